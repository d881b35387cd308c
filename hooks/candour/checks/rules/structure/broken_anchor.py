"""A link leads to a place that its page has.

Where the place is missing the reader lands at the top of the page, and takes it for the answer.

Reference: MkDocs on links to anchors that a page lacks,
    https://www.mkdocs.org/user-guide/configuration/#validation

Bad::

    See [what it does](first.md#what-it-is).

Good::

    See [what it does](first.md#what-it-does).
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedLibrary, RuleFinding
from candour.problem import surely
from candour.reading.link_places import place_of, readdressed


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """Anchors on pages of the library. MkDocs checks those on other pages."""
    for path, body in whole.bodies.items():
        for link in body.links:
            aimed = whole.bodies.get(link.page)
            if link.fragment and aimed is not None and link.fragment not in aimed.ids:
                page, meant = whole.page_of(path), surely(link.fragment, aimed.ids)
                hint = f"; did you mean '#{meant}'?" if meant else ""
                message = f"'{link.href}' leads to #{link.fragment}, which {link.page} does not have{hint}"
                new = f"{link.href.removesuffix(link.fragment)}{meant}"
                mends = readdressed(page, link.href, link.occurrence, new) if meant else ()
                yield RuleFinding(path, *place_of(page, link.href, link.occurrence), message, mends=mends)
