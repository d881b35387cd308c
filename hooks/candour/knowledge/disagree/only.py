"""Only here, another elsewhere: one article says *only* this one, another names one of the same kind.

A form of *stated and denied*: "only a doctor" denies all others. A term that contains
the only one, or is contained in it, does not contradict it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candour.knowledge.disagree.gather import OpposedPair, findings
from candour.knowledge.disagree.record import Finding, Outcome, PointKind
from candour.knowledge.disagree.relation import Terms, by_scope
from candour.language.spoken import N_
from candour.model.library import Claim
from candour.model.message import Message, Sayable


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Exclusive claims, and other articles' claims that they exclude."""

    def says(claim: Claim) -> Sayable:
        label = terms.label(claim.term)
        return Message(N_("%(term)s only"), term=label) if claim.only else label

    yield from findings(PointKind.STATED_AND_DENIED, _pairs(claims, terms), says)


def _pairs(claims: Sequence[Claim], terms: Terms) -> Iterator[OpposedPair]:
    for exclusive in (claim for claim in claims if claim.only and not claim.is_denied):
        named = _named_beside(exclusive, claims, terms)
        for other in claims:
            if (
                other.group == exclusive.group
                and other.article != exclusive.article
                and not other.is_denied
                and not any(terms.contains(term, other.term) for term in named)
                and terms.kind(other.term) == terms.kind(exclusive.term)
                and not terms.related(other.term, exclusive.term)
                and by_scope(exclusive, other) is Outcome.DISAGREE
                and not (other.only and other.term < exclusive.term)  # two exclusive claims are one point
            ):
                yield Outcome.DISAGREE, exclusive, other


def _named_beside(exclusive: Claim, claims: Sequence[Claim], terms: Terms) -> set[str]:
    """What the exclusive claim's own article names elsewhere, and so does not exclude."""
    return {
        claim.term
        for claim in claims
        if claim.article == exclusive.article
        and claim.group == exclusive.group
        and not claim.is_denied
        and not terms.related(claim.term, exclusive.term)
    }
