"""Where the words of a body stand in its source."""

from __future__ import annotations

import re
from itertools import islice

from .page import Page


def place_of(page: Page, href: str, occurrence: int) -> tuple[int, int]:
    """Line and column of the nth link to `href` in a page's body."""
    pattern = re.compile(rf"\]\(\s*<?{re.escape(href)}[\s>)]")
    found = [match.start() for match in islice(pattern.finditer(page.body), occurrence + 1)]
    if not found:
        return page.body_line, 1
    at = found[-1]
    opening = page.body.rfind("[", 0, at + 1)
    start = opening if opening >= 0 else at
    return page.body_line + page.body.count("\n", 0, start), start - page.body.rfind("\n", 0, start)
