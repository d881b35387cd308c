"""Words of a file that differ and stand in none of its pieces: addresses, comments, code. Their lines are shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from candour.changes.likeness import alike
from candour.changes.sentences import FragmentChange
from candour.model.fragment import Fragment

_WORD = re.compile(r"\w+")
_NUMBER_OF_ITEM = re.compile(r"^\s*\d+[.)]\s")


def uncovered(old: str, new: str, told: Iterable[FragmentChange]) -> list[FragmentChange]:
    """The lines of a text with words that differ and that no change tells.

    If only signs differ and nothing is told, every line that differs is shown.
    """
    changes = list(told)
    was, now = _lines(old), _lines(new)
    gone, fresh = was - now, now - was
    lost = _differing(gone, fresh) - _words(_texts(change.old for change in changes))
    added = _differing(fresh, gone) - _words(_texts(change.new for change in changes))
    if not changes and not lost and not added and gone != fresh:
        return _paired(old, new, list(gone), list(fresh))
    return _paired(old, new, _holding(gone, lost), _holding(fresh, added))


def _lines(text: str) -> Counter[str]:
    return Counter(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in _in_line(text))


def _differing(lines: Counter[str], others: Counter[str]) -> Counter[str]:
    return _words(lines.elements()) - _words(others.elements())


def _texts(pieces: Iterable[Fragment | None]) -> Iterator[str]:
    return (f"{one.place} {one.said}" for one in pieces if one)


def _holding(lines: Counter[str], words: Counter[str]) -> list[str]:
    return [line for line in lines if words.keys() & set(_in_line(line))]


def _in_line(text: str) -> list[str]:
    """The words of a line, without the number of a list's item."""
    return _WORD.findall(_NUMBER_OF_ITEM.sub("", text))


def _paired(old: str, new: str, gone: list[str], fresh: list[str]) -> list[FragmentChange]:
    pairs = dict(alike(dict(enumerate(gone)), dict(enumerate(fresh))))
    if len(gone) == len(fresh) == 1:
        pairs = {0: 0}
    before, after = _numbered(old), _numbered(new)
    left = [Fragment(line, line=after[line]) for at, line in enumerate(fresh) if at not in pairs.values()]
    found = [
        FragmentChange(Fragment(line, line=before[line]), _line(fresh, pairs.get(was), after))
        for was, line in enumerate(gone)
    ]
    return [*found, *(FragmentChange(None, one) for one in left)]


def _line(lines: list[str], number: int | None, numbers: dict[str, int]) -> Fragment | None:
    return None if number is None else Fragment(lines[number], line=numbers[lines[number]])


def _numbered(text: str) -> dict[str, int]:
    """The first line that each text stands in."""
    numbers: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        numbers.setdefault(" ".join(line.split()), number)
    return numbers
