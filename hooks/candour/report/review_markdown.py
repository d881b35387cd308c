"""A review as the comment on a pull request: for a clinic's editor, safety first, within GitHub's limit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from candour.model.folders import ContentFolder
from candour.project.review import RevisionReview
from candour.report.markdown import below, escaped, link, row, table_head
from candour.report.review_rows import sections, tail
from candour.report.review_sum import review_summary
from candour.report.rows import ReportRow, ReportSection
from candour.wording.claims import numbered

LIMIT = 60_000
"""Characters; GitHub accepts 65,536, and a script that posts it may add a line or two."""

_FOR_THE_REST = 1_000
"""Characters kept for saying what was left out."""


@dataclass(frozen=True, slots=True)
class WebPlaces:
    """Where changed pages can be looked at: the built site, and the files of the proposal. Both are optional addresses.

    `content` knows the name of the folder of those files.
    """

    site: str | None = None
    files: str | None = None
    content: ContentFolder = field(default_factory=ContentFolder)


def review_markdown(review: RevisionReview, places: WebPlaces = WebPlaces(), limit: int = LIMIT) -> str:
    """What changed as Markdown, at most `limit` characters: what is cut is counted, and cut from the end."""
    found = sections(review)
    parts = [f"**{escaped(review_summary(review))}**", *(f"- {escaped(line)}" for line in tail(review))]
    room = limit - _FOR_THE_REST - sum(len(part) + 2 for part in parts)
    for number, section in enumerate(found, 1):
        head, rows = _head(section), _fitting(section, places, room)
        room -= len(head) + sum(len(line) + 1 for line in rows) + 2
        parts.append("\n".join([head, *rows]))
        left = len(section.rows) - len(rows)
        if left:  # once something is cut, nothing below it is shown
            rest = ", ".join(f"{section.title} ({len(section.rows)})" for section in found[number:])
            parts.append(f"… and {numbered(left, 'more', 'more')}." + (f" Not shown at all: {rest}." if rest else ""))
            break
    return "\n\n".join(parts) + "\n"


def _head(section: ReportSection) -> str:
    """A section's title and the head of its table."""
    about = f"{escaped(section.about)}\n\n" if section.about else ""
    return f"### {escaped(section.title)} ({len(section.rows)})\n\n{about}" + "\n".join(table_head(_columns(section)))


def _columns(section: ReportSection) -> Sequence[str]:
    if section.rows[0].old is not None:
        return "What", "Before", "After"
    return ("What", "Change") if any(row.notes for row in section.rows) else ("What",)


def _fitting(section: ReportSection, places: WebPlaces, room: int) -> list[str]:
    """As many rows from the top as there is room for."""
    width = len(_columns(section))
    room -= len(_head(section))
    fitting: list[str] = []
    for one in section.rows:
        line = _row(one, places, width)
        room -= len(line) + 1
        if room < 0:
            break
        fitting.append(line)
    return fitting


def _row(one: ReportRow, places: WebPlaces, width: int) -> str:
    what = f"**{escaped(one.what)}**"
    if one.title or one.where:
        what += f"<br>{_linked(one.title or one.where, one, places)}"
    elif places.site and one.url:
        what = f"**{link(one.what, below(places.site, one.url))}**"
    notes = "<br>".join(escaped(note) for note in one.notes)
    if width < 3:
        return row((what, notes)[:width])
    after = escaped(one.new or "")
    after = f"**{after}**" if len(after) < _SHORT else after
    return row((what, escaped(one.old or ""), f"{after}<br>{notes}" if notes else after))


_SHORT = 60
"""Longest cell that is bold, in characters; a bold sentence would be too loud."""


def _linked(title: str, one: ReportRow, places: WebPlaces) -> str:
    """A page's title, linked to the page in the built site, or else to its file."""
    if places.site and one.url:
        return link(title, below(places.site, one.url))
    if places.files and one.path:
        return link(title, below(places.files, places.content.real(one.path)))
    return escaped(title)
