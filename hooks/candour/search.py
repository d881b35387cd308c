"""What search finds: the concept, not the spelling.

Entries in the shape of Material's index. Titles and texts are HTML-escaped: the theme sets them as
markup. Terms and comparison rows carry their synonyms and weigh more than running text, so that a
concept is found before the sentences that mention it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from .library import Term, Treatment

ARTICLE, LIST, ROW, TERM, PATIENT, TREATMENT = 1, 2, 40, 60, 150, 150
"""Weights: how much more a page of this kind counts than running text that holds the same word."""

_HEADING = re.compile(r'<h[2-6] id="([^"]*)">(.*?)</h[2-6]>', re.DOTALL)
_NUMBER = re.compile(r'<sup id="fnref[^>]*>.*?</sup>|<p class="editors-note__label">.*?</p>', re.DOTALL)
"""A note's number, in the text and above the note: it would stand in the middle of a sentence that is found."""
_INLINE = re.compile(r"</?(?:a|abbr|b|code|em|i|q|small|span|strong|sub|sup)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Entry:
    """One place that search can lead to: `anchor` in a page, "" for its top. `title` and `text` are escaped."""

    anchor: str
    title: str
    text: str
    weight: float = ARTICLE

    def document(self, url: str) -> dict[str, Any]:
        """As Material's index holds it."""
        location = f"{url}#{self.anchor}" if self.anchor else url
        return {"location": location, "title": self.title, "text": self.text, "boost": self.weight}


def entry(anchor: str, title: str, words: Iterable[str], weight: float) -> Entry:
    """An entry from plain words, escaped here."""
    return Entry(anchor, escape(title), escape(" · ".join(word for word in words if word)), weight)


def names(thing: Term | Treatment) -> str:
    """Every word that people type for it."""
    return ", ".join(thing.front.synonyms)


def sections(html: str, title: str, also: str) -> Iterator[Entry]:
    """A page's HTML as one entry for its top, findable by the words of `also`, and one a heading."""
    parts = _HEADING.split(html)
    yield Entry("", escape(title), " · ".join(filter(None, (words(parts[0]), escape(also)))))
    for anchor, heading, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        yield Entry(anchor, words(heading), words(text))


def words(html: str) -> str:
    """The text alone; words of two blocks stand apart, those around inline markup as they are."""
    return " ".join(_TAG.sub(" ", _INLINE.sub("", _NUMBER.sub("", html))).split())
