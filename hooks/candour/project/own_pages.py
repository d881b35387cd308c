"""Pages that are no articles, and the terms and concepts that their texts name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from candour.checks.rules import CheckedPage, HeldAgainst, page_problems
from candour.model.addresses import url_of
from candour.model.folders import translated
from candour.model.front import AnyTranslationFront, OwnHead, TermTranslationFront
from candour.model.library import OwnPage, Term, Treatment
from candour.model.text import Body, Link, Passage
from candour.parallel import in_parallel
from candour.problem import Problem
from candour.reading.convert import Converter
from candour.reading.front_matter import Page
from candour.reading.in_time import in_time
from candour.reading.names import Names, named_in_body
from candour.reading.own_front import own_front, read_own

_KEPT = frozenset(("unreadable-body", "lost-words", "repeated-note", "unread-link", "empty-link"))
"""The codes of what our own reading of such a page finds and MkDocs shows alike. It may hold HTML and more."""

_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page outside the library, its links, and what is wrong with it."""

    page: OwnPage
    links: tuple[Link, ...]
    problems: list[Problem]


def plain_pages(pages: Mapping[str, bytes], names: Sequence[Names], common: HeldAgainst) -> list[PlainPage]:
    """The pages outside the library, by their paths. They are MkDocs', and may hold what its extensions read.

    Nothing says which language one is in, so each is looked through for the names of all languages of the site.
    """
    convert = Converter(html=False, compares=False)
    return in_parallel(partial(_plain_in_time, convert=convert, names=names, common=common), list(pages.items()))


def _plain_in_time(source: tuple[str, bytes], **given: Any) -> PlainPage:
    path = source[0]
    return in_time(path, partial(_plain, source, **given), partial(_unread, path))


def _unread(path: str, problem: Problem) -> PlainPage:
    return PlainPage(OwnPage(_address(path), "", {}), (), [problem])


def _plain(source: tuple[str, bytes], convert: Converter, names: Sequence[Names], common: HeldAgainst) -> PlainPage:
    path, data = source
    page, problems = read_own(path, data)
    body, found = convert.convert(page, lambda target: ())
    head, unsound = _head(page)
    heading = next((one.text for one in body.passages if one.kind == "heading"), page.id)
    title = head.title or heading
    named = {id: "" for one in names for id in named_in_body([title], body, one)}  # its anchors are MkDocs', not ours
    problems += [*unsound, *(problem for problem in found if problem.code in _KEPT)]
    problems += page_problems(CheckedPage(page, head, replace(body, passages=_without_tags(body)), common))
    return PlainPage(OwnPage(_address(path), title, named), body.links, problems)


def _head(page: Page) -> tuple[OwnHead, list[Problem]]:
    """What the rules read of the head of a page, and what is wrong with all of it."""
    front, problems = own_front(page)
    return OwnHead(title=front.title or "", summary=front.description or "", exceptions=front.exceptions), problems


def _without_tags(body: Body) -> tuple[Passage, ...]:
    """A body's passages with HTML blanked; each letter keeps its place."""
    return tuple(replace(one, text=_TAG.sub(lambda tag: " " * len(tag[0]), one.text)) for one in body.passages)


def _address(path: str) -> str:
    """Where MkDocs publishes a page."""
    folder, slash, name = path.removeprefix("docs/").rpartition("/")
    return url_of(f"{folder}{slash}{'index.md' if name == 'README.md' else name}")


def own_pages(
    treatments: Iterable[Treatment],
    terms: Iterable[Term],
    plain: Iterable[PlainPage],
    translations: Iterable[OwnPage],
    names: Names,
) -> tuple[OwnPage, ...]:
    """Every page that is no article and names a term or a concept."""
    pages = [
        *(_of_treatment(treatment, names) for treatment in treatments),
        *(_of_term(term, names) for term in terms),
        *(one.page for one in plain),
        *translations,
    ]
    return tuple(page for page in pages if page.named)


def _of_treatment(treatment: Treatment, names: Names) -> OwnPage:
    front = treatment.front
    advice = (position.advice for position in front.positions)
    top = [front.title, front.summary, *front.synonyms, *front.includes, *advice]
    return OwnPage(treatment.url, front.title, named_in_body(top, treatment.body, names))


def _of_term(term: Term, names: Names) -> OwnPage:
    """A term's own page. It does not name itself."""
    return OwnPage(term.url, term.label, named_in_body([], term.body, names, (term.id,)))


def of_translation(page: Page, front: AnyTranslationFront, body: Body, names: Names, site_language: str) -> OwnPage:
    """A page in another language. In the site's own, it has the address of its original."""
    title = front.label if isinstance(front, TermTranslationFront) else front.title
    summary = [] if isinstance(front, TermTranslationFront) else [front.summary]
    language, original = translated(page.path) or ("", page.path)
    own = (page.id,) if isinstance(front, TermTranslationFront) else ()
    url = _address(original if language == site_language else page.path)
    return OwnPage(url, title, named_in_body([title, *summary], body, names, own), language)
