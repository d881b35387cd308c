"""Lines that do not begin in the column of those that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from candour.reading.yaml_mistakes.cause import Cause, rewritten
from candour.reading.yaml_mistakes.keys import begins_with_key

_MOST = 6  # columns that are tried


def in_indents(lines: Sequence[str], at: int) -> Iterator[Cause]:
    """Another indent for a line: that of a line above, the nearest first."""
    line = lines[at]
    indent = _indent(line)
    if not line.strip():
        return
    above = [width for other in reversed(lines[:at]) for width in _columns(other)]
    tried = [width for width in dict.fromkeys(above) if width != indent][:_MOST]
    message = (
        f"the line begins in column {indent + 1}, and those above in column {' or '.join(str(n + 1) for n in tried)}; "
        "lines of one list or group begin in one column"
    )
    is_sure = line.lstrip()[0] in "-{" or begins_with_key(line)  # else it may go on with the value above
    for width in tried:
        yield Cause(at + 1, indent + 1, message, rewritten(at, 0, " " * indent, " " * width), is_sure)


def _columns(line: str) -> list[int]:
    """The columns in which a line, and what stands behind its '-', begin."""
    if not line.strip() or line.lstrip().startswith("#"):
        return []
    item = re.match(r" *-[ ]+", line)
    return [item.end(), _indent(line)] if item else [_indent(line)]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
