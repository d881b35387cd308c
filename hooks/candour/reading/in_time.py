"""The last guard against a text that nobody foresaw: reading a page ends, at the latest, after some seconds of work.

What is known to take long is refused before it is read (`body_limits.py`). This guard changes nothing else: a page that
is read in time is read as without it. It counts the work of this process and not the time on the wall, so a busy
machine is no fault. Only a Unix can interrupt its work, and only that of its main thread; elsewhere nothing is guarded.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

from candour.problem import Problem

_Read = TypeVar("_Read")

MOST_SECONDS = 20
"""A long article of ours takes 0.05."""


class TakesTooLong(BaseException):
    """A text is still being read after `MOST_SECONDS`. No `except Exception` of a parser swallows it."""


def in_time(path: str, work: Callable[[], _Read], instead: Callable[[Problem], _Read]) -> _Read:
    """What the work on a page returns, or what is to be there `instead` if it does not end.

    Within another such work, the outer one counts.
    """
    if not _can_interrupt() or signal.getitimer(signal.ITIMER_VIRTUAL)[0]:
        return work()
    before = signal.signal(signal.SIGVTALRM, _end)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
    try:
        return work()
    except TakesTooLong:
        return instead(too_long(path))
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _can_interrupt() -> bool:
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


def _end(number: int, frame: FrameType | None) -> None:
    raise TakesTooLong


def too_long(path: str) -> Problem:
    """The problem of a page that is not read in time."""
    message = f"this page is not read within {MOST_SECONDS} seconds; take out what repeats, or make two pages of it"
    return Problem(path, 1, 1, "unreadable-body", message)
