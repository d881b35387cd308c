"""Every promise is held by tests that are there, and the page of promises shows which, with the figures of a run."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from candour.model.promises import PARTS, PROMISES
from candour.output.pages import promises
from candour.output.pages.promises import last_run
from candour.output.render import Renderer

from . import promised
from .promised import HELD_BY, LAST_RUN, ROOT, Tally, holds, names_of

ALL = sorted({test for promise in HELD_BY for test in names_of(promise)})


def test_every_promise_has_its_tests_and_all_are_of_a_promise() -> None:
    assert list(HELD_BY) == list(PROMISES)
    assert {promise.part for promise in PROMISES.values()} == set(PARTS)


@pytest.mark.parametrize("test", ALL)
def test_what_holds_a_promise_is_there(test: str) -> None:
    path, _, name = test.partition("::")
    place = ROOT / path
    files = sorted(place.glob("test_*.py")) if place.is_dir() else [place]
    assert files
    assert all("def test_" in file.read_text(encoding="utf-8") for file in files)
    assert not name or f"def {name}(" in place.read_text(encoding="utf-8")


def test_what_is_written_down_names_the_tests_as_they_are() -> None:
    held = json.loads(LAST_RUN.read_text(encoding="utf-8"))["held"]
    assert held == {promise: names_of(promise) for promise in HELD_BY}, "run: python -m tests.promised"


def test_a_run_counts_what_it_has_run() -> None:
    assert holds("tests/test_rollup.py", "tests/test_rollup.py::test_a[x]")
    assert holds("tests/publishing/", "tests/publishing/test_files.py::test_a")
    assert holds("tests/test_a.py::test_b", "tests/test_a.py::test_b[1]")
    assert not holds("tests/test_a.py::test_b", "tests/test_a.py::test_bc")
    assert not holds("tests/test_a.py", "tests/test_ab.py::test_a")


FAILING = "def test_b():\n    assert False\n"
PASSING = "import pytest\n\n@pytest.mark.parametrize('x', [1, 2])\ndef test_a(x, figure):\n    figure('tries', 20)\n"


LEFT_OUT = ["--deselect=tests/test_x.py"]


@pytest.mark.parametrize(
    ("more", "options", "written"),
    [
        ("", [], True),
        (FAILING, [], False),
        ("", ["-k", "test_a and 1"], False),
        ("", ["--deselect=tests/test_x.py"], False),
    ],
    ids=["whole", "failing", "chosen", "without what holds a promise"],
)
def test_only_a_whole_run_in_which_nothing_failed_is_written_down(
    more: str, options: list[str], written: bool, tmp_path: Path
) -> None:
    """In a process of its own, with a plugin that has this run's table and another file to write."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/test_x.py").write_text(PASSING + more, encoding="utf-8")
    (tmp_path / "conftest.py").write_text(
        f"""\
import sys
sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / "hooks")!r}]
from pathlib import Path
from tests import promised
from tests.conftest import figure
promised.LAST_RUN = Path({str(tmp_path / "run.json")!r})
promised.HELD_BY = {{"it": "test_x.py"}}
def pytest_configure(config):
    config.pluginmanager.register(promised.Tally())
""",
        encoding="utf-8",
    )
    plain = ("-p", "no:cacheprovider", "-c", "/dev/null", "--rootdir", str(tmp_path))
    call = [sys.executable, "-m", "pytest", "-q", "--basetemp", str(tmp_path / "t"), *plain, *options, str(tmp_path)]
    ran = subprocess.run(call, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
    assert bool(ran.returncode) == (more == FAILING or options == LEFT_OUT), ran.stdout + ran.stderr
    assert (tmp_path / "run.json").exists() is written
    if written:
        run = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))["run"]
        assert (run["passed"], run["figures"]) == (2, {"tries": 40})


def test_the_page_shows_every_promise_with_its_tests(renderer: Renderer, monkeypatch: pytest.MonkeyPatch) -> None:
    run: dict[str, object] = {"date": "2026-11-28", "commit": "a" * 40, "passed": 9, "skipped": 0}
    run |= {"tests": dict.fromkeys(ALL, 7), "figures": {"kills": 200}}
    for shown in (run, None):
        monkeypatch.setattr(promises, "last_run", lambda shown=shown: {**last_run(), "run": shown})
        (plan,) = promises.plan(None, renderer)  # type: ignore[arg-type]
        html = plan().html
        for id in PROMISES:
            assert f'id="{id}"' in html
            assert all(test in html for test in names_of(id))
        assert ("No whole run was written down" in html) is (shown is None)
        assert ("<td>200</td>" in html) is (shown is not None)


def test_a_tally_hears_of_each_test_once() -> None:
    tally = Tally()
    for when in ("setup", "call", "teardown"):
        tally.pytest_runtest_logreport(
            pytest.TestReport("tests/test_x.py::test_a", ("", 0, ""), {}, "passed", None, when)  # type: ignore[arg-type]
        )
    assert tally.passed == {"tests/test_x.py::test_a": 1}
    assert promised.FIGURE not in tally.figures
