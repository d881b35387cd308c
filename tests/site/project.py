"""A project as its users have it: the sample or the repository's own, copied, edited, built, checked."""

from __future__ import annotations

import gc
import io
import json
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from hashlib import sha256
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs

from candour.language.spoken import in_english
from cli import main

from ..builders import SAMPLE_FOLDER

ROOT = Path(__file__).parents[2]
ENGINE = ("hooks", "overrides")
OWN = ("mkdocs.yml", "docs")
"""What is a clinic's own of a project; a build needs it and the engine."""

ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}


def copy_project(to: Path) -> Path:
    """The sample as a project in a fresh folder: with the engine, and nothing of the project's own content."""
    to.mkdir(parents=True)
    for name in ENGINE:
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__", "cards"))
    shutil.copytree(SAMPLE_FOLDER, to, dirs_exist_ok=True)
    return to


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]


def environment(**more: str) -> Mapping[str, str]:
    return {**os.environ, **ENVIRONMENT, **more}


def build(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs build`, to its end; `stdout` holds all that it printed. In this process: to start one takes longer."""
    with in_english(), logging_kept():
        built = CliRunner().invoke(mkdocs, ["build", "--config-file", str(project / "mkdocs.yml"), *arguments])
    gc.enable()  # which a build that ends with its process does without
    if built.exception and not isinstance(built.exception, SystemExit):
        raise built.exception
    return subprocess.CompletedProcess(arguments, built.exit_code, built.output)


def build_apart(project: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """The same as its users start it, in a process of its own."""
    return subprocess.run(
        command("build", *arguments),
        cwd=project,
        env=environment(**variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def contents(folder: Path) -> dict[str, str]:
    """A digest of every file of a folder, by its path in it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def edit(page: Path, old: str, new: str) -> None:
    """Replace words that must be there once at least; the first of them."""
    text = page.read_text(encoding="utf-8")
    assert old in text, f"{page.name} no longer holds {old!r}"
    page.write_text(text.replace(old, new, 1), encoding="utf-8")


def site_of(project: Path, to: Path | None = None) -> Path:
    """The project's site, which must be sound."""
    site = to or project / "site"
    built = build(project, "--strict", "--site-dir", str(site))
    assert built.returncode == 0, built.stdout
    return site


@contextmanager
def logging_kept() -> Iterator[None]:
    """A command writes its log to a stream that is closed behind it."""
    logger = logging.getLogger("mkdocs")
    handlers, level = logger.handlers[:], logger.level
    yield
    logger.handlers[:] = handlers
    logger.setLevel(level)


def library_of(site: Path) -> dict[str, Any]:
    """All of a built site's data."""
    data: dict[str, Any] = json.loads((site / "data/library.json").read_text(encoding="utf-8"))
    return data


def cli(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What a command of the project prints, and how it ends; in this process."""
    printed = io.StringIO()
    with in_english(), redirect_stdout(printed), redirect_stderr(printed):
        status = main([*arguments, "--project", str(project)])
    gc.enable()
    return subprocess.CompletedProcess(arguments, status, printed.getvalue())
