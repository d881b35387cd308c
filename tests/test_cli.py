"""The command line: what it prints, and how it ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import cli
from candour import report
from candour.commands import COMMANDS

from .builders import PROJECT, SAMPLE_FOLDER
from .site.project import copy_project

BROKEN = "---\nlabel: Acne\nkind: conditon\n---\nSpots.\n"


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


def test_every_format_ends_with_the_same_status(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "docs/terms/acne.md").write_text(BROKEN)
    for format in report.FORMATS:
        assert cli.main(["check", "--format", format, "--project", str(project)]) == 1
        assert "conditon" in capsys.readouterr().out


def test_the_source_is_shown_when_it_is_asked_for(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "docs/terms/acne.md").write_text(BROKEN)
    assert cli.main(["check", "--source", "--project", str(project)]) == 1
    _, line, caret, _ = capsys.readouterr().out.splitlines()
    assert (line, caret) == ("     3 | kind: conditon", "       |       ^")


@pytest.mark.parametrize(
    ("no_color", "arguments", "colour", "source"),
    [("", [], True, True), ("1", [], False, True), ("", ["--no-source"], False, False)],
)
def test_a_terminal_shows_the_source_in_colour_unless_told_otherwise(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    no_color: str,
    arguments: list[str],
    colour: bool,
    source: bool,
) -> None:
    (project / "docs/terms/acne.md").write_text(BROKEN)
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert cli.main(["check", *arguments, "--project", str(project)]) == 1
    printed = capsys.readouterr().out
    assert ("\033[" in printed) is colour
    assert ("     3 | kind: conditon" in printed) is source


def test_what_the_terminal_cannot_say_is_spelt_out(project: Path) -> None:
    (project / "docs/terms/acne.md").write_text("---\nlabel: Acne\nkind: 中文\n---\n", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, str(PROJECT / "hooks/cli.py"), "check", "--project", str(project)],
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 1
    assert b"\\u4e2d" in ran.stdout
    assert ran.stderr == b""


def test_the_help_says_how_it_ends(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["check", "--help"])
    assert "0 when the content is clean" in " ".join(capsys.readouterr().out.split())


def test_its_docstring_lists_every_command() -> None:
    assert list(dict.fromkeys(re.findall(r"hooks/cli\.py (\w+)", cli.__doc__ or ""))) == list(COMMANDS)


def test_a_folder_without_content_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--project", str(tmp_path)]) == 2
    assert "there is no folder" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["chek"], ["check", "--format", "xml"], ["check", "more"]])
def test_a_wrong_call_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 2
    assert "usage: cli.py" in capsys.readouterr().err


def test_it_runs_from_any_folder_and_means_the_project_it_stands_in(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    ran = subprocess.run(
        [sys.executable, str(project / "hooks/cli.py"), "check"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "checked 5 articles" in ran.stdout
    assert (ran.returncode, ran.stderr) == (0, "")


def test_who_stops_reading_gets_no_traceback() -> None:
    command = f"{sys.executable} hooks/cli.py disagreements --project {SAMPLE_FOLDER} | head -n 1"
    ran = subprocess.run(["bash", "-c", command], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert (len(ran.stdout.splitlines()), ran.stderr) == (1, "")
