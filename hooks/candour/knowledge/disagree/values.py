"""Values apart: ranges of one quantity that do not overlap, or two options of one choice.

Units are converted first. Of a choice, the most cautious answer is told first. Quantities of different terms under one
`broader` term that do not overlap measure two things, and are listed once as *different quantity*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from candour.knowledge.disagree.answers import by_qualifiers, by_sense
from candour.knowledge.disagree.case import case_of
from candour.knowledge.disagree.gather import on_each_term
from candour.knowledge.disagree.record import Finding, Outcome, PointKind, Statements, Telling
from candour.knowledge.disagree.relation import Terms
from candour.model.library import Claim
from candour.model.message import Sayable
from candour.model.quantity import apart


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Facts whose values cannot both hold."""
    valued = [claim for claim in claims if claim.group == "facts" and not claim.is_denied and "value" in claim.said]
    yield from on_each_term(PointKind.VALUES_APART, valued, by_qualifiers(_TOLD, terms.label, terms.strictness), _apart)
    yield from _different_quantities(valued, terms)


_TOLD = ("value",)


def _apart(one: Claim, other: Claim) -> bool:
    if one.quantity and other.quantity:
        return apart(one.quantity, other.quantity)
    return bool(one.option and other.option and one.option != other.option)


def _different_quantities(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    one_value = by_qualifiers(_TOLD, terms.label)
    families: dict[str, list[Claim]] = {}
    for claim in claims:
        for wide in dict.fromkeys((claim.term, *terms.broader(claim.term))):  # a claim may be on the wider term itself
            if claim.quantity and not case_of(claim) and terms.kind(wide) == "quantity":
                families.setdefault(wide, []).append(claim)
    for wider, family in families.items():
        alike = by_sense(family, lambda claim: (claim.term, *one_value.statements([claim])))
        apart_from = [
            (a, b) for a, b in combinations(alike.values(), 2) if a[0].term != b[0].term and _apart(a[0], b[0])
        ]
        opposed = tuple(dict.fromkeys(claim for pair in apart_from for same in pair for claim in same))
        if opposed:
            names = (wider, *sorted({claim.term for claim in family} - {wider}))
            telling = _of_several_terms(terms)
            yield Finding(PointKind.VALUES_APART, Outcome.DIFFERENT_QUANTITY, "facts", names, opposed, telling, None)


def _of_several_terms(terms: Terms) -> Telling:
    one = by_qualifiers(_TOLD, terms.label)

    def statements(claims: Sequence[Claim]) -> Statements:
        return by_sense(claims, lambda claim: (claim.term, *one.statements([claim])))

    def words(claims: Sequence[Claim]) -> Sayable:
        return f"{terms.label(claims[0].term)}:", one.words(claims)

    return Telling(statements, words, one.caution)
