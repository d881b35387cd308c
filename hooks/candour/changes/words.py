"""A converted body as plain text, so that what readers read is compared and not how it is marked up."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

from ..readability import sentences

_HEADING = re.compile(r"<h[1-6][^>]*>.*?</h[1-6]>", re.DOTALL)
_BLOCK_ENDS = re.compile(r"</(?:p|li|h[1-6]|td|th|dt|dd|blockquote|pre)>")
_NOTE_NUMBER = re.compile(r"<sup id=\"fnref.*?</sup>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def plain(html: str) -> str:
    """The words of a body, its blocks parted by an empty line."""
    joined = re.sub(r"\s+", " ", _NOTE_NUMBER.sub("", html))
    return unescape(_TAG.sub("", _BLOCK_ENDS.sub("\n\n", joined)))


def running_text(html: str) -> str:
    """The same without headings, which are no sentences."""
    return plain(_HEADING.sub("", html))


def sentence_counts(html: str) -> Counter[str]:
    """How often each sentence stands in a body."""
    return Counter(sentences(plain(html)))
