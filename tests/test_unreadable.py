"""A file that cannot be read is a problem at that file, in every command; nothing ends in a traceback."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import Abort

from candour.adapter import events
from candour.adapter.check import check
from candour.project.revision import read_revision
from candour.project.sources import read_folder
from cli import main

from .builders import PROJECT, X, article
from .repository import Repository

ES = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
FILES = {
    X: article(),
    "docs/terms/spots.md": "---\nlabel: Spots\nkind: condition\n---\nSpots.\n",
    "docs/visit.md": "# Visit us\n\nCome by bus.\n",
    "docs/words.yml": "absolute-promise: [lesion]\n",
    "docs/language/es.words.yml": "absolute-promise: [lesión]\n",
    "docs/language/es.po": ES,
}
CONFIG = "theme: {language: es}\nexclude_docs: |\n  words.yml\n  /language/\nINHERIT: beneath.yml\n"
ERRORS = (errno.EACCES, errno.EIO, errno.ESTALE, errno.ENOENT)
OFTEN = ("unused-term", "not-in-nav", "bad-translation")

Break = Callable[[str, int], None]


@pytest.fixture
def unreadable(project: Path, monkeypatch: pytest.MonkeyPatch) -> Break:
    """The project, with a file that every attempt to open ends in an error. The tests may run as the superuser."""
    for path, text in FILES.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")
    (project / "mkdocs.yml").write_text(CONFIG)
    real_open = os.open

    def spoil(path: str, number: int) -> None:
        def refuse(file: object, *given: int, **more: int) -> int:
            if os.fspath(file) == str(project / path):  # type: ignore[call-overload]
                raise OSError(number, os.strerror(number), str(file))
            return real_open(file, *given, **more)  # type: ignore[call-overload,no-any-return]

        monkeypatch.setattr(os, "open", refuse)

    return spoil


@pytest.mark.parametrize("number", ERRORS)
@pytest.mark.parametrize("path", FILES)
def test_check_names_it_once(unreadable: Break, project: Path, path: str, number: int) -> None:
    unreadable(path, number)
    found = [problem for problem in check(project, "mkdocs.yml").problems if problem.code not in OFTEN]
    assert [(one.path, one.line, one.column, one.code) for one in found] == [(path, 1, 1, "unreadable-file")]
    reason = "it was there" if number == errno.ENOENT else os.strerror(number).lower()
    assert found[0].message.startswith(f"this file cannot be read: {reason}")


@pytest.mark.parametrize(
    "call", [["fmt"], ["fmt", "--check"], ["check", "--fix"], ["new", "term", "lips"], ["disagreements"]]
)
@pytest.mark.parametrize("path", FILES)
def test_no_command_ends_in_a_traceback(unreadable: Break, project: Path, path: str, call: list[str]) -> None:
    unreadable(path, errno.EIO)
    assert main([*call, "--project", str(project)]) in (0, 1, 2)


def test_a_catalogue_that_cannot_be_read_is_not_written_anew(
    unreadable: Break, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unreadable("docs/language/es.po", errno.EIO)
    assert main(["emit", "language", "--project", str(project)]) == 2
    assert "docs/language/es.po: this file cannot be read: input/output error" in capsys.readouterr().err
    assert (project / "docs/language/es.po").read_text(encoding="utf-8") == ES


def test_an_original_that_cannot_be_read_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for original, why in ((project, "this is a folder"), (project / "none.txt", "no such file")):
        call = ["new", "article", "lips", "--treatment", "needling", "--original", str(original)]
        assert main([*call, "--project", str(project)]) == 2
        assert f"{original} cannot be read: {why}" in capsys.readouterr().err


def test_a_page_that_is_too_large_is_refused_of_a_revision_as_of_a_folder(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit({"mkdocs.yml": "site_name: x\n", X: article() + "x" * 300_000, "docs/words.yml": "x" * 300_000})
    of_folder, of_revision = read_folder(tmp_path), read_revision(tmp_path, "HEAD")
    assert dict(of_folder.pages) == dict(of_revision.pages)
    assert of_folder.settings == of_revision.settings
    assert [getattr(data, "is_large", None) for data in dict(of_revision.pages).values()] == [True]


def test_a_preview_says_what_it_cannot_read(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(events, "_build", SimpleNamespace(whole=True, publication=None))
    with pytest.raises(Abort):
        events.on_build_error(OSError(errno.EIO, os.strerror(errno.EIO), "docs/visit.md"))
    assert caplog.messages[0].startswith("the preview is not renewed: docs/visit.md")


@pytest.mark.parametrize("call", [["check"], ["check", "--format", "json"], ["fmt", "--check"]])
def test_a_full_disk_behind_standard_output_is_a_sentence(project: Path, call: list[str]) -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123
        ran = subprocess.run(
            [sys.executable, str(PROJECT / "hooks/cli.py"), *call, "--project", str(project)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ran.returncode == 2
    assert ran.stderr == "cli.py: what the command says cannot be printed: no space left on device\n"
