"""The pages in docs/es/ and the like: each is read against its original, and becomes its words in that language."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from candour.checks.rules import CheckedPage, HeldAgainst, page_problems
from candour.model.fields import FRONTS, kind_of
from candour.model.folders import TERM_FOLDER, translated
from candour.model.library import InOtherWords, Term, Translation
from candour.problem import errors
from candour.project.own_pages import of_translation
from candour.project.pages import ReadPage, given_up, named_page
from candour.reading.convert import Converter
from candour.reading.in_time import in_time
from candour.reading.names import Names
from candour.reading.translation import (
    Original,
    PageBytes,
    fingerprint_of,
    in_other_words,
    misplaced,
    translate,
)
from candour.reading.validate import validate

Told = Translation | InOtherWords[Any]
"""What such a page becomes."""

Originals = Mapping[str, Original[Any]]
"""The pages that have a translation, by their paths, without those that cannot be read."""


def originals(read: Iterable[ReadPage[Any]], pages: Mapping[str, bytes], translations: Collection[str]) -> Originals:
    """The originals among pages that were read. `translations` are the paths of all translations."""
    wanted = {original for _, original in filter(None, map(translated, translations))}
    return {
        one.path: Original(
            one.thing,
            one.fingerprint or fingerprint_of(one.thing),
            (one.path, pages[one.path]),
            one.claims,
            not errors(one.problems),
        )
        for one in read
        if one.thing and one.path in wanted
    }


def originals_of_concepts(offered: Mapping[str, Term], translations: Collection[str]) -> Originals:
    """The same for concepts that a translation has other words for than the vocabulary."""
    wanted = {original for _, original in filter(None, map(translated, translations))}
    return {
        path: Original(term, fingerprint_of(term), (path, b""))
        for id, term in offered.items()
        if (path := f"{TERM_FOLDER}{id}.md") in wanted
    }


@dataclass(frozen=True, slots=True)
class TranslationReader:
    """Reads translations, in whichever process. `files` are all pages of the project, `stand_in` as for articles.

    `names` are those of the concepts in each language. The words of terms are read before everything else in a
    language, since the rules need them all.
    """

    convert: Converter
    common: HeldAgainst
    names: Mapping[str, Names]
    originals: Originals
    files: Collection[str]
    stand_in: Mapping[str, object]

    def __call__(self, source: PageBytes) -> ReadPage[Told]:
        return reworded(*self.read(source), self.common)

    def read(self, source: PageBytes) -> tuple[ReadPage[Told], CheckedPage | None]:
        """A page, and what the rules are to check of it."""
        path = source[0]
        return in_time(path, partial(self._read, source), lambda problem: (ReadPage(path, None, [problem]), None))

    def _read(self, source: PageBytes) -> tuple[ReadPage[Told], CheckedPage | None]:
        page, problems = named_page(source)
        if page is None:
            return ReadPage(source[0], None, problems), None
        language, path = translated(page.path) or ("", "")
        problems += misplaced(page, self.common.settings, self.files)
        model: type[Any] = FRONTS[kind_of(page.path) or ""]
        typed = validate(page, model, {key: self.stand_in[key] for key in self.stand_in if key in model.model_fields})
        problems += typed.problems
        if typed.model is None:
            return ReadPage(page.path, None, problems), None
        original = self.originals.get(path)
        tell: Callable[..., Any] = translate if kind_of(path) == "article" else in_other_words
        thing, body, in_body = tell(page, typed.model, language, original, self.convert)
        claims = thing.article.claims if isinstance(thing, Translation) else ()
        is_named = ("original",) not in typed.broken
        given = CheckedPage(page, typed.model, body, self.common, claims, original if is_named else None)
        is_whole = typed.whole and language in self.common.settings.translated_into
        own = of_translation(page, typed.model, body, self.names[language], self.common.settings.language)
        found = [*problems, *in_body]
        return ReadPage(page.path, thing if is_whole else None, found, body.slim(), typed.broken, own=own), given


def reworded(read: ReadPage[Told], given: CheckedPage | None, common: HeldAgainst) -> ReadPage[Told]:
    """The same page with what the rules find."""
    if not given:
        return read
    checked = replace(given, common=common)
    return in_time(
        read.path,
        lambda: replace(read, problems=[*read.problems, *page_problems(checked)]),
        partial(given_up, read),
    )


def by_article(found: Iterable[ReadPage[Told]]) -> dict[str, dict[str, Translation]]:
    """The translations of each article, by language."""
    things: dict[str, dict[str, Translation]] = {}
    for one in found:
        if isinstance(one.thing, Translation):
            things.setdefault(one.thing.article.id, {})[one.thing.language] = one.thing
    return things


def by_language(found: Iterable[ReadPage[Told]]) -> dict[str, dict[str, InOtherWords[Any]]]:
    """The words of terms, or of treatments, in each language, by id."""
    things: dict[str, dict[str, InOtherWords[Any]]] = {}
    for one in found:
        if isinstance(one.thing, InOtherWords):
            things.setdefault(one.thing.language, {})[one.thing.id] = one.thing
    return things
