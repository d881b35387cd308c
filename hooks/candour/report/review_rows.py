"""A review as sections of rows, the most safety-relevant first; text and Markdown show the same ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from candour.changes import ClaimChange, Fate, PointChange, PositionChange, Standing
from candour.knowledge.disagree import Disagreement, Outcome
from candour.model.groups import GROUPS
from candour.model.library import Claim, Library
from candour.project.review import RevisionReview
from candour.report.reading import Reader, reader_of
from candour.report.rows import ReportRow, ReportSection, address_row, article_notes, page_row
from candour.wording import points as phrase
from candour.wording.claims import numbered


def sections(review: RevisionReview) -> list[ReportSection]:
    """Everything that changed, each thing once; sections without rows are left out."""
    changes = review.changes
    reader = reader_of(review)
    told = [change for change in changes.claims if change.is_meaning]
    by_article: dict[str, list[ClaimChange]] = {}
    for change in changes.claims:
        by_article.setdefault(change.article, []).append(change)
    restated_safety = [pair for pair in changes.restated if GROUPS[pair.new.group].safety]
    found = [
        ReportSection("Warnings that say less", _claims((c for c in told if c.softer), reader)),
        ReportSection("Other claims on safety", _claims((c for c in told if c.safety and not c.softer), reader)),
        ReportSection("Disagreements", list(_points(changes.points, reader))),
        ReportSection("What this clinic advises", [_position(change) for change in changes.positions]),
        ReportSection(
            "Sentences to read",
            list(_restated(((pair.old, pair.new) for pair in restated_safety), reader)),
            "Each makes a claim on safety that is the same as before, in other words: does it still say the same?",
        ),
        ReportSection("Other claims", _claims((c for c in told if not c.safety), reader)),
        ReportSection(
            "The same claims, other evidence", _claims((c for c in changes.claims if not c.is_meaning), reader)
        ),
        ReportSection(
            "Articles",
            [page_row(page, article_notes(page, by_article.get(page.page.id, ()))) for page in changes.articles],
        ),
        ReportSection("Terms", [page_row(change) for change in changes.terms]),
        ReportSection("Treatments", [page_row(change) for change in changes.treatments]),
        ReportSection(
            "Addresses that are no more", [address_row(address) for address in changes.broken], "Links would break."
        ),
        ReportSection("Also changed, and not compared", [ReportRow(path) for path in review.aside]),
    ]
    return [section for section in found if section.rows]


def _claims(changes: Iterable[ClaimChange], reader: Reader) -> list[ReportRow]:
    return [_claim(change, reader) for change in changes]


def _claim(change: ClaimChange, reader: Reader) -> ReportRow:
    claim = change.claim
    what, notes = reader.subject(claim), list(reader.notes(change))
    before, after = (reader.before(change), reader.after(change)) if change.is_meaning else (None, None)
    return ReportRow(what, *_article_of(change.article, change.new, reader), old=before, new=after, notes=notes)


def _article_of(id: str, claim: Claim | None, reader: Reader) -> tuple[str, str, str | None, str | None]:
    """An article's id, title and file, and the address of a claim in it; no file or address if it is gone."""
    article = reader.head.articles.get(id)
    if article is None:
        return id, reader.base.articles[id].title, None, None
    return id, article.title, article.path, claim.url if claim else article.url


def _points(changes: Iterable[PointChange], reader: Reader) -> Iterator[ReportRow]:
    for change in changes:
        label = phrase.label(change.point, reader.head if change.new else reader.base)
        yield ReportRow(
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


def _position(change: PositionChange) -> ReportRow:
    old, new = (
        _STANDING[standing]
        + (f": “{position.advice}” ({position.by}, {position.role}, {position.on})" if position else "")
        for standing, position in ((change.was, change.old), (change.now, change.new))
    )
    notes = [f"{difference.what}: {difference.old} → {difference.new}" for difference in change.differences]
    return ReportRow(change.point + (", touching safety" if change.safety else ""), old=old, new=new, notes=notes)


def _restated(pairs: Iterable[tuple[Claim, Claim]], reader: Reader) -> Iterator[ReportRow]:
    """A row for each sentence, naming all its claims."""
    sentences: dict[tuple[str, str, str], list[Claim]] = {}
    for old, new in pairs:
        sentences.setdefault((new.article, old.sentence, new.sentence), []).append(new)
    for (_, before, after), claims in sentences.items():
        what = "; ".join(dict.fromkeys(map(reader.subject, claims)))
        yield ReportRow(what, *_article_of(claims[0].article, claims[0], reader), old=before, new=after)


def tail(review: RevisionReview) -> list[str]:
    """What a reader must know about the review itself: cells, and mistakes on either side."""
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
