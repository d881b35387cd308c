"""Stated and denied: one article states what another, or the same one, denies.

A denial covers everything that its term contains: denying pigment changes denies dark spots. A denied fact
conflicts only with the same value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candour.knowledge.disagree.gather import OpposedPair, across_articles, findings
from candour.knowledge.disagree.record import Finding, PointKind
from candour.knowledge.disagree.relation import Relatives, Terms, by_breadth
from candour.model.groups import GROUPS
from candour.model.library import Claim
from candour.model.message import Message


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Denials that meet a statement in their own group."""
    yield from findings(PointKind.STATED_AND_DENIED, across_articles(_pairs(claims, terms), claims), _says)


def _pairs(claims: Sequence[Claim], terms: Terms) -> Iterator[OpposedPair]:
    stated = Relatives((claim for claim in claims if not claim.is_denied), terms)
    for denial in (claim for claim in claims if claim.is_denied):
        for statement in stated.of(denial.term):
            outcome = by_breadth(denial, statement, terms) if statement.group == denial.group else None
            if outcome and denial.said.get("value") == statement.said.get("value"):
                yield outcome, denial, statement


def _says(claim: Claim) -> Message:
    group = GROUPS[claim.group]
    return Message(group.denied if claim.is_denied else group.stated)
