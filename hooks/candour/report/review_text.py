"""A review as text: a few sentences, then a line for each change."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from candour.problem import seen
from candour.project.review import RevisionReview
from candour.report.reading import reader_of
from candour.report.review_notices import split, tail
from candour.report.review_rows import sections
from candour.report.review_sum import review_summary
from candour.report.rows import ReportRow

_LONG = 80
"""With more characters, old and new are put on lines of their own."""


def as_text(review: RevisionReview, width: int | None = None) -> str:
    """The review for a terminal, with lines of at most `width` columns; without it, for tools, lines are not broken."""
    return "\n".join(line for text in _lines(review) for line in _broken(seen(text), width))


def _lines(review: RevisionReview) -> Iterator[str]:
    reader = reader_of(review)
    for sentence in split(review):
        yield from (sentence, "")
    yield f"{review.base.name} → {review.head.name}"
    yield review_summary(review, reader)
    for section in sections(review, reader):
        yield from ("", f"{section.title} ({section.count})" + (f". {section.about}" if section.about else ""))
        for row in section.rows:
            yield from _row(row)
        if section.more:
            yield f"  {section.more}"
    if lines := list(tail(review)):
        yield from ("", *lines)


def _row(row: ReportRow) -> Iterator[str]:
    title = row.title if not row.title or row.names_file else f"“{row.title}”"
    where = ", ".join(filter(None, (title, row.place)))
    head = "  " + (f"{row.what}, in {where}" if row.what and where else row.what or where)
    notes = "; ".join(row.notes)
    if not row.is_compared:
        yield f"{head}: {notes}" if notes else head
        return
    state = f"{row.old} → {row.new}" if row.old is not None and row.new is not None else ""
    if state and len(state) <= _LONG:
        yield f"{head}: {state}"
    else:
        yield f"{head}:"
        yield from _both(row.old, row.new)
    if row.said:
        yield from _both(*(text and f"“{text}”" for text in row.said))
    if notes:
        yield f"    ({notes})"


def _both(old: str | None, new: str | None) -> Iterator[str]:
    """What was and what is, each on a line of its own."""
    if old is not None:
        yield f"    - {old}"
    if new is not None:
        yield f"    + {new}"


def _broken(text: str, width: int | None) -> list[str]:
    """A line broken at spaces, what goes on below its words."""
    if width is None or len(text) <= width:
        return [text]
    indent = " " * (len(text) - len(text.lstrip(" -+")))
    return wrap(text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) or [text]
