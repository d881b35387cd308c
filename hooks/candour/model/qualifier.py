"""A qualifier: one respect in which a claim can say more than its term. The table of them is in groups.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from candour.model.quantity import Quantity

Value = Quantity | str | bool
"""What a qualifier can hold: a word, the id of a term or an option of a choice; a quantity; true."""

HEALED = "healed"
"""The one time that is not measured by a clock."""

UNSAID = "unsaid"
"""Marks, among a qualifier's words, the place of a claim that leaves the qualifier out."""

DENIED = "denied"
"""The stance of a claim that says it is not so."""


class ValueKind(StrEnum):
    """What a qualifier takes."""

    WORD = "word"  # one of its words
    FLAG = "flag"  # true, or nothing
    TERM = "term"  # the id of a term
    TIME = "time"  # a quantity of time, or HEALED
    VALUE = "value"  # a quantity, or an option of a choice, as the claim's term measures it


class Compared(StrEnum):
    """What it means when two claims on one term have different values of a qualifier."""

    BY_A_RULE = "by-a-rule"  # a module of knowledge/disagree/ knows when they differ
    OPPOSES = "opposes"  # two values cannot both hold: a point
    EXPLAINS = "explains"  # another value is another case, which explains a difference
    NEVER = "never"  # always shown, never a point


class Bearing(StrEnum):
    """How a qualifier bears on how much a claim warns."""

    STRICTNESS = "strictness"  # its words are in order, strictest first
    SURENESS = "sureness"  # its words are in order, least sure first; saying none is surest
    LENGTH = "length"  # a longer time warns more; no time means always
    NARROWS = "narrows"  # a claim with it warns fewer people
    ADDS = "adds"  # a claim with it warns more
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Word:
    """What readers see for one word of a qualifier. All are messages, said when a page is made.

    `said` is shown in a cell, `heading` and `about` above a list of all claims with this word. `also` is shown beside
    an item of another list that has this word elsewhere. `side` is the answer of one side where articles differ. Each
    is "" if no page shows it.
    """

    said: str
    heading: str = ""
    about: str = ""
    also: str = ""
    side: str = ""


@dataclass(frozen=True)
class Qualifier:
    """One key of a claim.

    `key` is what an editor writes, `description` the manual's. `words` are those that it takes, strictest first; if
    leaving it out makes a difference, UNSAID is among them. `denied` is shown for claims that deny, where a page sorts
    claims by this qualifier. `said` words a flag, or a term or time in its slot; `healed` words the time HEALED.
    `default` is the word that need not be written. `groups` are those whose claims take it; () means all.
    A qualifier that is not part of the `meaning` may change while the claim says the same.
    """

    key: str
    kind: ValueKind
    description: str
    compared: Compared
    bearing: Bearing = Bearing.NOTHING
    words: Mapping[str, Word] = field(default_factory=dict)
    denied: Word | None = None
    said: str = ""
    healed: str = ""
    default: str | None = None
    groups: tuple[str, ...] = ()
    is_meaning: bool = True

    @property
    def accepts(self) -> tuple[str, ...]:
        """The words that an editor may write."""
        return tuple(word for word in self.words if word != UNSAID)

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels of a list that sorts claims by this qualifier: its words, strictest first, then DENIED."""
        return (*self.words, DENIED)

    def is_taken_by(self, group: str | None) -> bool:
        """Whether a claim of the group (its id) may have it; None means any group."""
        return not self.groups or group in self.groups

    def rank(self, word: str | None) -> int:
        """The place of a word in the order of strictness, 0 for the strictest; None counts as UNSAID."""
        return list(self.words).index(word or UNSAID)
