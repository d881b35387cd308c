"""Whether a site that was just built may be published: no address leads nowhere, on a page or in the data."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from candour.limits import SITE_FILE, read_within
from candour.model.addresses import LIBRARY
from candour.problem import Problem
from candour.published.broken import Destinations, broken_on, once_each
from candour.published.fault import fault
from candour.published.guard import Guard
from candour.published.leading import Destination, destination
from candour.published.quick import Looked, attribute_value, bad_of, look, suspects
from candour.published.seen_page import SeenPage, seen_page

_ENOUGH = 50
"""So many pages with a fault are read. What is wrong on more is in the frame around all of them."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What is wrong with a built site, and what was looked at to know."""

    faults: list[Problem]
    looked: Looked


def judged(folder: Path, made: Collection[str], root: str = "/", guard: Guard | None = None) -> Judged:
    """Judge a built site.

    `made` are the pages that the engine has written, `root` is the site's path on its host, `guard` holds its policy.
    """
    looked = look(folder, made, guard)
    places = Destinations(looked.digests.keys(), cache(looked.ids), root)
    unguarded = guard.in_pages(folder, looked.at_risk) if guard else ()
    faults = [*_wrong_pages(folder, looked, places), *_wrong_data(looked, places), *unguarded]
    return Judged(once_each(faults), looked)


def _wrong_pages(folder: Path, looked: Looked, places: Destinations) -> Iterator[Problem]:
    @cache
    def read(page: str) -> SeenPage:
        return seen_page(read_within(folder / page, SITE_FILE).decode("utf-8", "replace"))

    wrong = 0
    for page in sorted(set(suspects(folder, looked, places))):
        led_to = {target.path for target in _without_anchor(page, read(page), places)}
        as_read = {path: frozenset(id.value for id in read(path).ids) for path in led_to}
        faults = list(broken_on(page, read(page), replace(places, ids=partial(_ids, as_read, looked))))
        yield from faults
        wrong += bool(faults)
        if wrong == _ENOUGH:
            break


def _ids(as_read: Mapping[str, frozenset[str]], looked: Looked, path: str) -> frozenset[str] | None:
    return as_read[path] if path in as_read else looked.ids(path)


def _without_anchor(page: str, seen: SeenPage, places: Destinations) -> Iterator[Destination]:
    """The pages on which the quick look has not seen an anchor; an author may have written it in another form."""
    for found in seen.addresses:
        target = destination(page, found.value, places.root)
        if target and places.missing(target) == "broken-anchor":
            yield target


def _wrong_data(looked: Looked, places: Destinations) -> Iterator[Problem]:
    for raw in bad_of(looked.data, looked, places):
        address = attribute_value(raw)
        target = destination("", address)
        code = places.missing(target) if target else ""
        if code:
            yield fault(LIBRARY, code, f"'{address}' leads to nothing that the site has")
