"""The command line: what it prints, and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import cli

from .builders import BASE, PROJECT

BROKEN = "---\nlabel: Acne\nkind: conditon\n---\nSpots.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The base project on disk."""
    for path, data in BASE.pages:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    return tmp_path


def test_sound_content_ends_with_0(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--project", str(project)]) == 0
    assert capsys.readouterr().out == "checked 1 article with 3 claims, 6 terms, 1 treatment: 0 errors, 0 warnings\n"


def test_a_mistake_is_printed_with_its_place_and_ends_with_1(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "docs/terms/acne.md").write_text(BROKEN)
    assert cli.main(["check", "--project", str(project)]) == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith("docs/terms/acne.md:3:7: 'conditon' is not accepted for 'kind'; did you mean 'condition'?")
    assert last.endswith(": 1 error, 0 warnings")


def test_json_for_tools(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "docs/terms/acne.md").write_text(BROKEN)
    assert cli.main(["check", "--format", "json", "--project", str(project)]) == 1
    assert [problem["code"] for problem in json.loads(capsys.readouterr().out)["problems"]] == ["not-accepted"]


def test_a_folder_without_content_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--project", str(tmp_path)]) == 2
    assert "there is no folder" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["chek"], ["check", "--format", "xml"], ["check", "more"]])
def test_a_wrong_call_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 2
    assert "usage: cli.py" in capsys.readouterr().err


def test_it_runs_from_any_folder(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, str(PROJECT / "hooks/cli.py"), "check"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.startswith("checked ") or ": " in ran.stdout
    assert ran.stderr == ""
    assert ran.returncode in (0, 1)
