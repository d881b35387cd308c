"""No level of headings is left out.

People who listen to a page go from heading to heading. A heading of the fourth level below one of the second sounds as
if something was missing. The page's title is the first level, so a body's first heading is of the second.

Reference: W3C on headings, https://www.w3.org/WAI/tutorials/page-structure/headings/

Bad::

    ## Afterwards

    #### In the sun

Good::

    ## Afterwards

    ### In the sun
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from candour.checks.rules.checked import CheckedPage, Piece, RuleFinding, Spot
from candour.problem import Mend
from candour.reading.front_matter import Page


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    pieces = [piece for piece in given.pieces if piece.kind == "heading"]
    above = 1
    for heading in given.body.headings:
        words = unescape(heading.text)
        held = set(words.split())  # a piece holds no code and no address
        own = next((number for number, piece in enumerate(pieces) if held.issuperset(piece.text.split())), None)
        if heading.level > above + 1:
            wanted = "#" * (above + 1)
            before = f"the heading before it is of level {above}" if above > 1 else "no heading comes before it"
            message = f"'{words}' is a heading of level {heading.level}, and {before}; write '{wanted} {words}'"
            found = _found(given, None if own is None else pieces[own], message)
            yield replace(found, mends=_marked(given.page, found.line, heading.level, wanted))
        above = heading.level
        pieces = pieces if own is None else pieces[own + 1 :]


def _marked(page: Page, line: int, level: int, wanted: str) -> tuple[Mend, ...]:
    """What writes other signs before a heading; none where its line does not begin with those of its level."""
    typed = re.match(r" {0,3}(#+)(?=[ \t])", page.body.split("\n")[line - page.body_line])
    if typed is None or len(typed[1]) != level:
        return ()
    return (Mend(line, typed.start(1) + 1, line, typed.end(1) + 1, wanted),)


def _found(given: CheckedPage, piece: Piece | None, message: str) -> RuleFinding:
    if piece is None:  # nothing but code
        return RuleFinding(given.page.path, given.page.body_line, 1, message)
    return given.at(Spot(piece, 0, 0), message)
