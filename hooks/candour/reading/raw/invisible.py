"""Characters that nobody sees: as themselves, as entities of HTML, and as escapes of YAML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from candour.language.unseen import TURNING, is_at_home, is_unseen, unseen_as_words
from candour.reading.raw.raw_text import Found, RawText, TextKind

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2})")
_SHORT = re.compile(r"(?<!\\)(?:\\\\)*(\\[abefv0])")
_OF_SHORT = dict(zip("abefv0", "\a\b\x1b\f\v\0", strict=True))
"""YAML's short escapes of characters that turn a terminal, within double quotation marks."""

_LOST = re.compile("[\ufffc\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""What stands for something else: a letter or a picture that was lost, a sign that one font has."""

_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x80-\x9f]")
"""Signs of Windows' own encoding that were read as another's: \x92 is its apostrophe."""

_LAST, _FIRST = re.compile(r"\S*$"), re.compile(r"\S*")
_SHOWN = 30
"""The most characters of a word that are shown on each side."""


def find(given: RawText) -> Iterator[Found]:
    """Each stretch of them. What is read as such a character is found too."""
    odd = {character for character in given.strange if is_unseen(character)}
    if odd:
        yield from _typed(given, re.compile(f"[{''.join(map(re.escape, sorted(odd)))}]+"))
    if given.kind.is_page and "&" in given.text:
        for entity in _ENTITY.finditer(given.text):
            if any(map(is_unseen, unescape(entity[0]))) and not given.is_in_code(entity.start()):
                yield _found(given, entity.start(), entity.end(), unescape(entity[0])[0], "")
    if "\\" in given.text and given.kind is not TextKind.CATALOGUE:
        for escape in _ESCAPE.finditer(given.text):
            number = int(escape[0][2:], 16)
            is_yaml = not given.kind.is_page or escape.start() < given.body_start
            if is_yaml and number < 0x110000 and (is_unseen(chr(number)) or _is_control(chr(number))):
                yield _found(given, escape.start(), escape.end(), chr(number), "")
        yield from _short(given)


def _is_control(character: str) -> bool:
    return unicodedata.category(character) == "Cc" and character not in "\t\n\r"


def _short(given: RawText) -> Iterator[Found]:
    for escape in _SHORT.finditer(given.text):
        start, end = escape.span(1)
        line = given.text[given.text.rfind("\n", 0, start) + 1 : start]
        is_yaml = not given.kind.is_page or start < given.body_start
        if is_yaml and line.count('"') % 2 and "#" not in line.partition('"')[0]:
            yield _found(given, start, end, _OF_SHORT[given.text[end - 1]], "")


def _typed(given: RawText, odd: re.Pattern[str]) -> Iterator[Found]:
    text = given.text
    for stretch in odd.finditer(text):
        start, end = stretch.span()
        line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
        line_end = line_end if line_end >= 0 else len(text)
        strangers = [
            place
            for place in range(start, end)
            if not is_at_home(text[place], text[line_start:place], text[place + 1 : line_end])
        ]
        if strangers:
            first, last = strangers[0], strangers[-1] + 1
            yield _found(given, first, last, text[first], _instead(text[first:last], text[line_start:line_end]))


def _instead(stretch: str, line: str) -> str | None:
    """What to write instead; None where somebody has to look."""
    if _LOST.search(stretch) or (_turns(line) and _DIRECTION.search(stretch)):
        return None
    if not _CONTROL.search(stretch):
        return ""
    try:
        return stretch.encode("latin-1").decode("cp1252")
    except ValueError:
        return None


@lru_cache(maxsize=1)  # a line may be a whole file, with many of them
def _turns(line: str) -> bool:
    return bool(TURNING.search(line))


def _found(given: RawText, start: int, end: int, character: str, new: str | None) -> Found:
    text = given.text
    before, after = _LAST.search(text[max(0, start - _SHOWN) : start]), _FIRST.match(text[end : end + _SHOWN])
    words = f"{before[0] if before else ''}{text[start:end]}{after[0] if after else ''}"
    what = "delete it"
    if new:
        what = f"write '{new}'"
    elif TURNING.match(character):
        what = "delete it, and read the line again: it was shown in another order"
    elif new is None:
        what = "write what belongs there, or delete it"
    return Found(start, end, f"'{words}' holds {unseen_as_words(character)}; {what}", new)
