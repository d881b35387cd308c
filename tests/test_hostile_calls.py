"""No argument of a call ends in a traceback: a path that is too long, a circle of links, a folder, a pipe."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from candour.commands import COMMANDS
from cli import main

STRANGE = ("n" * 300, "circle", "file/below", "pipe", "nowhere", "\udcff", "a\nb", "/dev/null", "/dev/zero", "")


@pytest.fixture
def here(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (project / "circle").symlink_to("circle")
    (project / "file").write_bytes(b"")
    os.mkfifo(project / "pipe")
    monkeypatch.chdir(project)
    return project


def status(*call: str) -> object:
    try:
        return main(list(call))
    except SystemExit as ended:  # argparse: the call itself is not understood
        return ended.code


@pytest.mark.parametrize("strange", STRANGE)
@pytest.mark.parametrize("option", ["--project", "--config-file"])
@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in ("cards", "verify")])
def test_wherever_the_project_is_said_to_be(here: Path, command: str, option: str, strange: str) -> None:
    more = {"review": ["main"], "new": ["term", "lips"], "emit": ["language"]}.get(command, [])
    assert status(command, *more, option, strange) in (0, 1, 2)


@pytest.mark.parametrize("strange", STRANGE)
@pytest.mark.parametrize(
    "call",
    [
        ["fmt"],
        ["new", "term"],
        ["new", "article", "lips", "--treatment", "needling", "--original"],
        ["new", "article", "lips", "--treatment"],
        ["new", "translation", "first", "--language"],
        ["emit", "language"],
        ["emit", "schema", "--out"],
        ["check", "--since"],
        ["review"],
        ["disagreements", "--treatment"],
        ["verify"],
    ],
    ids=" ".join,
)
def test_whatever_else_is_named(here: Path, call: list[str], strange: str) -> None:
    assert status(*call, strange, "--project", str(here)) in (0, 1, 2)
