"""How a report shows changes: sections of rows; and the rows for pages and addresses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from candour.changes import BrokenAddress, ClaimChange, Difference, Fate, PageChange
from candour.model.library import Article, Term, Treatment
from candour.wording.claims import numbered


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One change: what it is about, its page, its state before and after, and what else to know.

    `path` is the page's file, `url` its address in the site; both are None for a page that is gone.
    """

    what: str
    where: str = ""
    title: str = ""
    path: str | None = None
    url: str | None = None
    old: str | None = None
    new: str | None = None
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class ReportSection:
    """Changes of one kind. `about` says what to do with them, if that is not obvious."""

    title: str
    rows: Sequence[ReportRow]
    about: str = ""


def page_row(
    change: PageChange[Article] | PageChange[Term] | PageChange[Treatment], more: Iterable[str] = ()
) -> ReportRow:
    """What became of a page, its front matter and its text; `more` is added to it."""
    page = change.page
    folder, title = _folder(page), page.label if isinstance(page, Term) else page.title
    notes = [] if change.fate is Fate.CHANGED else [str(change.fate)]
    notes += [_difference(difference, folder) for difference in change.differences]
    if change.is_reworded:
        notes.append(f"reworded ({numbered(change.gone, 'sentence')} gone, {change.fresh} new)")
    notes += more
    notes += _reading(change)
    here = change.new is not None
    path = page.path if here and page.path else None
    return ReportRow(f"{folder}/{page.id}", "", title, path, page.url if here else None, notes=notes)


def _folder(page: Article | Term | Treatment) -> str:
    """What kind of page it is, as its address begins. A term of the vocabulary has no file."""
    return page.url.partition("/")[0]


def _reading(change: PageChange[Any]) -> Iterator[str]:
    """How hard a new page is to read, or how that changed; each number is on the scale of its language."""
    old, new = change.readings
    if new is None or new == old:
        return
    if old is None or old.scale != new.scale:
        yield f"{new.scale.name} {new.value:g}"
    else:
        yield f"{new.scale.name} {old.value:g} → {new.value:g}"


def article_notes(change: PageChange[Article], own: Sequence[ClaimChange]) -> Iterator[str]:
    """What an article's change means for its `own` claims: none changed, or how many."""
    if change.fate is not Fate.CHANGED:
        yield f"with {numbered(len(change.page.claims), 'claim')}"
    elif not own and change.is_reworded:
        yield "no claim changed"
    elif own:
        count = Counter(claim.is_meaning for claim in own)
        yield f"{numbered(count[True], 'claim')} changed" if count[True] else "no claim changed but its evidence"


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
