"""Stated and denied: one article states what another, or the same one, denies.

A denial reaches everything that its term contains: to deny pigment changes is to deny dark spots.
A denied fact meets only the same value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candour.knowledge.disagree.gather import Pair, across_articles, findings
from candour.knowledge.disagree.record import Finding, Kind
from candour.knowledge.disagree.relation import Relatives, Terms, by_breadth
from candour.language.spoken import N_, _
from candour.model.library import Claim


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Denials that meet a statement in their own group."""
    yield from findings(Kind.STATED_AND_DENIED, across_articles(_pairs(claims, terms), claims), _says)


_WORDS = {
    "side_effects": (N_("it can happen"), N_("it does not happen")),
    "preparation": (N_("there is something to do"), N_("there is nothing to do")),
    "procedure": (N_("it is done"), N_("it is not done")),
    "benefits": (N_("it gets better"), N_("it does not get better")),
}
"""What it means to state and to deny in a group."""

_ELSEWHERE = (N_("it is so"), N_("it is not so"))


def _pairs(claims: Sequence[Claim], terms: Terms) -> Iterator[Pair]:
    stated = Relatives((claim for claim in claims if claim.stance == "stated"), terms)
    for denial in (claim for claim in claims if claim.stance == "denied"):
        for statement in stated.of(denial.term):
            outcome = by_breadth(denial, statement, terms) if statement.group == denial.group else None
            if outcome and denial.value == statement.value:
                yield outcome, denial, statement


def _says(claim: Claim) -> str:
    stated, denied = _WORDS.get(claim.group, _ELSEWHERE)
    said = denied if claim.stance == "denied" else stated
    return _(said)
