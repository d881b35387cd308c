"""Which of some gone texts became which of some new ones, by the words that they share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

_WORD = re.compile(r"\w+")
_ALIKE = 0.4
"""The least share of common words (Dice's coefficient) for one text to have become another."""

_COMMON = 30
"""A word of more new texts than this finds no partner, so that the time does not grow with their square."""


def distinct_words(text: str) -> frozenset[str]:
    """The words of a text, in lower case."""
    return frozenset(_WORD.findall(text.casefold()))


def alike(old: Mapping[int, str], new: Mapping[int, str]) -> list[tuple[int, int]]:
    """Pairs of numbers of an old and a new text, most alike first; each is used once."""
    before, after = ({number: distinct_words(text) for number, text in side.items()} for side in (old, new))
    holding: dict[str, list[int]] = {}
    for number, words in after.items():
        for word in words:
            holding.setdefault(word, []).append(number)
    scored: list[tuple[float, int, tuple[str, ...], int, int]] = []
    for number, words in before.items():
        shared = Counter(other for word in words for other in _few(holding.get(word, ())))
        for other in shared:
            score = 2 * len(words & after[other]) / (len(words) + len(after[other]))
            if score >= _ALIKE:
                scored.append((-score, abs(number - other), tuple(sorted((old[number], new[other]))), number, other))
    found: list[tuple[int, int]] = []
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for *_, number, other in sorted(scored):
        if number not in taken_old and other not in taken_new:
            taken_old.add(number)
            taken_new.add(other)
            found.append((number, other))
    return found


def _few(numbers: Sequence[int]) -> Sequence[int]:
    return numbers if len(numbers) <= _COMMON else ()
