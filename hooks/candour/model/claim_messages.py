"""What a claim says besides its term, as messages, read from the tables of groups.py."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from candour.model.groups import QUALIFIERS
from candour.model.library import Claim
from candour.model.message import Amount, Message, Sayable
from candour.model.qualifier import HEALED, Bearing, Compared, Qualifier, Value, ValueKind
from candour.model.quantity import Quantity

Label = Callable[[str], str]
"""The label of a term, by its id."""

_STATE = "stance"
"""The qualifier that a cell shows as its state, and not among the words after it."""

_FORCE = [
    key
    for key, one in QUALIFIERS.items()
    if one.bearing is Bearing.STRICTNESS or one.kind is ValueKind.TIME or one.compared is Compared.OPPOSES
]
"""The qualifiers that make a claim's force: how strongly, from when, for how long, and others that can conflict."""


def force(claim: Claim) -> Iterator[Sayable]:
    """How strongly, and from when or for how long, each time as the source puts it."""
    yield from (told(QUALIFIERS[key], claim.said[key], str) for key in _FORCE if key in claim.said)


def qualifiers(claim: Claim, label: Label = str) -> Iterator[Sayable]:
    """All that a claim says besides its term: a few words for each qualifier, in the order that a reader needs."""
    for key, qualifier in QUALIFIERS.items():
        if key in claim.said and key != _STATE:
            yield told(qualifier, claim.said[key], label)


def told(qualifier: Qualifier, value: Value, label: Label = str) -> Sayable:
    """One value of a qualifier, as a message."""
    match qualifier.kind:
        case ValueKind.FLAG:
            return Message(qualifier.said)
        case ValueKind.TERM:
            return Message(qualifier.said, term=label(str(value)))
        case ValueKind.TIME if value == HEALED:
            return Message(qualifier.healed)
        case ValueKind.TIME if isinstance(value, Quantity):
            return Message(qualifier.said, time=Amount(value, as_reported=True))
        case ValueKind.VALUE:
            return Amount(value, as_reported=True) if isinstance(value, Quantity) else option(str(value))
    return Message(qualifier.words[str(value)].said)


def option(slug: str) -> str:
    """An option of a choice as words: "after-needling" → "after needling"; "non-invasive", "pen-like" as they are."""
    return re.sub(r"(?<!\bnon)-(?!like\b)", " ", slug)
