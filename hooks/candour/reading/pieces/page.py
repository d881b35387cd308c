"""A page → its front matter value by value, and its text sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candour.language.sentences import sentences
from candour.model.fragment import Fragment, FragmentKind, Fragments
from candour.model.text import Passage
from candour.reading.convert import Converter
from candour.reading.front_matter import Page, read
from candour.reading.pieces.leaves import leaves
from candour.reading.pieces.raw import decoded, raw_pieces
from candour.reading.places import Places

_LINE_END = re.compile(r"\n{1,2}")
"""The end of a line in a passage; a line break is read as one more."""


def page_pieces(path: str, data: bytes, convert: Converter) -> Fragments | None:
    """What a page says; None if it cannot be read."""
    text = decoded(data)
    page = read(path, data)[0] if text.startswith("---") else Page(path, {}, text)
    if page is None:
        return None
    front = leaves(page.node, 1)
    body, _ = convert.convert(page, lambda target: ())
    if not body.passages and page.body.strip():
        return Fragments(_title(page, ()), [*front, *raw_pieces(page.body, page.body_line)], text)
    return Fragments(_title(page, body.passages), [*front, *_sentences(page, body.passages)], text)


def _title(page: Page, passages: tuple[Passage, ...]) -> str:
    front = page.front.get("title") or page.front.get("label")
    heading = next((" ".join(one.text.split()) for one in passages if one.kind == "heading"), "")
    return str(front or heading or _file(page.path))


def _file(path: str) -> str:
    return path.rpartition("/")[2]


def _sentences(page: Page, passages: tuple[Passage, ...]) -> Iterator[Fragment]:
    places = Places(page, passages)
    for number, passage in enumerate(passages):
        if passage.kind == "heading":
            text = " ".join(passage.text.split())
            yield Fragment(text, line=places.of(number, 0)[0], kind=FragmentKind.HEADING)
            continue
        line, counted = places.of(number, 0)[0], 0
        for start, end in sentences(passage.text):
            line += len(_LINE_END.findall(passage.text, counted, start))
            counted = start
            text = " ".join(passage.text[start:end].split())
            if text:
                yield Fragment(text, passage.heading, line, leads=passage.leads)
