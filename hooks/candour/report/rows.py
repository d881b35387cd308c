"""How a report shows changes: sections of rows, the same ones as text and as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Sentences = tuple[str | None, str | None]
"""A sentence before and after; None on the side where it is not said."""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One change: what it is about, its page and the place there, its state before and after, and what else to know.

    `said` is the sentence that it stands in, where a reader needs it. `path` is the page's file, `url` its address in
    the site; both are None for a page that is gone.
    """

    what: str = ""
    title: str = ""
    place: str = ""
    path: str | None = None
    url: str | None = None
    line: int | None = None
    old: str | None = None
    new: str | None = None
    said: Sentences | None = None
    notes: Sequence[str] = ()

    @property
    def names_file(self) -> bool:
        """Whether its title is no page's title but the name of a file, perhaps with a line."""
        return self.path is not None and (self.path.endswith(self.title) or self.title.startswith(self.path))

    @property
    def is_compared(self) -> bool:
        """Whether it has something that was before or is now, so that both stand side by side."""
        return self.old is not None or self.new is not None or self.said is not None


@dataclass(frozen=True, slots=True)
class ReportSection:
    """Changes of one kind. `about` says what to do with them, if that is not obvious.

    `more` tells of the `left` changes that have no row. `heads` stand over its columns, where nothing is compared.
    """

    title: str
    rows: Sequence[ReportRow]
    about: str = ""
    more: str = ""
    left: int = 0
    heads: tuple[str, str] = ("What", "Change")

    @property
    def count(self) -> int:
        return len(self.rows) + self.left
