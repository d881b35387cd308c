"""Stated and denied: one article states what another, or the same one, denies.

A denial reaches everything that its term contains: to deny pigment changes is to deny dark spots.
A denied fact meets only the same value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..library import Claim
from .gather import Pair, across_articles, findings
from .record import Finding, Kind
from .relation import Relatives, Terms, by_breadth


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Denials that meet a statement in their own group."""
    yield from findings(Kind.STATED_AND_DENIED, across_articles(_pairs(claims, terms), claims), _says)


_WORDS = {
    "side_effects": ("it can happen", "it does not happen"),
    "preparation": ("there is something to do", "there is nothing to do"),
    "procedure": ("it is done", "it is not done"),
    "benefits": ("it gets better", "it does not get better"),
}
"""What it means to state and to deny in a group."""


def _pairs(claims: Sequence[Claim], terms: Terms) -> Iterator[Pair]:
    stated = Relatives((claim for claim in claims if claim.stance == "stated"), terms)
    for denial in (claim for claim in claims if claim.stance == "denied"):
        for statement in stated.of(denial.term):
            outcome = by_breadth(denial, statement, terms) if statement.group == denial.group else None
            if outcome and denial.value == statement.value:
                yield outcome, denial, statement


def _says(claim: Claim) -> str:
    stated, denied = _WORDS.get(claim.group, ("it is so", "it is not so"))
    return denied if claim.stance == "denied" else stated
