"""What became of pages beside their words and claims, as rows: new and lost ones, names, reviews, addresses."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from candour.changes import BrokenAddress, Difference, Fate, PageChange
from candour.model.library import Article, Term, Treatment
from candour.report.rows import ReportRow

Shown = Collection[tuple[str, str | None, str | None]]
"""Values that are shown as changed words, by their page's file: (path, before, after)."""


def page_rows(changes: Iterable[PageChange[Any]], shown: Shown) -> Iterator[ReportRow]:
    """A row for each page of which something is left to tell that its words do not show."""
    for change in changes:
        row = _page_row(change, shown)
        if row.notes:
            yield row


def _page_row(change: PageChange[Any], shown: Shown) -> ReportRow:
    page = change.page
    folder, title = _folder(page), page.label if isinstance(page, Term) else page.title
    left = [one for one in change.differences if (page.path, one.old, one.new) not in shown]
    notes = [*_fate(change), *(_difference(one, folder) for one in left), *_reading(change)]
    here = change.new is not None
    path = page.path if here and page.path else None
    return ReportRow(f"{folder}/{page.id}", title, path=path, url=page.url if here else None, notes=notes)


def _fate(change: PageChange[Any]) -> Iterator[str]:
    """That a page came or went; the claims of an article tell that of it already."""
    if change.fate is not Fate.CHANGED and not (isinstance(change.page, Article) and change.page.claims):
        yield str(change.fate)


def _folder(page: Article | Term | Treatment) -> str:
    """What kind of page it is, as its address begins. A term of the vocabulary has no file."""
    return page.url.partition("/")[0]


def _reading(change: PageChange[Any]) -> Iterator[str]:
    """How hard a new page is to read, or how that changed; each number is on the scale of its language."""
    old, new = change.readings
    if new is None or (old is not None and abs(new.value - old.value) < _SLIGHT * abs(old.value)):
        return
    if old is None or old.scale != new.scale:
        yield f"{new.scale.name} {new.value:g}"
    else:
        yield f"{new.scale.name} {old.value:g} → {new.value:g}"


_SLIGHT = 0.05
"""The share by which a number must change to be worth a reader's time."""

_WHAT_SEARCH_DOES = {
    "synonyms": ("no longer found by “{}”", "now found by “{}”"),
    "includes": ("no longer found as what includes “{}”", "now found as what includes “{}”"),
    "formerly": ("its former id “{}” no longer leads here", "its former id “{}” leads here"),
    "options": ("“{}” can no longer be chosen", "“{}” can be chosen"),
    "option words": ("no longer read as an option: “{}”", "read as an option: “{}”"),
    "removed": ("no longer listed as left out of the original: “{}”", "listed as left out of the original: “{}”"),
    "references": ("no longer cited in its notes: {}", "cited in its notes: {}"),
}


def _difference(difference: Difference, folder: str) -> str:
    """One difference of a page's front matter, and what it means if that is not obvious."""
    what, old, new = difference.what, difference.old, difference.new
    if what in _WHAT_SEARCH_DOES:
        gone, fresh = _WHAT_SEARCH_DOES[what]
        return fresh.format(new) if old is None else gone.format(old)
    if what == "name":
        return f"renamed, was {folder}/{old}"
    if what == "broader":
        return f"wider term: {old or 'none'} → {new or 'none'} (disagreements are traced along it)"
    return f"{what.replace('.', ' ')}: {old or 'none'} → {new or 'none'}"


def address_row(address: BrokenAddress) -> ReportRow:
    """A page or anchors that no longer exist, and where the page is now."""
    anchors = ", ".join(f"#{anchor}" for anchor in address.anchors)
    return ReportRow(
        address.page + (f": {anchors}" if anchors else ""), notes=[f"now {address.now}"] if address.now else []
    )
