"""Files of the project → the Library, and every problem in them, in one run.

A page that cannot be understood is left out of the library and named in its problems. Sound pages are
still checked against everything else. Terms and treatments are read first, since every article is
checked against them. Articles do not depend on each other, so they are read in parallel, and the rules
that look at one page run there too. Translations are read last, each against its article.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel

from candour.checks.rules import CheckedLibrary, CheckedPage, HeldAgainst, library_problems, page_problems, silent_rules
from candour.model.fields import TRANSLATIONS, kind_of
from candour.model.folders import ARTICLE_FOLDER, TERM_FOLDER, TREATMENT_FOLDER, translated
from candour.model.front import ArticleFront, ArticleHead, TermFront, TreatmentFront
from candour.model.library import Article, Library, Term, Treatment
from candour.model.settings import Settings
from candour.parallel import in_parallel
from candour.problem import Problem, errors, nearest
from candour.project.concepts import Concepts, linked_terms, named_by_claims, with_wider
from candour.project.misnamed import misnamed
from candour.project.own_pages import own_pages, plain_pages
from candour.project.pages import ReadPage, described, named_page, ruled
from candour.project.translations import (
    TranslationReader,
    by_article,
    by_language,
    originals,
    originals_of_concepts,
    reworded,
)
from candour.reading import vocabulary
from candour.reading.article import draft_article, settle
from candour.reading.convert import Converter
from candour.reading.front_matter import Page, read
from candour.reading.in_time import in_time
from candour.reading.names import Names, named_in
from candour.reading.translation import PageBytes, fingerprint_of
from candour.reading.validate import validate

_Thing = TypeVar("_Thing")
_Front = TypeVar("_Front", bound=BaseModel)
_Described = TypeVar("_Described", bound=Term | Treatment)

_STAND_IN: Mapping[str, object] = {
    "title": "A title",
    "treatment": "x",
    "summary": "A summary.",
    "source": {"document": "?", "sha256": "0" * 64, "rights": "own"},
    "review": {"status": "unreviewed"},
}
"""A head for an article whose own is broken, so that its claims and its text are still checked."""

_OF_TRANSLATION = {key: _STAND_IN[key] for key in ("title", "summary", "review")}
"""The same for a translation."""


@dataclass(frozen=True)
class Loaded:
    """A library, its problems (sorted by place), the paths left out of it, and the pages of treatments.

    `silent` are the rules that do not check the pages in a language, by its code, if there are any. `stood` counts
    problems that are not listed, since they were there before.
    """

    library: Library
    problems: tuple[Problem, ...] = ()
    left_out: frozenset[str] = frozenset()
    pages: Mapping[str, Page] = field(default_factory=dict)
    silent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stood: int = 0


def load(
    sources: Iterable[PageBytes],
    files: Collection[str] = (),
    settings: Settings | None = None,
    html: bool = True,
    text: bool = True,
) -> Loaded:
    """Build the library from pages. `files` are all paths that a link may lead to.

    Without `html`, bodies have no HTML. Without `text`, articles lose their passages once their rules have run.
    """
    settings = settings or Settings()
    shipped = vocabulary.shipped()
    pages = dict(sorted(sources))
    convert = Converter(html)
    drafts = [_term(source, convert) for source in pages.items() if source[0].startswith(TERM_FOLDER)]
    own = _by_id(drafts)
    concepts = Concepts(shipped.vocabulary, tuple(own.values()), _ids(drafts))
    offered = concepts.offered(settings.written_in)
    own = {id: concepts.graded(term) for id, term in own.items()}
    common = HeldAgainst(settings, dict(sorted((own | offered).items())))
    terms = [ruled(one, common) for one in drafts]
    treatments = [
        ruled(_treatment(source, convert), common) for source in pages.items() if source[0].startswith(TREATMENT_FOLDER)
    ]
    common = replace(common, treatments=_ids(treatments), left_out=_ids(one for one in terms if one.thing is None))
    told = [path for path in pages if translated(path)]
    names = Names(common.terms.values())
    articles = in_parallel(
        partial(
            _article_in_time,
            convert=convert,
            common=common,
            names=names,
            originals=frozenset(original for _, original in filter(None, map(translated, told))),
            text=text,
        ),
        [source for source in pages.items() if source[0].startswith(ARTICLE_FOLDER)],
    )
    known = {**originals([*terms, *treatments, *articles], pages, told), **originals_of_concepts(offered, told)}
    languages = {settings.language, *(language for language, _ in filter(None, map(translated, told)))}
    others = sorted(languages - {settings.written_in})
    named = {settings.written_in: names, **{code: Names(concepts.offered(code).values()) for code in others}}
    reader = TranslationReader(
        convert, common, {settings.written_in: names, **named}, known, frozenset({*pages, *known}), _OF_TRANSLATION
    )
    of_terms = [reader.read((path, pages[path])) for path in told if kind_of(path) == TRANSLATIONS["term"]]
    of_pages = by_language(read for read, _ in of_terms)
    spoken = sorted({*languages, settings.language} & settings.translated_into.keys())
    in_words = {language: concepts.in_words(language, of_pages.get(language, {})) for language in spoken}
    terms_in = {language: words for language, words in in_words.items() if words}
    common = replace(common, terms_in=terms_in)
    translations = [reworded(*one, common) for one in of_terms]
    translations += in_parallel(
        replace(reader, common=common),
        [(path, pages[path]) for path in told if kind_of(path) != TRANSLATIONS["term"]],
    )
    found: list[ReadPage[Any]] = [*terms, *treatments, *articles, *translations]
    outside = {path: data for path, data in pages.items() if not kind_of(path)}
    plain = plain_pages(outside, [*named.values()], common)
    problems = [*shipped.problems, *(problem for one in found for problem in one.problems)]
    problems += [problem for one in plain for problem in one.problems]
    problems += misnamed({*files, *pages}, pages)
    used = {*named_by_claims(_things(articles)), *own}
    if errors(problems):  # what a broken page says is unknown, so a link shows what it may use
        used |= {*linked_terms(one.body.links for one in found if one.body), *linked_terms(one.links for one in plain)}
    used = with_wider(used, common.terms)
    # no page in the originals' language holds these: readers are told of them in the site's own
    untold = offered if settings.language == settings.written_in else offered | concepts.offered(settings.language)
    library = Library(
        _by_id(articles),
        {id: term for id, term in common.terms.items() if id in used},
        _by_id(treatments),
        by_article(translations),
        terms_in,
        by_language(one for one in translations if kind_of(one.path) == TRANSLATIONS["treatment"]),
        {id: concept for id, concept in untold.items() if id in offered and id not in used},
        own_pages(_things(treatments), _things(terms), plain, (one.own for one in translations if one.own), names),
        concepts.always_asked(common.terms),
        {id: concept for id, concept in offered.items() if id not in used},
    )

    @lru_cache(maxsize=2)
    def page_of(path: str) -> Page:  # read again for the place of a problem, so no page is kept
        return read(path, pages[path])[0] or Page(path, {}, "")

    bodies = {one.path: one.body for one in found if one.body}
    flawed = frozenset(one.path for one in terms if any(nearest(str(place[0]), ["options"]) for place in one.broken))
    there = {*files, *pages, *(f"{TERM_FOLDER}{id}.md" for id in library.terms)}
    whole = CheckedLibrary(library, bodies, there, page_of, common.hints, common.left_out, flawed, not errors(problems))
    problems += library_problems(whole, settings)
    left_out = frozenset(one.path for one in found if one.thing is None)
    kept = {one.path: page_of(one.path) for one in treatments}
    return Loaded(library, tuple(sorted(set(problems))), left_out, kept, _silent(told, terms_in, settings))


def _silent(translations: Iterable[str], of_terms: Collection[str], settings: Settings) -> dict[str, tuple[str, ...]]:
    """The rules that do not check a language of the pages, by language: the originals', and those of translations."""
    languages = {settings.written_in, *(language for language, _ in filter(None, map(translated, translations)))}
    return {language: codes for language in sorted(languages) if (codes := silent_rules(language, settings, of_terms))}


def _things(found: Iterable[ReadPage[_Thing]]) -> Iterator[_Thing]:
    return (one.thing for one in found if one.thing)


def _by_id(found: Iterable[ReadPage[_Thing]]) -> dict[str, _Thing]:
    things = {PurePosixPath(one.path).stem: one.thing for one in found if one.thing}
    return {id: things[id] for id in sorted(things)}


def _ids(found: Iterable[ReadPage[Any]]) -> frozenset[str]:
    return frozenset(PurePosixPath(one.path).stem for one in found)


def _article_in_time(source: PageBytes, **given: Any) -> ReadPage[Article]:
    path = source[0]
    return in_time(path, partial(_article, source, **given), lambda problem: ReadPage(path, None, [problem]))


def _article(
    source: PageBytes, convert: Converter, common: HeldAgainst, names: Names, originals: Collection[str], text: bool
) -> ReadPage[Article]:
    page, problems = named_page(source)
    if page is None:
        return ReadPage(source[0], None, problems)
    typed = validate(page, ArticleFront, _STAND_IN)
    draft, unpaired = draft_article(page, typed, convert)
    problems += typed.problems + unpaired
    if draft is None:
        return ReadPage(page.path, None, problems)
    article, unsettled = settle(draft, common.terms, common.left_out, common.hints)
    if not typed.whole:
        common = replace(common, treatments={*common.treatments, str(_STAND_IN["treatment"])})
    named = named_in(article, names)
    given = CheckedPage(page, article.front, article.body, common, article.claims, named=named)
    problems += [*unsettled, *page_problems(given)]
    # marks and entries have become claims, and the rules have read the text; keep only what others read
    slim = replace(article, body=article.body.slim(text), front=_head(article.front), named=named)
    read = ReadPage(page.path, slim if typed.whole else None, problems, slim.body, typed.broken)
    if page.path not in originals:
        return read
    return replace(read, fingerprint=fingerprint_of(article), claims=draft.claims)


def _head(front: ArticleHead) -> ArticleHead:
    return ArticleHead.model_construct(**{key: getattr(front, key) for key in ArticleHead.model_fields})


def _term(source: PageBytes, convert: Converter) -> ReadPage[Term]:
    return described(source, TermFront, convert, Term)


def _treatment(source: PageBytes, convert: Converter) -> ReadPage[Treatment]:
    return described(source, TreatmentFront, convert, Treatment)
