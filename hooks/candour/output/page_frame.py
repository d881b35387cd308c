"""The theme around pages of one kind is rendered once; each page is then set into it.

The theme's frame (head, header, navigation, footer) is the same for all pages at one depth that are not in the
navigation, except for a few slots. A frame is rendered with the slots' names in place of values and cut at them.
Filling it only joins strings; rendering would run the whole theme again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from candour.model.text import Heading
from candour.output.lang_marks import lang_marked

TITLE, DESCRIPTION, CANONICAL, HEAD, ANCHOR, HEADING, EDIT = (
    f"candour-slot-{name}" for name in ("title", "description", "canonical", "head", "anchor", "heading", "edit")
)
CONTENT = "<h1>candour-slot-content</h1>"  # the theme adds a heading to content that has none
"""The names of the slots, with which a frame is rendered in place of a page's values."""

_SLOT = re.compile(rf"({CONTENT}|candour-slot-[a-z]+)")
_RAW = EDIT.replace("edit", "raw")
"""What the theme makes of the address for editing, for the button that shows a page's source."""

_CONTENTS = "candour-slot-contents"
_CONTENTS_ITEM = re.compile(rf"<li\b(?:(?!<li\b).)*?{HEADING}.*?</li>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PageFrame:
    """A frame cut at its slots: `pieces` alternate between text and a slot's name."""

    pieces: tuple[str, ...]
    item: tuple[str, ...]

    def fill(
        self,
        title: str,
        description: str,
        content: str,
        canonical: str,
        headings: Sequence[Heading],
        head: str = "",
        edit: str = "",
    ) -> str:
        """A whole page. The title, the description and the addresses are plain text, `content` and `head` are HTML."""
        values = {
            TITLE: lang_marked(escape(title)),
            DESCRIPTION: escape(description),
            CONTENT: content,
            CANONICAL: escape(canonical),
            HEAD: head,
            EDIT: escape(edit),
            _RAW: escape(_raw(edit)),
            ANCHOR: headings[0].id if headings else "",
            _CONTENTS: "\n".join(self._item(heading) for heading in headings),
        }
        return "".join(values.get(piece, piece) for piece in self.pieces)

    def _item(self, heading: Heading) -> str:
        values = {ANCHOR: heading.id, HEADING: heading.text}
        return "".join(values.get(piece, piece) for piece in self.item)


def _raw(edit: str) -> str:
    """Where a host of repositories shows the plain text of what it edits at an address.

    >>> _raw("https://e.org/clinic/edit/main/docs/articles/how-to-edit.md")
    'https://e.org/clinic/raw/main/docs/articles/how-to-edit.md'
    """
    part = "/blob/" if "/blob/" in edit else "/edit/"
    return edit.replace(part, "/raw/", 1)


def cut_frame(frame: str, has_headings: bool) -> PageFrame | None:
    """Cut a rendered frame at its slots; None if the theme is not as expected, so that pages must be rendered."""
    item = _CONTENTS_ITEM.search(frame)
    if bool(item) != has_headings or frame.count(CONTENT) != 1:
        return None
    if item:
        frame = frame[: item.start()] + _CONTENTS + frame[item.end() :]
    return PageFrame(tuple(_SLOT.split(frame)), tuple(_SLOT.split(item.group())) if item else ())
