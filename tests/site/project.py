"""The project as its users have it: copied, edited, built by the command that they would type."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PARTS = ("mkdocs.yml", "docs", "hooks", "overrides")
ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}


def copy_project(to: Path) -> Path:
    """What a build needs, and nothing else, in a fresh folder."""
    to.mkdir(parents=True)
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, to / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, to / name)
    return to


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]


def environment(**more: str) -> Mapping[str, str]:
    return {**os.environ, **ENVIRONMENT, **more}


def build(project: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs build`, to its end; `stdout` holds all that it printed."""
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


def site_of(project: Path) -> Path:
    """The project's site, built as its users build it; it must be sound."""
    built = build(project, "--strict")
    assert built.returncode == 0, built.stdout
    return project / "site"


def library_of(site: Path) -> dict[str, Any]:
    """All of a built site's data."""
    data: dict[str, Any] = json.loads((site / "data/library.json").read_text(encoding="utf-8"))
    return data


def cli(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The project's own command line, as an editor starts it."""
    return subprocess.run(
        [sys.executable, "hooks/cli.py", *arguments],
        cwd=project,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
