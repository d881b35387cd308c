"""Two revisions of a project → what differs between them, and how many errors each has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from candour.changes import Changes, changes
from candour.knowledge.survey import Site, survey
from candour.model.folders import ARTICLE_FOLDER, TERM_FOLDER, TREATMENT_FOLDER
from candour.model.library import Library
from candour.problem import Problem, errors
from candour.project.open import Project, project_of
from candour.project.sources import Sources
from candour.project.words import changed_words


@dataclass(frozen=True, slots=True)
class ReviewedSide:
    """One revision: the name in the call, and what it holds."""

    name: str
    project: Project

    @property
    def errors(self) -> int:
        """The number of mistakes that prevent publishing; `check` names them."""
        return len(errors(self.project.loaded.problems))

    @property
    def flawed(self) -> frozenset[str]:
        """The pages that have mistakes. A claim missing from one may only be misspelt."""
        content = self.project.content
        return frozenset(content.neutral(problem.path) for problem in errors(self.project.loaded.problems))


@dataclass(frozen=True, slots=True)
class RevisionReview:
    """Both sides and their changes.

    `unread` are pages that cannot be read on one of the sides. `aside` are files outside the library that differ, and
    `code` those that say how the site is made. `brought` are the problems of the head that the base does not have, and
    `gone` those of the base that the head does not have; both are judged by the settings and word lists of the base.
    """

    base: ReviewedSide
    head: ReviewedSide
    changes: Changes
    unread: Sequence[str]
    aside: Sequence[str]
    code: tuple[str, ...] = ()
    brought: tuple[Problem, ...] = ()
    gone: tuple[Problem, ...] = ()


def review(base_name: str, base: Sources, head_name: str, head: Sources) -> RevisionReview:
    """Compare two revisions as they were read."""
    before, after = (
        ReviewedSide(name, project_of(sources, html=False)) for name, sources in ((base_name, base), (head_name, head))
    )
    unread = before.project.loaded.left_out | after.project.loaded.left_out
    sites = _readable(before.project.site, unread), _readable(after.project.site, unread)
    found = replace(changes(*sites), words=tuple(changed_words(base, head, *sites, unread)))
    real = head.content.real
    return RevisionReview(before, after, found, sorted(map(real, unread)), sorted(map(real, _aside(base, head))))


def _readable(site: Site, unread: Collection[str]) -> Site:
    """A site without the pages that are broken on the other side, and without claims on such terms."""
    if not unread:
        return site
    library = site.library
    terms = {id: term for id, term in library.terms.items() if term.path not in unread}
    treatments = {id: treatment for id, treatment in library.treatments.items() if treatment.path not in unread}
    articles = {
        id: replace(article, claims=tuple(claim for claim in article.claims if claim.term in terms))
        for id, article in library.articles.items()
        if article.path not in unread
    }
    return survey(Library(articles, terms, treatments), site.settings)


def _aside(base: Sources, head: Sources) -> Iterator[str]:
    """Pages outside the library, files that were added or removed, and settings. Pictures are compared by name only."""
    before, after = ({**dict(side.pages), **side.beside} for side in (base, head))
    differing = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    differing |= base.files ^ head.files
    return (path for path in differing if not path.startswith((ARTICLE_FOLDER, TERM_FOLDER, TREATMENT_FOLDER)))
