"""Terms and concepts that no claim names: whether anything names them at all, where, and what warns of something wider.

One is silent only if neither its own names, nor what it includes, nor a narrower one's stand in any article's text or
notes, in any treatment's or term's own text, or on any other page of the clinic. If there are such words, a reader is
led to them and never told that nothing mentions it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from candour.knowledge.disagree.relation import Terms
from candour.knowledge.rollup import Rollup
from candour.knowledge.silence import Mentions
from candour.model.addresses import article_url, claim_url
from candour.model.front import NoteReference
from candour.model.library import Claim, Library, Term


@dataclass(frozen=True, slots=True)
class NamedAt:
    """Words that name a term without a claim: the address and title of their page, and which term they name.

    That is the term itself, or a narrower one.
    """

    url: str
    title: str
    as_: Term


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """A term or a concept that no claim names, itself or by a narrower one.

    `places` are articles first, then other pages. `warned` are the claims that warn of each wider term, by its id;
    they hold for this one too. `asked` says who wants patients to be asked about it, by question.
    """

    term: Term
    places: Sequence[NamedAt]
    warned: Mapping[str, Sequence[Claim]]
    asked: Mapping[str, NoteReference]

    @property
    def is_silent(self) -> bool:
        """Whether nothing on the site's own pages and in its articles mentions it."""
        return not self.places


class Nameable:
    """Every term and concept that a text may name, by id, with what is wider and narrower."""

    def __init__(self, library: Library) -> None:
        self.terms: Mapping[str, Term] = dict(sorted({**library.terms, **library.concepts}.items()))
        self.order = Terms(self.terms)
        self.below: dict[str, list[str]] = {}
        for id in self.terms:
            for wider in sorted(self.order.above(id)):
                self.below.setdefault(wider, []).append(id)

    def with_narrower(self, id: str) -> Sequence[str]:
        """A term, and all that are narrower."""
        return (id, *self.below.get(id, ()))


def unclaimed(library: Library, nameable: Nameable, mentions: Mentions, rollup: Rollup) -> dict[str, Unclaimed]:
    """All of them by their ids, in their order."""
    named = _named(library)
    return {
        id: Unclaimed(
            term,
            [
                NamedAt(*place, nameable.terms[one])
                for one in nameable.with_narrower(id)
                for place in named.get(one, ())
            ],
            _warned(nameable.order.above(id), rollup),
            {question: asked[id] for question, asked in library.always_asked.items() if id in asked},
        )
        for id, term in nameable.terms.items()
        if id not in mentions.claimed
    }


def _named(library: Library) -> Mapping[str, list[tuple[str, str]]]:
    """The address and title of each page that names a term without a claim, by the term's id; articles first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for id, place in _places(library):
        found.setdefault(id, []).append(place)
    return found


def _places(library: Library) -> Iterator[tuple[str, tuple[str, str]]]:
    for article in library.articles.values():
        for id, anchor in article.named.items():
            yield id, (claim_url(article.id, anchor) if anchor else article_url(article.id), article.title)
    for page in library.own_pages:
        for id, anchor in page.named.items():
            yield id, (f"{page.url}#{anchor}" if anchor else page.url, page.title)


def _warned(wider: frozenset[str], rollup: Rollup) -> dict[str, list[Claim]]:
    found = {id: [claim for claim in rollup.cautions_on(id) if claim.term == id] for id in sorted(wider)}
    return {id: claims for id, claims in found.items() if claims}
