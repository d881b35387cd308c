"""`check --fix`: what is certain is written, what somebody must decide is left, and every change is printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cli
from candour.commands import check
from candour.writing import NotWritten

TERM = "docs/terms/acne.md"
MISSPELT = "---\nlabel: Acne\nkind: conditon\nsynonims: [spots]\ncolour: no\n---\nSpots.\n"


def fix(project: Path, *more: str) -> int:
    return cli.main(["check", "--fix", *more, "--project", str(project)])


def everything(project: Path) -> dict[str, bytes]:
    return {str(path.relative_to(project)): path.read_bytes() for path in project.rglob("*") if path.is_file()}


def test_what_is_certain_is_written_and_printed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / TERM).write_text(MISSPELT)
    before = everything(project)
    assert fix(project) == 1
    assert everything(project) == before | {
        TERM: b"---\nlabel: Acne\nkind: condition\nsynonyms: [spots]\ncolour: no\n---\nSpots.\n"
    }
    first, second, told, word, key, left, *_ = capsys.readouterr().out.splitlines()
    assert first == f"{TERM}:3:7: mended: 'conditon' → 'condition' [not-accepted]"
    assert second == f"{TERM}:4:1: mended: 'synonims' → 'synonyms' [unknown-key]"
    assert (told, word) == ("patients read this differently now:", f"  {TERM}, kind: 'conditon' → 'condition'")
    assert key == f"  {TERM}: 'synonims: [spots]' → 'synonyms: [spots]'"
    assert left.startswith(f"{TERM}:5:1: 'colour' is not a key")


def test_a_second_time_nothing_is_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / TERM).write_text(MISSPELT)
    fix(project)
    after = everything(project)
    capsys.readouterr()
    assert fix(project) == 1
    assert "mended" not in capsys.readouterr().out
    assert everything(project) == after


def test_sound_content_is_left_and_ends_with_0(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = everything(project)
    assert fix(project) == 0
    assert capsys.readouterr().out.startswith("checked ")
    assert everything(project) == before


def test_line_ends_of_an_editor_are_kept(project: Path) -> None:
    (project / TERM).write_bytes(MISSPELT.replace("\n", "\r\n").encode())
    fix(project)
    assert (project / TERM).read_bytes().count(b"\r\n") == MISSPELT.count("\n")


def test_data_for_tools_holds_no_line_for_people(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / TERM).write_text(MISSPELT)
    assert fix(project, "--format", "json") == 1
    printed = capsys.readouterr()
    assert [one["code"] for one in json.loads(printed.out)["problems"]] == ["unknown-key"]
    assert "'conditon' → 'condition'" in printed.err


def test_a_page_outside_the_library_is_mended_too(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = project / "docs/index.md"
    page.write_text("# A clinic\n\nBring with you:\n- a friend\n  - or two\n")
    assert fix(project) == 0
    assert page.read_text() == "# A clinic\n\nBring with you:\n\n- a friend\n    - or two\n"
    printed = capsys.readouterr().out
    assert printed.count("mended: ") == 2
    assert "'Bring with you: - a friend - or two'" in printed


def test_a_file_that_cannot_be_written_is_named(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / TERM).write_text(MISSPELT)

    def refuse(path: Path, data: bytes) -> None:
        raise NotWritten(f"{path} cannot be written: permission denied")

    monkeypatch.setattr(check, "write_whole", refuse)
    assert fix(project) == 2
    assert capsys.readouterr().err == f"cli.py: {project / TERM} cannot be written: permission denied\n"
    assert (project / TERM).read_text() == MISSPELT
