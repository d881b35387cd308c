"""Two revisions of a project → what differs between them, and how many errors each has."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from candour.changes import Changes, WordChange, changes
from candour.changes.danger import Weighing
from candour.changes.pairing import renamed
from candour.knowledge.survey import Site, survey
from candour.model.folders import ARTICLE_FOLDER, TERM_FOLDER, TREATMENT_FOLDER, ContentFolder
from candour.problem import Problem, errors
from candour.project.brought import FileLines, brought
from candour.project.changed_files import ChangedFile, changed_files, files_with_words, moved_pages
from candour.project.changed_words import WordsReader
from candour.project.claimed_words import ClaimedWords
from candour.project.concepts import named_by_claims, with_wider
from candour.project.open import Project, project_of
from candour.project.other_files import makes_the_site, other_files
from candour.project.safety_names import SafetyNames
from candour.project.sources import Sources
from candour.reading.convert import Converter


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
    """Compare two revisions as they were read. What judges them are the base's settings, unless it has no content."""
    before = ReviewedSide(base_name, project_of(base, html=False))
    judge = before.project.site.settings if base.pages else None
    after = ReviewedSide(head_name, project_of(head, html=False, judge=judge))
    unread = before.project.loaded.left_out | after.project.loaded.left_out
    sites = _readable(before.project.site, unread), _readable(after.project.site, unread)
    others = other_files(base, head)
    moved = moved_pages(renamed(sites[0].library, sites[1].library), dict(base.pages))
    files = [*changed_files(base, head, moved), *files_with_words(others)]
    found = changes(*sites)
    claimed = ClaimedWords(*sites, found.claims, before.flawed | after.flawed)
    found = replace(found, words=tuple(_words(*sites, files, claimed, head.content)))
    real = head.content.real
    code = [one.path for one in others if makes_the_site(one.path)]
    aside = {*_aside(base, head), *(one.path for one in others)} - {*code}
    return RevisionReview(
        before,
        after,
        found,
        sorted(map(real, unread)),
        sorted(map(real, aside)),
        tuple(code),
        *_brought_and_gone(before, base, after, head, moved),
    )


def read_differently(base: Sources, head: Sources) -> list[WordChange]:
    """What is read differently after the text of pages and settings was changed, in one project."""
    before, after = (project_of(sources, html=False) for sources in (base, head))
    unread = before.loaded.left_out | after.loaded.left_out
    sites = _readable(before.site, unread), _readable(after.site, unread)
    claimed = ClaimedWords(*sites, ())  # no claim change is told beside it
    return list(_words(*sites, [*changed_files(base, head, {})], claimed, head.content))


def _words(
    base: Site, head: Site, files: Sequence[ChangedFile], claimed: ClaimedWords, content: ContentFolder
) -> Iterator[WordChange]:
    """What is read differently in some files, with their paths on disk."""
    names = SafetyNames(base, head)
    reader = WordsReader(
        Weighing(names, names.advised), Converter(html=False, compares=False), claimed, head.settings.written_in
    )
    return (replace(one, path=content.real(one.path)) for one in reader.changes(files))


def _brought_and_gone(
    before: ReviewedSide, base: Sources, after: ReviewedSide, head: Sources, moved: dict[str, str]
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """The problems that are new and those that are gone, both with the paths of the head."""

    def now(path: str) -> str:
        path = base.content.neutral(path)
        return head.content.real(moved.get(path, path))

    old = [replace(problem, path=now(problem.path)) for problem in before.project.loaded.problems]
    new = after.project.loaded.problems
    was_lines = _lines(base, now)
    now_lines = _lines(head, head.content.real)
    return brought(old, new, was_lines, now_lines), brought(new, old, now_lines, was_lines)


def _lines(sources: Sources, path_of: Callable[[str], str]) -> FileLines:
    held = {path_of(path): data for path, data in {**dict(sources.pages), **sources.beside}.items()}
    split: dict[str, list[str]] = {}

    def lines(path: str) -> list[str]:
        if path not in split:
            split[path] = held.get(path, b"").decode("utf-8-sig", "replace").split("\n")
        return split[path]

    return lines


def _readable(site: Site, unread: Collection[str]) -> Site:
    """A site without the pages that are broken on the other side, and without what is only there because of them."""
    if not unread:
        return site
    library = site.library
    read = {id: article for id, article in library.articles.items() if article.path not in unread}
    used = with_wider(named_by_claims(read.values()), library.terms)
    terms = {id: one for id, one in library.terms.items() if (one.path not in unread if one.path else id in used)}
    articles = {
        id: replace(article, claims=tuple(claim for claim in article.claims if claim.term in terms))
        for id, article in read.items()
    }
    treatments = {id: treatment for id, treatment in library.treatments.items() if treatment.path not in unread}
    return survey(replace(library, articles=articles, terms=terms, treatments=treatments), site.settings)


def _aside(base: Sources, head: Sources) -> Iterator[str]:
    """Pages outside the library, files that were added or removed, and settings."""
    before, after = ({**dict(side.pages), **side.beside} for side in (base, head))
    differing = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    differing |= base.files ^ head.files
    return (path for path in differing if not path.startswith((ARTICLE_FOLDER, TERM_FOLDER, TREATMENT_FOLDER)))
