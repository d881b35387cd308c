"""Only here, another elsewhere: one article says *only* this one, another names one of the same kind.

A form of *stated and denied*: "only a doctor" denies all others. A term that contains the only one, or is contained in
it, does not contradict it. Nor does a step, which takes no other's place: a nurse may stand in for a doctor, but skill
not for a certificate. The answer of an article is its whole list (law 7): "Doctor, Nurse practitioner" stands against
"Doctor only". Who names no other does not answer the question whether others may.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from candour.knowledge.disagree.answers import listed
from candour.knowledge.disagree.case import Case, case_of
from candour.knowledge.disagree.record import Finding, Opposed, Outcome, PointKind, Statements, Telling
from candour.knowledge.disagree.relation import Terms
from candour.language.spoken import N_
from candour.model.claim_messages import told
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim
from candour.model.message import Message, Sayable

_STANDS_BESIDE = "step"
"""The kind of what is done, used or asked for: one of them takes no other's place."""

Named = Mapping[str, Sequence[Claim]]
"""What each article names of one kind, in one group and case."""


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Exclusive claims, and the lists of other articles that they exclude."""
    exclusive = {claim.group for claim in claims if claim.only and not claim.is_denied}
    kinds: dict[tuple[str, str | None, Case], dict[str, list[Claim]]] = {}
    for claim in claims:
        its_kind = terms.kind(claim.term)
        if claim.group in exclusive and not claim.is_denied and its_kind != _STANDS_BESIDE:
            one = kinds.setdefault((claim.group, its_kind, case_of(claim)), {})
            one.setdefault(claim.article, []).append(claim)
    for (group, _, case), lists in kinds.items():
        only = sorted({claim.term for named in lists.values() for claim in named if claim.only})
        for term in only:
            answers = _answers(term, lists, terms)
            if answers:
                names = (term, *sorted({claim.term for claim in answers} - {term}))
                kind, outcome, opposed = PointKind.STATED_AND_DENIED, Outcome.DISAGREE, _opposed(term, terms)
                yield Finding(kind, outcome, group, names, tuple(answers), _telling(terms), opposed, case)


def _answers(term: str, lists: Named, terms: Terms) -> list[Claim]:
    """The lists of those who say *only* this term, and of those who name another; [] if either is missing."""
    exclusive = {article for article, named in lists.items() if any(one.only and one.term == term for one in named)}
    contradicting = [
        article
        for article, named in lists.items()
        if article not in exclusive and any(_names_another(term, named, lists[one], terms) for one in exclusive)
    ]
    if not contradicting:
        return []
    own = [claim for one in sorted(exclusive) for claim in lists[one] if _is_named(claim, term, terms)]
    return [*own, *(claim for article in contradicting for claim in lists[article])]


def _names_another(term: str, named: Sequence[Claim], exclusive: Sequence[Claim], terms: Terms) -> bool:
    """Whether a list has what the exclusive one leaves no room for. Two exclusive lists are one point."""
    beside = {claim.term for claim in exclusive if not terms.related(claim.term, term)}
    return any(
        not terms.related(claim.term, term)
        and not any(terms.contains(one, claim.term) for one in beside)
        and not (claim.only and claim.term < term)
        for claim in named
    )


def _opposed(term: str, terms: Terms) -> Opposed:
    """The only one, and what is neither it nor a part of it."""
    return lambda one, other: (
        (one.only and one.term == term) != (other.only and other.term == term)
        and not (terms.related(one.term, other.term))
    )


def _is_named(claim: Claim, term: str, terms: Terms) -> bool:
    """Whether it belongs to an exclusive list: the only one, and what stands beside it; not its kinds."""
    return claim.term == term or not terms.related(claim.term, term)


def _telling(terms: Terms) -> Telling:
    def statements(claims: Sequence[Claim]) -> Statements:
        return {frozenset((claim.term, claim.only, claim.hedge) for claim in claims): claims}

    def words(claims: Sequence[Claim]) -> Sayable:
        once = {claim.term: claim for claim in sorted(claims, key=lambda one: (one.term, one.hedge or ""))}
        return listed([_words(claim, terms) for claim in once.values()])

    return Telling(statements, words, lambda claim: float(not claim.only))


def _words(claim: Claim, terms: Terms) -> Sayable:
    label = terms.label(claim.term)
    named: Sayable = Message(N_("%(term)s only"), term=label) if claim.only else label
    return (named, told(QUALIFIERS["hedge"], claim.hedge)) if claim.hedge else named
