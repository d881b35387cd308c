"""Files of the project → the Library, and every problem in them, in one run.

A page that cannot be understood is left out of the library and named in its problems. Sound pages are
still checked against everything else. Terms and treatments are read first, since every article is
checked against them. Articles do not depend on each other, so they are read in parallel, and the rules
that look at one page run there too. Translations are read last, each against its article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from pathlib import PurePosixPath
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from candour.checks.rules import CheckedLibrary, CheckedPage, HeldAgainst, library_problems, page_problems, silent_rules
from candour.language.spoken import Spoken
from candour.model.fields import kind_of
from candour.model.fingerprint import Fingerprint
from candour.model.folders import ARTICLE_FOLDER, TERM_FOLDER, TREATMENT_FOLDER, translated
from candour.model.front import ArticleFront, ArticleHead, TermFront, TranslationFront, TreatmentFront
from candour.model.library import Article, Library, Term, Translation, Treatment
from candour.model.marks import Anchored
from candour.model.settings import Settings
from candour.model.text import Body
from candour.parallel import in_parallel
from candour.problem import Problem, errors, nearest
from candour.reading.article import draft_article, settle
from candour.reading.convert import Converter
from candour.reading.front_matter import Page, not_utf_8, read
from candour.reading.front_matter import ValuePath as Place
from candour.reading.names import Names, named_in
from candour.reading.translation import Original, PageBytes, fingerprint_of, misplaced, translate
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

    `silent` are the rules that do not check the pages in a language, by its code, if there are any.
    """

    library: Library
    problems: tuple[Problem, ...] = ()
    left_out: frozenset[str] = frozenset()
    pages: Mapping[str, Page] = field(default_factory=dict)
    silent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Read(Generic[_Thing]):
    """The result of reading one page: the thing it describes or None, its problems, and its body if it is readable.

    `broken` are the places of its front matter that have a problem. `page` is kept until its rules have run.
    `fingerprint` and `claims`, as typed, are set for an article that has a translation.
    """

    path: str
    thing: _Thing | None
    problems: list[Problem]
    body: Body | None = None
    broken: frozenset[Place] = frozenset()
    page: Page | None = None
    fingerprint: Fingerprint | None = None
    claims: Sequence[Anchored] = ()


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
    pages = dict(sorted(sources))
    convert = Converter(html)
    drafts = [_term(source, convert) for source in pages.items() if source[0].startswith(TERM_FOLDER)]
    common = HeldAgainst(settings, _by_id(drafts))
    terms = [_ruled(one, common) for one in drafts]
    treatments = [
        _ruled(_treatment(source, convert), common)
        for source in pages.items()
        if source[0].startswith(TREATMENT_FOLDER)
    ]
    common = replace(common, treatments=_ids(treatments), left_out=_ids(one for one in terms if one.thing is None))
    originals = {path: translation[1] for path in pages if (translation := translated(path))}
    articles = in_parallel(
        partial(
            _article,
            convert=convert,
            common=common,
            names=Names(common.terms.values()),
            originals=frozenset(originals.values()),
            text=text,
        ),
        [source for source in pages.items() if source[0].startswith(ARTICLE_FOLDER)],
    )
    translations = in_parallel(
        partial(_translation, convert=convert, common=common, originals=_originals(articles, pages), files=pages),
        [(path, pages[path]) for path in originals],
    )
    found: list[_Read[Any]] = [*terms, *treatments, *articles, *translations]
    library = Library(_by_id(articles), _by_id(terms), _by_id(treatments), _by_article(translations))
    problems = [problem for one in found for problem in one.problems]
    problems += [problem for source in pages.items() for problem in _plain(*source)]
    problems += _misnamed({*files, *pages})

    @lru_cache(maxsize=2)
    def page_of(path: str) -> Page:  # read again for the place of a problem, so no page is kept
        return read(path, pages[path])[0] or Page(path, {}, "")

    bodies = {one.path: one.body for one in found if one.body}
    flawed = frozenset(one.path for one in terms if any(nearest(str(place[0]), ["options"]) for place in one.broken))
    whole = CheckedLibrary(library, bodies, {*files, *pages}, page_of, common.left_out, flawed, not errors(problems))
    problems += library_problems(whole, settings)
    left_out = frozenset(one.path for one in found if one.thing is None)
    kept = {one.path: page_of(one.path) for one in treatments}
    return Loaded(library, tuple(sorted(set(problems))), left_out, kept, _silent(originals, settings))


def _silent(translations: Iterable[str], settings: Settings) -> dict[str, tuple[str, ...]]:
    """The rules that do not check a language of the site, by language: the site's own, and those of translations."""
    languages = {settings.language, *(found[0] for path in translations if (found := translated(path)))}
    return {language: codes for language in sorted(languages) if (codes := silent_rules(language, settings))}


def _by_id(found: Iterable[_Read[_Thing]]) -> dict[str, _Thing]:
    things = {PurePosixPath(one.path).stem: one.thing for one in found if one.thing}
    return {id: things[id] for id in sorted(things)}


def _by_article(found: Iterable[_Read[Translation]]) -> dict[str, dict[str, Translation]]:
    things: dict[str, dict[str, Translation]] = {}
    for translation in (one.thing for one in found if one.thing):
        things.setdefault(translation.article.id, {})[translation.language] = translation
    return things


def _ids(found: Iterable[_Read[Any]]) -> frozenset[str]:
    return frozenset(PurePosixPath(one.path).stem for one in found)


def _article(
    source: PageBytes, convert: Converter, common: HeldAgainst, names: Names, originals: Collection[str], text: bool
) -> _Read[Article]:
    page, problems = _page(source)
    if page is None:
        return _Read(source[0], None, problems)
    typed = validate(page, ArticleFront, _STAND_IN)
    draft, unpaired = draft_article(page, typed, convert)
    problems += typed.problems + unpaired
    if draft is None:
        return _Read(page.path, None, problems)
    article, unsettled = settle(draft, common.terms, common.left_out)
    if not typed.whole:
        common = replace(common, treatments={*common.treatments, str(_STAND_IN["treatment"])})
    given = CheckedPage(page, article.front, article.body, common, article.claims)
    problems += [*unsettled, *page_problems(given)]
    # marks and entries have become claims, and the rules have read the text; keep only what others read
    named = named_in(article, names)
    slim = replace(article, body=article.body.slim(text), front=_head(article.front), named=named)
    read = _Read(page.path, slim if typed.whole else None, problems, slim.body, typed.broken)
    if page.path not in originals:
        return read
    return replace(read, fingerprint=fingerprint_of(article), claims=draft.claims)


def _originals(articles: Iterable[_Read[Article]], pages: Mapping[str, bytes]) -> dict[str, Original]:
    """The articles that have a translation, by their paths, without those that cannot be read."""
    return {
        one.path: Original(
            one.thing, one.fingerprint, (one.path, pages[one.path]), one.claims, not errors(one.problems)
        )
        for one in articles
        if one.thing and one.fingerprint
    }


def _translation(
    source: PageBytes,
    convert: Converter,
    common: HeldAgainst,
    originals: Mapping[str, Original],
    files: Collection[str],
) -> _Read[Translation]:
    page, problems = _page(source)
    if page is None:
        return _Read(source[0], None, problems)
    language, path = translated(page.path) or ("", "")
    spoken = common.settings.languages.get(language)
    problems += misplaced(page, common.settings, files)
    typed = validate(page, TranslationFront, _OF_TRANSLATION)
    problems += typed.problems
    if typed.model is None:
        return _Read(page.path, None, problems)
    original = originals.get(path)
    thing, body, in_body = translate(page, typed.model, spoken or Spoken(language), original, convert)
    claims = thing.article.claims if thing else ()
    is_named = ("original",) not in typed.broken
    given = CheckedPage(page, typed.model, body, common, claims, original if is_named else None)
    problems += [*in_body, *page_problems(given)]
    return _Read(page.path, thing if spoken and typed.whole else None, problems, body.slim(), typed.broken)


def _head(front: ArticleHead) -> ArticleHead:
    return ArticleHead.model_construct(**{key: getattr(front, key) for key in ArticleHead.model_fields})


def _term(source: PageBytes, convert: Converter) -> _Read[Term]:
    return _described(source, TermFront, convert, Term)


def _treatment(source: PageBytes, convert: Converter) -> _Read[Treatment]:
    return _described(source, TreatmentFront, convert, Treatment)


def _described(
    source: PageBytes, model: type[_Front], convert: Converter, make: Callable[[str, str, _Front, Body], _Thing]
) -> _Read[_Thing]:
    """Read a page without claims: its typed front matter and its text."""
    page, problems = _page(source)
    if page is None:
        return _Read(source[0], None, problems)
    typed = validate(page, model)
    body, in_body = convert.convert(page, lambda target: ())
    problems += [*typed.problems, *in_body]
    thing = make(page.id, page.path, typed.model, body) if typed.model else None
    return _Read(page.path, thing, problems, body, typed.broken, page)


def _ruled(read: _Read[_Described], common: HeldAgainst) -> _Read[_Described]:
    """The same page with what the rules find. They need the whole vocabulary."""
    thing, page = read.thing, read.page
    if thing is None or page is None:
        return read
    found = page_problems(CheckedPage(page, thing.front, thing.body, common))
    return replace(read, problems=[*read.problems, *found], page=None)


def _page(source: PageBytes) -> tuple[Page | None, list[Problem]]:
    page, problems = read(*source)
    folder, _, name = source[0].rpartition("/")
    if f"{folder}/" != _top(folder):
        message = (
            f"'{name}' stands in a folder of its own; a page's name is its address, so it stands in {_top(folder)}"
        )
        return None, [*problems, Problem(source[0], 1, 1, "bad-file-name", message)]
    if name == "index.md" or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.md", name):
        message = f"'{name}' cannot be an address; use small letters and digits joined by hyphens (and not 'index')"
        return None, [*problems, Problem(source[0], 1, 1, "bad-file-name", message)]
    return page, problems


def _top(folder: str) -> str:
    """The folder of a kind of page (docs/terms/, docs/es/articles/) that is this folder or contains it."""
    return "/".join(folder.split("/")[: 3 if translated(f"{folder}/x.md") else 2]) + "/"


def _misnamed(files: Iterable[str]) -> list[Problem]:
    """Files of the library that were meant to be pages. MkDocs would publish them, but nothing has checked them."""
    found = []
    for path in files:
        stem, _, ending = path.rpartition(".")
        if ending != "md" and ending.lower() in _MARKDOWN and kind_of(f"{stem}.md"):
            name = path.rpartition("/")[2]
            message = f"'{name}' is not read as a page; a page's name ends with '.md'"
            found.append(Problem(path, 1, 1, "bad-file-name", message))
    return found


_MARKDOWN = ("md", "markdown", "mdown", "mkdn", "mkd")


def _plain(path: str, data: bytes) -> list[Problem]:
    """Check a page outside the library. It needs no front matter, but MkDocs would publish a broken one."""
    if kind_of(path):
        return []
    return read(path, data)[1] if data.lstrip(b"\xef\xbb\xbf").startswith(b"---") else not_utf_8(path, data)
