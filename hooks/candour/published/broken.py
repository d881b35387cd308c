"""Addresses of a built site that lead nowhere, and marks that are left."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from candour.model.addresses import HOME
from candour.model.marks import is_mark
from candour.problem import Problem
from candour.published.fault import fault
from candour.published.leading import Destination, destination
from candour.published.seen_page import SeenPage

SAYS = {
    "mark-left": "'{}' is a mark that was left as a link; a reader would be led nowhere",
    "broken-link": "'{}' leads to nothing that the site has",
    "broken-anchor": "'{}' leads to a place that its page does not have",
}
"""What is said of an address, by the code of what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Destinations:
    """All that a site's addresses can lead to: its files, and the ids of a page, None of another file.

    `root` is the path of the site on its host. The home page is written by the clinic and may be left out, as MkDocs
    allows: what answers there is then up to the host.
    """

    files: Collection[str]
    ids: Callable[[str], Collection[str] | None]
    root: str = "/"

    def wrong_with(self, page: str, address: str) -> str:
        """The code of what is wrong with an address on a page; "" if nothing is."""
        if is_mark(address.strip().lower()):
            return "mark-left"
        target = destination(page, address, self.root)
        return self.missing(target) if target else ""

    def missing(self, target: Destination) -> str:
        """The code of what a destination lacks. What an anchor means in another file than a page, its reader knows."""
        if target.path not in self.files:
            return "" if target.path == HOME else "broken-link"
        ids = self.ids(target.path) if target.anchor else None
        return "broken-anchor" if ids is not None and target.anchor not in ids else ""


def broken_on(page: str, seen: SeenPage, places: Destinations) -> Iterator[Problem]:
    """Every address on a page that is wrong, at its place."""
    for found in seen.addresses:
        code = places.wrong_with(page, found.value)
        if code:
            yield fault(page, code, SAYS[code].format(found.value), found.line, found.column)


def once_each(problems: Iterable[Problem]) -> list[Problem]:
    """What is the same on many pages, such as in the frame around all, is one mistake: told at the first of them."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        found.setdefault((problem.code, problem.message), []).append(problem)
    return [_of_several(alike) for alike in found.values()]


def _of_several(alike: list[Problem]) -> Problem:
    first, *others = alike
    on_others = any(problem.path != first.path for problem in others)
    return replace(first, message=f"{first.message}; other pages have it too") if on_others else first
