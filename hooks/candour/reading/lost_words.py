"""Words of a body that are not in what is made of it → problems at their places, each with its likely cause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from markdown.blockprocessors import ReferenceProcessor

from candour.language.alike import comparable
from candour.problem import Problem
from candour.reading.conserved import WORD, without_note_numbers
from candour.reading.front_matter import Page
from candour.reading.link_places import place_of_offset, without_targets
from candour.reading.link_target import link_target

_MOST_SHOWN = 12
_NOTE = re.compile(
    r"^ {0,3}\[\^([^\]\n]+)\]:.*(?:\n(?:[ \t]*\n)*(?: {4}|\t).*|\n(?! {0,3}\[\^)[ \t]*\S.*)*", re.MULTILINE
)
"""A note, with lines that follow at once or are indented."""

_DEFINITION = re.compile(
    r"^[ \t>]*(?:(?:[*+-]|\d+\.)[ \t]+)*(\[(?!\^)[^\[\]\n]+\]:[ \t]*\S+)(?:[ \t].*)?$", re.MULTILINE
)
"""An address for links in one line, also within lists and quotes: up to the address, and a title."""

_CUTS = (re.compile(r"\n[ \t]*\n"), _NOTE, ReferenceProcessor.RE, _DEFINITION)
"""What parts words that are missing into several mistakes."""

_TAG = re.compile(r"<[^<>]*>")


def lost_words(page: Page, missing: Counter[str], shown: str) -> Iterable[Problem]:
    """One problem for each run of words that are missing in the text that is shown."""
    parts = _Parts(page.body)
    return dict.fromkeys(_because(page, run, parts) for run in _runs(page.body, missing, shown))


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of a source that follow each other, from their first letter up to the end of the last."""

    start: int
    end: int
    words: str


def _runs(source: str, missing: Counter[str], shown: str) -> Iterator[_Run]:
    words = list(WORD.finditer(without_note_numbers(source)))
    picked = _picked(source, words, missing, shown)
    runs: list[list[int]] = []
    cuts = sorted(at for cut in _CUTS for match in cut.finditer(source) for at in match.span())
    for number in picked:
        last = runs[-1][-1] if runs else number
        if number == last + 1 and bisect_left(cuts, words[number].start()) == bisect_left(cuts, words[last].end()):
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        start, end = words[run[0]].start(), words[run[-1]].end()
        cut = words[run[_MOST_SHOWN - 1]].end() if len(run) > _MOST_SHOWN else end
        yield _Run(start, end, " ".join(source[start:cut].split()) + ("…" if cut < end else ""))


def _picked(source: str, words: Sequence[re.Match[str]], missing: Counter[str], shown: str) -> list[int]:
    """The numbers of the words that are missing: of several that are alike, the one whose neighbours are missing too.

    An address is no word, and a tag has a problem of its own.
    """
    text = without_targets(source)
    tags = [span for tag in _TAG.finditer(text) for span in tag.span()]
    outside = [n for n, word in enumerate(words) if text[word.start()] == source[word.start()]]
    kept = {outside[n] for n in _kept([words[n][0] for n in outside], WORD.findall(shown))}
    left, picked = Counter(missing), set[int]()
    for number in [*(n for n in outside if n not in kept), *(n for n in range(len(words)) if n not in kept), *kept]:
        word = words[number][0]
        if left[word] > 0 and number not in picked:
            left[word] -= 1
            picked.add(number)
    return sorted(n for n in picked if bisect_right(tags, words[n].start()) % 2 == 0)


def _kept(source: list[str], shown: list[str]) -> set[int]:
    """The places in a list of words of those that have their place in the order of what is shown."""
    shortest = min(len(source), len(shown))
    first = next((n for n in range(shortest) if source[n] != shown[n]), shortest)
    last = next((n for n in range(shortest - first) if source[-1 - n] != shown[-1 - n]), shortest - first)
    kept = {*range(first), *range(len(source) - last, len(source))}
    ours, theirs = source[first : len(source) - last], shown[first : len(shown) - last]
    if not comparable(ours, theirs):
        return kept
    same = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return kept | {first + number for start, _, length in same for number in range(start, start + length)}


def _because(page: Page, run: _Run, parts: _Parts) -> Problem:
    """A problem with the likely cause."""
    source = page.body
    if (notes := parts.notes_of_one_name(run.start)) is not None:
        own, other = notes
        line = place_of_offset(page, other.start())[0]
        message = f"this note is not shown, since line {line} has a note '{own[1]}' too; give each a name of its own"
        return _problem(page, own.start(), "repeated-note", message)
    lost = f"'{run.words}' is not shown"
    definition = parts.definition(run.start)
    if definition and run.start < definition.address_end:
        why = "a line '[words]: …' holds the address of links, and no link uses this one"
        words = " ".join(source[definition.start : definition.end].split())
        message = f"'{words}' is not shown: {why}; write the words without square brackets"
        return _problem(page, definition.start, "lost-words", message)
    if definition or parts.is_in_title(run):
        message = f"{lost} on a phone or on paper: it is the title of a link or picture; write it into the text"
    elif "|" in source[source.rfind("\n", 0, run.start) + 1 : run.start]:
        why = "its row has more cells than the table's first row"
        message = f"{lost}: {why}; give the first row a cell too, or join two cells"
    else:
        message = f"{lost} on the page that is made of this text; write it in another way"
    return _problem(page, run.start, "lost-words", message)


class _Definition(NamedTuple):
    """An address for links, such as `[label]: address "title"`, by its places in a source."""

    start: int
    address_end: int
    begin: int
    end: int


class _Parts:
    """The notes, the definitions and the titles of a source, read once for all of its problems."""

    def __init__(self, source: str) -> None:
        self._notes = list(_NOTE.finditer(source))
        self._named: dict[str, list[re.Match[str]]] = {}
        for note in self._notes:
            self._named.setdefault(note[1], []).append(note)
        self._definitions = [
            [
                _Definition(match.start(first), match.end(last), match.start(), match.end())
                for match in pattern.finditer(source)
            ]
            for pattern, first, last in ((ReferenceProcessor.RE, 0, 2), (_DEFINITION, 1, 1))
        ]
        targets = ((match.end(), link_target(source, match.end() - 1)) for match in re.finditer(r"\]\(", source))
        titled = [(start, target.end) for start, target in targets if target and target.title is not None]
        self._titled = [start for start, _ in titled]
        self._title_ends = list(accumulate((end for _, end in titled), max))

    def definition(self, at: int) -> _Definition | None:
        """The definition that a place is in."""
        for found in self._definitions:
            number = bisect_right(found, at, key=attrgetter("begin")) - 1
            if number >= 0 and at < found[number].end:
                return found[number]
        return None

    def notes_of_one_name(self, at: int) -> tuple[re.Match[str], re.Match[str]] | None:
        """The note that a place is in, and the last one of its name, which is the one that is shown."""
        number = bisect_right(self._notes, at, key=re.Match.start) - 1
        if number < 0 or at >= self._notes[number].end():
            return None
        alike = self._named[self._notes[number][1]]
        own = bisect_right(alike, at, hi=len(alike) - 1, key=re.Match.start) - 1
        return (alike[own], alike[-1]) if own >= 0 else None

    def is_in_title(self, run: _Run) -> bool:
        before = bisect_right(self._titled, run.start)
        return before > 0 and self._title_ends[before - 1] >= run.end


def _problem(page: Page, offset: int, code: str, message: str) -> Problem:
    return Problem(page.path, *place_of_offset(page, offset), code, message)
