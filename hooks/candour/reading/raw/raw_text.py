"""A text as it was typed, and what is found in it before anything reads it.

Every text file of a project is one: pages of the library, other pages, word lists, catalogues, the configuration.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property

from candour.problem import Mend
from candour.reading.body_source import blanked, hidden, stands_for_code

WEB = re.compile(r"https?://([^\s/?#:\"'<>()\]]+)[^\s<>\"'()\]]*", re.IGNORECASE)
"""An address on the web, and its host."""

NO_LINK = re.compile(r"\](?<!\[\^\d\])(?<!\[\^\d\d\])(?![(\[:])")
"""The end of a bracket that is neither a link nor a note."""


_ASCII = bytes(range(128))
_FRONT = re.compile(r"---[ \t]*\n(?:.*\n)*?---[ \t]*(?:\n|\Z)")
_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,}).*\n(?:.*\n)*?(?: {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE)


class TextKind(Enum):
    """What a text file is for: its form and its readers are known by it."""

    LIBRARY = auto()
    OWN_PAGE = auto()
    WORD_LIST = auto()
    CATALOGUE = auto()
    CONFIGURATION = auto()

    @property
    def is_page(self) -> bool:
        return self in (TextKind.LIBRARY, TextKind.OWN_PAGE)


@dataclass(frozen=True, slots=True)
class Around:
    """What a project's configuration says about its texts, in words: its own contacts, and what expands `{{ x }}`."""

    numbers: Collection[str] = ()
    hosts: Collection[str] = ()
    addresses: Collection[str] = ()
    expands: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a text that is there by accident, and what is wrong with it.

    `new` is what to write instead, if that is certain; `edits` are stretches of it that are written anew, each with its
    text, where that is not all.
    """

    start: int
    end: int
    message: str
    new: str | None = None
    edits: tuple[tuple[int, int, str], ...] = ()

    @property
    def mended(self) -> tuple[tuple[int, int, str], ...]:
        """All edits that mend it."""
        return self.edits if self.new is None else ((self.start, self.end, self.new), *self.edits)


FindInText = Callable[["RawText"], Iterator[Found]]
"""What looks for one kind of accident."""


@dataclass(frozen=True)
class RawText:
    """One file. `language` is "" where nothing says in which language it is."""

    path: str
    text: str
    kind: TextKind = TextKind.LIBRARY
    language: str = ""
    around: Around = field(default_factory=Around)

    @cached_property
    def strange(self) -> frozenset[str]:
        """The characters that are not ASCII. Most texts have a few, so what they are is quickly known."""
        return frozenset(self.text.encode("utf-8", "replace").translate(None, _ASCII).decode("utf-8"))

    @cached_property
    def body_start(self) -> int:
        """Where the body begins, behind the front matter; the end of a text that is no page."""
        if not self.kind.is_page:
            return len(self.text)
        front = _FRONT.match(self.text)
        return front.end() if front else 0

    @cached_property
    def _body_without_code(self) -> str:
        body = self.text[self.body_start :]
        if self.kind is TextKind.OWN_PAGE:  # a fence is code there, and nothing in the library
            body = _FENCED.sub(lambda found: blanked(found[0]), body)
        return hidden(body)

    def is_in_code(self, start: int) -> bool:
        """Whether a character stands in code, which readers see as it is typed."""
        at = start - self.body_start
        return 0 <= at < len(self._body_without_code) and stands_for_code(self._body_without_code[at])

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)

    def mend(self, start: int, end: int, new: str) -> Mend:
        """What writes `new` instead of a stretch."""
        return Mend(*self.place(start), *self.place(end), new)

    def line_of(self, offset: int) -> str:
        """The line around a character."""
        end = self.text.find("\n", offset)
        return self.text[self.text.rfind("\n", 0, offset) + 1 : end if end >= 0 else len(self.text)]
