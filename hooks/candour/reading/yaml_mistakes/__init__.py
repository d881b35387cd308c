"""YAML that cannot be read → the likely cause in an editor's words, its place, and what mends it.

A parser only says where it gave up. Here each likely cause is tried: what would mend it is written into the text, and
the text is read again. The cause is found if everything can be read then, or at least all up to a later place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from candour.problem import Problem
from candour.reading.mending import mended
from candour.reading.yaml_mistakes import brackets, indents, quotes, signs
from candour.reading.yaml_mistakes.cause import Cause

_KINDS: Sequence[Callable[[Sequence[str], int], Iterator[Cause]]] = (
    signs.in_signs,
    brackets.in_brackets,
    quotes.in_quotes,
    quotes.where_it_goes_on,
    indents.in_indents,
)
"""What may be wrong with a line (by its index), the surest first."""

_ABOVE = 2
"""Lines above the place where the parser gave up: the mistake may stand there."""


@dataclass(frozen=True, slots=True)
class GivenUp:
    """Where a parser gave up (line and column, from 1), and the indexes of the lines that it named."""

    place: tuple[int, int]
    lines: tuple[int, ...]


Attempt = Callable[[str], str | GivenUp]
"""Reads a text: what it holds, in one form for one meaning, or where the parser gave up."""


def explained(text: str, given_up: GivenUp, attempt: Attempt) -> Cause:
    """The mistake that made `attempt` give up on a text."""
    lines = text.split("\n")
    listed = [cause for at in _looked_at(lines, given_up) for kind in _KINDS for cause in kind(lines, at)]
    certain = next((cause for cause in listed if not cause.mends), None)
    if certain:
        return certain
    tried = [(cause, _read_with(text, cause, given_up, attempt)) for cause in listed]
    helping = [(cause, read) for cause, read in tried if read]
    whole = [(cause, read) for cause, read in helping if read != _FURTHER]
    for cause, read in (whole or helping)[:1]:
        others = {other for one, other in whole if one.message == cause.message}
        is_sure = cause.is_sure and others <= {read}
        return cause if is_sure else replace(cause, mends=())
    return Cause(*given_up.place, _NO_CAUSE)


_FURTHER = "further"
"""What is read with a cause's mends where another mistake follows."""


def _looked_at(lines: Sequence[str], given_up: GivenUp) -> list[int]:
    """The indexes of lines that may hold the mistake, the likeliest first."""
    near = [line for line in given_up.lines if line < len(lines)]
    above = [[at for at in range(line) if lines[at].strip()][-_ABOVE:][::-1] for line in near]
    return list(dict.fromkeys([*near, *(at for each in above for at in each)]))


def _read_with(text: str, cause: Cause, given_up: GivenUp, attempt: Attempt) -> str:
    """What is read with the cause's mends, as one text; "" if they do not help."""
    found = mended(text, [Problem("", cause.line, cause.column, "bad-yaml", "", mends=cause.mends)])
    read = attempt(found.text) if found.problems else ""
    if isinstance(read, str):
        return read
    furthest = max(found.moved(*given_up.place), found.moved(cause.line, cause.column))
    return _FURTHER if read.place > furthest else ""


_NO_CAUSE = (
    "this line does not fit the one above; each line is 'key: value' or '- value', lines of one list or group begin in "
    "one column, and a value with a colon, a quotation mark or a bracket stands in quotation marks"
)
"""What is said where no cause was found: all that is commonly wrong."""
