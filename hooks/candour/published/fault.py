"""What can be wrong with a built site. A fault is a problem in a page of the site, not in the content."""

from __future__ import annotations

from collections.abc import Mapping

from candour.problem import Problem

FAULTS: Mapping[str, str] = {
    "broken-link": "an address leads to nothing that the site has",
    "broken-anchor": "an address leads to a place that its page does not have",
    "mark-left": "a mark is left as a link, which leads nowhere",
}
"""Every code of a fault, and what it stands for. The first two are those of MkDocs' own messages."""


def fault(path: str, code: str, message: str, line: int = 1, column: int = 1) -> Problem:
    """A fault in a file of the site."""
    return Problem(path, line, column, code, message)
