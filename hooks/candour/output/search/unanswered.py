"""What patients may ask about and no claim answers: for search to say that no article mentions it, or where words do.

Concepts without a page of their own are here; the others are found by their page (answers.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from candour.knowledge.disagree.relation import Terms
from candour.knowledge.exclusions import is_medicine
from candour.knowledge.rollup import is_harm, warns
from candour.knowledge.survey import Site
from candour.knowledge.unclaimed import NamedAt
from candour.language.spoken import _
from candour.model.addresses import leads_to_note
from candour.model.front import NoteReference
from candour.model.library import Claim, Term
from candour.output.search.answers import warnings_on_wider
from candour.wording.calling import EMERGENCY, whom_to_call
from candour.wording.exclusions import own_advice

_MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A concept by its `names`, the first of which is shown, and by those of what it `includes`.

    `lines` are whom to call and what warns of something wider. If it `is_urgent`, the first of them is read before
    everything else. `places` are addresses and titles of some pages with words that name it.
    It is `mentioned` unless only editor's notes do, which are ours. The `reference` says that patients must be asked
    about it.
    """

    names: tuple[str, ...]
    includes: tuple[str, ...] = ()
    lines: Sequence[str] = ()
    places: Sequence[tuple[str, str]] = ()
    mentioned: bool = False
    reference: NoteReference | None = None
    is_urgent: bool = False


def unanswered(site: Site) -> Iterator[Unanswered]:
    """All of them, in the order of their ids."""
    library = site.library
    order = Terms({**library.terms, **library.concepts})
    for id, one in site.unclaimed.items():
        if id not in library.terms:
            front = one.term.front
            places = {place.url: (place.url, _title(place)) for place in one.places}
            yield Unanswered(
                (front.label, *front.synonyms),
                front.includes,
                tuple(_lines(one.term, order, site)),
                tuple(places.values())[:_MOST_PLACES],
                not all(map(leads_to_note, places)),
                next(iter(one.asked.values()), None),
                one.term.seriousness == EMERGENCY,
            )


def _is_grave(claim: Claim) -> bool:
    """Whether it is a harm for narrower things too: that something is to be expected is never rolled down."""
    return is_harm(claim) and claim.word("seriousness") != "expected"


def _title(place: NamedAt) -> str:
    """The page's title; what only a note names, no article has said."""
    if leads_to_note(place.url):
        return _("an editor’s note in: %(title)s", title=place.title)
    return place.title


def _lines(term: Term, order: Terms, site: Site) -> Iterator[str]:
    """Whom to call; what warns of something wider, or says that it can harm; and what holds for any medicine.

    Beside an emergency stands no harm of something wider: all that articles say of it is calmer.
    """
    library = site.library
    if call := whom_to_call(term, site.settings.clinic):
        yield call
    if term.seriousness == EMERGENCY:
        yield from (passage.text for passage in term.body.passages)
    for wider in sorted(order.above(term.id)):
        claims = library.claims_by_term.get(wider, ())
        told = [claim for claim in claims if warns(claim) or (term.seriousness != EMERGENCY and _is_grave(claim))]
        yield from warnings_on_wider(told, library)
    if is_medicine(term.id, order):
        yield own_advice()
