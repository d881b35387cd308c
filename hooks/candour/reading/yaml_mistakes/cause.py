"""A likely cause of YAML that cannot be read, and the parts of a line that causes are about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from candour.problem import Mend, seen

_LONGEST = 60  # characters of a value that a message shows


@dataclass(frozen=True, slots=True)
class Cause:
    """Where (from 1), what in an editor's words, and what mends it.

    A cause without mends is certain by itself; any other must prove that more can be read with its mends. They are
    only rewritten if they are sure, and no others with the same message would do.
    """

    line: int
    column: int
    message: str
    mends: tuple[Mend, ...] = ()
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class TypedValue:
    """A value on a line of its own or behind a key, as it was typed, and the column (from 0) that it starts in."""

    text: str
    column: int


_BLOCK = re.compile(r"(?P<before>[ \t]*(?:-[ \t]+)*(?:[^\s:#'\"{}\[\],&*!|>%@`-][^:#]*?:[ \t]+)?)(?P<value>\S.*)")
_COMMENT = re.compile(r"[ \t]+(?:#.*)?$")
_FLOW = re.compile(r"(?<=[{,])(?P<key>\s*[a-z-]+:\s+)(?P<value>.+?)(?=\s*(?:,\s*[a-z-]+:\s|\}\s*(?:#.*)?$))")


def typed_values(line: str) -> list[TypedValue]:
    """The values of a line that quotation marks can be put around: of a key, of an item, or within braces."""
    block = _BLOCK.fullmatch(line)
    if block is None:
        return []
    if block["value"].startswith("{"):
        return [TypedValue(found["value"], found.start("value")) for found in _FLOW.finditer(line)]
    return [TypedValue(_COMMENT.sub("", block["value"]), block.start("value"))]


def in_marks(text: str) -> str:
    """A text in the quotation marks that leave it as it is."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


def rewritten(at: int, column: int, old: str, new: str) -> tuple[Mend, ...]:
    """What writes one text in place of another, on a line by its index and in a column from 0."""
    return (Mend(at + 1, column + 1, at + 1, column + 1 + len(old), new),)


def in_short(text: str) -> str:
    """A text as a message shows it: in one pair of quotation marks, cut where it is long."""
    text = seen(text)
    return f"'{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}'"
