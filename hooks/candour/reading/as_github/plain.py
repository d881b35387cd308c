"""Bodies that every reader of Markdown reads alike: nearly all of ours.

Comparing two readings costs half of what reading costs. So a body that holds nothing but what both read in one way is
not compared: headings, paragraphs, lists after an empty line, notes, and plain links, strong and stressed words. A
property test (`tests/test_as_github_properties.py`) holds what passes here against both readings.
"""

from __future__ import annotations

import re

_SIGNS = r"""[\w ,;'"()?/%+=.–—’‘“”…€£·«»¿¡-]++"""  # "_" is looked for apart: this way one class holds nearly all signs
_SIGN = rf"""{_SIGNS}|:(?=[\s"”’)])|:(?=\d)(?!\d+:)|\$(?=\d)|!(?!\[)|&(?=\s)"""
_BEGIN = r"""(?:(?=[^\W\d])|(?=["'(“‘¿¡«])|(?=\[[^^])|(?=\*{1,2}\w)|(?=\d++(?![.)\d])))"""
_LINK = rf"\[(?:{_SIGN}|\n\ *+{_BEGIN})++\]\([A-Za-z0-9.\#][\w:/,.\#?=%+@-]*+\)"
_NUMBER = r"\[\^[a-z0-9-]++\]"
_STRESSED = (
    rf"(?<![^\s(])\*(?=\w)(?:{_SIGN})++(?:(?<=\w)\*(?![\w*])|(?<=[.:!?])\*(?=\s|\Z))"
    rf"|(?<![^\s(])\*\*(?=\w)(?:{_SIGN})++(?:(?<=\w)\*\*(?![\w*])|(?<=[.:!?])\*\*(?=\s|\Z))"
)
_LINE = rf"{_BEGIN}(?:{_SIGN}|{_LINK}|{_NUMBER}|{_STRESSED})++"
_TEXT = rf"{_LINE}(?:\n{_LINE})*+"
_HEADING = rf"\#{{2,6}}\ {_LINE}"


def _items(indent: int, sign: str, below: str = "", between: str = r"\n") -> str:
    """The items of a list, each with the lines that go on with it and the items below it."""
    item = rf"\ {{{indent}}}{sign}\ {_LINE}(?:\n\ {{2,8}}{_LINE})*+{below}"
    return rf"{item}(?:{between}{item})*+"


_THIRD = rf"(?:\n{_items(8, '-')})?+"
_POINTS = _items(0, "-", rf"(?:\n{_items(4, '-', _THIRD)})?+", r"\n\n?")
_STEPS = _items(0, "[1-9][.]", between=r"\n\n?")
_NOTE = rf"\[\^[a-z0-9-]++\]:\ {_LINE}(?:\n\ {{4}}{_LINE})*+"
_PLAIN = re.compile(rf"\n*+(?:(?:{_TEXT}|{_HEADING}|{_POINTS}|{_STEPS}|{_NOTE}(?:\n{_NOTE})*+)(?:\n\n++|\n?\Z))*+\Z")


def is_plain(body: str) -> bool:
    """Whether a body is read in one way by all, as far as is known without reading it."""
    return "_" not in body and " \n" not in body and "www." not in body and _PLAIN.match(body) is not None
