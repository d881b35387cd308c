"""Merge conflicts that were left open, and lines of a diff: what git and its like write into a file.

A tool may have changed the markers: a form wrote `&lt;` for them, a word processor made guillemets of two of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from candour.reading.raw.raw_text import Found, RawText

_OPENS = r"<{7,30}(?!<)|(?:&lt;){7,30}|«{3,10}<?"
_CLOSES = r">{7,30}(?!>)|(?:&gt;){7,30}|»{3,10}>?"
_MARKER = re.compile(
    rf"^[ \t]*(?:(?P<opens>{_OPENS})|(?P<closes>{_CLOSES}))(?P<side>[^\n<>|=]*)$"
    rf"|(?:^[ \t]*|(?<=\s))(?:(?P<opens_inside>{_OPENS})|(?P<closes_inside>{_CLOSES}))"  # in lines wrapped anew
    r"|^[ \t]*\|{7,}(?:[ \t]+\S[^\n|]*)?$"
    r"|(?P<between>(?<=\n\n)={7,}[ \t]*$)"
    r"|(?P<diff>^(?:diff --git a/\S+ b/\S+|@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@)[^\n]*$)",
    re.MULTILINE,
)
_SIGNS = ("<<<<<<<", ">>>>>>>", "&lt;&lt;", "&gt;&gt;", "«««", "»»»", "|||||||", "\n\n=======", "diff --git", "@@ -")
_RARE = "<>&«»|=@"
"""One of these is in every sign but the diff's head, which has `@` in its next lines."""


def find(given: RawText) -> Iterator[Found]:
    """Each conflict, at its first marker, and each part of a diff."""
    text = given.text
    if not any(sign in text for sign in _RARE) or not any(sign in text for sign in _SIGNS):
        return
    for start, end in regions(given):
        marker = _MARKER.match(text, start)
        if marker and marker["diff"]:
            yield Found(start, marker.end(), "this is a line of a git diff; delete it")
            continue
        last = given.place(end)[0]
        reach = f", up to line {last}" if last > given.place(start)[0] else ""
        sides = " against ".join(f"'{side}'" for side in _sides(text[start:end]))
        message = (
            f"a merge conflict was left open here{reach}{f' ({sides})' if sides else ''}; "
            "keep the words that are right, and delete the lines '<<<<<<<', '=======' and '>>>>>>>'"
        )
        yield Found(start, marker.end() if marker else end, message)


def regions(given: RawText) -> Iterator[tuple[int, int]]:
    """Start and end of each conflict with all that stands between its markers, and of each line of a diff."""
    opened: int | None = None
    behind = 0
    for marker in _MARKER.finditer(given.text):
        start = marker.start() + len(marker[0]) - len(marker[0].lstrip())
        if given.is_in_code(start):  # a page that explains conflicts
            continue
        if marker["diff"]:
            yield start, marker.end()
        elif opened is not None and (marker["closes"] or marker["closes_inside"]):
            yield opened, marker.end()
            opened = None
        elif opened is None and (marker["opens"] or marker["opens_inside"]):
            opened = start
        elif opened is None and start >= behind:  # a rest of a conflict
            yield start, marker.end()
        behind = marker.end()
    if opened is not None:
        yield opened, opened + len(given.line_of(opened).strip())


def _sides(conflict: str) -> list[str]:
    """What the two sides are called, where their markers say so."""
    markers = list(_MARKER.finditer(conflict))
    return [" ".join(marker["side"].split()) for marker in markers if marker["side"] and marker["side"].strip()]
