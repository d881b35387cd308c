"""What a qualifier is: one respect in which a claim can say more than its term. The table of them is in groups.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from candour.model.quantity import Quantity

Value = Quantity | str | bool
"""What a qualifier can hold: a word, the id of a term or an option of a choice; a quantity; true."""

HEALED = "healed"
"""The one time that no clock tells."""

UNSAID = "unsaid"
"""The place of a claim that leaves a qualifier out, among the words of that qualifier."""

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
    """What two claims on one term make of each other by their values of a qualifier."""

    BY_A_RULE = "by-a-rule"  # a module of knowledge/disagree/ knows when they differ
    OPPOSES = "opposes"  # two values cannot both hold: a point
    EXPLAINS = "explains"  # another value is another case: what differs is explained by it
    NEVER = "never"  # always shown, never a point


class Bearing(StrEnum):
    """How a qualifier bears on how much a claim warns."""

    STRICTNESS = "strictness"  # its words stand in their order, strictest first
    SURENESS = "sureness"  # its words stand in their order, least sure first; surest is to say none
    LENGTH = "length"  # the longer, the more; without a time, always
    NARROWS = "narrows"  # to say it is to warn fewer
    ADDS = "adds"  # to say it is to warn more
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Word:
    """What readers are told for one word of a qualifier. All are messages, said when a page is made.

    `said` stands in a cell, `heading` and `about` above a list of all that say so, `also` beside what stands in
    such a list and is put so elsewhere, `side` is the answer of one side where articles differ. Each is "" where
    no page has a place for it.
    """

    said: str
    heading: str = ""
    about: str = ""
    also: str = ""
    side: str = ""


@dataclass(frozen=True)
class Qualifier:
    """One key of a claim.

    `key` is what an editor writes, `description` the manual's. `words` are those that it takes, strictest first; where
    it makes a difference not to say one, UNSAID has its place among them. `denied` is told of claims that deny, where
    a page sorts claims by this qualifier. `said` tells a flag, or a term or time in its slot, `healed` the time HEALED.
    `default` is the word that need not be written. `groups` are those whose claims take it; none named: all.
    A qualifier that is no part of the `meaning` may change while the claim says the same.
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
        """The places of a list that sorts claims by this qualifier: its words, strictest first, and last DENIED."""
        return (*self.words, DENIED)

    def is_taken_by(self, group: str | None) -> bool:
        """Whether a claim of the group (its id) may say it; None stands for any group."""
        return not self.groups or group in self.groups

    def rank(self, word: str | None) -> int:
        """The place of a word in the one order of strictness, 0 for the strictest; None is UNSAID."""
        return list(self.words).index(word or UNSAID)
