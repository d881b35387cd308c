"""Opposed pairs of claims → findings: pairs on one point become one finding with its sides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from candour.knowledge.disagree.case import Case, case_of
from candour.knowledge.disagree.record import Finding, Outcome, PointKind
from candour.model.library import Claim
from candour.model.message import Sayable, plain
from candour.model.quantity import Quantity, canonical

OpposedPair = tuple[Outcome, Claim, Claim]
"""Two opposed claims and their outcome; the first is on the term that the point is about."""


def findings(kind: PointKind, pairs: Iterable[OpposedPair], says: Callable[[Claim], Sayable]) -> Iterator[Finding]:
    """One finding for each outcome on each term of a group and each case, its sides named by what they say."""
    points: dict[tuple[str, str, Outcome, Case], list[Claim]] = {}
    for outcome, about, other in pairs:
        case = case_of(about) or case_of(other)
        points.setdefault((about.group, about.term, outcome, case), []).extend((about, other))
    for (group, term, outcome, case), claims in points.items():
        others = sorted({claim.term for claim in claims} - {term})
        yield Finding(kind, outcome, group, (term, *others), by_sense(claims, says), says, case)


def by_sense(claims: Iterable[Claim], says: Callable[[Claim], Sayable]) -> dict[str, list[Claim]]:
    """Claims by the meaning of what they say, so that the sides are the same in every language."""
    sides: dict[str, list[Claim]] = {}
    for claim in dict.fromkeys(claims):
        sides.setdefault(plain(says(claim)), []).append(claim)
    return sides


def across_articles(pairs: Iterable[OpposedPair], claims: Sequence[Claim]) -> Iterator[OpposedPair]:
    """Leave out pairs if one article says both claims, one of them for a narrower case: it refines itself.

    Without this, an article and its copy would disagree although each agrees with itself.
    """
    held: dict[tuple[str, str, str], list[Claim]] = {}

    def says_too(article: str, claim: Claim) -> bool:
        meaning = _in_any_unit(claim)
        return any(_in_any_unit(own) == meaning for own in held.get((article, claim.group, claim.term), ()))

    for outcome, one, other in pairs:
        if case_of(one) != case_of(other) and one.article != other.article:
            held = held or _by_article(claims)  # few kinds need it
            if says_too(other.article, one) or says_too(one.article, other):
                continue
        yield outcome, one, other


def _by_article(claims: Iterable[Claim]) -> dict[tuple[str, str, str], list[Claim]]:
    """Claims by their article, group and term."""
    held: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        held.setdefault((claim.article, claim.group, claim.term), []).append(claim)
    return held


def _in_any_unit(claim: Claim) -> tuple[object, ...]:
    said = {key: canonical(value) if isinstance(value, Quantity) else value for key, value in claim.meaning.items()}
    return claim.group, claim.term, said


def on_one_term(claims: Iterable[Claim]) -> Iterator[Sequence[Claim]]:
    """Claims of one group on one term, together."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.group, claim.term), []).append(claim)
    yield from groups.values()
