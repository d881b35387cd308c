"""Addresses that others may link to, and which of them no longer exist."""

from __future__ import annotations

from collections.abc import Iterator

from candour.changes.pairing import Renamed
from candour.changes.record import BrokenAddress
from candour.knowledge.side_by_side import side_by_side
from candour.knowledge.survey import Site
from candour.model.addresses import term_url
from candour.output.pages.registry import links


def broken_addresses(base: Site, head: Site, names: Renamed) -> list[BrokenAddress]:
    """Pages and anchors of the base that the head does not have; a renamed page comes with its new address."""
    before, after = _addresses(base), _addresses(head)
    moved = dict(_moved(base, head, names))
    found = []
    for page in sorted(before):
        if page not in after:
            found.append(BrokenAddress(page, now=moved.get(page)))
        elif lost := before[page] - after[page]:
            found.append(BrokenAddress(page, tuple(sorted(lost))))
    return found


def _moved(base: Site, head: Site, names: Renamed) -> Iterator[tuple[str, str]]:
    for id, new in names.articles.items():
        yield base.library.articles[id].url, head.library.articles[new].url
    for id, new in names.terms.items():
        yield base.library.terms[id].url, head.library.terms[new].url
    for id, new in names.treatments.items():
        yield base.library.treatments[id].url, head.library.treatments[new].url


def _addresses(site: Site) -> dict[str, set[str]]:
    """Every page made from content, with its anchors; numbered notes are not addresses."""
    found: dict[str, set[str]] = {}
    for treatment in site.library.treatments.values():
        found |= {link.url: set() for link in links(treatment, site)}
    for pages in (site.library.articles, site.library.terms, site.library.treatments):
        for page in pages.values():
            found[page.url] = {id for id in page.body.ids if ":" not in id}
    for term in site.library.terms.values():
        found |= {term_url(id): set() for id in term.front.formerly}
    for tables in site.tables.values():
        for table in tables:
            found[table.url] = {anchor for row in table.rows for anchor in row.term.anchors}
    for shared in side_by_side(site):
        found[shared.url] = set()
    for points in site.points.values():
        for point in points:
            found.setdefault(point.url.partition("#")[0], set()).add(point.anchor)
    return found
