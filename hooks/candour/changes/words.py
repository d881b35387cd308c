"""A converted body as plain text, so that what readers read is compared and not how it is marked up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

_HEADING = re.compile(r"<h[1-6][^>]*>.*?</h[1-6]>", re.DOTALL)
_BLOCK_ENDS = re.compile(r"</(?:p|li|h[1-6]|td|th|dt|dd|blockquote|pre)>")
_NOTE_NUMBER = re.compile(r"<sup id=\"fnref.*?</sup>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\sa-z])")


def passages(html: str) -> Iterator[str]:
    """The words of a body, a block at a time, each on one line."""
    for block in _BLOCK_ENDS.split(_NOTE_NUMBER.sub("", html)):
        if text := " ".join(unescape(_TAG.sub("", block)).split()):
            yield text


def running_text(html: str) -> list[str]:
    """The same without headings, which are no sentences."""
    return list(passages(_HEADING.sub("", html)))


def sentence_counts(html: str) -> Counter[str]:
    """How often each sentence stands in a body."""
    return Counter(sentence for passage in passages(html) for sentence in _SENTENCE_END.split(passage))
