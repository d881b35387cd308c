"""A finished page, ready to be published."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from candour.model.addresses import path_of
from candour.model.text import Heading
from candour.output.about import About
from candour.output.search.entries import SearchEntry


@dataclass(frozen=True, slots=True)
class Built:
    """One page of the site.

    `url` is relative to the site's root; `about` is its subject; `html` is the page's content with its only
    `<h1>`; `headings` fill the contents list; `ids` are the anchors that other pages may link to; `head` goes into its
    `<head>` (head.py), and `carry_out` adds it. `language` is set if it is not the site's own.
    """

    url: str
    about: About
    title: str
    description: str
    html: str
    search: Sequence[SearchEntry]
    headings: Sequence[Heading] = ()
    ids: frozenset[str] = frozenset()
    head: str = ""
    language: str = ""

    @property
    def source(self) -> str:
        """The page's name in docs/, whether or not that file exists."""
        return path_of(self.url)


@dataclass(frozen=True, slots=True)
class Plan:
    """A page that is still to be made, with its address; plans are independent, so any process may carry one out.

    `kind` is the name of the module that plans it, filled in by `plan_all`, unless the module sets a kind of its own.
    """

    url: str
    make: Callable[[], Built]
    kind: str = ""

    def __call__(self) -> Built:
        return self.make()
