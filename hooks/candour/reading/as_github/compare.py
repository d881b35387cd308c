"""A body's problems with being read in two ways, each with what mends it where both readings agree afterwards."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from candour.problem import Mend, Problem
from candour.reading.as_github import causes
from candour.reading.as_github.layout import Change, layout_changes
from candour.reading.as_github.outline import Leaf, Parting
from candour.reading.as_github.signs import signs
from candour.reading.as_github.trying import Readings, Trial, meets
from candour.reading.as_github.unread import unread

_OF_BLOCKS = ("apart", "indent", "number", "fence")
_MOST_SEEN = 200
"""The most problems of a body that are told."""

_Found = tuple[int, int, str, str, tuple[Mend, ...]]


def compared(
    path: str, body: str, first_line: int, readings: Readings, told: Collection[int] = ()
) -> Iterator[Problem]:
    """The problems of a body that begins on a line of its page. On lines that are `told`, a mistake is reported."""
    body = body.replace("\r", "\n")  # as its reader on GitHub takes it; pages have none
    trial = Trial(body, body.split("\n"), readings.there(body), readings)
    here = readings.here(body)
    found = [*_differing(trial, here, told), *_hidden(trial.lines, trial.there, told), *_signs(trial, here)]
    for line, column, code, message, mends in sorted(found)[:_MOST_SEEN]:
        moved = tuple(
            Mend(mend.line + first_line - 1, mend.column, mend.end_line + first_line - 1, mend.end_column, mend.new)
            for mend in mends
        )
        yield Problem(path, line + first_line, column + 1, code, message, mends=moved)


def _at(line: int, column: int, code: str, message: str, mends: tuple[Mend, ...] = ()) -> _Found:
    """A problem at a line and a column of the body, counted from 0."""
    return line, column, code, message, mends


def _differing(trial: Trial, here: Sequence[Leaf], told: Collection[int]) -> Iterator[_Found]:
    parts = trial.partings(here)
    if not parts:
        return
    possible = [change for change in _possible(trial, parts) if any(meets(change, part) for part in parts)]
    sure, left = trial.sure(parts, possible)
    unsure = [change for change in possible if change not in sure and _explains(change, left)]
    for change in [*sure, *unsure]:
        column, message = _told(change, trial.lines)
        yield _at(change.line, column, "not-as-on-github", message, change.mends if change in sure else ())
    for part in left:
        if any(_explains(change, [part]) for change in unsure):
            continue
        line, shows, message = causes.of_parting(part)
        if line not in told:
            text = trial.lines[line]
            column = max(text.find(shows), 0) if shows else _depth(text)
            yield _at(line, column, "not-as-on-github", message)


def _possible(trial: Trial, parts: Sequence[Parting]) -> Iterator[Change]:
    yield from layout_changes(trial.body)
    seen: set[Change] = set()
    for leaf in (leaf for part in parts for leaf in part.there if leaf.kind != "pre"):
        for change in causes.in_words(trial.lines, leaf, trial.readings.is_own):
            if change not in seen:
                seen.add(change)
                yield change


def _explains(change: Change, parts: Sequence[Parting]) -> bool:
    """Whether a change that was tried in vain still says why a block differs."""
    leaves = [leaf for part in parts for leaf in part.there]
    return change.sort in _OF_BLOCKS and any(leaf.line < change.end and change.line < leaf.end for leaf in leaves)


def _told(change: Change, lines: Sequence[str]) -> tuple[int, str]:
    """The column of a change, counted from 0, and what is wrong there."""
    line = lines[change.line]
    if change.sort in causes.OF_WORDS:
        return change.mends[0].column - 1, causes.of_words(change)
    return _depth(line), causes.of_change(change, line)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _signs(trial: Trial, here: Sequence[Leaf]) -> Iterator[_Found]:
    """Signs that only GitHub reads, or neither; on a page of MkDocs an extension may read them."""
    printed = " ".join(leaf.plain for leaf in here)
    for line, column, typed, message in signs(trial.lines, trial.there):
        if not trial.readings.is_own or typed in printed:
            yield _at(line, column, "not-as-on-github", message)
    for line, column, typed, message in unread(trial.lines, trial.there):
        if not trial.readings.is_own or typed in printed:
            yield _at(line, column, "unread-markup", message)


def _hidden(lines: Sequence[str], there: Sequence[Leaf], told: Collection[int]) -> Iterator[_Found]:
    """Comments that hold an empty line: GitHub hides them, and the site shows them."""
    for leaf in there:
        for number in range(leaf.line, min(leaf.end, len(lines))):
            column = lines[number].find("<!--")
            if column >= 0 and number not in told and "<!--" in leaf.plain:
                message = "'<!--' hides what follows, up to '-->', on GitHub, and the site shows it; take it out"
                yield _at(number, column, "not-as-on-github", message)
