"""Builds and readers as processes, for tests that kill, crowd and watch them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from candour.model.settings import Promise

from .versions import paths_of, version_in

HERE = Path(__file__).parent
FILES = 60


def building(published: Path, version: int, promise: Promise, files: int = FILES) -> subprocess.Popen[str]:
    """A build that has begun."""
    arguments = [str(HERE / "child.py"), str(published), str(version), str(files), promise.value]
    variables = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(HERE.parents[1] / "hooks")}
    return subprocess.Popen([sys.executable, *arguments], stdout=subprocess.PIPE, text=True, env=variables)


def built(published: Path, version: int, promise: Promise, files: int = FILES) -> str:
    """What a build says from its start to its end; "ready" if it ends well."""
    return building(published, version, promise, files).communicate()[0].strip()


@contextmanager
def reader(place: str, files: int = FILES, around: Sequence[str] = ()) -> Iterator[dict[str, Any]]:
    """A reader who looks on meanwhile; afterwards, what it met."""
    command = [*around, sys.executable, str(HERE / "reader.py"), place, str(files)]
    looking = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert looking.stdin
    assert looking.stdout
    assert looking.stdout.readline() == "reading\n"
    met: dict[str, Any] = {}
    try:
        yield met
    finally:
        looking.stdin.close()
        told = looking.stdout.read()
        looking.stdout.close()
        looking.wait()
    met |= json.loads(told)


def versions_in(published: Path, files: int = FILES) -> set[int | None]:
    """The versions of a site's files. None stands for a file that is missing or not whole."""
    found = ((path, published / path) for path in paths_of(files))
    return {version_in(path, file.read_text(encoding="utf-8")) if file.exists() else None for path, file in found}
