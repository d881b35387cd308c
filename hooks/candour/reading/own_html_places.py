"""Where an editor wrote what may not stand on a page: in the page's source, since HTML has no places of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candour.problem import Problem
from candour.reading.body_source import hidden
from candour.reading.front_matter import Page
from candour.reading.link_places import place_of_offset
from candour.reading.own_html import UnsafeHtml

_MOST = 100
"""Each is looked for in the page, so that of thousands only some have a place."""


def unsafe_problems(page: Page, found: Sequence[UnsafeHtml]) -> Iterator[Problem]:
    """A problem for each thing that may not stand on a page, in the order in which it stands there."""
    places = _Places(page.body)
    line, column = page.body_line, 1
    for one in found[:_MOST]:
        line, column = place_of_offset(page, places.of(one))
        yield Problem(page.path, line, column, "unsafe-html", one.message)
    if len(found) > _MOST:
        message = f"{len(found) - _MOST} more tags and attributes below may not stand on a page"
        yield Problem(page.path, line, column, "unsafe-html", message)


class _Places:
    """Where tags and attributes stand in a page's source. The same text is looked for behind the last one found."""

    def __init__(self, body: str) -> None:
        self._bodies = hidden(body).lower(), body.lower()  # outside of code, if it stands there
        self._last: dict[str, int] = {}

    def of(self, one: UnsafeHtml) -> int:
        """The offset of its tag as typed, else of a piece of it; 0 if an extension has made all of it."""
        for wanted in dict.fromkeys(part.lower() for part in (one.tag, *one.parts) if part.strip()):
            for body in self._bodies:
                at = body.find(wanted, self._last.get(wanted, -1) + 1)
                if at >= 0:
                    self._last[wanted] = at
                    inside = body.find(one.parts[0].lower(), at, at + len(wanted)) if one.attribute else at
                    return max(inside, at)
        return 0
