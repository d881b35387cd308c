"""What can be wrong with a built site. A fault is a problem in a file of the site, not in the content."""

from __future__ import annotations

from collections.abc import Mapping

from candour.problem import Problem

FAULTS: Mapping[str, str] = {
    "broken-link": "an address leads to nothing that the site has",
    "broken-anchor": "an address leads to a place that its page does not have",
    "mark-left": "a mark is left on a page, as a link or in its words",
    "id-twice": "two elements of a page have one id",
    "from-elsewhere": "a page or a style sheet loads something from another host",
    "no-policy": "a page does not tell the browser what it may load and run, or tells it too late",
    "runs-unlisted": "a page holds a script, a style or a handler that its policy does not name",
    "no-record": "the site has no record of its files that can be read",
    "missing-file": "a file of the record is not there",
    "changed-file": "a file has other bytes than the record says",
    "added-file": "there is a file that the record does not name",
    "no-file": "something stands there that is no file: a link, a pipe, a device",
    "no-data": "the site's data cannot be read",
    "other-words": "the data and a page do not say the same",
    "not-in-data": "a page has a claim that is not in the data",
    "bad-search": "a file of the search cannot be read, or does not fit the others",
}
"""Every code of a fault, and what it stands for. The first two are those of MkDocs' own messages."""


def fault(path: str, code: str, message: str, line: int = 1, column: int = 1) -> Problem:
    """A fault in a file of the site."""
    return Problem(path, line, column, code, message)
