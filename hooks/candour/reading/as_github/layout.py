"""A body laid out so that the site reads its blocks as GitHub does. Only empty lines, indents and fences change.

Python-Markdown wants an empty line before a list or a table, 4 spaces for what stands in a point, `1.` where GitHub
takes `1)` too, and code that is indented. Lines are changed block by block, from the outermost to the innermost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from candour.problem import Mend
from candour.reading.as_github.github import block_tokens

if TYPE_CHECKING:
    from markdown_it.token import Token

NumberedLine = tuple[int | None, str]
"""A line with its number in the body; None if it is new."""

_MARKER = re.compile(r"( *)([-+*]|\d{1,9}[.)])( *)(.*)")
_QUOTED = re.compile(r" {0,3}> ?")


@dataclass(frozen=True, slots=True)
class Change:
    """What a body needs in one place: the lines that it is about, counted from 0, and what to write there.

    `sort` says what is wrong; `what` is the type of the block, or the words that it is about.
    """

    sort: str
    what: str
    line: int
    end: int
    mends: tuple[Mend, ...]


def layout_changes(body: str) -> list[Change]:
    """What the blocks of a body may need, from top to bottom.

    Its sorts are "apart" (an empty line before), "indent", "number" and "fence". Each is about one outermost block, or
    about what is between two of them.
    """
    typed = body.split("\n")
    lines = [line.expandtabs(4) for line in typed]
    laid = _laid(list(enumerate(lines)), False)
    new = {source: text for source, text in laid if source is not None}
    above = {below[0]: text for (source, text), below in pairwise(laid) if source is None}
    found: list[Change] = []
    for token in block_tokens("\n".join(lines)):
        if token.level or token.map is None:
            continue
        first, end = token.map
        if first in above:
            place = Mend(first + 1, 1, first + 1, 1, f"{above[first]}\n")
            found.append(Change("apart", token.type, first, first + 1, (place,)))
        mends: list[Mend] = []
        for number in range(first, end):
            before = f"{above[number]}\n" if number != first and number in above else ""
            if new.get(number) != lines[number]:
                mends.append(_mend(number, typed[number], new.get(number), before))
            elif before:
                mends.append(Mend(number + 1, 1, number + 1, 1, before))
        if mends:
            line = mends[0].line - 1
            sort = "apart" if mends[0].new.strip("> ") == "\n" else _sort(lines[line], new.get(line))
            found.append(Change(sort, _kind_at(lines[line], token), line, end, tuple(mends)))
    return found


def _sort(old: str, new: str | None) -> str:
    if new is None:
        return "fence"
    return "number" if old.replace(")", ".", 1) == new else "indent"


def _kind_at(line: str, token: Token) -> str:
    """The type of the block that begins on a line inside another one."""
    inner = next(iter(block_tokens(line.lstrip("> "))), token)
    return "list_item_open" if _is_list(token) and _is_list(inner) else inner.type


def _mend(number: int, typed: str, new: str | None, before: str) -> Mend:
    """What makes a line what it should be, with what comes before it; a line that is not kept goes."""
    if new is None:
        return Mend(number + 1, 1, number + 2, 1, "")
    same = 0
    while same < min(len(typed), len(new)) and typed[-1 - same] == new[-1 - same]:
        same += 1
    return Mend(number + 1, 1, number + 1, len(typed) - same + 1, before + new[: len(new) - same])


def _laid(lines: list[NumberedLine], inside: bool) -> list[NumberedLine]:
    """The lines of a text, laid out. `inside` is one that stands in a point of a list."""
    out: list[NumberedLine] = []
    at = 0
    found = [token for token in block_tokens("\n".join(text for _, text in lines)) if token.level == 0 and token.map]
    before = None
    for number, token in enumerate(found):
        first, end = token.map or [0, 0]
        out += lines[at:first]
        if out and out[-1][1].strip() and _wants_space(before, token, inside and number == 1):
            out.append((None, ""))
        out += _BLOCKS.get(token.type, _as_it_is)(lines[first:end], token, inside)
        at, before = end, token
    return out + lines[at:]


def _wants_space(before: Token | None, token: Token, second_in_a_point: bool) -> bool:
    """Whether an empty line comes before a block. A list right below the words of a point needs none."""
    if before is None:
        return False
    if before.type == token.type == "note_open" or (_is_list(before) and _is_list(token)):
        return False
    return not (second_in_a_point and before.type == "paragraph_open" and _is_list(token))


def _is_list(token: Token) -> bool:
    return token.type in ("bullet_list_open", "ordered_list_open")


def _as_it_is(lines: list[NumberedLine], token: Token, inside: bool) -> list[NumberedLine]:
    """A block whose lines stay; in a point of a list they begin where its words begin."""
    return [(at, line.lstrip(" ")) for at, line in lines] if inside and token.type != "code_block" else lines


def _list(lines: list[NumberedLine], token: Token, inside: bool) -> list[NumberedLine]:
    tokens = block_tokens("\n".join(text for _, text in lines))
    spans = [item.map for item in tokens if item.type == "list_item_open" and item.level == 1 and item.map]
    out: list[NumberedLine] = []
    previous: list[NumberedLine] = []
    for start, end in spans:
        if out and out[-1][1].strip() and any(not text.strip() for _, text in previous):
            out.append((None, ""))
        previous = _item(lines[start:end], inside)
        out += previous
    return out + lines[spans[-1][1] :]


def _item(lines: list[NumberedLine], inside: bool) -> list[NumberedLine]:
    """A point: its mark, its words, and all that stands in it indented by 4. Lines of its first words stay."""
    source, text = lines[0]
    match = _MARKER.match(text)
    if match is None or not match[4]:
        return lines
    indent, sign, spaces, _ = match.groups()
    offset = match.start(4) if len(spaces) <= 4 else match.end(2) + 1
    inner = [(source, text[offset:])]
    inner += [(at, line[offset:] if not line[:offset].strip() else line.lstrip()) for at, line in lines[1:]]
    laid = _laid(inner, True)
    if not laid or laid[0][0] != source or not laid[0][1].strip():
        return lines
    words = next(iter(block_tokens("\n".join(line for _, line in inner))), None)
    own = words.map[1] if words and words.type == "paragraph_open" and words.map else 1
    head = f"{'' if inside else indent}{sign.replace(')', '.')}{spaces if len(spaces) <= 4 else ' '}{laid[0][1]}"
    below = [(at, f"    {line}" if line.strip() else line.strip()) for at, line in laid[own:]]
    return [(source, head), *lines[1:own], *below]


def _quote(lines: list[NumberedLine], token: Token, inside: bool) -> list[NumberedLine]:
    inner = [(at, _QUOTED.sub("", line, count=1)) for at, line in lines]
    laid = _laid(inner, False)
    return _as_it_is(lines, token, inside) if laid == inner else [(at, f"> {line}".rstrip()) for at, line in laid]


def _fence(lines: list[NumberedLine], token: Token, inside: bool) -> list[NumberedLine]:
    """A fenced block as an indented one. Its fences go."""
    closed = len(lines) > 1 and lines[-1][1].strip().startswith(token.markup)
    indent = len(lines[0][1]) - len(lines[0][1].lstrip(" "))
    code = [(at, line.removeprefix(" " * min(indent, _depth(line)))) for at, line in lines[1 : -1 if closed else None]]
    return [(at, f"    {line}" if line.strip() else "") for at, line in code]


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_BLOCKS: Mapping[str, Callable[[list[NumberedLine], Token, bool], list[NumberedLine]]] = {
    "bullet_list_open": _list,
    "ordered_list_open": _list,
    "blockquote_open": _quote,
    "fence": _fence,
}
