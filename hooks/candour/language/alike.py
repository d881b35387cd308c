"""Whether two rows of words, or of other things, can be compared soon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

_MOST = 5_000_000
"""Pairs that are alike, as often as the shorter row is long. Two texts of 500 words come to 1,500,000."""


def comparable(one: Sequence[Hashable], other: Sequence[Hashable]) -> bool:
    """Whether `difflib` finds what two rows share within a second.

    It looks at each pair of things that are alike, again for each stretch that it finds: where a few words are
    repeated, that is the cube of the length.

    >>> comparable(["a", "b"] * 50, ["b", "a"] * 50), comparable(["a"] * 300, ["a", "b"] * 300)
    (True, False)
    """
    alike = Counter(other)
    return sum(alike[thing] for thing in one) * min(len(one), len(other)) <= _MOST
