"""Where a sentence ends, and the sentence around some words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from operator import itemgetter

from candour.language.tags import tagged_like, untagged

_END = re.compile(r"[.!?]['\")\]’”]*\s+(?=[^\sa-z])")
_STOPS = (".", "!", "?", ":", ";", ",", "…", "–", "—")
"""What may stand at the end of an introduction; another one gets a colon."""

_TAG = re.compile(r"<[^>]*>")
_ABBREVIATIONS = (
    *("e.g.", "i.e.", "Dr.", "approx.", "vs.", "No."),
    *("p. ej.", "Dra.", "Sr.", "Sra.", "Ud.", "Uds.", "aprox.", "núm."),
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The span of every sentence, in order; white space after a sentence belongs to it."""
    first = 0
    for _, end in _ends(text):
        yield first, end
        first = end
    if text[first:].strip():
        yield first, len(text)


@lru_cache(maxsize=256)  # each mark of a paragraph asks for its sentence, and two rules read every sentence of a page
def _ends(text: str) -> tuple[tuple[int, int], ...]:
    """Where one sentence ends, at its full stop, and where the next begins."""
    return tuple(
        match.span()
        for match in _END.finditer(text)
        if not match[0].rstrip().endswith(".") or not text.endswith(_ABBREVIATIONS, 0, match.start() + 1)
    )


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence (or sentences) around the span, on one line."""
    ends = _ends(text)
    number = bisect_right(ends, start, key=itemgetter(1))
    last = bisect_left(ends, end - 1, lo=number, key=itemgetter(0))
    behind = ends[last][1] if last < len(ends) else len(text)
    return " ".join(text[ends[number - 1][1] if number else 0 : behind].split())


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """The span of the sentence that a character stands in; the whole text, if it is behind the last."""
    ends = _ends(text)
    number = bisect_right(ends, offset, key=itemgetter(1))
    first = ends[number - 1][1] if number else 0
    if number < len(ends):
        return first, ends[number][1]
    return (first, len(text)) if text[first:].strip() and offset < len(text) else (0, len(text))


def first_sentence(html: str) -> str:
    """The first sentence of some HTML as plain text, on one line; "" where there are no words."""
    return tagged_like(sentence_around(unescape(_TAG.sub("", untagged(html))), 0, 1), html)


def is_whole(sentence: str) -> bool:
    """Whether it ends as a sentence does; a list's item often does not."""
    return sentence.rstrip("'\")]’” \n").endswith((".", "!", "?"))


_JOINING = frozenset(("or", "and", "and/or", "plus", "also", "or else", "o", "u", "y", "e", "y/o", "o bien", "también"))
"""Words that stand alone between two lists, and say that both have one introduction."""


def only_joins(text: str) -> bool:
    """Whether a paragraph only joins the list after it to the one before."""
    return " ".join(text.split()).rstrip(".,:;… ").casefold() in _JOINING


def introduced(leads: Iterable[str], sentence: str) -> str:
    """A sentence after everything that introduces it.

    >>> introduced(["Before the visit", "Do not take"], "ibuprofen")
    'Before the visit: Do not take: ibuprofen'
    """
    return "".join([*(f"{lead} " if lead.endswith(_STOPS) else f"{lead}: " for lead in leads), sentence])
