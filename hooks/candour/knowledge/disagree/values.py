"""Values apart: ranges of one quantity that do not overlap, or two options of one choice.

Units are converted first. Quantities of different terms under one `broader` term that do not overlap measure two
things, and are listed once as *different quantity*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations

from candour.knowledge.disagree.gather import OpposedPair, across_articles, by_sense, findings, on_one_term
from candour.knowledge.disagree.record import Finding, Outcome, PointKind
from candour.knowledge.disagree.relation import Terms, by_scope
from candour.model.claim_messages import option
from candour.model.library import Claim
from candour.model.message import Amount, Sayable
from candour.model.quantity import apart


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Facts whose values cannot both hold."""
    valued = [c for c in claims if c.group == "facts" and not c.is_denied and (c.quantity or c.option)]
    yield from findings(
        PointKind.VALUES_APART, across_articles(_apart_pairs(valued), valued), partial(_value, terms=terms)
    )
    yield from _different_quantities(valued, terms)


def _apart_pairs(claims: Sequence[Claim]) -> Iterator[OpposedPair]:
    for same in on_one_term(claims):
        for one, other in combinations(same, 2):
            outcome = by_scope(one, other) if _apart(one, other) else None
            if outcome:
                yield outcome, one, other


def _apart(one: Claim, other: Claim) -> bool:
    if one.quantity and other.quantity:
        return apart(one.quantity, other.quantity)
    return bool(one.option and other.option and one.option != other.option)


def _value(claim: Claim, terms: Terms) -> Sayable:
    value: Sayable = Amount(claim.quantity) if claim.quantity else option(claim.option or "")
    return (value, f"({terms.label(claim.scope)})") if claim.scope else value


def _different_quantities(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    families: dict[str, list[Claim]] = {}
    for claim in claims:
        for wide in (claim.term, *terms.broader(claim.term)):  # a claim may be on the wider term itself
            if claim.quantity and not claim.scope and terms.kind(wide) == "quantity":
                families.setdefault(wide, []).append(claim)
    for wider, family in families.items():
        pairs = [(a, b) for a, b in combinations(family, 2) if a.term != b.term and _apart(a, b)]
        opposed = dict.fromkeys(claim for pair in pairs for claim in pair)
        if opposed:
            says = partial(_value_of_term, terms=terms)
            names = (wider, *sorted({claim.term for claim in family} - {wider}))
            sides = by_sense(opposed, says)
            yield Finding(PointKind.VALUES_APART, Outcome.DIFFERENT_QUANTITY, "facts", names, sides, says)


def _value_of_term(claim: Claim, terms: Terms) -> Sayable:
    return f"{terms.label(claim.term)}:", _value(claim, terms)
