"""What a note cites is listed with the article's references.

The link would lead nowhere, and a reader could not look up what the note says.

Reference: The author's manual, manual.html#references

Bad::

    It is said to be certified[^1].

    [^1]: Nobody certifies it: see [the authority's list](reference:list).

Good::

    references: [
      {id: list, title: Our list, publisher: The authority, address: https://authority.example/list, read: 2026-01-02}]
    ---
    It is said to be certified[^1].

    [^1]: Nobody certifies it: see [the authority's list](reference:list).
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.citations import unmatched
from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.problem import did_you_mean, either, surely
from candour.reading.link_places import place_of, readdressed


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Links of notes to references that are not there."""
    known = [reference.id for reference in given.references]
    for link, meant in unmatched(given).links:
        if meant:
            hint = f"; did you mean '{meant}', which no note cites?"
        elif known:
            hint = did_you_mean(link.id, known, f"there is {either(known)}")
        else:
            hint = "; list it under 'references' with id, title, publisher, address and read"
        place = place_of(given.page, link.href, link.occurrence)
        id = surely(link.id, known)
        mends = readdressed(given.page, link.href, link.occurrence, f"reference:{id}") if id else ()
        message = f"'{link.id}' is not a reference of this article{hint}"
        yield RuleFinding(given.page.path, *place, message, mends=mends)
