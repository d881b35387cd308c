"""Stated and denied: one article states what another, or the same one, denies.

A denial reaches everything that its term contains: to deny pigment changes is to deny dark spots.
A denied fact meets only the same value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..library import Claim
from .gather import Pair, findings
from .record import Finding, Kind
from .relation import Terms, by_breadth


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Denials that meet a statement in their own group."""
    yield from findings(Kind.STATED_AND_DENIED, _pairs(claims, terms), _says)


def _pairs(claims: Sequence[Claim], terms: Terms) -> Iterator[Pair]:
    stated: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.stance == "stated":
            stated.setdefault(claim.group, []).append(claim)
    for denial in (claim for claim in claims if claim.stance == "denied"):
        for statement in stated.get(denial.group, ()):
            outcome = by_breadth(denial, statement, terms)
            if outcome and denial.value == statement.value:
                yield outcome, denial, statement


def _says(claim: Claim) -> str:
    return "says not" if claim.stance == "denied" else "says so"
