"""The names that concepts have in other languages than the site's: for a search in a word that nothing here knows.

A page in another language is found by its own names. This holds the names of all other terms and concepts, since a
patient may type in her language whatever the site speaks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from candour.knowledge.survey import Site
from candour.language.spoken import speaking
from candour.model.addresses import term_url
from candour.model.front import TermFront, TermTranslationFront
from candour.output.search.unanswered import unanswered_ids
from candour.output.search.words import small_words

_Fronts = Mapping[str, TermFront | TermTranslationFront]


@dataclass(frozen=True, slots=True)
class OtherNames:
    """What each name leads to: the address of a term, or the place of a concept among those that no claim answers.

    `small` are the words of each language that a search leaves out.
    """

    small: Sequence[str] = ()
    names: Sequence[tuple[str | int, tuple[str, ...], tuple[str, ...]]] = ()


def other_names(site: Site) -> OtherNames:
    """Those of every other language that there are words in, in the order of the ids."""
    small, found = [], []
    places = {id: place for place, id in enumerate(unanswered_ids(site))}
    for language, fronts in _others(site).items():
        with speaking(site.spoken(language)):
            small.append(small_words())
        for id, front in fronts.items():
            target = term_url(id) if id in site.library.terms else places.get(id)
            if target is not None:
                found.append((target, (front.label, *(front.synonyms or ())), front.includes or ()))
    return OtherNames(small, found)


def _others(site: Site) -> dict[str, _Fronts]:
    """The words of each other language, without those of terms that have a page in it."""
    written, settings = site.as_written.library, site.settings
    found: dict[str, _Fronts] = {
        language: {id: one.front for id, one in words.items() if id not in written.terms}
        for language, words in written.terms_in.items()
        if language != settings.language
    }
    if settings.written_in != settings.language:
        terms = {**written.terms, **written.concepts_as_written}
        found[settings.written_in] = {id: term.front for id, term in terms.items()}
    return found
