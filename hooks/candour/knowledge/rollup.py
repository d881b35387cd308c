"""Cautions roll up, permission never does: what warns of a term, and what can harm in it.

A claim warns if it names a reason against the treatment, or advises to avoid something, to ask first or to limit it,
before or after. A claim harms if it says that an effect can happen. A denial does neither.

A warning on a wider term holds for each narrower one. A reason to have the treatment holds for its own term only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from candour.knowledge.disagree.relation import Terms
from candour.model.groups import GROUPS
from candour.model.library import Claim, Library

WARNING_ADVICE = ("avoid", "ask-first", "limit")
"""Advice that holds something back."""

ALL = ""
"""Stands for every treatment."""

_ByTerm = dict[str, list[Claim]]


def warns(claim: Claim) -> bool:
    """Whether a claim is a caution: a reason against the treatment, or advice that holds something back."""
    if claim.is_denied:
        return False
    return GROUPS[claim.group].case == "against" or claim.advice in WARNING_ADVICE


def is_harm(claim: Claim) -> bool:
    """Whether a claim says that an effect can happen, however it judges it."""
    return claim.group == "side_effects" and not claim.is_denied


def is_reason(claim: Claim) -> bool:
    """Whether a claim names a reason to have the treatment: a benefit, or what it is for."""
    return GROUPS[claim.group].case == "for" and not claim.is_denied


class Rollup:
    """Cautions, harms and reasons by term, for one treatment (its id) or for all. Every list is in articles' order."""

    def __init__(self, library: Library) -> None:
        self._terms = Terms(library.terms)
        self._below: dict[str, list[str]] = {}
        for id in library.terms:
            for wider in sorted(self._terms.above(id)):
                self._below.setdefault(wider, []).append(id)
        self._warned: dict[str, _ByTerm] = {}
        self._harmed: dict[str, _ByTerm] = {}
        self._reasons: dict[str, _ByTerm] = {}
        for article in library.articles.values():
            for claim in article.claims:
                for kind in self._kinds(claim):
                    for treatment in (ALL, article.front.treatment):
                        kind.setdefault(treatment, {}).setdefault(claim.term, []).append(claim)

    def _kinds(self, claim: Claim) -> Iterable[dict[str, _ByTerm]]:
        if warns(claim):
            yield self._warned
        if is_harm(claim):
            yield self._harmed
        if is_reason(claim):
            yield self._reasons

    def cautions_on(self, term: str, treatment: str = ALL) -> Sequence[Claim]:
        """Claims that warn on the term or on a wider one: all of them hold for it. Its own come first."""
        return _on((term, *self._wider(term)), self._warned, treatment)

    def cautions_above(self, term: str, treatment: str = ALL) -> Sequence[Claim]:
        """Claims that warn on a wider term."""
        return _on(self._wider(term), self._warned, treatment)

    def harms_above(self, term: str, treatment: str = ALL) -> Sequence[Claim]:
        """Claims that name a wider term as an effect that can happen."""
        return _on(self._wider(term), self._harmed, treatment)

    def harms_of(self, term: str, treatment: str = ALL) -> Sequence[Claim]:
        """Claims that name the term, or a wider or narrower one, as an effect that can happen."""
        return _on(self._near(term), self._harmed, treatment)

    def against(self, term: str, treatment: str = ALL) -> Sequence[Claim]:
        """All that a reason to have the treatment never stands without: cautions and harms, also wider or narrower."""
        near = self._near(term)
        return [*_on(near, self._warned, treatment), *_on(near, self._harmed, treatment)]

    def is_warned_reason(self, claims: Iterable[Claim], treatment: str = ALL) -> bool:
        """Whether some of these claims name a reason to have the treatment that other claims warn of."""
        return any(is_reason(claim) and self.against(claim.term, treatment) for claim in claims)

    def reasons_for(self, term: str, treatment: str = ALL) -> Sequence[Claim]:
        """Claims that name exactly this term as a benefit, or as what the treatment is for."""
        return _on((term,), self._reasons, treatment)

    def _wider(self, term: str) -> Iterable[str]:
        return sorted(self._terms.above(term))

    def _near(self, term: str) -> Sequence[str]:
        return (term, *self._wider(term), *self._below.get(term, ()))


def _on(terms: Iterable[str], kind: Mapping[str, _ByTerm], treatment: str) -> list[Claim]:
    by_term = kind.get(treatment, {})
    return [claim for term in terms for claim in by_term.get(term, ())]
