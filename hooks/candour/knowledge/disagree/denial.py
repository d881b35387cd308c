"""Stated and denied: one article states what another, or the same one, denies.

A denial reaches its own scope only (law 5): that the skin needs no preparation says nothing about a medicine, although
medicines stand below preparation in the vocabulary. So only claims on one term and in one group meet. A denied fact
meets only the same value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from candour.knowledge.disagree.answers import ALWAYS_TOLD, by_sense, least, listed, said_of, sense_of
from candour.knowledge.disagree.gather import on_each_term
from candour.knowledge.disagree.record import Finding, PointKind, Statements, Telling
from candour.knowledge.disagree.relation import Terms
from candour.model.groups import GROUPS
from candour.model.library import Claim
from candour.model.message import Message, Sayable

_ALREADY_SAID = {"side_effects": "may"}
"""The reserve that a group's own words have: "it can happen" is "it may happen"."""


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Denials that meet a statement of the same."""
    yield from on_each_term(PointKind.STATED_AND_DENIED, _deniable(claims), _telling(terms), _opposed)


def _deniable(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims that say or deny what somebody denies: for a fact, with that value."""
    denied = {_subject(claim) for claim in claims if claim.is_denied}
    return (claim for claim in claims if _subject(claim) in denied)


def _subject(claim: Claim) -> tuple[object, ...]:
    return claim.group, claim.term, sense_of(claim, ("value",))


def _opposed(one: Claim, other: Claim) -> bool:
    return one.is_denied != other.is_denied and _subject(one) == _subject(other)


def _telling(terms: Terms) -> Telling:
    def statements(claims: Sequence[Claim]) -> Statements:
        return by_sense(claims, lambda claim: (claim.is_denied, sense_of(claim, _told(claim))))

    def words(claims: Sequence[Claim]) -> Sayable:
        return least(claims, lambda claim: _words(claim, terms))

    return Telling(statements, words, _caution)


def _told(claim: Claim) -> Iterable[str]:
    quiet = "hedge" if claim.hedge and claim.hedge == _ALREADY_SAID.get(claim.group) else ""
    return [key for key in ("value", *ALWAYS_TOLD) if key in claim.said and key != quiet]


def _words(claim: Claim, terms: Terms) -> Sayable:
    group = GROUPS[claim.group]
    answer = Message(group.denied if claim.is_denied else group.stated)
    return listed([answer, said_of(claim, _told(claim), terms.label)]) if _told(claim) else answer


def _caution(claim: Claim) -> float:
    """That a harm can happen is the cautious answer; that something good happens is not."""
    return float(claim.is_denied != (GROUPS[claim.group].case == "for"))
