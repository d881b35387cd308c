"""A qualifier: one respect in which a claim can say more than its term. The table of them is in groups.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from candour.model.moment import Moment
from candour.model.quantity import Quantity

Value = Quantity | Moment | tuple[Quantity, ...] | str | int | bool
"""What a qualifier can hold: a word, the id of a term, an option of a choice or free words; a quantity; a moment;
quantities that hold together; a number; true."""

UNSAID = "unsaid"
"""Marks, among the ordered words of a qualifier, the place of a claim that leaves the qualifier out."""

DENIED = "denied"
"""The stance of a claim that says it is not so."""


class ValueKind(StrEnum):
    """What a qualifier takes besides its own words."""

    WORD = "word"  # nothing: one of its words
    FLAG = "flag"  # true, or nothing
    TEXT = "text"  # free words
    TERM = "term"  # the id of a term
    TIME = "time"  # a quantity of time
    MOMENT = "moment"  # a moment of the treatment
    SHARE = "share"  # how many of how many: "1 in 30,000", "2 percent"
    AMOUNT = "amount"  # one quantity, or several that hold together: a size and a rate
    NUMBER = "number"  # a whole number from 1
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
    MOMENT = "moment"  # with the other moments of its claim, how long something is held back
    LENGTH = "length"  # more of it warns more; none is more than any time, and less than "lasting"
    REACH = "reach"  # more of it warns more; none means now
    SHARE = "share"  # a larger share warns more; none means all
    EITHER = "either"  # only a reader can tell which of two values warns more
    NARROWS = "narrows"  # a claim with it warns less
    ADDS = "adds"  # a claim with it warns more
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Word:
    """What readers see for one word of a qualifier. All are messages, said when a page is made.

    `said` is shown in a cell, `heading` and `about` above a list of all claims with this word. `side` is the answer of
    one side where articles differ. Each is "" if no page shows it.
    """

    said: str
    heading: str = ""
    about: str = ""
    side: str = ""


@dataclass(frozen=True)
class Qualifier:
    """One key of a claim.

    `key` is what an editor writes, `description` the manual's. `words` are those that it takes, strictest first; where
    they are ordered by strictness, UNSAID among them is the place of a claim that leaves it out. Kinds other than WORD
    take values of their kind too. `denied` is shown for claims that deny, where a page sorts claims by this
    qualifier. `said` words a flag, or a value in its slot; `moments` words the moments that are told by a time or a
    term. `default` is the word that need not be written. `excludes` is the key
    that says the opposite: a claim cannot have both. `groups` are those whose claims take it; () means all.
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
    moments: Mapping[str, str] = field(default_factory=dict)
    default: str | None = None
    excludes: str = ""
    groups: tuple[str, ...] = ()
    is_meaning: bool = True

    @property
    def accepts(self) -> tuple[str, ...]:
        """The words that an editor may write."""
        marks_place = self.bearing is Bearing.STRICTNESS
        return tuple(word for word in self.words if not (marks_place and word == UNSAID))

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

    def terms_in(self, value: Value) -> tuple[str, ...]:
        """The ids of the terms that one of its values names."""
        if isinstance(value, Moment):
            return (value.term,) if value.term else ()
        return (str(value),) if self.kind is ValueKind.TERM and value not in self.words else ()

    def in_names(self, value: Value, terms: Mapping[str, str]) -> Value:
        """A value with new ids of terms: `terms` maps old ids to new ones."""
        if isinstance(value, Moment):
            return value.in_names(terms)
        return terms.get(str(value), value) if self.terms_in(value) else value


def as_typed(value: Value) -> str:
    """A value as its editor wrote it."""
    match value:
        case bool():
            return "true"
        case Quantity():
            return value.words or str(value)
        case Moment():
            return value.typed
        case tuple():
            listed = ", ".join(map(as_typed, value))
            return f"[{listed}]" if len(value) > 1 else listed
    return str(value)


def as_data(value: Value) -> str:
    """A value as data, the same however it is spelt: "2 weeks after", "at least 30 SPF, every 2 hours"."""
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "true" if value is True else str(value)
