"""When an article is silent on a term, and where it speaks of it if it is not.

An article is silent only if it marks neither the term nor a narrower one, in any group, and holds no name of it in its
text or its notes. A claim that names a term in a qualifier ("for: Severe acne scars") marks it too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from candour.knowledge.disagree.relation import Terms
from candour.model.addresses import article_url, claim_url
from candour.model.library import Article, Claim, Library
from candour.model.state import Mention

_ByTerm = dict[str, list[Claim]]


class Mentions:
    """What each article speaks of. An article is looked through when it is first asked about."""

    def __init__(self, library: Library) -> None:
        self._articles = library.articles
        self._terms = Terms(library.terms)
        self._marked: dict[str, tuple[_ByTerm, _ByTerm]] = {}

    def of(self, article: str, term: str) -> Mention | None:
        """Where an article (its id) speaks of a term; None if it is silent."""
        found = self._articles[article]
        own, narrower = (kind.get(term, ()) for kind in self._look_through(found))
        if own or narrower or term in found.named:
            return Mention(own, narrower, _words(found, term))
        return None

    def articles(self, term: str) -> Sequence[str]:
        """The articles that are not silent on a term."""
        return self._by_term.get(term, ())

    def in_qualifiers(self, term: str) -> Sequence[Claim]:
        """The claims on other terms that name this one in a qualifier, such as a scope."""
        marked = (self._look_through(self._articles[article])[0].get(term, ()) for article in self.articles(term))
        return [claim for claims in marked for claim in claims if claim.term != term]

    @cached_property
    def claimed(self) -> frozenset[str]:
        """The terms that a claim of any article names, and all that are wider."""
        kinds = (kind for article in self._articles.values() for kind in self._look_through(article))
        return frozenset(term for kind in kinds for term in kind)

    @cached_property
    def _by_term(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for id, article in self._articles.items():
            own, narrower = self._look_through(article)
            for term in own.keys() | narrower.keys() | article.named.keys():
                found.setdefault(term, []).append(id)
        return found

    def silent(self, articles: Iterable[str], term: str) -> tuple[str, ...]:
        """Those of some articles that are silent on a term."""
        return tuple(article for article in articles if self.of(article, term) is None)

    def _look_through(self, article: Article) -> tuple[_ByTerm, _ByTerm]:
        """The claims that name each term, and those that name a narrower one and not the term itself."""
        if article.id in self._marked:
            return self._marked[article.id]
        own: _ByTerm = {}
        narrower: _ByTerm = {}
        for claim in article.claims:
            named = dict.fromkeys(claim.named)
            for term in named:
                own.setdefault(term, []).append(claim)
            for wider in {wider for term in named for wider in self._terms.above(term)}.difference(named):
                narrower.setdefault(wider, []).append(claim)
        self._marked[article.id] = own, narrower
        return own, narrower


def _words(article: Article, term: str) -> str:
    """The address of the words that name a term, "" if no words do."""
    anchor = article.named.get(term)
    return "" if anchor is None else claim_url(article.id, anchor) if anchor else article_url(article.id)
