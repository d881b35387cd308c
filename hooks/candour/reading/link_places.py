"""The places of a body's links, notes, headings and raw HTML in its source.

Markdown's parser keeps no places. They are found with its own code for reading links, and only when
a problem needs one: a sound page costs nothing. If a place cannot be found, it is the body's first line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from markdown.blockprocessors import ReferenceProcessor
from markdown.inlinepatterns import AUTOLINK_RE, LinkInlineProcessor, ReferenceInlineProcessor

from candour.problem import Mend
from candour.reading.body_source import blanked, hidden, shown, source_blocks
from candour.reading.front_matter import Page
from candour.reading.link_target import link_target

GAP = "\2"
_OPENING = re.compile(rf"!?\[|{AUTOLINK_RE}")
_ADDRESS = re.compile(r"[\w./:,#?=&%@~+-]+")
_NOTE = re.compile(r"\[\^[^\]]*\](?!\()")
_TOP_HEADING = r"^(?=[ >]*(?:(?:[*+-]|\d+\.) +)*(#(?!#)))|^(?=[ >]*(?:(?:[*+-]|\d+\.) +)*(\S).*\n[ >]*=+[ ]*$)"


def place_of(page: Page, href: str, occurrence: int) -> tuple[int, int]:
    """Line and column of the nth link or image to `href`, in the order of the tree: notes come last."""
    found = _scan(page.body).links.get(href, ())
    return _place(page, found[min(occurrence, len(found) - 1)].start if found else None)


def readdressed(page: Page, href: str, occurrence: int, new: str) -> tuple[Mend, ...]:
    """What writes another address into that link; none if its address stands elsewhere, or is typed in another way."""
    found = _scan(page.body).links.get(href, ())
    if occurrence >= len(found) or not _ADDRESS.fullmatch(new):
        return ()
    at = page.body.find(href, found[occurrence].target, found[occurrence].end)
    if at < 0:
        return ()
    line, column = _place(page, at)
    return (Mend(line, column, line, column + len(href), new),)


def addresses(page: Page) -> list[str]:
    """The address of every link and image of a page."""
    return list(_scan(page.body).links)


def place_of_text(page: Page, text: str, occurrence: int = 0) -> tuple[int, int]:
    """Line and column of the nth occurrence, outside code, of some text as its editor typed it.

    `GAP` in the text stands for anything that the parser has taken out of it.
    """
    pieces = [r"\s+".join(map(re.escape, piece.split())) for piece in text.split(GAP)]
    return _nth(page, r"[^<>]*?".join(pieces), occurrence)


def place_of_top_heading(page: Page, occurrence: int) -> tuple[int, int]:
    """Line and column of the nth heading of the first level."""
    return _nth(page, _TOP_HEADING, occurrence)


def _nth(page: Page, pattern: str, occurrence: int) -> tuple[int, int]:
    found = _offsets(page.body, pattern)
    return _place(page, found[occurrence] if occurrence < len(found) else None)


@lru_cache(maxsize=16)
def _offsets(body: str, pattern: str) -> list[int]:
    """The offsets where a pattern, or the group of it that matched, fits outside code."""
    found = re.finditer(pattern, _scan(body).text, re.MULTILINE)
    return [match.start(match.lastindex or 0) for match in found]


def place_of_offset(page: Page, offset: int) -> tuple[int, int]:
    """Line and column of a character of the body."""
    return _place(page, offset)


def without_targets(body: str) -> str:
    """A body whose code and links' targets are blanked; each letter keeps its place."""
    return _scan(body).text


def _place(page: Page, offset: int | None) -> tuple[int, int]:
    """An offset in the body as line and column of the page."""
    at = offset or 0
    starts = _scan(page.body).starts
    line = bisect_right(starts, at)
    return page.body_line + line - 1, at - starts[line - 1] + 1


class _Written(NamedTuple):
    """The offsets of a link in a body: its start, the start of its target, and its end."""

    start: int
    target: int
    end: int


@dataclass(frozen=True, slots=True)
class _Scan:
    """A body's source without code and link targets, the links to each address, and the offsets of its lines."""

    text: str
    links: Mapping[str, list[_Written]]
    starts: Sequence[int]


@lru_cache(maxsize=4)  # the problems of one page come in a row
def _scan(body: str) -> _Scan:
    text = hidden(body)
    references: dict[str, str] = {}

    def define(match: re.Match[str]) -> str:
        if match[1].startswith("^"):
            return match[0]
        references[match[1].strip().lower()] = match[2].lstrip("<").rstrip(">")
        return blanked(match[0])

    text = ReferenceProcessor.RE.sub(define, text)
    links: dict[str, list[_Written]] = {}
    targets: list[tuple[int, int]] = []
    for start, end in source_blocks(text):
        for offset, href, target, behind in _links(text[start:end], references):
            links.setdefault(unescape(shown(href)), []).append(_Written(start + offset, start + target, start + behind))
            targets.append((start + target, start + behind))
    starts = [0, *(match.end() for match in re.finditer("\n", body))]
    return _Scan(_without(text, targets), links, starts)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with some spans blanked. A picture's target comes before or after that of the link around it."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        pieces += [text[at:start], blanked(text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


_INLINE = LinkInlineProcessor("")
"""Markdown's own search for the end of a link's words."""


def _links(text: str, references: Mapping[str, str], images_only: bool = False) -> Iterator[tuple[int, str, int, int]]:
    """Every link and image of a block: its start, its address, and the start and end of its target."""
    at = 0
    while match := _OPENING.search(text, at):
        start, at = match.span()
        if match[1]:
            yield start, match[1], start, at
            continue
        is_image = match[0] == "!["
        if (images_only and not is_image) or (not is_image and _NOTE.match(text, start)):
            continue
        found = _link(text, at, references)
        if found is None:
            continue
        href, words_end, end = found
        yield start, href, words_end + 1, end
        if not is_image:  # a link may hold pictures, but no links
            for inner, src, *target in _links(text[at:words_end], references, True):
                yield at + inner, src, at + target[0], at + target[1]
        at = end


def _link(text: str, at: int, references: Mapping[str, str]) -> tuple[str, int, int] | None:
    """Address, end of the words, and end of the link whose words start at `at`."""
    words, index, closed = _INLINE.getText(text, at)
    if not closed:
        return None
    words_end = index - 1
    named = ReferenceInlineProcessor.RE_LINK.match(text, index)
    name = " ".join((named[1] or words).lower().split()) if named else ""
    if named and name in references:
        return references[name], words_end, named.end()
    target = link_target(text, index)
    if target:
        return target.href, words_end, target.end
    name = " ".join(words.lower().split())
    return (references[name], words_end, index) if name in references else None
