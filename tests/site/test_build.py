"""The build as a command: what is wrong stops it, is named by its place, and never touches the published site."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections.abc import Callable, Set
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from ..effort import TIMES
from ..promised import Figure
from .project import build, build_apart, command, contents, copy_project, edit, environment

ARTICLE = "docs/articles/preparing-for-it-and-when-to-avoid-it.md"
TERM = "docs/terms/pregnancy.md"
CLAIM = "  - {term: pregnancy, strength: avoid, lines: [48]}\n"
EPOCH = "1700000000"


@dataclass(frozen=True)
class Mistake:
    """Words of a page replaced; the report names `code` where `marker` stands, and says `says`."""

    page: str
    old: str
    new: str
    code: str
    marker: str
    says: str

    def make(self, project: Path) -> str:
        """Make the mistake; the start of the report that must follow."""
        edit(project / self.page, self.old, self.new)
        lines = (project / self.page).read_text(encoding="utf-8").split("\n")
        number = next(n for n, line in enumerate(lines, 1) if self.marker in line)
        return f"{self.page}:{number}:{lines[number - 1].index(self.marker) + 1}: "


MISTAKES = {
    "a claim without its mark": Mistake(
        ARTICLE,
        CLAIM,
        CLAIM + "  - {term: skin-laxity, lines: [48]}\n",
        "claim-without-mark",
        "{term: skin-laxity",
        "(contraindication:skin-laxity)",
    ),
    "a mark without its claim": Mistake(
        ARTICLE, CLAIM, "", "mark-without-claim", "[pregnant](contraindication:pregnancy)", "contraindication:pregnancy"
    ),
    "a term that is not there": Mistake(
        ARTICLE, CLAIM, CLAIM.replace("nan", "na"), "unknown-term", "pregnacy", "did you mean 'pregnancy'"
    ),
    "a no": Mistake(ARTICLE, CLAIM, CLAIM.replace("strength: avoid", "stance: no"), "not-accepted", "no,", "'no'"),
    "a key twice": Mistake(
        TERM, "label: ", "label: Expecting\nlabel: ", "duplicate-key", "label: Pregnancy", "'label'"
    ),
    "a missing fence": Mistake(TERM, "\n---\n", "\n", "open-front-matter", "---", "'---' is missing"),
    "a byte order mark": Mistake(TERM, "---\n", "\ufeff---\n", "byte-order-mark", "\ufeff", "byte order mark"),
    "broken YAML": Mistake("docs/index.md", "title:", "title: [", "bad-yaml", "", "cannot be read"),
}


@pytest.fixture
def project(tmp_path: Path, site: Path) -> Path:
    """The project with a site that was published before."""
    project = copy_project(tmp_path / "project")
    shutil.copytree(site, project / "site")
    return project


def assert_stopped(project: Path, *arguments: str) -> str:
    """The build stops, says so, and leaves everything else as it was; what it printed."""
    before, beside = contents(project / "site"), sorted(path.name for path in project.iterdir())
    done = build(project, *arguments)
    assert done.returncode != 0, done.stdout
    assert "Traceback" not in done.stdout
    assert contents(project / "site") == before
    assert sorted(path.name for path in project.iterdir()) == beside
    return done.stdout


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_stops_the_build_and_is_named(project: Path, name: str) -> None:
    mistake = MISTAKES[name]
    place = mistake.make(project)
    printed = assert_stopped(project, "--strict")
    where = re.escape(place) if mistake.marker else re.escape(mistake.page) + r":\d+:\d+: "
    assert re.search(rf"{where}.*{re.escape(mistake.says)}.*\[{mistake.code}\]", printed), f"{place}\n{printed}"


def test_all_mistakes_are_named_in_one_run_and_stop_it_without_strict_too(project: Path) -> None:
    together = ("a claim without its mark", "a key twice", "broken YAML")
    for name in together:
        MISTAKES[name].make(project)
    edit(project / "docs/articles/who-can-have-it-and-what-it-costs.md", "{term: pregnancy", "{term: pregnacy")
    printed = assert_stopped(project, "--no-strict")
    for code in [*(MISTAKES[name].code for name in together), "unknown-term"]:
        assert f"[{code}]" in printed


@pytest.mark.parametrize(
    ("link", "arguments"),
    [
        ("nowhere.md", ["--strict"]),
        ("nowhere.md", ["--strict", "-q"]),
        ("sources.md#nowhere", ["--strict", "-q"]),
        ("treatments/micro-needling.md#nowhere", ["--strict", "-v"]),
    ],
)
def test_a_broken_link_of_the_home_page_stops_a_strict_build(project: Path, link: str, arguments: list[str]) -> None:
    with (project / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write(f"\n[Read on]({link})\n")
    assert "nowhere" in assert_stopped(project, *arguments)


def test_the_same_content_gives_the_same_bytes(tmp_path: Path, figure: Figure) -> None:
    built = []
    for name in ("one", "two"):
        project = copy_project(tmp_path / name)
        done = build_apart(project, SOURCE_DATE_EPOCH=EPOCH, PYTHONHASHSEED=str(len(built)))
        assert done.returncode == 0, done.stdout
        built.append(contents(project / "site"))
    assert built[0].keys() == built[1].keys()
    apart = [name for name in built[0] if built[0][name] != built[1][name]]
    figure("files of two builds, held against each other", len(built[0]))
    figure("files of two builds that were not the same to the byte", len(apart))
    assert apart == []


def test_a_build_that_is_killed_leaves_the_site_whole_and_the_next_one_tidies_up(project: Path) -> None:
    before, beside = contents(project / "site"), sorted(path.name for path in project.iterdir())
    running = subprocess.Popen(command("build"), cwd=project, env=environment(), stderr=subprocess.DEVNULL)
    wait_until(lambda: len(list(project.glob(".site*/**/*.html"))) > 3 or running.poll() is not None)
    running.kill()
    running.wait()
    assert running.returncode != 0, "the build was over before it could be killed"
    assert contents(project / "site") == before
    expect_the_next_one_tidies_up(project, beside, before.keys())


@pytest.mark.parametrize("seed", range(TIMES))
def test_a_build_may_be_killed_at_any_instant(project: Path, seed: int, figure: Figure) -> None:
    """Where the site is, it is whole; the next build mends the rest."""
    beside = sorted(path.name for path in project.iterdir())
    names = contents(project / "site").keys()
    start = time.monotonic()
    build_apart(project)
    took = time.monotonic() - start
    running = subprocess.Popen(command("build", "--quiet"), cwd=project, env=environment())
    time.sleep(Random(seed).uniform(0, took))  # noqa: S311 # no secret
    running.kill()
    running.wait()
    if (project / "site").exists():
        assert contents(project / "site").keys() == names
    expect_the_next_one_tidies_up(project, beside, names)
    figure("builds killed at any instant, and the next one mended what was left", 1)


def expect_the_next_one_tidies_up(project: Path, beside: list[str], names: Set[str]) -> None:
    done = build(project)
    assert done.returncode == 0, done.stdout
    assert sorted(path.name for path in project.iterdir()) == beside
    assert contents(project / "site").keys() == names


def wait_until(happened: Callable[[], object], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)
