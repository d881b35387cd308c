"""Words of a file that differ and stand in none of its pieces: addresses, comments, code. Their lines are shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from candour.changes.likeness import alike
from candour.changes.sentences import FragmentChange
from candour.model.fragment import Fragment, FragmentKind
from candour.model.marks import MARK_OR_NOTE

_WORD = re.compile(r"\w+")
_NUMBER_OF_ITEM = re.compile(r"^\s*\d+[.)]\s")


def uncovered(old: str, new: str, told: Iterable[FragmentChange]) -> list[FragmentChange]:
    """The lines of a text with words that differ and that no change tells, each beside what it was.

    If only signs differ and nothing is told, every line that differs is shown. Lines that are only broken elsewhere
    say the same.
    """
    changes = list(told)
    was, now = _lines(old), _lines(new)
    gone, fresh = was - now, now - was
    lost = _left(gone, fresh, _words(_texts(change.old for change in changes)))
    added = _left(fresh, gone, _words(_texts(change.new for change in changes)))
    if not changes and not lost and not added and old.split() != new.split():
        lost, added = set(gone), set(fresh)
    return _rows(old, new, list(gone), list(fresh), lost | added)


def without_marks(line: str) -> str:
    """A line without the addresses of marks and the numbers of notes, which nobody reads."""
    return MARK_OR_NOTE.sub(" ", line)


def _left(lines: Counter[str], others: Counter[str], told: Counter[str]) -> set[str]:
    """The lines with words that the other side does not have and no change tells.

    Marks and numbers of notes count where they are all that differs: claims and notes tell of the others.
    """
    read, read_there = (Counter(without_marks(line) for line in side.elements()) for side in (lines, others))
    missing = _words(read.elements()) - _words(read_there.elements()) - told
    of_marks = _words(lines.elements()) - _words(others.elements()) - told
    return {
        line
        for line in lines
        if missing.keys() & set(_in_line(without_marks(line)))
        or (without_marks(line) in read_there and of_marks.keys() & set(_in_line(line)))
    }


def _rows(old: str, new: str, gone: Sequence[str], fresh: Sequence[str], shown: set[str]) -> list[FragmentChange]:
    """The lines to show, each with its counterpart."""
    pairs = alike(dict(enumerate(gone)), dict(enumerate(fresh)))
    if len(gone) == len(fresh) == 1:
        pairs = [(0, 0)]
    before, after = _numbered(old), _numbered(new)
    partner = {gone[was]: fresh[now] for was, now in pairs}
    found = [
        FragmentChange(_line(one, before), _line(partner[one], after) if one in partner else None)
        for one in gone
        if {one, partner.get(one)} & shown
    ]
    paired = {*partner.values()}
    return [*found, *(FragmentChange(None, _line(one, after)) for one in fresh if one in shown and one not in paired)]


def _line(text: str, numbers: dict[str, int]) -> Fragment:
    return Fragment(text, line=numbers[text], kind=FragmentKind.LINE)


def _lines(text: str) -> Counter[str]:
    return Counter(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in _in_line(text))


def _in_line(text: str) -> list[str]:
    """The words of a line, without the number of a list's item."""
    return _WORD.findall(_NUMBER_OF_ITEM.sub("", text))


def _texts(pieces: Iterable[Fragment | None]) -> Iterator[str]:
    return (f"{one.place} {one.said}" for one in pieces if one)


def _numbered(text: str) -> dict[str, int]:
    """The first line that each text stands in."""
    numbers: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        numbers.setdefault(" ".join(line.split()), number)
    return numbers
