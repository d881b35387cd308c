"""A review as sections of rows, the most safety-relevant first; text and Markdown show the same ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .. import phrase
from ..changes import BrokenAddress, ClaimChange, Difference, Fate, PageChange, PointChange, PositionChange, Standing
from ..disagree import Disagreement, Outcome
from ..library import Article, Claim, Library, Term, Treatment
from ..review import Review
from ..schema import GROUPS
from ..wording import numbered
from .reading import Reader, reader_of


@dataclass(frozen=True, slots=True)
class Row:
    """One change: what it is about, in which page, how it was and how it is, and what else there is to know.

    `path` is the page's file, `url` its address in the site; both None for what is no page any more.
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
class Section:
    """Changes of one kind. `about` says what to do with them, where that is not plain."""

    title: str
    rows: Sequence[Row]
    about: str = ""


def sections(review: Review) -> list[Section]:
    """Everything that changed, each thing once; sections without rows are left out."""
    changes = review.changes
    reader = reader_of(review)
    told = [change for change in changes.claims if change.is_meaning]
    restated_safety = [pair for pair in changes.restated if GROUPS[pair.new.group].safety]
    found = [
        Section("Warnings that say less", _claims((c for c in told if c.softer), reader)),
        Section("Other claims on safety", _claims((c for c in told if c.safety and not c.softer), reader)),
        Section("Disagreements", list(_points(changes.points, reader))),
        Section("What this clinic advises", [_position(change) for change in changes.positions]),
        Section(
            "Sentences to read",
            list(_restated(((pair.old, pair.new) for pair in restated_safety), reader)),
            "Each makes a claim on safety that is the same as before, in other words: does it still say the same?",
        ),
        Section("Other claims", _claims((c for c in told if not c.safety), reader)),
        Section("The same claims, other evidence", _claims((c for c in changes.claims if not c.is_meaning), reader)),
        Section("Articles", [_page(change, _article_notes(change, review)) for change in changes.articles]),
        Section("Terms", [_page(change, ()) for change in changes.terms]),
        Section("Treatments", [_page(change, ()) for change in changes.treatments]),
        Section("Addresses that are no more", [_address(address) for address in changes.broken], "Links would break."),
        Section("Also changed, and not compared", [Row(path) for path in review.aside]),
    ]
    return [section for section in found if section.rows]


def _claims(changes: Iterable[ClaimChange], reader: Reader) -> list[Row]:
    return [_claim(change, reader) for change in changes]


def _claim(change: ClaimChange, reader: Reader) -> Row:
    claim = change.claim
    what, notes = reader.subject(claim), list(reader.notes(change))
    before, after = (reader.before(change), reader.after(change)) if change.is_meaning else (None, None)
    return Row(what, *_article_of(claim, change.new, reader), old=before, new=after, notes=notes)


def _article_of(claim: Claim, new: Claim | None, reader: Reader) -> tuple[str, str, str | None, str | None]:
    """An article's id, title, file and the address of a claim in it."""
    article = reader.head.articles.get(claim.article) or reader.base.articles[claim.article]
    here = claim.article in reader.head.articles
    address = new.url if new else article.url
    return article.id, article.title, article.path if here else None, address if here else None


def _points(changes: Iterable[PointChange], reader: Reader) -> Iterator[Row]:
    for change in changes:
        label = phrase.label(change.point, reader.head if change.new else reader.base)
        yield Row(
            f"{label}: {_course(change)}{', touching safety' if change.safety else ''}",
            url=change.new.url if change.new else None,
            old=_sentence(change.old, reader.base) or "no disagreement",
            new=_sentence(change.new, reader.head) or "no disagreement",
        )


def _course(change: PointChange) -> str:
    """What became of a point, in a few words."""
    if change.opens or change.closes:
        return "opens" if change.opens else "closes"
    if change.point.outcome is Outcome.DISAGREE:
        return "still open, with other sides"
    return {Fate.ADDED: "a difference that is explained", Fate.REMOVED: "no longer an explained difference"}.get(
        change.fate, "still explained, with other sides"
    )


def _sentence(point: Disagreement | None, library: Library) -> str:
    return phrase.difference(point, library) if point else ""


_STANDING = {
    Standing.ABSENT: "not decided",
    Standing.HOLDS: "decided",
    Standing.REOPENED: "open again, since a claim changed",
    Standing.NO_POINT: "decided where articles do not differ",
}


def _position(change: PositionChange) -> Row:
    old, new = (
        _STANDING[standing]
        + (f": “{position.advice}” ({position.by}, {position.role}, {position.on})" if position else "")
        for standing, position in ((change.was, change.old), (change.now, change.new))
    )
    notes = [f"{difference.what}: {difference.old} → {difference.new}" for difference in change.differences]
    return Row(change.point + (", touching safety" if change.safety else ""), old=old, new=new, notes=notes)


def _restated(pairs: Iterable[tuple[Claim, Claim]], reader: Reader) -> Iterator[Row]:
    """A row for each sentence, naming all the claims it makes."""
    sentences: dict[tuple[str, str, str], list[Claim]] = {}
    for old, new in pairs:
        sentences.setdefault((new.article, old.sentence, new.sentence), []).append(new)
    for (_, before, after), claims in sentences.items():
        what = "; ".join(dict.fromkeys(map(reader.subject, claims)))
        yield Row(what, *_article_of(claims[0], claims[0], reader), old=before, new=after)


def _page(change: PageChange[Article] | PageChange[Term] | PageChange[Treatment], more: Iterable[str]) -> Row:
    page = change.page
    folder, title = page.path.split("/")[1], page.label if isinstance(page, Term) else page.title
    notes = [] if change.fate is Fate.CHANGED else [str(change.fate)]
    notes += [_difference(difference, folder) for difference in change.differences]
    if change.is_reworded:
        notes.append(f"reworded ({numbered(change.gone, 'sentence')} gone, {change.fresh} new)")
    notes += more
    if change.ages[0] != change.ages[1]:
        old, new = ("none" if age is None else f"{age:g}" for age in change.ages)
        notes.append(f"reading age {old} → {new}")
    here = change.new is not None
    return Row(f"{folder}/{page.id}", "", title, page.path if here else None, page.url if here else None, notes=notes)


def _article_notes(change: PageChange[Article], review: Review) -> Iterator[str]:
    """What an article's change means for its claims: none changed, or how many."""
    claims = [claim for claim in review.changes.claims if claim.claim.article == change.page.id]
    if change.fate is not Fate.CHANGED:
        yield f"with {numbered(len(change.page.claims), 'claim')}"
    elif not claims and change.is_reworded:
        yield "no claim changed"
    elif claims:
        count = Counter(claim.is_meaning for claim in claims)
        yield f"{numbered(count[True], 'claim')} changed" if count[True] else "no claim changed but its evidence"


_WHAT_SEARCH_DOES = {
    "synonyms": ("no longer found by “{}”", "now found by “{}”"),
    "options": ("“{}” can no longer be chosen", "“{}” can be chosen"),
    "removed": ("no longer listed as left out of the original: “{}”", "listed as left out of the original: “{}”"),
}


def _difference(difference: Difference, folder: str) -> str:
    """One difference of a page's front matter, and what it means where that is not plain."""
    what, old, new = difference.what, difference.old, difference.new
    if what in _WHAT_SEARCH_DOES:
        gone, fresh = _WHAT_SEARCH_DOES[what]
        return fresh.format(new) if old is None else gone.format(old)
    if what == "name":
        return f"renamed, was {folder}/{old}"
    if what == "broader":
        return f"wider term: {old or 'none'} → {new or 'none'} (disagreements are traced along it)"
    return f"{what.replace('.', ' ')}: {old or 'none'} → {new or 'none'}"


def _address(address: BrokenAddress) -> Row:
    anchors = ", ".join(f"#{anchor}" for anchor in address.anchors)
    return Row(address.page + (f": {anchors}" if anchors else ""), notes=[f"now {address.now}"] if address.now else [])


def tail(review: Review) -> list[str]:
    """What a reader must know of the comparison itself: cells, and mistakes on either side."""
    lines = []
    if review.changes.cells:
        verb = "reads" if review.changes.cells == 1 else "read"
        lines.append(f"{numbered(review.changes.cells, 'cell')} of the comparisons {verb} otherwise.")
    for side in (review.head, review.base):
        if side.errors:
            lines.append(
                f"{side.name} has {numbered(side.errors, 'error')}, so it was compared only in part; "
                + ("`check` names each." if side is review.head else "they were there before.")
            )
    if review.unread:
        lines.append(f"Not compared, since one side has only mistakes there: {', '.join(review.unread)}.")
    return lines
