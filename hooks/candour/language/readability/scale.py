"""A scale of readability: a formula over the length of sentences and words, and what its number means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """A language's formula: constant + by_sentence × words ÷ sentences + by_word × syllables ÷ words.

    `name` is what its number is called, `finding` states it in a sentence, `setting` is the key of mkdocs.yml that
    holds the limit.
    """

    name: str
    finding: str
    setting: str
    syllables: Callable[[str], int]
    constant: float
    by_sentence: float
    by_word: float

    @property
    def is_ease(self) -> bool:
        """Whether a higher number is easier to read."""
        return self.by_word < 0


@dataclass(frozen=True, slots=True)
class Reading:
    """How hard a text is to read: the number, rounded to the tenth that every output shows.

    `chance` is how far it may be off because the text is short.
    """

    scale: Scale
    value: float
    chance: float = 0

    def is_beyond(self, limit: float) -> bool:
        """Whether the text is harder than a clinic's limit, with an allowance for chance."""
        over = limit - self.value if self.scale.is_ease else self.value - limit
        return over > self.chance
