"""Work that may never end, or take all memory, in a process of its own that is ended for it."""

from __future__ import annotations

import os
import resource
import select
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SECONDS = 2.0
"""Of processor time, beyond what the same work takes of an input without fault."""

MEGABYTES = 300
"""The same of memory."""

_PATIENCE = 60  # seconds without any work: a busy machine is no fault


@dataclass(frozen=True, slots=True)
class Outcome:
    """How work ended: "sound", "traceback", "hang" or "memory", what it said, and its processor time in seconds."""

    kind: str
    told: str
    seconds: float


def within(work: Callable[[], object], seconds: float = SECONDS, megabytes: int = MEGABYTES) -> Outcome:
    """Do work in a fork of this process, which has loaded all that the work needs."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os._exit(_work(work, writing, seconds, megabytes))
    os.close(writing)
    told = _heard(reading, child)
    _, status, used = os.wait4(child, 0)
    spent = used.ru_utime + used.ru_stime
    if os.WIFSIGNALED(status):
        ended = os.WTERMSIG(status)
        kind = "hang" if ended in (signal.SIGXCPU, signal.SIGKILL, signal.SIGALRM) else "traceback"
        return Outcome(kind, f"{told}ended by {signal.Signals(ended).name}", spent)
    kind = {0: "sound", _TRACEBACK: "traceback", _MEMORY: "memory"}.get(os.waitstatus_to_exitcode(status), "traceback")
    if kind == "sound" and spent > seconds:
        kind = "hang"
    return Outcome(kind, told, spent)


_TRACEBACK, _MEMORY = 3, 4


def _work(work: Callable[[], object], to: int, seconds: float, megabytes: int) -> int:
    held = int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    resource.setrlimit(resource.RLIMIT_AS, (held + megabytes * 1_000_000,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        os.write(to, str(work() or "").encode("utf-8", "replace")[:60_000])
    except MemoryError:
        return _MEMORY
    except BaseException:
        os.write(to, traceback.format_exc().encode("utf-8", "replace")[-60_000:])
        return _TRACEBACK
    return 0


def _heard(pipe: int, child: int) -> str:
    """What the child says, until it ends. One that waits for ever, and takes no processor time, is ended too."""
    parts: list[bytes] = []
    before = ""
    while True:
        ready, _, _ = select.select([pipe], [], [], _PATIENCE)
        if not ready:
            now = _worked(child)
            if now == before:
                os.kill(child, signal.SIGKILL)
            before = now
            continue
        part = os.read(pipe, 65_536)
        if not part:
            break
        parts.append(part)
    os.close(pipe)
    return b"".join(parts).decode("utf-8", "replace")


def _worked(child: int) -> str:
    """The processor time of a process, as the system writes it."""
    return " ".join(Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[11:13])
