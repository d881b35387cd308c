"""Text and the problems found in it → the same text with their mends, and the problems that these belong to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

from candour.problem import Mend, Problem

_LINE_END = re.compile(r"\r\n|\r|\n")

_Span = tuple[int, int]
"""A part of a text: the offsets of its start and of its end."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A file's text with the mends of `problems`, which are in the order of the problems that were given."""

    text: str
    problems: tuple[Problem, ...]
    _before: str
    _changed: _Changed

    def old(self, problem: Problem) -> tuple[str, ...]:
        """What stood where a mended problem's mends were written."""
        lines = _lines(self._before)
        return tuple(self._before[slice(*lines.span(mend))] for mend in problem.mends)

    def moved(self, line: int, column: int) -> tuple[int, int]:
        """Where a place of the text is now. A place that was written over is where the new words begin."""
        at = _lines(self._before).offset(line, column)
        return _lines(self.text).place(at + self._changed.shift(at))


@dataclass(frozen=True, slots=True)
class _Changed:
    """The parts of a text that were written over, in their order, and how far what follows each has moved."""

    spans: Sequence[_Span]
    shifts: Sequence[int]

    def shift(self, at: int) -> int:
        """How far an offset has moved."""
        before = bisect_left(self.spans, (at, -1))
        if before and self.spans[before - 1][1] > at:
            return self.shifts[before - 1] + self.spans[before - 1][0] - at
        return self.shifts[before]


def mended(text: str, problems: Iterable[Problem]) -> Mended:
    """Mend what can be mended of a file's problems.

    A problem is mended as a whole. Where two would change the same words, only the first one is mended: the other may
    be another mistake afterwards, or none. Line ends stay as they are.
    """
    lines = _lines(text)
    taken: dict[_Span, str] = {}
    order: list[_Span] = []
    done = []
    for problem in problems:
        spans = {lines.span(mend): mend.new.replace("\n", lines.end) for mend in problem.mends}
        if spans and len(spans) == len(problem.mends) and _fits(spans, taken, order):
            for span in spans.keys() - taken.keys():
                insort(order, span)
            taken |= spans
            done.append(problem)
    written = "".join(_parts(text, ((span, taken[span]) for span in order)))
    return Mended(written, tuple(done), text, _Changed(order, _shifts(taken, order)))


def _shifts(taken: Mapping[_Span, str], order: Iterable[_Span]) -> list[int]:
    return [0, *accumulate(len(taken[start, end]) - (end - start) for start, end in order)]


def _fits(new: Mapping[_Span, str], taken: Mapping[_Span, str], order: Sequence[_Span]) -> bool:
    """Whether no two spans meet, unless both write the same in the same place. `order` are those taken, sorted."""
    if any(new[span] != taken[span] for span in new.keys() & taken.keys()):
        return False
    fresh = sorted(new.keys() - taken.keys())
    around = (
        (*order[max(0, at - 1) : at], span, *order[at : at + 1]) for span in fresh for at in [bisect_left(order, span)]
    )
    return all(_are_apart(one) for one in (fresh, *around))


def _are_apart(spans: Sequence[_Span]) -> bool:
    return all(first[1] <= second[0] and first[0] < second[0] for first, second in pairwise(spans))


def _parts(text: str, changes: Iterable[tuple[_Span, str]]) -> Iterator[str]:
    at = 0
    for (start, end), new in changes:
        yield text[at:start]
        yield new
        at = end
    yield text[at:]


class _Lines:
    """Where the lines of a text begin and end, and how its lines end."""

    def __init__(self, text: str) -> None:
        ends = [(found.start(), found.end()) for found in _LINE_END.finditer(text)]
        self._starts = [0, *(end for _, end in ends)]
        self._ends = [*(start for start, _ in ends), len(text)]
        self.end = text[slice(*ends[0])] if ends else "\n"

    def span(self, mend: Mend) -> _Span:
        """The offsets of a mend's text. A place that the text does not have is its nearest one."""
        start = self.offset(mend.line, mend.column)
        return start, max(start, self.offset(mend.end_line, mend.end_column))

    def offset(self, line: int, column: int) -> int:
        if line > len(self._starts):
            return self._ends[-1]
        return min(self._starts[line - 1] + column - 1, self._ends[line - 1])

    def place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


@lru_cache(maxsize=4)
def _lines(text: str) -> _Lines:
    return _Lines(text)
