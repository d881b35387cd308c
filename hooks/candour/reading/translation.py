"""A translation: a page of the library in another language, docs/es/articles/x.md, docs/es/terms/x.md.

An article's makes no claims. Its marks name the original's claims and get their anchors, so a link to a claim works on
both pages. A term's has its words. Each names the fingerprint of the page that it was made from, so a later change
shows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any, Generic, TypeVar

from candour.model.fingerprint import Fingerprint, fingerprint
from candour.model.folders import translated
from candour.model.front import (
    AnyTranslationFront,
    ArticleFront,
    ArticleHead,
    NoteReference,
    TermTranslationFront,
    TranslationFront,
    TreatmentTranslationFront,
)
from candour.model.library import Article, InOtherWords, Library, Term, Translation, Treatment
from candour.model.marks import Anchored, Claims, Mark
from candour.model.settings import Settings
from candour.model.text import Body
from candour.problem import Problem, Severity, and_then, did_you_mean, either, errors, surely
from candour.reading.article import draft_article, pair, settle
from candour.reading.convert import Converter
from candour.reading.front_matter import Page, read
from candour.reading.pairing import Unpaired
from candour.reading.pairing import problems as unpaired
from candour.reading.validate import validate

PageBytes = tuple[str, bytes]
"""A page's path below the project ("docs/articles/x.md") and its bytes."""


_Front = TypeVar("_Front", TermTranslationFront, TreatmentTranslationFront)
_Thing = TypeVar("_Thing", Article, Term, Treatment)


@dataclass(frozen=True, slots=True)
class Original(Generic[_Thing]):
    """What translations are compared with, as the library has it, and its fingerprint.

    `claims` are an article's, as typed: marks name an option in the words that its editor chose.
    If it is not `sound`, its own mistakes are reported, and claims may be missing because of them.
    """

    thing: _Thing
    fingerprint: Fingerprint
    source: PageBytes
    claims: Sequence[Anchored] = ()
    sound: bool = True

    def is_told_by(self, front: AnyTranslationFront) -> bool:
        """Whether a translation was made from the page as it is now, as far as the translation says."""
        return front.original is None or self.fingerprint.fits(front.original)

    @property
    def references(self) -> tuple[NoteReference, ...]:
        """What an article's notes may cite."""
        return self.thing.front.references if isinstance(self.thing.front, ArticleHead) else ()

    @property
    def page(self) -> Page:
        """The page, read again. Only a problem needs it, for the place of a claim."""
        return read(*self.source)[0] or Page(self.source[0], {}, "")


def fingerprint_of(thing: Article | Term | Treatment) -> Fingerprint:
    """The fingerprint of everything that is translated: title, summary, text, notes with what they cite, and claims.

    Of a term it is the label, the options and the text: other words that lead there are each language's own.
    """
    texts = [passage.text for passage in thing.body.passages]
    match thing:
        case Article():
            cited = (reference.cited for reference in thing.front.references)
            return fingerprint((thing.title, thing.front.summary, *texts, *cited), thing.claims)
        case Term():
            return fingerprint((thing.label, *thing.front.worded, *texts), ())
        case Treatment():
            return fingerprint((thing.title, thing.front.summary, *texts), ())


def whole_article(source: PageBytes, library: Library) -> Article | None:
    """An article with its marks and its passages, which the library does not keep; None if it has mistakes."""
    page, problems = read(*source)
    if page is None:
        return None
    typed = validate(page, ArticleFront)
    draft, unsound = draft_article(page, typed, Converter(html=False, compares=False))
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
    if language not in settings.translated_into:
        yield _unspoken(page, language, settings)
    if path not in files:
        yield _without_original(page, path, files)


def _unspoken(page: Page, language: str, settings: Settings) -> Problem:
    known = settings.translated_into
    accepted = f"a translation is in {either(known)}" if known else "a translation is in another"
    if language == settings.written_in:
        message = f"'{language}' is the language of the originals; {accepted}"
        if language == settings.language:
            other = "; if the originals are in another, 'written_in' below 'candour' names it"
            message = f"'{language}' is the site's own language; {accepted}{other}"
        return Problem(page.path, 1, 1, "unknown-language", message)
    hint = did_you_mean(language, known)
    more = "" if hint else f", and 'python hooks/cli.py emit language {language}' makes the list of words to translate"
    message = and_then(f"the site has no words in '{language}'{hint}", f"{accepted}{more}")
    return Problem(page.path, 1, 1, "unknown-language", message)


def _without_original(page: Page, path: str, files: Collection[str]) -> Problem:
    folder = path.rpartition("/")[0] + "/"
    known = [PurePosixPath(file).stem for file in files if file.startswith(folder)]
    hint = did_you_mean(page.id, known, "a translation has its original's name")
    message = f"there is no {path} that this page could translate{hint}"
    return Problem(page.path, 1, 1, "translation-without-original", message)


def translate(
    page: Page, front: TranslationFront, language: str, original: Original[Article] | None, converter: Converter
) -> tuple[Translation | None, Body, list[Problem]]:
    """The original in the page's words and language, the page's body with all marks, and the problems of both.

    Without an original there are only the body and its own problems. On a page that is out of date, missing claims
    and words are only warnings, so an article can be corrected before its translation.
    """
    claims = Claims((one.group, one.index, one.entry) for one in (original.claims if original else ()))
    references = original.references if original else ()
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
    told = _told(original.thing, front, body, words)
    return Translation(language, page.path, told, current, front.translator, not unmarked), body, problems


def _told(article: Article, front: TranslationFront, body: Body, words: Mapping[str, Mark]) -> Article:
    """The article in a translation's words. A claim without words in it is left out."""
    own: dict[str, Any] = {"title": front.title, "summary": front.summary, "review": front.review}
    claims = tuple(
        replace(claim, text=mark.text, sentence=mark.sentence, note=mark.note)
        for claim in article.claims
        if (mark := words.get(claim.anchor))
    )
    return replace(article, front=article.front.model_copy(update=own), body=body.slim(), claims=claims)


def in_other_words(
    page: Page,
    front: _Front,
    language: str,
    original: Original[Term] | Original[Treatment] | None,
    converter: Converter,
) -> tuple[InOtherWords[_Front] | None, Body, list[Problem]]:
    """A term or a treatment in the page's words, the page's body, and the problems of both.

    Without an original there are only the body and its own problems.
    """
    body, problems = converter.convert(page, lambda target: ())
    if original is None:
        return None, body, problems
    if isinstance(front, TermTranslationFront) and isinstance(original.thing, Term) and original.sound:
        problems += _strange_options(page, front, original.thing)
    return InOtherWords(language, page.id, page.path, front, body, original.is_told_by(front)), body, problems


def _strange_options(page: Page, front: TermTranslationFront, term: Term) -> Iterator[Problem]:
    """Words for what is no option of the term."""
    known = term.front.worded
    for option in front.options or ():
        if option not in known:
            takes = either(known) if known else "none: it is no choice"
            hint = did_you_mean(option, known, f"it takes {takes}")
            message = f"'{option}' is not an option of '{term.id}'{hint}"
            meant = surely(option, known)
            mends = page.mends(("options", option), meant, key=True) if meant else ()
            yield replace(page.problem(("options", option), "bad-value", message, key=True), mends=mends)
