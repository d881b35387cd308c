"""A review as sections of rows, the most dangerous first; text and Markdown show the same ones."""

from __future__ import annotations

from typing import Any

from candour.changes import ClaimChange, Danger, PageChange, WordChange
from candour.project.review import RevisionReview
from candour.report.reading import Reader
from candour.report.review_claims import ClaimRows
from candour.report.review_counts import whole_pages, words_to_tell
from candour.report.review_mistakes import mistakes
from candour.report.review_pages import address_row, page_rows
from candour.report.review_points import point_rows, position_rows
from candour.report.review_words import whole_row, word_row
from candour.report.rows import ReportRow, ReportSection


def sections(review: RevisionReview, reader: Reader) -> list[ReportSection]:
    """Everything that changed, each thing once; sections without rows are left out."""
    changes, told = review.changes, reader.told
    stays, whole = _Ranked(), _Ranked()
    claims = ClaimRows(review, reader, told)
    for of_row, row in claims.rows(changes.told):
        words = [word.danger for change in of_row if (word := told.with_claim.get(change))]
        stays.add(min([*map(_rank_of_claim, of_row), *words]), row)
    lost_or_new = whole_pages(review)
    harmless: dict[str, list[WordChange]] = {}
    for word in words_to_tell(review):
        if word in claims.shown:
            continue
        rank = told.danger(word)
        if word.path not in lost_or_new or rank is Danger.REVERSED:
            stays.add(rank, word_row(word, reader, told))
        elif rank <= Danger.SAFETY:
            whole.add(rank, word_row(word, reader, told))
        else:
            harmless.setdefault(word.path, []).append(word)
    values = {
        (review.head.project.content.neutral(word.path), *ends)
        for word in changes.words
        for ends in ((word.old, word.new), (word.old, None), (None, word.new))
    }
    pages: tuple[PageChange[Any], ...] = (*changes.articles, *changes.terms, *changes.treatments)
    named = {word.path for word in changes.words} | {one.path for one in review.brought} | {*review.code}
    found = [
        mistakes(review.brought),
        ReportSection("Read these first", stays.between(Danger.REVERSED, Danger.GONE), _FIRST),
        ReportSection("Other changes on safety", stays.between(Danger.NUMBER_OF_SAFETY, Danger.SAFETY)),
        ReportSection("How mistakes are found", stays.between(Danger.JUDGE, Danger.JUDGE), _JUDGE),
        ReportSection(
            "Where a denial, a permission, an advice or a number differs", stays.between(Danger.FORCE, Danger.NUMBER)
        ),
        ReportSection("On safety, in new and removed pages", whole.between(Danger.GONE, Danger.SAFETY)),
        ReportSection("Disagreements", list(point_rows(changes.points, reader))),
        ReportSection("What this clinic advises", list(position_rows(changes.positions, reader))),
        ReportSection("Other changes", stays.between(Danger.PLAIN, Danger.PLAIN)),
        ReportSection("All else in new and removed pages", [whole_row(words) for words in harmless.values()]),
        ReportSection("The same claims, in other words", list(claims.restated(told.unplaced))),
        ReportSection("The same claims, with other evidence", list(claims.evidence(changes.claims))),
        ReportSection("Pages", list(page_rows(pages, values))),
        ReportSection("Addresses that are no more", [*map(address_row, changes.broken)], "Links would break."),
        ReportSection("Other files", [ReportRow(path) for path in review.aside if path not in named]),
        ReportSection("Code", [ReportRow(path) for path in review.code]),
    ]
    return [section for section in found if section.rows]


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
