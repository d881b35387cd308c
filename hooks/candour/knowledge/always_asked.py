"""What patients must always be asked about, by a reference, and no list on the treatment holds.

An article's silence on it is no permission. Either no article on the treatment speaks of it, or articles do, but not as
a reason against it: then a reader is led to the words. An editor's note is ours and breaks no article's silence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from candour.knowledge.checklist import Related, warnings_above
from candour.knowledge.survey import Site
from candour.language.sentences import first_sentence
from candour.model.addresses import leads_to_note, treatment_url
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
    nameable = site.nameable

    def warned(id: str) -> tuple[Related, ...]:
        on_wider = (site.rollup.cautions_on(wider, treatment) for wider in sorted(nameable.order.above(id)))
        return tuple(warnings_above(dict.fromkeys(chain.from_iterable(on_wider)), site.library))

    def asked_about(id: str, question: str, reference: NoteReference) -> Unlisted:
        term = nameable.terms[id]
        return Unlisted(
            term, first_sentence(term.body.html), question, reference, list(_places(treatment, id, site)), warned(id)
        )

    found = [
        asked_about(id, question, reference)
        for question, asked in site.library.always_asked.items()
        for id, reference in asked.items()
        if id not in listed
    ]
    return sorted(found, key=_order)


def _order(one: Unlisted) -> tuple[int, str, str]:
    facets = list(FACETS)
    facet = one.term.front.facet or ("my-medicines" if one.is_medicine else None)
    return facets.index(facet) if facet else len(facets), one.term.label.casefold(), one.term.id


def _places(treatment: str, id: str, site: Site) -> Iterator[tuple[str, str]]:
    """Where each page on the treatment speaks of a term, itself or by a narrower one, with the page's title.

    A claim comes before words, and an editor's note last.
    """
    ids = site.nameable.with_narrower(id)
    for article in site.library.articles_by_treatment.get(treatment, ()):
        mentions = filter(None, (site.mentions.of(article.id, one) for one in ids))
        if urls := [url for mention in mentions for url in mention.urls]:
            yield min(urls, key=leads_to_note), article.title
    for page in site.library.own_pages:
        if page.url == treatment_url(treatment) and (anchors := [page.named[one] for one in ids if one in page.named]):
            yield (f"{page.url}#{anchors[0]}" if anchors[0] else page.url), page.title
