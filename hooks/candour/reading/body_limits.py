"""How much of each thing a body may hold: what reads it takes time that grows with the square of some of these numbers.

They are looked at before a body is read, and are ten times what a long article has, or more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from candour.reading.body_source import paragraphs

_MOST_CHARACTERS = 20_000
"""Of one paragraph, item or row. A long one has 1,000."""

_MOST_WORK = 20_000_000
"""The characters of all lines up to an empty one, times their signs. A long table of ours has 100,000."""

_SIGNS = "[`*_<&\\|"
_NESTED = re.compile(r"^(?![ \t]*$)(?!([-*_=])\1*[ \t]*$)(?:[ \t>*+-]|\d+[.)]){160}", re.MULTILINE)
_HEADING = re.compile(r"^[ \t>*+-]*(?:\d+[.)][ \t]+)*(?:#|[=-]+[ \t]*$)", re.MULTILINE)
_BEGINS = re.compile(r"^(?=[ \t>]*(?:[*+-][ \t]|\d+[.)][ \t]|#|\||\[\^[^\]\n]*\]:))", re.MULTILINE)
"""Where a line begins an item, a heading, a row or a note."""

_COUNTED = (
    ("lines", ("\n",), re.compile("\n"), 5_000),
    ("paragraphs", ("\n",), re.compile(r"\n(?:[ \t]*\n)+"), 1_000),
    ("headings", ("#", "=", "-"), _HEADING, 500),
    ("sentences", (".", "!", "?"), re.compile(r"[.!?]['\")\]’”]*\s"), 5_000),
    ("opening brackets", ("[",), re.compile(r"\["), 2_000),
    ("numbers of notes", ("[^",), re.compile(r"\[\^"), 400),
    ("mail addresses", ("@",), re.compile("@"), 1_000),
    ("web addresses", ("://", "www."), re.compile(r"://|www\."), 2_000),
)
"""What is counted, signs that each holds one of, how it is found, and how many a body may have."""


class TooMuch(NamedTuple):
    """What a body holds too much of, and the line, counted from 0, where that shows."""

    line: int
    message: str


def too_much(body: str) -> TooMuch | None:
    """The first limit that a body exceeds: nearly always none."""
    return next(_found(body), None)


def _found(body: str) -> Iterator[TooMuch]:
    if nested := _NESTED.search(body):
        message = "the text is nested too deeply to be read; take out what stands before its words"
        yield TooMuch(_line(body, nested.start()), message)
    for what, signs, pattern, most in _COUNTED:
        if sum(map(body.count, signs)) <= most:  # a quick look: nearly always
            continue
        if one_more := next(islice(pattern.finditer(body), most, None), None):
            message = f"the text has more than {most:,} {what}, and takes too long to be read; make two pages of it"
            yield TooMuch(_line(body, one_more.start()), message)
    if len(body) > _MOST_CHARACTERS or len(body) * _signs(body) > _MOST_WORK:
        yield from _long(body)


def _long(body: str) -> Iterator[TooMuch]:
    """Paragraphs that are too long, and lists, tables and paragraphs with too many signs."""
    for start, end in paragraphs(body):
        for first, last in pairwise([start, *(match.start() for match in _BEGINS.finditer(body, start, end)), end]):
            if last - first > _MOST_CHARACTERS:
                what = f"a paragraph has {last - first:,} characters; at most {_MOST_CHARACTERS:,} are read"
                yield TooMuch(_line(body, first), f"{what}, so make several of it")
        signs = _signs(body[start:end])
        if (end - start) * signs > _MOST_WORK:
            what = f"{end - start:,} characters without an empty line hold {signs:,} of the signs {_SIGNS}"
            yield TooMuch(_line(body, start), f"{what}, and take too long to be read; put empty lines between them")


def _signs(text: str) -> int:
    return sum(map(text.count, _SIGNS))


def _line(body: str, offset: int) -> int:
    return body.count("\n", 0, offset)
