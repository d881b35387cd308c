"""The places of a parsed body's words in its Markdown.

Python-Markdown keeps no places. The source has the words of a passage in the same order, with only
syntax between them. So words that are not text (targets of links, numbers of notes, code, addresses)
are blanked, and each passage is searched for after the one before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from candour.model.text import Passage
from candour.reading.front_matter import Page
from candour.reading.walk import ADDRESS

_WORD = re.compile(r"[^\W_]+")
_NO_TEXT = re.compile(
    r"\]\([^)]*\)|\]\[[^\]\n]*\]"  # a link's target
    r"|^ {0,3}\[[^\]^\n]+\]:[ \t]*\S+[ \t]*(?:[\"'(].*)?$|\[\^[^\]\n]+\]"  # a target's definition; a note's number
    r"|`[^`]{1,200}`|&#?\w{1,31};",  # code; a character by its name
    re.MULTILINE,
)
_KNOWN_BY = ((0, 8), (0, 3), (1, 3), (0, 1))
"""Words that identify a passage (after how many, how many). One of them may hold a character's name."""


class Places:
    """The places of one body's passages, computed once and only when one is needed."""

    def __init__(self, page: Page, passages: Sequence[Passage]) -> None:
        self._page = page
        source = page.body
        for pattern in (_NO_TEXT, ADDRESS):
            source = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), source)
        found = [(match.start(), match[0]) for match in _WORD.finditer(source)]
        self._starts = [start for start, _ in found]
        self._words = [word for _, word in found]
        self._rows: dict[int, dict[tuple[str, ...], list[int]]] = {}
        self._lines = [0, *(match.end() for match in re.finditer("\n", page.body))]
        self._passages = passages
        self._of_passage: dict[int, list[tuple[int, str]]] = {}
        self._found = self._find(passages)

    def of(self, number: int, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of a character of the passage with that number."""
        if number not in self._of_passage:
            text = self._passages[number].text
            self._of_passage[number] = [(match.start(), match[0]) for match in _WORD.finditer(text)]
        words = self._of_passage[number]
        first = self._found[number]
        if first is None:
            return self._page.body_line, 1
        index = max(bisect_right(words, offset, key=itemgetter(0)) - 1, 0)
        start, word = words[index]
        at = _nearest(self._where(word) or [first], first + index)
        return self._line_and_column(self._starts[at] + offset - start)

    def _find(self, passages: Sequence[Passage]) -> list[int | None]:
        """The number in the source of each passage's first word; None if it is not found."""
        places: list[int | None] = []
        behind = 0
        begun = 0
        for passage in passages:
            words = [match[0] for match in _WORD.finditer(passage.text)]
            after = {"note": 0, "picture": begun}.get(passage.kind, behind)  # a picture stands among a passage's words
            first = self._first(words, after)
            places.append(first)
            if first is not None and passage.kind != "note":
                begun = begun if passage.kind == "picture" else first
                behind = max(behind, first + len(words))
        return places

    def _first(self, words: list[str], after: int) -> int | None:
        for skipped, count in _KNOWN_BY:
            sought = words[skipped : skipped + count]
            candidates = self._where(*sought) if sought else ()
            index = bisect_left(candidates, after)
            if index < len(candidates):
                return candidates[index] - skipped
        return None

    def _where(self, *row: str) -> Sequence[int]:
        """The numbers of the words that a row of words begins with."""
        if len(row) not in self._rows:
            found: dict[tuple[str, ...], list[int]] = {}
            shifted = (self._words[number:] for number in range(len(row)))
            for number, words in enumerate(zip(*shifted, strict=False)):
                found.setdefault(words, []).append(number)
            self._rows[len(row)] = found
        return self._rows[len(row)].get(row, ())

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._lines, offset)
        return self._page.body_line + line - 1, offset - self._lines[line - 1] + 1


def _nearest(numbers: Sequence[int], sought: int) -> int:
    """The one of some rising numbers that is nearest; the lower of two."""
    behind = bisect_left(numbers, sought)
    return min(numbers[max(behind - 1, 0) : behind + 1], key=lambda number: abs(number - sought))
