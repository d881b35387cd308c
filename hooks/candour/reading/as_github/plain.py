"""Bodies that every reader of Markdown reads alike: nearly all of ours.

Comparing two readings costs half of what reading costs. So a body that holds nothing but what both read in one way is
not compared: headings, paragraphs, lists and tables after an empty line, notes, and plain links, strong and stressed
words. A property test (`tests/test_as_github_properties.py`) holds what passes here against both readings.
"""

from __future__ import annotations

import re

_SIGNS = r"""[\w ,;'"()?/%+=.–—’‘“”…€£·«»¿¡-]++"""  # "_" is looked for apart: this way one class holds nearly all signs
_SIGN = rf"""{_SIGNS}|:(?=[\s"”’)])|:(?=\d)(?!\d+:)|\$(?=\d)|!(?!\[)|&(?=\s)"""
_BEGIN = r"""(?:(?=[^\W\d])|(?=["'(“‘¿¡«])|(?=\[[^^])|(?=\*{1,2}\w)|(?=\d++(?![.)\d])))"""
_WORDS = rf"(?:{_SIGN}|\n\ *+{_BEGIN})++"
_LINK = rf"\[{_WORDS}\]\([A-Za-z0-9.\#][\w:/,.\#?=%+@-]*+\)"
_NUMBER = r"\[\^[a-z0-9-]++\]"
_STRESSED = (
    rf"(?<![^\s(])\*(?=\w){_WORDS}(?:(?<=\w)\*(?![\w*])|(?<=[.:!?])\*(?=\s|\Z))"
    rf"|(?<![^\s(])\*\*(?=\w){_WORDS}(?:(?<=\w)\*\*(?![\w*])|(?<=[.:!?])\*\*(?=\s|\Z))"
)
_EFFECTS = rf"(?:{_SIGN}|{_LINK}|{_NUMBER}|{_STRESSED})"
_LINE = rf"{_BEGIN}{_EFFECTS}++"
_TEXT = rf"{_LINE}(?:\n{_LINE})*+"
_HEADING = rf"\#{{1,6}}\ {_LINE}"


def _items(indent: int, sign: str, below: str = "", between: str = r"\n") -> str:
    """The items of a list, each with the lines that go on with it and the items below it."""
    item = rf"\ {{{indent}}}{sign}\ {_LINE}(?:\n\ {{2,8}}{_LINE})*+{below}"
    return rf"{item}(?:{between}{item})*+"


_THIRD = rf"(?:\n{_items(8, '-')})?+"
_POINTS = _items(0, "-", rf"(?:\n{_items(4, '-', _THIRD)})?+", r"\n\n?")
_STEPS = _items(0, "[1-9][.]", between=r"\n\n?")
_NOTE = rf"\[\^[a-z0-9-]++\]:\ {_LINE}(?:\n\ {{4}}{_LINE})*+"
_CELL, _RULE = rf"\|{_EFFECTS}*+", r"\|\ ?:?-{3,}+:?\ ?"
_TABLE = "|".join(
    rf"(?:{_CELL}){{{columns}}}\|\n(?:{_RULE}){{{columns}}}\|(?:\n(?:{_CELL}){{{columns}}}\|)*+"
    for columns in range(2, 6)
)
_END = r"(?:\n\n++|\n?\Z)"
_PLAIN = re.compile(
    rf"\n*+(?:(?:{_TEXT}|{_HEADING}|{_POINTS}|{_STEPS}|{_TABLE}){_END})*+"
    rf"(?:{_NOTE}(?:\n{_NOTE})*+{_END})*+\Z"  # a note between two lists makes one of them here
)


def is_plain(body: str) -> bool:
    """Whether a body is read in one way by all, as far as is known without reading it."""
    return "_" not in body and " \n" not in body and "www." not in body and _PLAIN.match(body) is not None
