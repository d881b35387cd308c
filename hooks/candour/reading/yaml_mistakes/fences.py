"""The lines '---' around a front matter: where one is missing, or is written in another way."""

from __future__ import annotations

import re

from candour.problem import Mend
from candour.reading.yaml_mistakes.cause import rewritten
from candour.reading.yaml_mistakes.keys import begins_with_key

_ALMOST = re.compile(r"[ \t]*(?:-{2,}|[–—]{1,3}|(?:- ){2,}-|_{3,}|\*{3,}|={3,}|\.\.\.)[ \t]*")
"""A line that was meant as '---'. Text programs make one dash of several."""


def opening_fence(text: str) -> tuple[Mend, ...]:
    """What puts the first line '---' before a front matter; none where there seems to be no front matter."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines) - 1)
    if lines[first].rstrip() == "---":
        return (Mend(1, 1, first + 1, 1, ""),)
    start = first + 1 if _ALMOST.fullmatch(lines[first]) else first
    end = next((at for at in range(start, len(lines)) if lines[at].rstrip() == "---"), 0)
    if end <= start or not all(_may_stand(line) for line in lines[start:end]) or not begins_with_key(lines[start]):
        return ()
    if start > first:
        return (Mend(1, 1, first + 1, len(lines[first]) + 1, "---"),)
    return (Mend(1, 1, first + 1, 1, "---\n"),)


def closing_fence(text: str) -> tuple[Mend, ...]:
    """What puts the last line '---' behind a front matter: where a line is nearly one, or where its keys end."""
    lines = text.split("\n")
    end = next((at for at in range(1, len(lines)) if not _may_stand(lines[at])), len(lines))
    if end == len(lines) or not any(map(begins_with_key, lines[1:end])):
        return ()
    if _ALMOST.fullmatch(lines[end]):
        return rewritten(end, 0, lines[end], "---")
    above = end
    while not lines[above - 1].strip():
        above -= 1
    return rewritten(above, 0, "", "---\n") if above < end else ()


def _may_stand(line: str) -> bool:
    """Whether a line may be a part of a front matter."""
    return begins_with_key(line) or not line.strip() or line.startswith((" ", "\t", "- ", "#", "}", "]"))
