"""Line ends are git's and an editor's affair: a working copy that has others is the same project to every command."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import cli

from .builders import BASE, PROJECT, SAMPLE_FOLDER, lay
from .repository import Repository

ENDS = {"windows": b"\r\n", "old mac": b"\r"}
CROOKED = {
    "docs/terms/itching.md": "---\nkind: effect\nlabel: Itching\n---\nIt itches.\n",
    "docs/terms/acne.md": "---\nlabel: Acne\nkind: conditon\n---\nSpots.\n",
}
BESIDE = {
    "mkdocs.yml": "site_name: x\n",
    "docs/words.yml": "jargon: {erythema: redness}\n",
    "docs/index.md": "# Home\n",
}
CALLS = ["fmt --check", "check", "check --format json", "check --source", "disagreements", "review main"]
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """The base project set right, and pages that are not."""
    made = Repository(tmp_path / "repository")
    lay(dict(BASE.pages) | BESIDE, made.folder)
    shutil.copytree(SAMPLE_FOLDER / "docs/language", made.folder / "docs/language")
    assert cli.main(["fmt", "--project", str(made.folder)]) == 0
    made.commit(CROOKED)
    return made


def with_ends(folder: Path, ends: bytes) -> None:
    """What git does with text on a machine that has other line ends."""
    for path in (path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts):
        path.write_bytes(path.read_bytes().replace(b"\n", ends))


@pytest.mark.parametrize("ends", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("call", CALLS)
def test_a_command_says_the_same(repository: Repository, ends: bytes, call: str, capsys: Printed) -> None:
    arguments = [*call.split(), "--project", str(repository.folder)]
    capsys.readouterr()
    status, said = cli.main(arguments), capsys.readouterr()
    with_ends(repository.folder, ends)
    assert (cli.main(arguments), capsys.readouterr()) == (status, said)


@pytest.mark.parametrize("ends", ENDS.values(), ids=ENDS)
def test_nothing_is_written_for_the_ends_alone(repository: Repository, ends: bytes) -> None:
    with_ends(repository.folder, ends)
    before = {path: (repository.folder / path).read_bytes() for path, _ in BASE.pages}
    cli.main(["fmt", "--project", str(repository.folder)])
    assert {path: (repository.folder / path).read_bytes() for path in before} == before


@pytest.mark.parametrize("told", ["true", "false", "input"])
def test_git_keeps_one_kind_whatever_it_is_told(tmp_path: Path, told: str) -> None:
    """Written with the ends of Windows, kept and checked out with those of Unix; a picture is left alone."""
    made = Repository(tmp_path / "origin")
    made.git("config", "core.autocrlf", told)
    shutil.copy(PROJECT / ".gitattributes", made.root)
    texts = dict.fromkeys(["docs/articles/a.md", "mkdocs.yml", "hooks/x.py", ".ci/run", "LICENSE"], "one\r\ntwo\r\n")
    pictures = {"docs/a.png": b"no\r\nzero", "docs/b.jpg": b"\xff\xd8\r\n"}
    made.commit(texts | pictures)
    made.git("clone", "--quiet", "--config", f"core.autocrlf={told}", ".", str(tmp_path / "clone"))
    assert {path: (tmp_path / "clone" / path).read_bytes() for path in texts} == dict.fromkeys(texts, b"one\ntwo\n")
    assert {path: (tmp_path / "clone" / path).read_bytes() for path in pictures} == pictures
