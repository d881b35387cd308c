"""Brackets that are not closed, or closed twice, or closed with another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from candour.reading.yaml_mistakes.cause import Cause, rewritten

_PAIRS = {"[": "]", "{": "}"}


def in_brackets(lines: Sequence[str], at: int) -> Iterator[Cause]:
    """What may be wrong with the brackets of a line whose value begins with one."""
    line = lines[at]
    if not re.match(r"[^'\"#]*?(?:^|[:-]\s+|^\s+)[\[{]", line):
        return
    opened: list[tuple[str, int]] = []
    for column, sign in enumerate(line):
        if sign in _PAIRS:
            opened.append((sign, column))
        elif sign in _PAIRS.values():
            yield from _closing(at, column, sign, opened)
    if opened:
        missing = "".join(_PAIRS[sign] for sign, _ in reversed(opened))
        message = f"the bracket '{opened[-1][0]}' is not closed; write '{missing}' at the end of the line"
        yield Cause(at + 1, opened[-1][1] + 1, message, rewritten(at, len(line.rstrip()), "", missing))


def _closing(at: int, column: int, sign: str, opened: list[tuple[str, int]]) -> Iterator[Cause]:
    """What is wrong with a closing bracket, after the brackets that are open: it closes the last one of them."""
    if not opened:
        message = f"no bracket opens before this '{sign}'; take it out"
        yield Cause(at + 1, column + 1, message, rewritten(at, column, sign, ""))
        return
    last, place = opened.pop()
    right = _PAIRS[last]
    if sign == right:
        return
    if opened and _PAIRS[opened[-1][0]] == sign:
        opened.pop()
        message = f"the bracket '{last}' is not closed; write '{right}' before '{sign}'"
        yield Cause(at + 1, place + 1, message, rewritten(at, column, "", right))
    else:
        message = f"'{sign}' does not close the bracket '{last}'; write '{right}'"
        yield Cause(at + 1, column + 1, message, rewritten(at, column, sign, right))
