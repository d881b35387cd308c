"""A page's text after reading: its HTML, its marks, links, headings and passages."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from posixpath import dirname, join, normpath, relpath
from typing import Literal

from candour.language.sentences import is_whole
from candour.model.addresses import at_home
from candour.model.marks import Mark
from candour.problem import Problem


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body, for the page's contents list."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page of the project (`page`: "docs/terms/x.md") and its anchor, if any."""

    page: str
    fragment: str
    href: str
    occurrence: int


@dataclass(frozen=True, slots=True)
class Citation:
    """A link to a reference (`href`: "reference:its-id"), in an editor's note if its author put it right."""

    id: str
    href: str
    occurrence: int
    in_note: bool


PassageKind = Literal["heading", "text", "cell", "note", "picture"]
"""`text` is a paragraph or an item of a list, `cell` a cell of a table, `picture` the words of one (its alt text)."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One block's words as a reader sees them; code and addresses are blanked out.

    `notes` are the places in `text` of the numbers of editor's notes. A note's own words are passages too, after
    all others; `anchor` is that of the note. `leads` are the words of everything that introduces the passage, outermost
    first, without colons (`language.sentences.introduced` joins them); `heading` is the nearest heading above it.
    """

    text: str
    kind: PassageKind = "text"
    notes: tuple[int, ...] = ()
    anchor: str = ""
    leads: tuple[str, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """A body, converted once. `html` is complete; `ids` are all anchors in it.

    `doubtful` are addresses that look like marks but cannot be read, each with its problem. `citations` are the links
    to references.
    """

    html: str
    headings: tuple[Heading, ...]
    ids: frozenset[str]
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    doubtful: tuple[tuple[str, Problem], ...] = ()
    passages: tuple[Passage, ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def running(self) -> list[str]:
        """The text whose reading is measured: paragraphs, items of lists, and cells of tables that are sentences."""
        return [one.text for one in self.passages if one.kind == "text" or (one.kind == "cell" and is_whole(one.text))]

    def slim(self, text: bool = False) -> Body:
        """Only what is needed later, after its marks have become claims and the rules have read its text.

        With `text` its passages are kept, to compare them with another revision.
        """
        return replace(self, marks=(), doubtful=(), citations=(), passages=self.passages if text else ())


_RELATIVE = re.compile(r'( (?:href|src)=")(?![a-z]+:|[#/"])([^"#?]*)', re.ASCII)
"""An address in finished HTML that leads on from its page."""


def moved(html: str, before: str, now: str, own: str = "") -> str:
    """A body whose page stands at another address. Pages of the library in the folder of `own` moved out of it too."""
    if before == now:
        return html

    def address(found: re.Match[str]) -> str:
        target = normpath(join(dirname(before), found[2]))
        return found[1] + relpath(at_home(own, target) if own else target, dirname(now))

    return _RELATIVE.sub(address, html)


EMPTY = Body("", (), frozenset(), (), ())
"""Stands in for a body that cannot be read."""
