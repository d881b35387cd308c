"""A review as the comment on a pull request: for a clinic's editor, safety first, within GitHub's limit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..review import Review
from ..wording import numbered
from .markdown import link, plain, row, table_head
from .review_rows import Row, Section, sections, tail
from .review_sum import summary

LIMIT = 60_000
"""Characters, of the 65,536 that GitHub takes: whoever posts it may add a line or two."""

_FOR_MORE = 250
"""Characters kept for the title of each section that is still to come, and for saying how much is left out."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where changed pages can be looked at: the built site, the files of the proposal; both optional addresses."""

    site: str | None = None
    files: str | None = None


def as_markdown(review: Review, places: Places = Places(), limit: int = LIMIT) -> str:
    """What changed as Markdown, at most `limit` characters: what is cut is counted, and is cut from the end."""
    found = sections(review)
    parts = [f"**{plain(summary(review))}**", *(f"- {plain(line)}" for line in tail(review))]
    used = sum(len(part) + 2 for part in parts)
    for number, section in enumerate(found):
        room = limit - used - _FOR_MORE * (len(found) - number - 1)
        part = "\n".join(_section(section, places, room))
        parts.append(part)
        used += len(part) + 2
    return "\n\n".join(parts) + "\n"


def _section(section: Section, places: Places, room: int) -> Iterator[str]:
    """A heading and a table, with as many rows as there is room for."""
    yield f"### {plain(section.title)} ({len(section.rows)})\n"
    if section.about:
        yield f"{plain(section.about)}\n"
    has_sides = section.rows[0].old is not None
    yield from table_head(("What", "Before", "After") if has_sides else ("What", "Change"))
    room -= _FOR_MORE
    for shown, one in enumerate(section.rows):
        line = _row(one, places, has_sides)
        room -= len(line) + 1
        if room < 0:
            yield f"\n… and {numbered(len(section.rows) - shown, 'more', 'more')}."
            return
        yield line


def _row(one: Row, places: Places, has_sides: bool) -> str:
    what = plain(one.what)
    if one.title or one.where:
        what = f"**{what}**<br>{_linked(one.title or one.where, one, places)}"
    elif places.site and one.url:
        what = f"**{link(one.what, _join(places.site, one.url))}**"
    notes = "<br>".join(plain(note) for note in one.notes)
    if not has_sides:
        return row((what, notes))
    after = f"**{plain(one.new or '')}**"
    return row((what, plain(one.old or ""), f"{after}<br>{notes}" if notes else after))


def _linked(title: str, one: Row, places: Places) -> str:
    """A page's title that leads to the page in the built site, else to its file."""
    if places.site and one.url:
        return link(title, _join(places.site, one.url))
    if places.files and one.path:
        return link(title, _join(places.files, one.path))
    return plain(title)


def _join(root: str, path: str) -> str:
    return f"{root.rstrip('/')}/{path}"
