"""Files of the project → the Library, and every problem in them, all in one run.

A page that cannot be understood is left out of the library and named in its problems; what is sound
is still checked against everything else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from . import check
from .article import Draft, draft_article, settle
from .body import Body, Converter
from .library import Article, Library, Term, Treatment
from .page import Page, read
from .problem import Problem
from .schema import ArticleFront, TermFront, TreatmentFront
from .validate import validate

Thing = TypeVar("Thing")

FOLDERS = ("docs/articles/", "docs/terms/", "docs/treatments/")
"""The folders whose pages are the library; every other page is plain Markdown."""


@dataclass(frozen=True)
class Loaded:
    """A library, the problems found while loading it (sorted by place), the pages left out, and those of treatments."""

    library: Library
    problems: tuple[Problem, ...] = ()
    left_out: frozenset[str] = frozenset()
    pages: Mapping[str, Page] = field(default_factory=dict)


def load(sources: Iterable[tuple[str, bytes]], files: Collection[str] = ()) -> Loaded:
    """Build the library from (path, bytes) pairs; `files` are all paths that a link may lead to."""
    loading = _Loading()
    for path, data in sorted(sources):
        loading.read(path, data)
    library = Library(_ordered(loading.articles()), _ordered(loading.terms), _ordered(loading.treatments))
    bodies = _bodies(library)
    problems = loading.problems + check.library(library, loading.pages)
    problems += check.links(bodies, loading.pages, {*files, *loading.pages})
    left_out = frozenset(loading.paths - bodies.keys())
    treatments = {treatment.path: loading.pages[treatment.path] for treatment in library.treatments.values()}
    return Loaded(library, tuple(sorted(set(problems))), left_out, treatments)


def _ordered(found: dict[str, Thing]) -> dict[str, Thing]:
    return dict(sorted(found.items()))


def _bodies(library: Library) -> dict[str, Body]:
    things: list[Article | Term | Treatment] = [*library.articles.values(), *library.terms.values()]
    things += library.treatments.values()
    return {thing.path: thing.body for thing in things}


@dataclass
class _Loading:
    """The state of one load."""

    converter: Converter = field(default_factory=Converter)
    problems: list[Problem] = field(default_factory=list)
    paths: set[str] = field(default_factory=set)
    pages: dict[str, Page] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    terms: dict[str, Term] = field(default_factory=dict)
    treatments: dict[str, Treatment] = field(default_factory=dict)

    def read(self, path: str, data: bytes) -> None:
        """Read one page by the folder it is in."""
        if not path.startswith(FOLDERS):
            self._plain(path, data)
            return
        self.paths.add(path)
        page, problems = read(path, data)
        self.problems += problems
        if page is None:
            return
        self.pages[path] = page
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", page.id):
            message = f"'{page.id}.md' cannot be an address; use small letters and digits joined by hyphens"
            self.problems.append(Problem(path, 1, 1, "bad-file-name", message))
        match path.split("/")[1]:
            case "articles":
                self._article(page)
            case "terms":
                self._term(page)
            case "treatments":
                self._treatment(page)

    def _plain(self, path: str, data: bytes) -> None:
        """A page outside the library may go without front matter; MkDocs would publish what is broken in it."""
        if data.lstrip(b"\xef\xbb\xbf").startswith(b"---"):
            self.problems += read(path, data)[1]

    def articles(self) -> dict[str, Article]:
        """The articles, their claims settled against the vocabulary; once all pages are read."""
        settled = {}
        for draft in self.drafts:
            article, problems = settle(draft, self.terms)
            settled[article.id] = article
            self.problems += problems
        return settled

    def _article(self, page: Page) -> None:
        typed = validate(page, ArticleFront)
        self.problems += typed.problems
        draft, problems = draft_article(page, typed, self.converter)
        self.problems += problems
        if draft:
            self.drafts.append(draft)

    def _term(self, page: Page) -> None:
        front = self._front(page, TermFront)
        if front:
            self.terms[page.id] = Term(page.id, page.path, front, self._plain_body(page))

    def _treatment(self, page: Page) -> None:
        front = self._front(page, TreatmentFront)
        if front:
            self.treatments[page.id] = Treatment(page.id, page.path, front, self._plain_body(page))

    def _front(self, page: Page, model: Any) -> Any:
        typed = validate(page, model)
        self.problems += typed.problems
        return typed.model

    def _plain_body(self, page: Page) -> Body:
        body, problems = self.converter.convert(page, lambda target: ())
        self.problems += problems
        self.problems += check.no_marks(page, body)
        return body
