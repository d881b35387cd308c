"""A source line and a caret beneath it, as a terminal shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from unicodedata import category, east_asian_width

SourceLines = Callable[[str], Sequence[str]]
"""The lines of a file by its path; none if it cannot be read."""

_TAB = 4  # columns from one tab stop to the next
_CUT = "…"
_REACH = 3  # times the width: some characters take no column


def no_lines(path: str) -> Sequence[str]:
    """For callers without files at hand."""
    return ()


def under(line: str, column: int, width: int) -> tuple[str, str]:
    """The part of a line around a column (from 1) that fits into a width, and a caret under that column.

    A tab reaches to its stop. Wide characters take two columns; combining characters take none.

    >>> under("broder: skin", 1, 40)
    ('broder: skin', '^')
    """
    start = max(0, column - 1 - _REACH * width)  # a line may be a whole file, and many problems stand on it
    end = start + 2 * _REACH * width
    cells = list(_cells(line[start:end]))
    at = min(column - 1 - start, len(cells))
    first, last = _window([columns for _, columns in cells], at, width)
    before = _CUT if start or first else ""
    shown = "".join(text for text, _ in cells[first:last])
    indent = len(before) + sum(columns for _, columns in cells[first:at])
    return before + shown + (_CUT if last < len(cells) or end < len(line) else ""), " " * indent + "^"


def _cells(line: str) -> Iterator[tuple[str, int]]:
    """What each character looks like, and how many columns it takes."""
    used = 0
    for character in line:
        columns = _columns(character)
        shown = character
        if character == "\t":
            columns = _TAB - used % _TAB
            shown = " " * columns
        elif category(character) in ("Cc", "Cs", "Cn") or character in _TURNING:
            shown, columns = "�", 1  # it could control the terminal
        yield shown, columns
        used += columns


_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that change the direction of the text after them."""


def _columns(character: str) -> int:
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in ("W", "F") else 1


def _window(columns: Sequence[int], at: int, width: int) -> tuple[int, int]:
    """The cells to show (first, and end excluded), with the cell `at` among them: as many as fit, cut at both ends."""
    if sum(columns) <= width:
        return 0, len(columns)
    room = max(width - 2 * len(_CUT), 2)
    first = last = at
    used = 0
    while first > 0 and used + columns[first - 1] <= room // 2:
        first -= 1
        used += columns[first]
    while last < len(columns) and used + columns[last] <= room:
        used += columns[last]
        last += 1
    while first > 0 and used + columns[first - 1] <= room:
        first -= 1
        used += columns[first]
    return first, last
