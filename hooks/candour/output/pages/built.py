"""A finished page, ready for whoever publishes it."""

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

    `url` is relative to the site's root; `about` is what it tells of; `html` is the page's content with its one
    `<h1>`; `headings` fill the contents list; `ids` are the anchors that other pages may link to; `head` is what its
    `<head>` says of it (head.py), which `build_all` adds. `language` is set where it is not the site's own.
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
        """The page's name in docs/, whether or not a file stands behind it."""
        return path_of(self.url)


@dataclass(frozen=True, slots=True)
class Plan:
    """A page that is still to be made, by its address; plans are independent, so any process may carry one out.

    `kind` is the module that plans it, which `plan_all` fills in, unless some of the module's pages are of a kind of
    their own.
    """

    url: str
    make: Callable[[], Built]
    kind: str = ""

    def __call__(self) -> Built:
        return self.make()
