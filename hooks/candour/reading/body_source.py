"""A body's Markdown source, prepared for finding places in it: code is hidden, and it is cut into blocks.

Offsets stay the same as in the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_BLANK_LINES = re.compile(r"(?:\A|\n)(?:[ \t]*\n)+")
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)((?:(?!\n[ \t]*\n).)+?)(?<!`)\1(?!`)", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!|])")
_SLASH, _NOTHING, _AWAY = "\ue000", "\ue001", 0xF0000  # private characters, which mean nothing to Markdown
_HIDDEN = re.compile(f"{_SLASH}([{chr(_AWAY)}-{chr(_AWAY + 127)}])")
_ITEM = re.compile(r" {0,3}(?:[*+-]|\d+\.)\s")
_NOTE = re.compile(r" {0,3}\[\^[^\]]*\]:")
_UNIT = re.compile(r"^(?=[ \t>]*(?:[*+-]\s|\d+\.\s|#|\|)|[ ]{0,3}\[\^[^\]]*\]:)", re.MULTILINE)


def hidden(body: str) -> str:
    """The body with its code blanked, and with signs after a backslash replaced by others."""
    inside = False  # an indented block continues a list item or a note
    pieces = []
    for start, end in paragraphs(body):
        block = body[start:end]
        if _indent(block) < 4:
            inside = bool(_ITEM.match(block) or _NOTE.search(block))
        code = _indented(block, 8 if inside else 4)
        pieces += [blanked(block[:code]), _CODE.sub(lambda span: blanked(span[0]), block[code:])]
    return _ESCAPED.sub(lambda match: _SLASH + chr(_AWAY + ord(match[1])), "".join(pieces))


def shown(text: str) -> str:
    """A piece of such a text as Markdown reads it, without the backslashes."""
    return _HIDDEN.sub(lambda match: chr(ord(match[1]) - _AWAY), text)


def source_blocks(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every block that can hold a link. Blocks of notes come last, as in the tree."""
    notes = []
    inside_note = False
    for start, end in paragraphs(text):
        cuts = sorted({start, *(match.start() for match in _UNIT.finditer(text, start, end)), end})
        if _indent(text[start:end]) < 4:
            inside_note = False
        for first, last in pairwise(cuts):
            inside_note = inside_note or bool(_NOTE.match(text, first))
            if inside_note:
                notes.append((first, last))
            else:
                yield first, last
    yield from notes


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each part between blank lines. Together they are the whole text."""
    start = 0
    for match in _BLANK_LINES.finditer(text):
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def _indented(block: str, least: int) -> int:
    """The length of a block's first lines that are indented by at least `least`: they are code."""
    length = 0
    for line in block.splitlines(keepends=True):
        if line.strip() and _indent(line) < least:
            break
        length += len(line)
    return length


def _indent(block: str) -> int:
    line = block.lstrip("\n").partition("\n")[0].expandtabs(4)
    return len(line) - len(line.lstrip(" "))


def stands_for_code(character: str) -> bool:
    """Whether a character of such a text stands for one of code."""
    return character == _NOTHING


def blanked(code: str) -> str:
    """The text with meaningless signs instead of its own. White space stays, since it may be an indent."""
    return re.sub(r"\S", _NOTHING, code)
