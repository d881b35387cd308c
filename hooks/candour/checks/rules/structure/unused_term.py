"""A term is spoken of somewhere.

A page that nothing leads to is read by nobody and mended by nobody. A term is used when a claim is about it
or limited to it, when it is wider than another term or an option of a choice, or when a page links to it.

Reference: qSKOS on orphan concepts, https://github.com/cmader/qSKOS/wiki/Quality-Issues#orphan-concepts

Bad::

    === part of docs/terms/warts.md
    label: Warts
    ---
    Small rough lumps on the skin.

Good::

    [Warts](../terms/warts.md) are treated in other ways.
    === part of docs/terms/warts.md
    label: Warts
    ---
    Small rough lumps on the skin.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from candour.checks.rules.checked import CheckedLibrary, RuleFinding
from candour.problem import Severity

SEVERITY = Severity.WARNING


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """Terms that no claim, term, choice or link leads to. Not while errors elsewhere may be the reason."""
    if not whole.is_settled:
        return
    library = whole.library
    used = {name for article in library.articles.values() for claim in article.claims for name in claim.named}
    for term in library.terms.values():
        used.update(term.front.broader)
        used.update(term.front.options or ())
    used.update(
        PurePosixPath(link.page).stem
        for path, body in whole.bodies.items()
        for link in body.links
        if link.page.startswith("docs/terms/") and link.page != path
    )
    for term in whole.own_terms:
        if term.id not in used:
            message = f"no article speaks of '{term.id}' and no page leads to it; use it, or delete the page"
            yield whole.at_value(term.path, ("label",), message)
