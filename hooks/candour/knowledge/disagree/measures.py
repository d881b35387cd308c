"""Different measures: one qualifier of two claims on a term cannot have both values.

- `when` (contraindications): `ever`, `now` and a time differ from each other, as do times that do not meet. None, and
  `recent`, say no time: they are never compared.
- `amount`: amounts of one unit that do not meet.
- `likelihood`: `common` against the words for less, and numbers that do not meet. "1 in 50" is 2 percent.
- `for` (side effects): `permanent` against an effect that passes, and times that do not meet. How long something lasts
  before one calls is alarm.py's.
- every other qualifier whose values exclude each other (Compared.OPPOSES).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from candour.knowledge.disagree.answers import by_qualifiers
from candour.knowledge.disagree.gather import on_each_term
from candour.knowledge.disagree.record import Finding, PointKind
from candour.knowledge.disagree.relation import Terms
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim
from candour.model.qualifier import Compared, Value
from candour.model.quantity import Quantity, apart

CALLS = ("emergency", "call-at-once", "call-the-clinic")
"""What a claim calls for; its `for` is how long something lasts before one calls."""


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Values of one qualifier that cannot both hold."""
    stated = [claim for claim in claims if not claim.is_denied]
    for key, (kind, told, values_apart) in _MEASURES.items():
        measured = [claim for claim in stated if key in claim.said and not (key == "for" and _calls(claim))]
        telling = by_qualifiers((*told, key), terms.label)
        yield from on_each_term(kind, measured, telling, _opposed(key, values_apart), key)
    for key in _OPPOSING:
        opposing = [claim for claim in stated if key in claim.said]
        yield from on_each_term(
            PointKind.DIFFERENT_FORCE, opposing, by_qualifiers((key,), terms.label), _opposed(key, _differ), key
        )


def _opposed(key: str, values_apart: Callable[[Value, Value], bool]) -> Callable[[Claim, Claim], bool]:
    return lambda one, other: values_apart(one.said[key], other.said[key])


def _calls(claim: Claim) -> bool:
    return claim.seriousness in CALLS


def _differ(one: Value, other: Value) -> bool:
    return one != other


def _when(one: Value, other: Value) -> bool:
    if "recent" in (one, other):
        return False
    return _times(one, other) or (one != other and not (isinstance(one, Quantity) and isinstance(other, Quantity)))


def _times(one: Value, other: Value) -> bool:
    return isinstance(one, Quantity) and isinstance(other, Quantity) and apart(one, other)


def _amount(one: Value, other: Value) -> bool:
    sizes, others = (value if isinstance(value, tuple) else (value,) for value in (one, other))
    return any(_times(mine, theirs) for mine, theirs in product(sizes, others))


_SELDOM = ("uncommon", "rare", "very-rare")


def _likelihood(one: Value, other: Value) -> bool:
    return _times(one, other) or ("common" in (one, other) and (one in _SELDOM or other in _SELDOM))


def _lasting(one: Value, other: Value) -> bool:
    if "permanent" in (one, other):
        return any(value == "a time" or isinstance(value, Quantity) for value in (one, other))
    return _times(one, other)


_MEASURES = {
    "when": (PointKind.DIFFERENT_FORCE, ("strength",), _when),
    "amount": (PointKind.DIFFERENT_FORCE, ("strength", "advice"), _amount),
    "likelihood": (PointKind.VALUES_APART, (), _likelihood),
    "for": (PointKind.VALUES_APART, (), _lasting),
}
"""Each qualifier with its kind of point, what is told with it, and when two values are apart."""

_OPPOSING = tuple(key for key, one in QUALIFIERS.items() if one.compared is Compared.OPPOSES)
