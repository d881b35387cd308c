"""A short run of the fuzzer with each `make test`, and a long one in `make torture`."""

from __future__ import annotations

import os
from secrets import token_hex

import pytest

from .effort import TIMES
from .fuzz import run
from .promised import Figure
from .within import within

SECONDS = 8.0


def test_no_input_makes_a_traceback_takes_long_or_takes_much_memory(figure: Figure) -> None:
    is_proposal = TIMES == 1 and os.environ.get("CI") == "true"  # fails for what it changes, never by chance
    tried, told = run("candour" if is_proposal else token_hex(4), SECONDS * TIMES)
    print(tried)
    figure("inputs made up by the fuzzer", tried.inputs)
    figure("inputs made up by the fuzzer that ended in a traceback, a hang or too much memory", len(told))
    assert tried.inputs
    assert not told, "\n\n".join(told[:20])


@pytest.mark.parametrize(
    ("harm", "kind"),
    [
        (lambda: None, "sound"),
        (lambda: [][0], "traceback"),
        (lambda: "x" * 1_000_000_000, "memory"),
        (lambda: sum(1 for _ in iter(int, 1)), "hang"),
    ],
    ids=["sound", "traceback", "memory", "hang"],
)
def test_what_harms_is_seen(harm: object, kind: str) -> None:
    assert callable(harm)
    assert within(harm, 0.5).kind == kind
