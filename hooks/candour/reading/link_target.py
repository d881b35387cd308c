"""The target of a link or a picture: what stands in the round brackets, as CommonMark and GitHub read it.

Python-Markdown's own reading guesses where a target ends if a quotation mark is in it. It lost the words up to the end
of the paragraph where its guess failed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_MOST_OPEN = 32
"""The most round brackets that are open in an address, as on GitHub: so no row of them is read again and again."""

_OPEN = re.compile(r"\(\s*")
_IN_ANGLES = re.compile(r"<([^<>\n]*)>")
_PART = re.compile(r"[^\s()]+|[()]")
_TITLE = re.compile(r"""\s+("[^"]*"|'[^']*'|\([^()]*\))""")
_CLOSE = re.compile(r"\s*\)")


class LinkTarget(NamedTuple):
    """An address, its title if there is one, and the place behind the closing bracket."""

    href: str
    title: str | None
    end: int


def link_target(text: str, start: int) -> LinkTarget | None:
    r"""The target that begins at an opening bracket; None if what stands there is none.

    >>> link_target('(https://example.org/women\'s-(uk) "A leaflet") first.', 0)
    LinkTarget(href="https://example.org/women's-(uk)", title='A leaflet', end=46)
    >>> link_target('(leaflet.pdf "Leaflet (PDF" 2 pages) first.', 0)
    """
    opening = _OPEN.match(text, start)
    found = _address(text, opening.end()) if opening else None
    if not found:
        return None
    href, at = found
    title = _TITLE.match(text, at)
    closing = _CLOSE.match(text, title.end() if title else at)
    return LinkTarget(href, title[1][1:-1] if title else None, closing.end()) if closing else None


def _address(text: str, start: int) -> tuple[str, int] | None:
    """The address that begins there, and its end. Round brackets belong to it in pairs."""
    if text.startswith("<", start):
        angles = _IN_ANGLES.match(text, start)
        return (angles[1].strip(), angles.end()) if angles else None
    at, depth = start, 0
    while part := _PART.match(text, at):
        depth += {"(": 1, ")": -1}.get(part[0], 0)
        if depth > _MOST_OPEN:
            return None
        if depth < 0:
            break
        at = part.end()
    return text[start:at], at
