"""A review as sections of rows, the most dangerous first; text and Markdown show the same ones."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from candour.changes import ClaimChange, Danger, PageChange, WordChange
from candour.project.review import RevisionReview
from candour.report.reading import Reader
from candour.report.review_claims import ClaimRows
from candour.report.review_mistakes import mistakes
from candour.report.review_pages import address_row, page_rows
from candour.report.review_points import point_rows, position_rows
from candour.report.review_which import whole_pages, words_to_tell
from candour.report.review_words import whole_row, word_row
from candour.report.rows import ReportRow, ReportSection


def sections(review: RevisionReview, reader: Reader) -> list[ReportSection]:
    """Everything that changed, each thing once; sections without rows are left out."""
    changes = review.changes
    claims = ClaimRows(review, reader)
    stays, whole, harmless = _ranked(review, reader, claims)
    values = {
        (review.head.project.content.neutral(word.path), *ends)
        for word in changes.words
        for ends in ((word.old, word.new), (word.old, None), (None, word.new))
    }
    pages: tuple[PageChange[Any], ...] = (*changes.articles, *changes.terms, *changes.treatments)
    changed = {word.path for word in changes.words}
    named = changed | {one.path for one in review.brought} | {*review.code}
    found = [
        mistakes(review.brought, changed),
        ReportSection("Read these first", stays.between(Danger.REVERSED, Danger.GONE), _FIRST),
        ReportSection("Other changes on safety", stays.between(Danger.NUMBER_OF_SAFETY, Danger.SAFETY)),
        ReportSection("What this clinic advises", list(position_rows(changes.positions, reader))),
        ReportSection("How mistakes are found", stays.between(Danger.JUDGE, Danger.JUDGE), _JUDGE),
        ReportSection(
            "Where a denial, a permission, an advice or a number differs", stays.between(Danger.FORCE, Danger.NUMBER)
        ),
        ReportSection("New and removed pages: safety, denials, permissions", whole.between(Danger.GONE, Danger.FORCE)),
        ReportSection("Disagreements", list(point_rows(changes.points, reader))),
        ReportSection("Other changes", stays.between(Danger.PLAIN, Danger.PLAIN)),
        ReportSection("New and removed pages: all else", [whole_row(words) for words in harmless]),
        ReportSection("The same claims, in other words", list(claims.restated(reader.told.unplaced))),
        ReportSection("The same claims, with other evidence", list(claims.evidence(changes.claims))),
        ReportSection("Pages", list(page_rows(pages, values))),
        ReportSection("Addresses that are no more", [*map(address_row, changes.broken)], "Links would break."),
        ReportSection("Other files", [ReportRow(path) for path in review.aside if path not in named]),
        ReportSection("Code", [ReportRow(path) for path in review.code]),
    ]
    return [section for section in found if section.rows]


def _ranked(
    review: RevisionReview, reader: Reader, claims: ClaimRows
) -> tuple[_Ranked, _Ranked, Collection[Sequence[WordChange]]]:
    """What changed in pages that stay, the dangerous words of pages that came or went, and their other words by page.

    What a new page permits stands among the first, as if the page had been there before.
    """
    told, stays, whole = reader.told, _Ranked(), _Ranked()
    for of_row, row in claims.rows(review.changes.told):
        words = [word.danger for change in of_row if (word := told.with_claim.get(change))]
        stays.add(min([*map(_rank_of_claim, of_row), *words]), row)
    lost_or_new = whole_pages(review)
    harmless: dict[str, list[WordChange]] = {}
    for word in words_to_tell(review):
        rank = told.danger(word)
        if word in claims.shown:
            continue
        if word.path not in lost_or_new or rank is Danger.REVERSED:
            stays.add(rank, word_row(word, reader))
        elif rank <= Danger.FORCE:
            whole.add(rank, word_row(word, reader))
        else:
            harmless.setdefault(word.path, []).append(word)
    return stays, whole, harmless.values()


_FIRST = "Warnings that say less or are gone; words that permit, forbid or deny otherwise. Is each meant?"
_JUDGE = "Which mistakes are found, and which words are looked for. This review still judges by the old ones."


class _Ranked:
    """Rows by how much they can harm; those of one rank stay in the order in which they come."""

    def __init__(self) -> None:
        self._rows: list[tuple[int, ReportRow]] = []

    def add(self, rank: int, row: ReportRow) -> None:
        self._rows.append((rank, row))

    def between(self, first: Danger, last: Danger) -> list[ReportRow]:
        found = sorted((one for one in self._rows if first <= one[0] <= last), key=lambda one: one[0])
        return [row for _, row in found]


def _rank_of_claim(change: ClaimChange) -> Danger:
    """As dangerous as words: a warning that says less stands before them, another figure is like a number."""
    if change.softer:
        return Danger.REVERSED
    if change.safety:
        return Danger.SAFETY
    return Danger.NUMBER if change.claim.quantity else Danger.PLAIN
