"""What patients must always be asked about, by a reference, and no list on the treatment holds.

An article's silence on it is no permission. Either no article on the treatment speaks of it, or articles do, but not as
a reason against it: then a reader is led to the words. An editor's note is ours and breaks no article's silence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from candour.knowledge.checklist import Related, warnings_above
from candour.knowledge.disagree.relation import Terms
from candour.knowledge.survey import Site
from candour.language.sentences import first_sentence
from candour.model.addresses import claim_url, leads_to_note, treatment_url
from candour.model.facets import FACETS
from candour.model.front import NoteReference
from candour.model.library import Term


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A term or a concept that must be asked about, with who says so.

    `places` are the addresses and titles of what speaks of it: articles on the treatment, their notes, and the
    treatment's own page.
    `wider` are warnings on wider terms, which hold for this one.
    """

    term: Term
    meaning: str
    question: str
    reference: NoteReference
    places: Sequence[tuple[str, str]]
    wider: tuple[Related, ...]

    @property
    def is_silent(self) -> bool:
        """Whether nothing but editor's notes speaks of it."""
        return all(leads_to_note(address) for address, _ in self.places)

    @property
    def is_medicine(self) -> bool:
        return self.question == "medicines"


def unlisted(treatment: str, listed: Collection[str], site: Site) -> list[Unlisted]:
    """All that must be asked about and is not among the terms that a treatment's lists hold, in the order of facets."""
    terms = {**site.library.terms, **site.library.concepts}
    order = Terms(terms)
    speaking = _places(treatment, site, order)

    def warned(id: str) -> tuple[Related, ...]:
        on_wider = (site.rollup.cautions_on(wider, treatment) for wider in sorted(order.above(id)))
        return tuple(warnings_above(dict.fromkeys(chain.from_iterable(on_wider)), site.library))

    found = [
        Unlisted(terms[id], first_sentence(terms[id].body.html), question, reference, speaking.get(id, ()), warned(id))
        for question, asked in site.library.always_asked.items()
        for id, reference in asked.items()
        if id not in listed
    ]
    return sorted(found, key=_order)


def _order(one: Unlisted) -> tuple[int, str, str]:
    facets = list(FACETS)
    facet = one.term.front.facet or ("my-medicines" if one.is_medicine else None)
    return facets.index(facet) if facet else len(facets), one.term.label.casefold(), one.term.id


def _places(treatment: str, site: Site, order: Terms) -> Mapping[str, list[tuple[str, str]]]:
    """Where each term is spoken of, itself or by a narrower one: once for each page."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for page, id, place in _spoken_of(treatment, site):
        for one in (id, *order.above(id)):
            found.setdefault(one, {}).setdefault(page, place)
    return {id: list(places.values()) for id, places in found.items()}


def _spoken_of(treatment: str, site: Site) -> Iterator[tuple[str, str, tuple[str, str]]]:
    """Each page on the treatment, a term that it speaks of, and the place with the page's title. Claims come first."""
    for article in site.library.articles_by_treatment.get(treatment, ()):
        for claim in article.claims:
            yield from ((article.url, term, (claim.url, article.title)) for term in claim.named)
        for term, anchor in article.named.items():
            yield article.url, term, (claim_url(article.id, anchor) if anchor else article.url, article.title)
    for page in site.library.own_pages:
        if page.url == treatment_url(treatment):
            for term, anchor in page.named.items():
                yield page.url, term, (f"{page.url}#{anchor}" if anchor else page.url, page.title)
