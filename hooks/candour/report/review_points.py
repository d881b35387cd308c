"""Disagreements of articles, and the clinic's positions on them, as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from candour.changes import Fate, PointChange, PositionChange, Standing
from candour.knowledge.disagree import Disagreement, Outcome
from candour.model.library import Library
from candour.report.reading import Reader
from candour.report.rows import ReportRow
from candour.wording import points as phrase


def point_rows(changes: Sequence[PointChange], reader: Reader) -> Iterator[ReportRow]:
    """A row for each disagreement that opens or closes, or that touches safety; the others are named in one."""
    told = [change for change in changes if change.opens or change.closes or change.safety]
    for change in told:
        yield ReportRow(
            f"{_label(change, reader)}: {_course(change)}{', touching safety' if change.safety else ''}",
            reader.treatment(change.point.treatment),
            url=change.new.url if change.new else None,
            old=_sentence(change.old, reader.base) or "no disagreement",
            new=_sentence(change.new, reader.head) or "no disagreement",
        )
    if others := [f"{_label(change, reader)} ({_course(change)})" for change in changes if change not in told]:
        yield ReportRow("Others, which touch no safety and do not open or close", notes=["; ".join(others)])


def _label(change: PointChange, reader: Reader) -> str:
    return phrase.label(change.point, reader.head if change.new else reader.base)


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


def position_rows(changes: Iterable[PositionChange], reader: Reader) -> Iterator[ReportRow]:
    """What became of each position, beside its treatment."""
    for change in changes:
        old, new = (
            _STANDING[standing]
            + (f": “{position.advice}” ({position.by}, {position.role}, {position.on})" if position else "")
            for standing, position in ((change.was, change.old), (change.now, change.new))
        )
        treatment, term, *rest = change.point.split("/")
        about = " – ".join([reader.label_or_id(term), *(part.replace("-", " ") for part in rest)])
        yield ReportRow(
            about + (", touching safety" if change.safety else ""),
            reader.treatment(treatment),
            old=old,
            new=new,
            notes=[f"{difference.what}: {difference.old} → {difference.new}" for difference in change.differences],
        )
