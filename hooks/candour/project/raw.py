"""What stands in a project's text files by accident, whether or not they can be read as what they are for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath
from posixpath import normpath

from candour.checks.rules import file_problems, text_problems
from candour.language import catalogue
from candour.limits import PAGE, Unread, within
from candour.model.fields import kind_of
from candour.model.folders import translated
from candour.model.publishable import listed_files
from candour.model.settings import Settings
from candour.problem import Problem, unread_file
from candour.project.sources import Sources
from candour.reading.in_time import in_time
from candour.reading.raw import conflicts
from candour.reading.raw.contacts import around
from candour.reading.raw.project_files import OF_KIND, ProjectFiles
from candour.reading.raw.raw_text import RawText, TextKind
from candour.reading.word_lists import is_list, language_of_list

_UNREADABLE = frozenset({"bad-yaml", "bad-config", "open-front-matter", "no-front-matter", "bad-setting"})
"""What a merge conflict makes of a file as a whole."""

_HELD_AGAINST_TEXT = frozenset({"claim-without-mark", "unused-reference", "unused-exception"})
"""What is found of front matter because something is not in the text."""


def raw_problems(sources: Sources, settings: Settings) -> tuple[list[Problem], list[Problem]]:
    """The problems of the content's texts and files, and of the configuration's."""
    whole = around([layer.data for layer in sources.configured.layers], settings.clinic)
    texts = [RawText(path, text, *_kind(path, settings), whole) for path, text in _decoded(_content(sources))]
    configured = ((layer.path, layer.data) for layer in sources.configured.layers)
    files = [RawText(path, text, TextKind.CONFIGURATION, "", whole) for path, text in _decoded(configured)]
    names = sources.files - sources.added - sources.settings.keys() - frozenset(_led_away(sources))
    configured_by = {layer.path for layer in sources.configured.layers}
    names = frozenset(path for path in names if normpath(sources.content.real(path)) not in configured_by)
    every = ProjectFiles(
        dict(sources.pages),
        names,
        sources.sizes,
        sources.starts,
        listed_files(sources.configured.values),
        settings.allow.files,
        sources.of_theme,
    )
    unread = [unread_file(path, data) for path, data in sources.starts.items() if isinstance(data, Unread)]
    return [*_found(texts, settings), *unread, *file_problems(every, settings)], _found(files, settings)


def file_kind_problems(given: ProjectFiles) -> list[Problem]:
    """What is wrong with the kinds of files, wherever they stand."""
    unread = [unread_file(path, data) for path, data in given.starts.items() if isinstance(data, Unread)]
    return [*unread, *(one for one in file_problems(given, Settings()) if one.code in OF_KIND)]


def _led_away(sources: Sources) -> Iterator[str]:
    """The files behind links that lead nowhere or out of the project: a problem has named each link."""
    away = frozenset(problem.path for problem in sources.problems if problem.code == "linked-outside")
    for path in sources.files if away else ():
        real = PurePosixPath(sources.content.real(path))
        if not away.isdisjoint((str(real), *map(str, real.parents))):
            yield path


def _content(sources: Sources) -> Iterator[tuple[str, bytes]]:
    yield from sources.pages
    yield from sources.settings.items()


def _found(texts: Iterable[RawText], settings: Settings) -> list[Problem]:
    return [problem for text in texts for problem in _in_text(text, settings)]


def _in_text(text: RawText, settings: Settings) -> list[Problem]:
    return in_time(text.path, partial(text_problems, text, settings), lambda problem: [problem])


def _decoded(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, str]]:
    """The texts of files. What is too large or no UTF-8 has its own problem."""
    for path, data in files:
        if not isinstance(within(data, PAGE), Unread):
            try:
                yield path, data.decode("utf-8").removeprefix("\ufeff")
            except UnicodeDecodeError:
                continue


def _kind(path: str, settings: Settings) -> tuple[TextKind, str]:
    """What a file of the content is for, and its language if anything says it."""
    if is_list(path):
        return TextKind.WORD_LIST, language_of_list(path) or ""
    if language := catalogue.language_of(path):
        return TextKind.CATALOGUE, language
    if kind_of(path):
        found = translated(path)
        return TextKind.LIBRARY, found[0] if found else settings.written_in
    return TextKind.OWN_PAGE, ""


def without_followers(problems: Iterable[Problem], sources: Sources) -> list[Problem]:
    """The problems without those that only follow from a merge conflict, or from a text that is not read."""
    return _without_those_of_conflicts(_without_those_of_unread_texts(list(problems)), sources)


def _without_those_of_unread_texts(problems: Sequence[Problem]) -> list[Problem]:
    """Claims, references and exceptions are not held against words that nobody has looked at."""
    unread = {problem.path for problem in problems if problem.code == "unreadable-body"}
    return [problem for problem in problems if not (problem.path in unread and problem.code in _HELD_AGAINST_TEXT)]


def _without_those_of_conflicts(problems: list[Problem], sources: Sources) -> list[Problem]:
    """Of what is not decided nothing else can be told: what stands between the markers, and that it cannot be read."""
    torn = {problem.path for problem in problems if problem.code == "conflict-marker"}
    if not torn:
        return problems
    files = [*_content(sources), *((layer.path, layer.data) for layer in sources.configured.layers)]
    inside = {path: _torn_lines(path, text) for path, text in _decoded(files) if path in torn}
    return [
        problem
        for problem in problems
        if problem.code == "conflict-marker"
        or not (problem.path in inside and (problem.code in _UNREADABLE or problem.line in inside[problem.path]))
    ]


def _torn_lines(path: str, text: str) -> frozenset[int]:
    """The lines of a file that stand in a conflict."""
    given = RawText(path, text, TextKind.LIBRARY if path.endswith(".md") else TextKind.CONFIGURATION)
    spans = (map(given.place, region) for region in conflicts.regions(given))
    return frozenset(line for (first, _), (last, _) in spans for line in range(first, last + 1))
