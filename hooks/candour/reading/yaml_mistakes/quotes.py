"""Values that need quotation marks, or have the wrong ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from candour.reading.yaml_mistakes.cause import Cause, TypedValue, in_marks, in_short, rewritten, typed_values
from candour.reading.yaml_mistakes.keys import begins_with_key, is_key

_TYPOGRAPHIC = "“”„‟«»‘’‚‹›"
_STRAIGHT = "\"'"
_COLON = "a colon in the text ends a key; put quotation marks around the value: "
_TEXT = 3  # words that are a text and no name
_FIRST = re.compile(r"[@`%&*!|>\[\]{},?-]")
"""Signs that mean something to YAML at the start of a value."""


def in_quotes(lines: Sequence[str], at: int) -> Iterator[Cause]:
    """What may be wrong with the values of a line."""
    for value in typed_values(lines[at]):
        yield from _typographic(at, value)
        yield from _straight(at, value)
        if value.column > len(lines[at]) - len(lines[at].lstrip()):
            yield from _needed(at, value)


def _typographic(at: int, value: TypedValue) -> Iterator[Cause]:
    """Quotation marks of a text program around a value, or on one of its sides."""
    text = value.text
    opens, closes = text[0] in _TYPOGRAPHIC, text[-1] in _TYPOGRAPHIC
    if len(text) > 1 and (opens or closes) and all(sign in _TYPOGRAPHIC + _STRAIGHT for sign in (text[0], text[-1])):
        sign, column = (text[0], value.column) if opens else (text[-1], value.column + len(text) - 1)
        message = f"{sign} is a typographic quotation mark (a smart quote); write straight ones: {in_marks(text[1:-1])}"
        yield Cause(at + 1, column + 1, message, rewritten(at, value.column, text, in_marks(text[1:-1])))


def _straight(at: int, value: TypedValue) -> Iterator[Cause]:
    """A quotation mark that is never closed, stands within others, or has text behind it."""
    text, mark = value.text, value.text[0]
    if mark not in _STRAIGHT:
        return
    here = at + 1, value.column + 1
    if text.count(mark) == 1:
        message = f"the quotation mark {mark} is not closed; write {in_short(text + mark)[1:-1]}"
        if mark == "'":
            message = f"{message}, or {in_short(in_marks(text))[1:-1]} if it is an apostrophe"
        yield Cause(*here, message, rewritten(at, value.column, text, text + mark), mark != "'")
    elif len(text) > 1 and text.endswith(mark):
        new = in_marks(text[1:-1])
        if mark == "'":
            message = f"an apostrophe stands in a value with quotation marks '…'; write {new}"
        elif "\\" in text:
            message = f'a backslash means something else between quotation marks "…"; write {new}'
        else:
            message = f"a quotation mark {mark} stands in a value with the same quotation marks; write {new}"
        yield Cause(*here, message, rewritten(at, value.column, text, new))
    else:
        new = in_marks(text)
        message = f"text stands behind the closing quotation mark; put other quotation marks around the whole: {new}"
        yield Cause(*here, message, rewritten(at, value.column, text, new))


def where_it_goes_on(lines: Sequence[str], at: int) -> Iterator[Cause]:
    """A value that goes on from the line above, with a colon in it."""
    above = typed_values(lines[at - 1]) if at else []
    text = lines[at].rstrip()
    colon = re.search(r":(?=\s|$)", text)
    if len(above) != 1 or colon is None or begins_with_key(text) or '"' in above[0].text + text:
        return
    goes_on = len(text) > len(text.lstrip()) and above[0].column > len(lines[at - 1]) - len(lines[at - 1].lstrip())
    if not goes_on or above[0].text[0] in "{[|>" + _STRAIGHT:
        return
    if len(text[: colon.start()].split()) < 2 and len(above[0].text.split()) < _TEXT:
        return  # it may be a key
    mends = rewritten(at - 1, above[0].column, "", '"') + rewritten(at, len(text), "", '"')
    yield Cause(at + 1, colon.start() + 1, _COLON + in_short(f'"{above[0].text} …"')[1:-1], mends)


def _needed(at: int, value: TypedValue) -> Iterator[Cause]:
    """A value without quotation marks that YAML takes for something else than text."""
    text, new = value.text, in_marks(value.text)
    colon = re.search(r":(?=\s|$)", text)
    if text[0] in _STRAIGHT:
        return
    if _FIRST.match(text):
        message = f"a value cannot begin with '{text[0]}'; put quotation marks around it: {in_short(new)[1:-1]}"
        yield Cause(at + 1, value.column + 1, message, rewritten(at, value.column, text, new))
    if colon:
        key = text[: colon.start()].split()[-1:]
        lost = f"; or begin a new line before '{key[0]}'" if any(map(is_key, key)) else ""
        column = value.column + colon.start() + 1
        mends = rewritten(at, value.column, text, new)
        yield Cause(at + 1, column, f"{_COLON}{in_short(new)[1:-1]}{lost}", mends, not lost)
