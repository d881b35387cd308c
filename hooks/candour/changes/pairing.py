"""Which thing of the base became which of the head: renamed pages, and changed claims.

Best matches come first. Ties are broken by names, in an order that does not depend on which side is older, so the
changes from a to b mirror those from b to a.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from candour.changes.words import words_in
from candour.model.library import Article, Claim, Library, Term, Treatment
from candour.model.text import Body

_Thing = TypeVar("_Thing")

_MOST_RENAMED = 200
"""With more pages gone (or new), likeness is not compared: nobody renames that many by hand."""

_ALIKE = 0.5
"""The least share of common words (Jaccard's index) for a page to count as renamed."""


@dataclass(frozen=True)
class Renamed:
    """Ids of the base → ids of the head, only for what has a new name."""

    articles: Mapping[str, str] = field(default_factory=dict)
    terms: Mapping[str, str] = field(default_factory=dict)
    treatments: Mapping[str, str] = field(default_factory=dict)

    def claim(self, claim: Claim) -> Claim:
        """A claim of the base with the names of the head."""
        return claim.in_names(self.articles, self.terms)

    def point(self, id: str) -> str:
        """The id of a disagreement ("treatment/term/scope/kind") in the names of the head."""
        treatment, *rest = id.split("/")
        return "/".join([self.treatments.get(treatment, treatment), *(self.terms.get(part, part) for part in rest)])


def matches(
    old: Iterable[_Thing],
    new: Iterable[_Thing],
    likeness: Callable[[_Thing, _Thing], float],
    name: Callable[[_Thing], str],
) -> Iterator[tuple[_Thing, _Thing]]:
    """Pairs of one old and one new thing, most alike first; a likeness of 0 makes no pair."""
    others = list(new)
    scored = [(score, one, other) for one in old for other in others if (score := likeness(one, other)) > 0]
    scored.sort(key=lambda pair: (-pair[0], *sorted((name(pair[1]), name(pair[2])))))
    taken_old: set[str] = set()
    taken_new: set[str] = set()
    for _, one, other in scored:
        if name(one) not in taken_old and name(other) not in taken_new:
            taken_old.add(name(one))
            taken_new.add(name(other))
            yield one, other


def renamed(base: Library, head: Library) -> Renamed:
    """Pages that are the same under a new name, and so a new address."""
    return Renamed(
        _names(base.articles, head.articles, _same_article),
        _names(base.terms, head.terms, _same_term),
        _names(base.treatments, head.treatments, _same_treatment),
    )


_Page = TypeVar("_Page", Article, Term, Treatment)


def _names(
    base: Mapping[str, _Page], head: Mapping[str, _Page], likeness: Callable[[_Page, _Page], float]
) -> dict[str, str]:
    gone = [page for id, page in base.items() if id not in head]
    fresh = [page for id, page in head.items() if id not in base]
    if max(len(gone), len(fresh)) > _MOST_RENAMED:
        return {}
    return {one.id: other.id for one, other in matches(gone, fresh, likeness, lambda page: page.id)}


def _same_article(one: Article, other: Article) -> float:
    """The same original means the same article; otherwise much the same words do."""
    return _alike(one.body, other.body) + (one.front.source.sha256 == other.front.source.sha256)


def _same_treatment(one: Treatment, other: Treatment) -> float:
    return _alike(one.body, other.body) + (one.title.casefold() == other.title.casefold())


def _same_term(one: Term, other: Term) -> float:
    """The same label, most of the same names, or much the same meaning."""
    if one.front.kind != other.front.kind:
        return 0
    names = _overlap(_all_names(one), _all_names(other))
    return max(float(one.label.casefold() == other.label.casefold()), names, _alike(one.body, other.body))


def _all_names(term: Term) -> set[str]:
    return {name.casefold() for name in (term.label, *term.front.synonyms)}


def _alike(one: Body, other: Body) -> float:
    """How much two bodies have in common, 0 below the threshold."""
    return _overlap(words_in(one), words_in(other))


def _overlap(one: set[str], other: set[str]) -> float:
    share = len(one & other) / len(one | other) if one | other else 0
    return share if share >= _ALIKE else 0
