"""A whole site, verified: every file against the record, every page parsed, every address followed, data held to pages.

What is looked at in each build (`before_swap.py`) is a part of it. This takes longer, and is for CI and for whoever
has a site's folder and wants to know whether it is whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from candour.limits import SITE_FILE, read_within
from candour.model.addresses import HEADERS, LIBRARY
from candour.parallel import in_parallel
from candour.problem import Problem
from candour.published.against_data import wrong_tables
from candour.published.against_record import held_against_record
from candour.published.against_search import wrong_search
from candour.published.broken import SAYS, Destinations, once_each
from candour.published.each_page import Read, read_pages
from candour.published.expected import Expected, expected_of
from candour.published.fault import fault
from candour.published.guard import told_in
from candour.published.leading import destination
from candour.published.seen_page import seen_page
from candour.published.style_sheets import wrong_style_sheets

_AT_ONCE = 25
"""So many pages are read by one process before their results are handed on."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What is wrong with a site, and how much was looked at."""

    faults: list[Problem]
    counts: dict[str, int]


def verified(folder: Path) -> Verified:
    """Verify the site in a folder. Raises OSError where a file goes away while it is read."""
    held = held_against_record(folder)
    root = str(held.record.get("root", "/"))
    expected, faults = _expected(folder, held.files)
    expected.as_they_are = frozenset(held.record.get("as_they_are", ()))
    if HEADERS in held.files:
        expected.policy = told_in(read_within(folder / HEADERS, SITE_FILE))
    pages = [path for path in held.files if path.endswith(".html")]
    parts = [pages[at : at + _AT_ONCE] for at in range(0, len(pages), _AT_ONCE)]
    reads = in_parallel(partial(read_pages, folder, expected, root), parts, worth=1)
    ids = dict(chain.from_iterable(read.ids.items() for read in reads))
    places = Destinations(frozenset(held.files), ids.get, root)
    faults += chain.from_iterable(read.faults for read in reads)
    faults += _wrong_addresses(folder, reads, places)
    faults += _wrong_data(expected, places)
    faults += wrong_tables(folder, held.files, expected, places)
    faults += wrong_search(folder, held.files, places)
    faults += wrong_style_sheets(folder, held.files, places)
    counts = {
        "files": len(held.files),
        "pages": len(pages),
        "links": sum(read.links for read in reads),
        "claims": sum(read.claims for read in reads),
    }
    return Verified([*held.faults, *once_each(sorted(faults))], counts)


def _expected(folder: Path, files: Sequence[str]) -> tuple[Expected, list[Problem]]:
    if LIBRARY not in files:
        return Expected(), [fault(LIBRARY, "no-data", "the site's data are not there")]
    return expected_of(read_within(folder / LIBRARY, SITE_FILE))


def _wrong_addresses(folder: Path, reads: Iterable[Read], places: Destinations) -> Iterator[Problem]:
    """Every address to another file that leads nowhere, at its place on one of the pages that have it."""
    wrong: dict[str, dict[str, str]] = {}
    for address, page in chain.from_iterable(away.items() for read in reads for away in read.away.values()):
        code = places.wrong_with(page, address)
        if code:
            wrong.setdefault(page, {})[address] = code
    for page, codes in sorted(wrong.items()):
        seen = seen_page(read_within(folder / page, SITE_FILE).decode("utf-8", "replace"))
        for one in seen.addresses:
            if one.value in codes:
                code = codes[one.value]
                yield fault(page, code, SAYS[code].format(one.value), one.line, one.column)


def _wrong_data(expected: Expected, places: Destinations) -> Iterator[Problem]:
    for address in expected.addresses:
        target = destination("", address)
        code = places.missing(target) if target else ""
        if code:
            yield fault(LIBRARY, code, f"'{address}' leads to nothing that the site has")
