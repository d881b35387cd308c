"""A body's problems with being read in two ways, each with what mends it where both readings agree afterwards."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from candour.problem import Mend, Problem
from candour.reading.as_github import causes
from candour.reading.as_github.layout import Change, layout_changes
from candour.reading.as_github.outline import Leaf, Parting, differences
from candour.reading.as_github.signs import are_all, signs
from candour.reading.as_github.unread import is_in_a_box, unread
from candour.reading.mending import mended

ReadLeaves = Callable[[str], list[Leaf]]
"""A reading of a body."""


@dataclass(frozen=True, slots=True)
class Readings:
    """How GitHub reads a body, and how the site does. `is_own` is a page of MkDocs, which may hold more than ours."""

    there: ReadLeaves
    here: ReadLeaves
    is_own: bool = False


_OF_BLOCKS = ("apart", "indent", "number", "fence")
_MOST_TRIES = 60
_MOST_SEEN = 200
"""The most changes that are tried one by one; the most problems of a body that are told."""


def compared(
    path: str, body: str, first_line: int, readings: Readings, told: Collection[int] = ()
) -> Iterator[Problem]:
    """The problems of a body that begins on a line of its page. On lines that are `told`, a mistake is reported."""
    there, here = readings.there(body), readings.here(body)
    lines = body.split("\n")
    found = [*_differing(body, lines, there, here, readings, told), *_hidden(lines, there, told)]
    printed = " ".join(leaf.plain for leaf in here)
    for line, column, typed, message in signs(lines, there):
        if not readings.is_own or typed in printed:
            found.append(_at(line, column, "not-as-on-github", message))
    for line, column, typed, message in unread(lines, there):
        if not readings.is_own or typed in printed:
            found.append(_at(line, column, "unread-markup", message))
    for line, column, code, message, mends in sorted(found)[:_MOST_SEEN]:
        moved = tuple(
            Mend(mend.line + first_line - 1, mend.column, mend.end_line + first_line - 1, mend.end_column, mend.new)
            for mend in mends
        )
        yield Problem(path, line + first_line, column + 1, code, message, mends=moved)


_Found = tuple[int, int, str, str, tuple[Mend, ...]]


def _at(line: int, column: int, code: str, message: str, mends: tuple[Mend, ...] = ()) -> _Found:
    """A problem at a line and a column of the body, counted from 0."""
    return line, column, code, message, mends


def _differing(
    body: str,
    lines: list[str],
    there: Sequence[Leaf],
    here: Sequence[Leaf],
    readings: Readings,
    told: Collection[int],
) -> Iterator[_Found]:
    parts = differences(there, here)
    if readings.is_own:
        parts = [part for part in parts if not any(unread(lines, part.there)) and not is_in_a_box(lines, part.at)]
    if not parts:
        return
    possible = [change for change in _possible(body, lines, parts) if any(_meets(change, part) for part in parts)]
    sure, left = _tried(body, there, readings, parts, possible)
    unsure = [change for change in possible if change not in sure and _explains(change, left)]
    for change in [*sure, *unsure]:
        column, message = _told(change, lines)
        yield _at(change.line, column, "not-as-on-github", message, change.mends if change in sure else ())
    for part in left:
        if not are_all(part) and not any(_explains(change, [part]) for change in unsure):
            line, shows, message = causes.of_parting(part)
            if line not in told:
                column = max(lines[line].find(shows), 0) if shows else _depth(lines[line])
                yield _at(line, column, "not-as-on-github", message)


def _possible(body: str, lines: list[str], parts: Sequence[Parting]) -> Iterator[Change]:
    yield from layout_changes(body)
    seen: set[Change] = set()
    for leaf in (leaf for part in parts for leaf in part.there if leaf.kind != "pre"):
        for change in causes.in_words(lines, leaf):
            if change not in seen:
                seen.add(change)
                yield change


def _told(change: Change, lines: list[str]) -> tuple[int, str]:
    line = lines[change.line]
    if change.sort in causes.OF_WORDS:
        return change.mends[0].column - 1, causes.of_words(change)
    return _depth(line), causes.of_change(change, line)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _meets(change: Change, part: Parting) -> bool:
    """Whether a change is about the lines of a difference, or those right before and behind it."""
    first = min([part.at, *(leaf.line for leaf in part.there)])
    end = max([part.at + 1, *(leaf.end for leaf in part.there)])
    return change.line <= end and change.end >= first - 1


def _explains(change: Change, parts: Sequence[Parting]) -> bool:
    """Whether a change that was tried in vain still says why a block differs."""
    leaves = [leaf for part in parts for leaf in part.there]
    return change.sort in _OF_BLOCKS and any(leaf.line < change.end and change.line < leaf.end for leaf in leaves)


def _tried(
    body: str, there: Sequence[Leaf], readings: Readings, parts: list[Parting], possible: list[Change]
) -> tuple[list[Change], list[Parting]]:
    """The changes after which GitHub shows the same and the site shows it too; and the differences that stay.

    All are tried at once, then each by itself where that is not enough.
    """
    left = _after(body, there, readings, possible)
    if left == []:
        return possible, []
    sure: list[Change] = []
    fewest = parts
    if left:
        clear = [change for change in possible if not any(_meets(change, part) for part in left)]
        left = _after(body, there, readings, clear)
        if left is not None and _size(left) < _size(parts):
            sure, fewest = clear, left
    for change in [change for change in possible if change not in sure][:_MOST_TRIES]:
        left = _after(body, there, readings, [*sure, change])
        if left is not None and _size(left) < _size(fewest):
            sure, fewest = [*sure, change], left
    return sure, fewest


def _size(parts: Sequence[Parting]) -> int:
    """How much differs: leaves, and words of leaves."""
    return sum(len(part.there) + len(part.here) + sum(map(_apart, part.there, part.here)) for part in parts)


def _apart(there: Leaf, here: Leaf) -> int:
    """How many words of two leaves stand between their first and their last difference."""
    ours, theirs = there.words.split(), here.words.split()
    same = next((at for at, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0] != pair[1]), None)
    return max(len(ours), len(theirs)) - (len(theirs) if same is None else same)


def _after(body: str, there: Sequence[Leaf], readings: Readings, tried: Sequence[Change]) -> list[Parting] | None:
    """What still differs after some changes, with the lines of the body as it is; None if GitHub shows it otherwise."""
    new = changed(body, tried)
    if new is None or differences(there, readings.there(new)):
        return None
    return differences(there, readings.here(new))


def changed(body: str, tried: Sequence[Change]) -> str | None:
    """A body with changes made; None if two of them meet."""
    problems = [
        Problem("", change.line + 1, 1, "", str(number), mends=change.mends) for number, change in enumerate(tried)
    ]
    new = mended(body, problems)
    return new.text if len(new.problems) == len(problems) else None


def _hidden(lines: Sequence[str], there: Sequence[Leaf], told: Collection[int]) -> Iterator[_Found]:
    """Comments that hold an empty line: GitHub hides them, and the site shows them."""
    for leaf in there:
        for number in range(leaf.line, min(leaf.end, len(lines))):
            column = lines[number].find("<!--")
            if column >= 0 and number not in told and "<!--" in leaf.plain:
                message = "'<!--' hides what follows, up to '-->', on GitHub, and the site shows it; take it out"
                yield _at(number, column, "not-as-on-github", message)
