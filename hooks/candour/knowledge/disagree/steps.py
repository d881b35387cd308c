"""Another order: one article does a step of the procedure before another, one does it after.

Steps that share a place in an article's order are neither before nor after each other. All steps that change places
with one another are one point; an article's answer is the order in which it has them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, groupby

from candour.knowledge.disagree.case import case_of
from candour.knowledge.disagree.record import Finding, Outcome, PointKind, Statements, Telling
from candour.knowledge.disagree.relation import Terms
from candour.language.spoken import N_
from candour.model.library import Claim
from candour.model.message import Message, Sayable

_KEY = "step"

Pair = tuple[str, str]


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Steps that articles have in another order."""
    ordered: dict[str, list[Claim]] = {}
    for claim in claims:
        if _KEY in claim.said and not claim.is_denied and not case_of(claim):
            ordered.setdefault(claim.article, []).append(claim)
    before: dict[Pair, None] = {}
    for own in ordered.values():
        before |= dict.fromkeys(_before(own))
    turned = [(first, then) for first, then in before if first < then and (then, first) in before]
    for family in _families(turned):
        names = (family[0], *sorted(family[1:]))
        answers = [claim for own in ordered.values() for claim in own if claim.term in family]
        answers = [claim for claim in answers if _has_an_order(claim.article, answers)]
        group = answers[0].group
        kind, outcome = PointKind.VALUES_APART, Outcome.DISAGREE
        yield Finding(kind, outcome, group, names, tuple(answers), _telling(terms), None, aspect=_KEY)


def _step(claim: Claim) -> int:
    return int(claim.said[_KEY])  # type: ignore[arg-type]  # the model takes a number


def _places(claims: Sequence[Claim]) -> Mapping[str, list[int]]:
    places: dict[str, list[int]] = {}
    for claim in claims:
        places.setdefault(claim.term, []).append(_step(claim))
    return places


def _before(claims: Sequence[Claim]) -> Iterator[Pair]:
    """The pairs of steps of which one article has the first before the second, whenever they come."""
    for (one, mine), (other, theirs) in combinations(_places(claims).items(), 2):
        if max(mine) < min(theirs):
            yield one, other
        elif max(theirs) < min(mine):
            yield other, one


def _families(pairs: Sequence[Pair]) -> list[list[str]]:
    """Steps that change places, directly or through others; the one that does so most often comes first."""
    families: list[set[str]] = []
    for pair in pairs:
        joined = [family for family in families if family & set(pair)]
        families = [family for family in families if family not in joined] + [set(pair).union(*joined)]
    often = {term: sum(term in pair for pair in pairs) for pair in pairs for term in pair}
    return [sorted(family, key=lambda term: (-often[term], term)) for family in families]


def _has_an_order(article: str, answers: Sequence[Claim]) -> bool:
    return len({claim.term for claim in answers if claim.article == article}) > 1


def _telling(terms: Terms) -> Telling:
    def statements(claims: Sequence[Claim]) -> Statements:
        return {_order(claims): claims}

    def words(claims: Sequence[Claim]) -> Sayable:
        own = [claim for claim in claims if claim.article == claims[0].article]
        first, *then = (", ".join(map(terms.label, together)) for together in _order(own))
        said: Sayable = first
        for step in then:
            # Translators: the order of two steps: "Serum, then Pricking"
            said = Message(N_("%(first)s, then %(then)s"), first=said, then=step)
        return said

    return Telling(statements, words, lambda claim: 0)


def _order(claims: Sequence[Claim]) -> tuple[tuple[str, ...], ...]:
    """Terms in the order of their first place; those that share it stand together."""
    first = sorted((min(places), term) for term, places in _places(claims).items())
    return tuple(tuple(term for _, term in same) for _, same in groupby(first, key=lambda one: one[0]))
