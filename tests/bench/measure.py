"""One command as a process of its own: its time, its processor time and its memory. POSIX only (`os.wait4`)."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

_KB_PER_UNIT = 1 / 1024 if sys.platform == "darwin" else 1  # ru_maxrss is in bytes there, in KB elsewhere


@dataclass(frozen=True, slots=True)
class Measured:
    """What one process took. `wall` and `cpu` (user and system, its children's included) are in seconds;
    `peak` is the resident memory, in MB, of its largest process: children are not added up."""

    wall: float
    cpu: float
    peak: float


class Failed(RuntimeError):
    """The command ended with an error; the message is what it printed."""


def run(command: Sequence[str], folder: Path) -> Measured:
    """Run a command in a folder and measure it. Raises Failed."""
    with TemporaryFile() as output:  # a file never fills up as a pipe does, and takes no thread to empty
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output, env=_environment())
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise Failed(f"{' '.join(command)}\n{output.read().decode(errors='replace')}")
    return Measured(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _KB_PER_UNIT / 1024)


def _environment() -> dict[str, str]:
    """The caller's, without what would make our builds unlike a reader's."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return own | {"NO_MKDOCS_2_WARNING": "1"}  # Material's notice about MkDocs 2 is no part of a build


def size(folder: Path) -> tuple[int, float]:
    """How many files a folder holds, and their size in MB (1 MB is 1,000,000 bytes)."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes) / 1e6
