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

from collections.abc import Iterator
from html import unescape

from candour.checks.rules.checked import CheckedPage, Piece, RuleFinding, Spot


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
            yield _found(given, None if own is None else pieces[own], message)
        above = heading.level
        pieces = pieces if own is None else pieces[own + 1 :]


def _found(given: CheckedPage, piece: Piece | None, message: str) -> RuleFinding:
    if piece is None:  # nothing but code
        return RuleFinding(given.page.path, given.page.body_line, 1, message)
    return given.at(Spot(piece, 0, 0), message)
