"""The vocabulary beside a project's own terms: which concepts it offers, and which of them become terms.

A page in docs/terms/ stands for the concept with its id. Where such a page has a name that is a concept's too, the name
belongs to the page: the concept goes without it, and a concept whose label is taken is not offered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import PurePosixPath

from candour.language.fold import as_one_word
from candour.language.spoken import primary
from candour.model.folders import TERM_FOLDER
from candour.model.front import NoteReference, TermTranslationFront
from candour.model.library import Article, InOtherWords, Term
from candour.model.naming import CLAUSES
from candour.model.text import Link
from candour.model.vocabulary import ASKING, LANGUAGES, Vocabulary

_Words = InOtherWords[TermTranslationFront]
_NAMED = ("label", "synonyms", "includes", "jargon", *CLAUSES)


@dataclass(frozen=True, slots=True)
class Concepts:
    """The vocabulary beside a project's `own` terms. `taken` are the ids of all pages in docs/terms/."""

    vocabulary: Vocabulary
    own: Collection[Term | _Words]
    taken: Collection[str]

    @property
    def _ids(self) -> set[str]:
        """The ids that pages have or had."""
        return {*self.taken, *(old for one in self.own if isinstance(one, Term) for old in one.front.formerly)}

    def offered(self, language: str) -> dict[str, Term]:
        """The concepts that may become terms, in a language."""
        names = {as_one_word(name) for term in self.own for name in (term.front.label, *term.front.synonyms)}
        ids = self._ids
        found = {}
        for id, concept in self.vocabulary.concepts.items():
            if id not in ids:
                term = concept.term(id, language)
                if as_one_word(term.label) not in names:
                    found[id] = _without(term, names, ids)
        return found

    def graded(self, term: Term) -> Term:
        """A term of the project's own, as serious as the concept that it stands for."""
        concept = self.vocabulary.concepts.get(term.id)
        return replace(term, seriousness=concept.seriousness) if concept and concept.seriousness else term

    def always_asked(self, known: Collection[str]) -> dict[str, dict[str, NoteReference]]:
        """What each question must name, with who says so: of known terms and concepts. A page may stand for one."""
        return {
            question: {id: one for id, one in self.vocabulary.asked(question).items() if id in known}
            for question in ASKING
        }

    def in_words(self, language: str, told: Mapping[str, _Words]) -> dict[str, _Words]:
        """The words of terms in another language: those that pages have `told`, and those of concepts."""
        words = dict(told)
        if primary(language) in LANGUAGES:
            beside = replace(self, own=tuple(told.values()), taken={*self._ids, *told})
            for id, term in beside.offered(language).items():
                own = {key: getattr(term.front, key) for key in _NAMED}
                words[id] = InOtherWords(language, id, "", TermTranslationFront.model_construct(**own), term.body)
        return {id: words[id] for id in sorted(words)}


def _without(term: Term, names: Collection[str], ids: Collection[str]) -> Term:
    """The term without the names, and the former ids, that others have."""
    front = term.front
    own = {
        key: tuple(name for name in getattr(front, key) if as_one_word(name) not in names)
        for key in ("synonyms", "includes", "jargon")
    }
    own["formerly"] = tuple(id for id in front.formerly if id not in ids)
    if all(len(own[key]) == len(getattr(front, key)) for key in own):
        return term
    return replace(term, front=front.model_copy(update=own))


def with_wider(used: Iterable[str], terms: Mapping[str, Term]) -> set[str]:
    """Some ids, with those of all terms that are wider."""
    found: set[str] = set()
    left = list(used)
    while left:
        id = left.pop()
        if id not in found:
            found.add(id)
            left += terms[id].front.broader if id in terms else ()
    return found


def named_by_claims(articles: Iterable[Article]) -> Iterator[str]:
    """Every term that a claim names, itself or in a qualifier."""
    return chain.from_iterable(claim.named for article in articles for claim in article.claims)


def linked_terms(links: Iterable[Iterable[Link]]) -> Iterator[str]:
    """The terms whose pages some pages link to."""
    for link in chain.from_iterable(links):
        if link.page.startswith(TERM_FOLDER):
            yield PurePosixPath(link.page).stem
