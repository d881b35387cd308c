"""A translation: an article in another language, docs/es/articles/x.md, with the claims of its original.

It makes no claims. Its marks name the original's claims and get their anchors, so a link to a claim works on both
pages. It names the fingerprint of the article that it was made from, so a later change shows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from candour.language.spoken import Spoken
from candour.model.fingerprint import Fingerprint, fingerprint
from candour.model.folders import translated
from candour.model.front import ArticleFront, TranslationFront
from candour.model.library import Article, Library, Translation
from candour.model.marks import Anchored, Claims, Mark
from candour.model.settings import Settings
from candour.model.text import Body
from candour.problem import Problem, Severity, did_you_mean, either, errors
from candour.reading.article import draft_article, pair, settle
from candour.reading.convert import Converter
from candour.reading.front_matter import Page, read
from candour.reading.pairing import Unpaired
from candour.reading.pairing import problems as unpaired
from candour.reading.validate import validate

PageBytes = tuple[str, bytes]
"""A page's path below the project ("docs/articles/x.md") and its bytes."""


@dataclass(frozen=True, slots=True)
class Original:
    """An article that translations are compared with, as the library has it, and its fingerprint.

    `claims` are as typed: marks name an option in the words that its editor chose.
    If it is not `sound`, its own mistakes are reported, and claims may be missing because of them.
    """

    article: Article
    fingerprint: Fingerprint
    source: PageBytes
    claims: Sequence[Anchored] = ()
    sound: bool = True

    def is_told_by(self, front: TranslationFront) -> bool:
        """Whether a translation was made from the article as it is now, as far as the translation says."""
        return front.original is None or self.fingerprint.fits(front.original)

    @property
    def page(self) -> Page:
        """The page, read again. Only a problem needs it, for the place of a claim."""
        return read(*self.source)[0] or Page(self.source[0], {}, "")


def fingerprint_of(article: Article) -> Fingerprint:
    """The fingerprint of everything that is translated: title, summary, text, notes with what they cite, and claims."""
    texts = (passage.text for passage in article.body.passages)
    cited = (reference.cited for reference in article.front.references)
    return fingerprint((article.title, article.front.summary, *texts, *cited), article.claims)


def whole_article(source: PageBytes, library: Library) -> Article | None:
    """An article with its marks and its passages, which the library does not keep; None if it has mistakes."""
    page, problems = read(*source)
    if page is None:
        return None
    typed = validate(page, ArticleFront)
    draft, unsound = draft_article(page, typed, Converter(html=False))
    if draft is None:
        return None
    article, unsettled = settle(draft, library.terms)
    return None if errors([*problems, *typed.problems, *unsound, *unsettled]) else article


def marks_of(article: Article) -> list[str]:
    """The marks that a translation of a whole article needs: each of its marks once, in the order of its text."""
    return list(dict.fromkeys(mark.href for mark in article.body.marks))


def misplaced(page: Page, settings: Settings, files: Collection[str]) -> Iterator[Problem]:
    """The problems with a translation's folder and name. `files` are all pages of the project."""
    language, path = translated(page.path) or ("", "")
    if language not in settings.languages:
        yield _unspoken(page, language, settings)
    if path not in files:
        yield _without_original(page, path, files)


def _unspoken(page: Page, language: str, settings: Settings) -> Problem:
    known = settings.languages
    accepted = f"a translation is in {either(known)}" if known else "a translation is in another"
    if language == settings.language:
        message = f"'{language}' is the site's own language; {accepted}"
        return Problem(page.path, 1, 1, "unknown-language", message)
    hint = did_you_mean(language, known)
    more = "" if hint else f", and 'python hooks/cli.py emit language {language}' makes the list of words to translate"
    message = f"the site has no words in '{language}'{hint}; {accepted}{more}"
    return Problem(page.path, 1, 1, "unknown-language", message)


def _without_original(page: Page, path: str, files: Collection[str]) -> Problem:
    known = [PurePosixPath(file).stem for file in files if file.startswith("docs/articles/")]
    hint = did_you_mean(page.id, known)
    message = f"there is no {path} that this page could translate{hint}; a translation has its original's name"
    return Problem(page.path, 1, 1, "translation-without-original", message)


def translate(
    page: Page, front: TranslationFront, spoken: Spoken, original: Original | None, converter: Converter
) -> tuple[Translation | None, Body, list[Problem]]:
    """The original in the page's words and language, the page's body with all marks, and the problems of both.

    Without an original there are only the body and its own problems. On a page that is out of date, missing claims
    and words are only warnings, so an article can be corrected before its translation.
    """
    claims = Claims((one.group, one.index, one.entry) for one in (original.claims if original else ()))
    references = original.article.front.references if original else ()
    body, problems = converter.convert(page, claims.find, references)
    if original is None:
        return None, body, problems
    evidence, marks, ambiguous = pair(body, claims)
    unmarked = tuple(claim for claim in claims.all if claim.anchor not in evidence)
    current = original.is_told_by(front)
    if original.sound and (marks or ambiguous or unmarked):
        loose = Unpaired(marks, ambiguous, unmarked, (), tuple(href for href, _ in body.doubtful))
        severity = Severity.ERROR if current else Severity.WARNING
        problems += [replace(one, severity=severity) for one in unpaired(page, loose, (), original.page)]
    words = {anchor: mark for anchor, (_, mark) in evidence.items()}
    told = _told(original.article, front, body, words)
    return Translation(spoken.code, page.path, told, current, front.translator), body, problems


def _told(article: Article, front: TranslationFront, body: Body, words: Mapping[str, Mark]) -> Article:
    """The article in a translation's words. A claim without words in it is left out."""
    own: dict[str, Any] = {"title": front.title, "summary": front.summary, "review": front.review}
    claims = tuple(
        replace(claim, text=mark.text, sentence=mark.sentence, note=mark.note)
        for claim in article.claims
        if (mark := words.get(claim.anchor))
    )
    return replace(article, front=article.front.model_copy(update=own), body=body.slim(), claims=claims)
