"""How long a property is looked for a counterexample: a short while in `make test`, a long one in `make torture`."""

from __future__ import annotations

import os

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
