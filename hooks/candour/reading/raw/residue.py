"""What programs leave in a text that is copied out of them: their words, their marks, their bullets, cut lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candour.reading.raw import bullets, encodings
from candour.reading.raw.left_words import LeftKind, left_words, words_left_in
from candour.reading.raw.program_marks import program_marks
from candour.reading.raw.raw_text import Found, RawText

_CUT = re.compile(r"-\n[ \t>]*(?!(?:and|or|to|y|o|e|u|a|et|ou|und|oder)\b)([a-záéíóúñü]{2,})")
_LAST_WORD = re.compile(r"[\w-]*[a-záéíóúñü]{2}$")
_AUTHOR = re.compile(r"[A-Z]{1,4}\d{1,3}\]{1,2}:?")
_TRACKED_BEFORE = re.compile(r"(?:^|\n)[>\-* \t]*$|[\[.,;] ?$")


def find(given: RawText) -> Iterator[Found]:
    """Each of them, once."""
    behind = -1
    for found in sorted(_all(given), key=lambda found: (found.start, -found.end)):
        if found.start >= behind and not given.is_in_code(found.start):
            behind = found.end
            yield found


def _all(given: RawText) -> Iterator[Found]:
    yield from encodings.find(given)
    for kind, start, end in words_left_in(given.text):
        if kind is LeftKind.LEFT:
            what = left_words().left[" ".join(given.text[start:end].split())]
            yield _found(given, start, end, what)
    if not given.kind.is_page:
        return
    yield from bullets.find(given)
    yield from _tracked(given)
    for start, end, what in program_marks(given):
        yield _found(given, start, end, what)
    yield from _cut_words(given)


def _tracked(given: RawText) -> Iterator[Found]:
    """The label of a tracked change, with its brackets and its author: [Deleted: 24], Commented [JS1]:."""
    text = given.text
    for kind, start, end in words_left_in(text):
        if kind is not LeftKind.TRACKED or start < given.body_start:
            continue
        author = _AUTHOR.match(text, end)
        is_label = author if text[end - 1] == "[" else _TRACKED_BEFORE.search(text[max(0, start - 20) : start])
        if is_label:
            first = start - 1 if text[start - 1 : start] == "[" else start
            closing = text.find("]", end) if first < start else -1
            last = closing + 1 if 0 <= closing <= end + 200 else author.end() if author else end
            yield _found(given, first, last, "a change that was tracked")


def _cut_words(given: RawText) -> Iterator[Found]:
    """Words that a line's end parts: Markdown shows a space there."""
    if "-\n" not in given.text:
        return
    for found in _CUT.finditer(given.text, given.body_start):
        first = _LAST_WORD.search(given.text[max(0, found.start() - 40) : found.start()])
        if first:
            one, other = first[0], found[1]
            message = (
                f"'{one}-' is cut at the line's end, and a space is shown; write '{one}-{other}' or '{one}{other}'"
            )
            yield Found(found.start() - len(one), found.end(), message)


def _found(given: RawText, start: int, end: int, what: str) -> Found:
    words = " ".join(given.text[start:end].split())
    return Found(start, end, f"'{words}' is {what}; take it out, or write what belongs there")
