"""`cli.py fmt`: which pages it touches, what it prints, how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

import cli

from .builders import lay

Printed = pytest.CaptureFixture[str]
CROOKED, RIGHT = (
    "---\nkind: effect\nlabel: Itching\n---\nIt itches.\n",
    "---\nlabel: Itching\nkind: effect\n---\nIt itches.\n",
)
PAGE = "docs/terms/itching.md"


@pytest.fixture
def project(project: Path) -> Path:
    """The base project set right, with one page that is crooked and one that is none of ours."""
    lay({PAGE: CROOKED, "docs/index.md": "---\nb:   1\na: 2\n---\n"}, project)
    assert fmt(project, str(project / "docs/articles"), str(project / "docs/treatments")) == 0
    return project


def fmt(project: Path, *arguments: str) -> int:
    return cli.main(["fmt", *arguments, "--project", str(project)])


def test_crooked_pages_are_set_right_once(project: Path, capsys: Printed) -> None:
    capsys.readouterr()
    assert fmt(project) == 0
    assert capsys.readouterr().out.splitlines()[-2:] == [f"{PAGE} was set right", "9 pages read, 1 set right"]
    assert (project / PAGE).read_text(encoding="utf-8") == RIGHT
    assert fmt(project) == 0
    assert capsys.readouterr().out == "9 pages read, 0 set right\n"


def test_check_writes_nothing_and_ends_with_1_while_there_is_something_to_do(project: Path, capsys: Printed) -> None:
    capsys.readouterr()
    assert fmt(project, "--check") == 1
    assert capsys.readouterr().out == f"{PAGE} would change\n9 pages read, 1 would change\n"
    assert (project / PAGE).read_text(encoding="utf-8") == CROOKED
    fmt(project)
    assert fmt(project, "--check") == 0


def test_a_page_with_mistakes_is_left_and_named(project: Path, capsys: Printed) -> None:
    broken = CROOKED.replace("kind: effect", "kind: effect\nkind: care")
    (project / PAGE).write_text(broken, encoding="utf-8")
    capsys.readouterr()
    assert fmt(project) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{PAGE}:3:1: 'kind' stands here twice; keep one of them [duplicate-key]",
        "9 pages read, 0 set right; 1 page with mistakes left as they are",
    ]
    assert (project / PAGE).read_text(encoding="utf-8") == broken


def test_only_what_is_named_is_touched(project: Path, capsys: Printed) -> None:
    capsys.readouterr()
    assert fmt(project, str(project / "docs/articles")) == 0
    assert capsys.readouterr().out == "1 page read, 0 set right\n"
    assert fmt(project, str(project / PAGE)) == 0
    assert (project / PAGE).read_text(encoding="utf-8") == RIGHT


@pytest.mark.parametrize("path", ["docs/nowhere.md", "../elsewhere", "."])
def test_a_path_outside_the_content_is_refused(project: Path, capsys: Printed, path: str) -> None:
    assert fmt(project, str(project / path)) == 2
    assert "is not a page or folder of" in capsys.readouterr().err


def test_a_page_keeps_its_permissions(project: Path) -> None:
    (project / PAGE).chmod(0o640)
    fmt(project)
    assert (project / PAGE).stat().st_mode & 0o777 == 0o640


def test_a_name_writes_no_line_of_its_own(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file's name may hold a line's end, and what a workflow would take for a command."""
    name = "x\n::error::\x1b[31m.md"
    (project / "docs/terms" / name).write_text("---\nkind: condition\nlabel: Acne\n---\nSpots.\n")
    cli.main(["fmt", "--project", str(project)])
    printed = capsys.readouterr().out
    assert "docs/terms/x␊::error::␛[31m.md" in printed
    assert "\x1b" not in printed
