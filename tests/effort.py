"""How much is tried, a little in `make test` and a lot in `make torture`, and how long something may take at most."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import settings

TIMES = int(os.environ.get("CANDOUR_TORTURE") or 1)
"""How many times as many examples, edits and kills as in `make test`."""

settings.register_profile(
    "candour",
    deadline=None,  # a busy machine is no fault
    max_examples=100 * TIMES,
    derandomize=TIMES == 1 and os.environ.get("CI") == "true",  # a proposal fails for what it changes, never by chance
    print_blob=True,
)
settings.load_profile("candour")


def examples(count: int) -> settings:
    """Another number of examples than a hundred."""
    return settings(max_examples=count * TIMES)


@contextmanager
def soon(seconds: float) -> Iterator[None]:
    """What is inside takes so many seconds of work at most, however busy the machine is."""

    def stop(number: int, frame: object) -> None:
        pytest.fail(f"still busy after {seconds} seconds of work")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
