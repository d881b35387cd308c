"""What a claim says besides its term, as messages, read from the tables of groups.py."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Protocol

from candour.language.spoken import N_
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim, as_words
from candour.model.message import Amount, Message, Sayable
from candour.model.moment import Moment
from candour.model.qualifier import Bearing, Compared, Qualifier, Value, ValueKind
from candour.model.quantity import Quantity


class Label(Protocol):
    """The label of a term by its id, or of an option of a term."""

    def __call__(self, term: str, option: str = "") -> str:
        """The label."""


def by_id(term: str, option: str = "") -> str:
    """The ids themselves, for what is not shown."""
    return as_words(option) if option else term


_STATE = "stance"
"""The qualifier that a cell shows as its state, and not among the words after it."""

_TOGETHER = frozenset(("advice", "hedge"))

_FORCE = [
    key
    for key, one in QUALIFIERS.items()
    if one.bearing in (Bearing.STRICTNESS, Bearing.MOMENT, Bearing.LENGTH, Bearing.REACH, Bearing.SHARE, Bearing.EITHER)
    or one.compared is Compared.OPPOSES
]
"""The qualifiers that make a claim's force: how strongly, from when, for how long, and others that can conflict."""


def force(claim: Claim) -> Iterator[Sayable]:
    """How strongly, and from when or for how long, each time as the source puts it."""
    yield from (told(QUALIFIERS[key], claim.said[key]) for key in _FORCE if key in claim.said)


def qualifiers(claim: Claim, label: Label = by_id, known: Collection[str] = ()) -> Iterator[Sayable]:
    """All that a claim says besides its term: a few words for each qualifier, in the order that a reader needs.

    `known` names qualifiers that are told elsewhere.
    """
    left_out = {_STATE, *known}
    if claim.advice == "avoid" and claim.hedge == "may" and left_out.isdisjoint(_TOGETHER):
        yield Message(N_("may have to be stopped or left out"))  # two words side by side would read as "avoid"
        left_out |= _TOGETHER
    for key, qualifier in QUALIFIERS.items() if claim.said else ():
        if key in claim.said and key not in left_out:
            yield told(qualifier, claim.said[key], label, claim.term)


def told(qualifier: Qualifier, value: Value, label: Label = by_id, term: str = "") -> Sayable:
    """One value of a qualifier, as a message; an option is one of its claim's `term`."""
    if isinstance(value, str) and value in qualifier.words:
        return Message(qualifier.words[value].said)
    match value:
        case Moment():
            return _moment(qualifier, value, label)
        case tuple():
            return _listed([Amount(one, as_reported=True) for one in value])
        case Quantity():
            return _slot(qualifier.said, Amount(value, as_reported=True))
        case bool():
            return Message(qualifier.said)
    match qualifier.kind:
        case ValueKind.TERM:
            return Message(qualifier.said, term=label(str(value)))
        case ValueKind.NUMBER:
            return Message(qualifier.said, number=str(value))
        case ValueKind.VALUE:
            return label(term, str(value))
    return str(value)  # free words are content, said as they stand


def _moment(qualifier: Qualifier, moment: Moment, label: Label) -> Sayable:
    """A moment in the words that the qualifier has for its kind."""
    kind = moment.kind.value
    if kind in qualifier.words:
        return Message(qualifier.words[kind].said)
    if moment.time:
        return Message(qualifier.moments[kind], time=Amount(moment.time, as_reported=True))
    return Message(qualifier.moments[kind], term=label(moment.term or ""))


def _slot(said: str, amount: Amount) -> Sayable:
    """A quantity in the slot of its message, whatever the slot is called; alone if there is none."""
    slot = re.search(r"%\((\w+)\)s", said)
    return Message(said, **{slot[1]: amount}) if slot else amount


def _listed(amounts: list[Amount]) -> Sayable:
    first, *more = amounts
    # Translators: a size and a rate: "at least 30 SPF, every 2 hours"
    return Message(N_("%(size)s, %(rate)s"), size=first, rate=more[0]) if more else first
