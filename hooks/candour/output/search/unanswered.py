"""What patients may ask about and no claim answers: for search to say that no article mentions it, or where words do.

Concepts without a page of their own are here; the others are found by their page (answers.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from candour.knowledge.exclusions import is_medicine
from candour.knowledge.rollup import is_harm, warns
from candour.knowledge.survey import Site
from candour.knowledge.unclaimed import NamedAt
from candour.language.spoken import _
from candour.model.addresses import leads_to_note
from candour.model.front import NoteReference
from candour.model.library import Claim, Term
from candour.output.search.answers import warnings_on_wider
from candour.output.search.entries import is_place
from candour.output.search.lines import in_a_line
from candour.wording.calling import EMERGENCY, whom_to_call
from candour.wording.exclusions import own_advice

_MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A concept by its `names`, the first of which is shown, and by those of what it `includes`.

    `lines` are whom to call and what warns of something wider. If it `is_urgent`, the first of them is read before
    everything else. `places` are addresses and titles of some pages with words that name it, or something wider if none
    do. It is `mentioned` unless only editor's notes do, which are ours. The `reference` says that patients must be
    asked about it, or about something wider.
    """

    names: tuple[str, ...]
    includes: tuple[str, ...] = ()
    lines: Sequence[str] = ()
    places: Sequence[tuple[str, str]] = ()
    mentioned: bool = False
    reference: NoteReference | None = None
    is_urgent: bool = False
    is_place: bool = False


def unanswered(site: Site) -> Iterator[Unanswered]:
    """All of them, in the order of their ids."""
    library, nameable = site.library, site.nameable
    asked = {id: one for question in library.always_asked.values() for id, one in question.items()}
    for id in unanswered_ids(site):
        one = site.unclaimed[id]
        front = one.term.front
        places = {place.url: (place.url, _title(place)) for place in one.places}
        wider = [nameable.terms[above] for above in sorted(nameable.order.above(id)) if above in nameable.terms]
        named_above = {} if places else dict(_named_above(wider, site))
        only_noted = all(map(leads_to_note, places))
        asked_above = [] if id in asked else [above for above in wider if above.id in asked]
        yield Unanswered(
            (front.label, *front.synonyms),
            front.includes,
            tuple(_lines(one.term, wider, asked_above, bool(places) and only_noted, site)),
            tuple((places or named_above).values())[:_MOST_PLACES],
            not only_noted,
            next((asked[above] for above in (id, *(above.id for above in asked_above)) if above in asked), None),
            one.term.seriousness == EMERGENCY,
            is_place(one.term),
        )


def unanswered_ids(site: Site) -> list[str]:
    """The ids of all concepts that no claim answers and that have no page, in their order."""
    return [id for id in site.unclaimed if id not in site.library.terms]


def _is_grave(claim: Claim) -> bool:
    """Whether it is a harm for narrower things too: that something is to be expected is never rolled down."""
    return is_harm(claim) and claim.word("seriousness") != "expected"


def _title(place: NamedAt) -> str:
    """The page's title; what only a note names, no article has said."""
    if leads_to_note(place.url):
        return _("an editor’s note in: %(title)s", title=place.title)
    return place.title


def _named_above(wider: Iterable[Term], site: Site) -> Iterator[tuple[str, tuple[str, str]]]:
    """Where words name something wider that no claim is about: what they say holds for what is narrower."""
    for above in wider:
        for place in site.unclaimed[above.id].places if above.id in site.unclaimed else ():
            if place.as_.id == above.id:
                yield place.url, (place.url, in_a_line(above.label, _title(place)))


def _lines(term: Term, wider: Iterable[Term], asked_above: Iterable[Term], is_noted: bool, site: Site) -> Iterator[str]:
    """Whom to call; what warns of something wider, or says that it can harm; and what holds for any medicine.

    `asked_above` are the wider ones that patients must always be asked about. `is_noted`: an editor's note names it,
    though no article does.

    Beside an emergency stands no harm of something wider: all that articles say of it is calmer.
    """
    library = site.library
    if call := whom_to_call(term, site.settings.clinic):
        yield call
    if term.seriousness == EMERGENCY:
        yield from (passage.text for passage in term.body.passages)
    if is_noted:
        yield _("An editor’s note, which is ours, does speak of it. Read it below.")
    for above in asked_above:
        yield _("It is one of these, which patients must be asked about: %(term)s", term=above.label)
    for above in wider:
        claims = library.claims_by_term.get(above.id, ())
        told = [claim for claim in claims if warns(claim) or (term.seriousness != EMERGENCY and _is_grave(claim))]
        yield from warnings_on_wider(told, library)
    if is_medicine(term.id, site.nameable.order):
        yield own_advice()
