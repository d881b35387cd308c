"""A review as the comment on a pull request: for a clinic's editor, safety first, within GitHub's limit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from candour.model.folders import ContentFolder
from candour.project.review import RevisionReview
from candour.report.differing import Words, differing, shortened
from candour.report.markdown import below, escaped, link, row, table_head
from candour.report.reading import reader_of
from candour.report.review_notices import split, tail
from candour.report.review_rows import sections
from candour.report.review_sum import review_summary
from candour.report.rows import ReportRow, ReportSection
from candour.wording.claims import numbered

LIMIT = 60_000
"""Characters; GitHub accepts 65,536, and a script that posts it may add a line or two."""

_FOR_THE_REST = 1_000
"""Characters kept for saying what was left out."""

_LONGEST = 700
"""Characters of a sentence; beyond, what both sides share is cut."""

_SHORT = 60
"""Longest cell that is bold, in characters; a bold sentence would be too loud."""


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
    reader = reader_of(review)
    parts = [f"**{escaped(sentence, LIMIT)}**" for sentence in (*split(review), review_summary(review, reader))]
    ending = "\n".join(f"- {escaped(line, LIMIT)}" for line in tail(review))
    room = limit - _FOR_THE_REST - sum(len(part) + 2 for part in (*parts, ending))
    found = sections(review, reader)
    for number, section in enumerate(found, 1):
        head, rows = _head(section), _fitting(section, places, room)
        more = [f"\n{escaped(section.more)}"] if section.more and len(rows) == len(section.rows) else []
        room -= sum(len(line) + 1 for line in (head, *rows, *more)) + 2
        left = len(section.rows) - len(rows)
        if rows:
            parts.append("\n".join([head, *rows, *more]))
        if left:  # once something is cut, nothing below it is shown
            rest = ", ".join(f"{one.title} ({one.count})" for one in found[number - (not rows) :])
            more_of = f"… and {numbered(left, 'more', 'more')} of these. " if rows else ""
            parts.append(f"**{more_of}Not shown at all: {rest}.**" if rest else f"**{more_of.strip()}**")
            break
    return "\n\n".join(filter(None, (*parts, ending))) + "\n"


def _head(section: ReportSection) -> str:
    """A section's title and the head of its table."""
    about = f"{escaped(section.about)}\n\n" if section.about else ""
    return f"### {escaped(section.title)} ({section.count})\n\n{about}" + "\n".join(table_head(_columns(section)))


def _columns(section: ReportSection) -> Sequence[str]:
    if any(one.is_compared for one in section.rows):
        return "What", "Before", "After"
    return section.heads if any(one.notes for one in section.rows) else section.heads[:1]


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
    what = _what(one, places)
    notes = "<br>".join(escaped(note, LIMIT) for note in one.notes)
    if width < 3:
        return row((what, notes)[:width])
    old, new = _compared(one)
    return row(("<br>".join(filter(None, (what, notes))), old, new))


def _what(one: ReportRow, places: WebPlaces) -> str:
    """What it is about, its page as a link, and the place there."""
    named = f"**{escaped(one.what)}**" if one.what else ""
    if one.title:
        page = _linked(one.title, one, places)
    elif places.site and one.url and one.what:
        named, page = f"**{link(one.what, below(places.site, one.url))}**", ""
    else:
        page = ""
    place = ", ".join(filter(None, (page, escaped(one.place))))
    return "<br>".join(filter(None, (named, place)))


def _compared(one: ReportRow) -> tuple[str, str]:
    """What was and what is: the state of a claim, and the sentence with the words that differ."""
    old, new = one.said or (None, None)
    pieces = differing(old, new) if old and new else (old and (Words(old),), new and (Words(new),))
    before, after = (_sentence(side) if side else "" for side in pieces)
    before = before or ("*new*" if one.old is None else "")
    after = after or ("*gone*" if one.new is None else "")
    was, now = _states(one.old or "", one.new or "")
    return "<br>".join(filter(None, (was, before))), "<br>".join(filter(None, (now, after)))


def _states(old: str, new: str) -> tuple[str, str]:
    """The state of a claim before and after: the new one in bold, or of a long one the words that differ."""
    if len(new) < _SHORT:
        return escaped(old, LIMIT), f"**{escaped(new, LIMIT)}**" if new else ""
    was, now = differing(old, new)
    return _marked(was), _marked(now)


def _sentence(pieces: Sequence[Words]) -> str:
    """A sentence between its quotation marks, what differs in bold."""
    return f"“{_marked(shortened(pieces, _LONGEST))}”"


def _marked(pieces: Sequence[Words]) -> str:
    told = [(escaped(piece.text, LIMIT), piece.differ) for piece in pieces]
    return " ".join(f"**{text}**" if differ else text for text, differ in told if text)


def _linked(title: str, one: ReportRow, places: WebPlaces) -> str:
    """A page's title, linked to the page in the built site, or else to its file."""
    if places.site and one.url:
        return link(title, below(places.site, one.url))
    if places.files and one.path:
        line = f"#L{one.line}" if one.line else ""
        return link(title, below(places.files, places.content.real(one.path)) + line)
    return escaped(title)
