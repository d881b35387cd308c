"""Which safety matters a text names in any language of a site: what is warned of, and every medicine and condition.

A condition that articles only speak of as a reason for the treatment is none. One that no article speaks of is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, cached_property

from candour.knowledge.survey import Site
from candour.model.groups import GROUPS
from candour.model.library import Claim, Term
from candour.model.vocabulary import ASKING
from candour.project.concepts import Concepts, with_wider
from candour.reading import vocabulary
from candour.reading.names import Names

_ALWAYS = "medicine"
_UNLESS_ONLY_WANTED = "condition"


class SafetyNames:
    """The names of safety matters in two revisions of a site."""

    def __init__(self, base: Site, head: Site) -> None:
        self._sites = (base, head)
        self._names = cache(self._names_in)

    def __call__(self, text: str, language: str) -> Mapping[str, str]:
        """The labels of what a text names, by their ids."""
        found = self._names(language).in_blocks([text])
        return {id: self._terms[id].label for id in sorted(found & self._safety)}

    @cached_property
    def advised(self) -> frozenset[str]:
        """The ids of what an article says should be done: a sentence that forbids it turns it round."""
        return frozenset(claim.term for claim in self._claims if claim.advice == "do" and not claim.is_denied)

    @cached_property
    def _claims(self) -> list[Claim]:
        """Every claim of both sides."""
        articles = (article for site in self._sites for article in site.library.articles.values())
        return [claim for article in articles for claim in article.claims]

    @cached_property
    def _terms(self) -> Mapping[str, Term]:
        """Every term and concept of both sides."""
        found: dict[str, Term] = {}
        for site in self._sites:
            found |= {**site.library.concepts_as_written, **site.library.concepts, **site.library.terms}
        return found

    @cached_property
    def _safety(self) -> frozenset[str]:
        """The ids of what is a safety matter: what a safety group speaks of, and what is below it."""
        spoken_of = {claim.term for claim in self._claims}
        warned = {claim.term for claim in self._claims if GROUPS[claim.group].safety}
        always_asked = (site.library.always_asked for site in self._sites)
        asked = {id for one in always_asked for question in ASKING for id in one.get(question, ())}
        kinds = {id for id, term in self._terms.items() if _is_matter(term, id in spoken_of)}
        graded = {id for id, term in self._terms.items() if term.seriousness not in ("", "expected")}
        every = warned | asked | kinds | graded
        return frozenset(id for id in self._terms if with_wider([id], self._terms) & every)

    def _names_in(self, language: str) -> Names:
        return Names(self._named(language))

    def _named(self, language: str) -> Iterator[Term]:
        """The terms with their names in a language, and with those of the originals' language."""
        own = {id: term for id, term in self._terms.items() if term.path}
        shipped = Concepts(vocabulary.shipped().vocabulary, (), frozenset(own)).offered(language)
        yield from (shipped | own).values()
        for site in self._sites:
            for id, words in site.library.terms_in.get(language, {}).items():
                if id in own:
                    named = {"label": words.front.label, "synonyms": words.front.synonyms}
                    yield replace(own[id], front=own[id].front.model_copy(update=named))


def _is_matter(term: Term, is_spoken_of: bool) -> bool:
    kind = term.front.kind
    return kind == _ALWAYS or (kind == _UNLESS_ONLY_WANTED and not is_spoken_of)
