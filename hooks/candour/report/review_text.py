"""A review as text: a sentence, then a line for each change."""

from __future__ import annotations

from collections.abc import Iterator

from candour.project.review import RevisionReview
from candour.report.review_interface import interface
from candour.report.review_rows import sections, tail
from candour.report.review_sum import of_content
from candour.report.rows import ReportRow


def as_text(review: RevisionReview) -> str:
    """The review for a terminal."""
    return "\n".join(_lines(review))


def _lines(review: RevisionReview) -> Iterator[str]:
    yield from interface(review)
    yield f"{review.base.name} → {review.head.name}"
    yield of_content(review)
    for section in sections(review):
        yield ""
        yield section.title + (f". {section.about}" if section.about else "")
        for row in section.rows:
            yield from _row(row)
    lines = tail(review)
    yield from ["", *lines] if lines else []


def _row(row: ReportRow) -> Iterator[str]:
    head = f"  {row.what} × {row.where}" if row.where else f"  {row.what}"
    notes = "; ".join(row.notes)
    if row.old is None:
        yield f"{head}: {notes}" if notes else head
    elif len(row.old) + len(row.new or "") > _LONG:
        yield f"{head}:"
        yield f"    - {row.old}"
        yield f"    + {row.new}"
        if notes:
            yield f"    {notes}"
    else:
        yield f"{head}: {row.old} → {row.new}" + (f" ({notes})" if notes else "")


_LONG = 80
"""With more characters, old and new are put on lines of their own."""
