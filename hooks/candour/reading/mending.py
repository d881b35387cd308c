"""Text and the problems found in it → the same text with their mends, and the problems that these belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from candour.problem import Mend, Problem

_LINE_END = re.compile(r"\r\n|\r|\n")


def mended(text: str, problems: Iterable[Problem]) -> tuple[str, list[Problem]]:
    """A file's text with the mends of its problems, and the problems that were mended, in their order.

    A problem is mended as a whole. Where two would change the same words, only the first one is mended: the other may
    be another mistake afterwards, or none. Line ends stay as they are.
    """
    lines = _Lines(text)
    taken: dict[tuple[int, int], str] = {}
    done = []
    for problem in problems:
        spans = {lines.span(mend): mend.new for mend in problem.mends}
        if spans and len(spans) == len(problem.mends) and _fits(sorted({*taken, *spans}), taken, spans):
            taken |= spans
            done.append(problem)
    return "".join(_parts(text, sorted(taken.items()), lines.end)), done


def _fits(spans: Sequence[tuple[int, int]], taken: dict[tuple[int, int], str], new: dict[tuple[int, int], str]) -> bool:
    """Whether no two spans meet, unless both write the same in the same place."""
    if any(new[span] != taken[span] for span in new.keys() & taken.keys()):
        return False
    return all(first[1] <= second[0] and first[0] < second[0] for first, second in pairwise(spans))


def _parts(text: str, changes: Iterable[tuple[tuple[int, int], str]], line_end: str) -> Iterator[str]:
    at = 0
    for (start, end), new in changes:
        yield text[at:start]
        yield new.replace("\n", line_end)
        at = end
    yield text[at:]


class _Lines:
    """Where the lines of a text begin and end, and how its lines end."""

    def __init__(self, text: str) -> None:
        ends = [(found.start(), found.end()) for found in _LINE_END.finditer(text)]
        self._starts = [0, *(end for _, end in ends)]
        self._ends = [*(start for start, _ in ends), len(text)]
        self.end = text[slice(*ends[0])] if ends else "\n"

    def span(self, mend: Mend) -> tuple[int, int]:
        """The offsets of a mend's text. A place that the text does not have is its nearest one."""
        start = self._offset(mend.line, mend.column)
        return start, max(start, self._offset(mend.end_line, mend.end_column))

    def _offset(self, line: int, column: int) -> int:
        if line > len(self._starts):
            return self._ends[-1]
        return min(self._starts[line - 1] + column - 1, self._ends[line - 1])
