"""Only articles make claims.

A term says what a word means and a treatment's page introduces it. What either says of the treatment would
stand in no table.

Reference: The author's manual, manual.html#claims

Bad::

    === part of docs/terms/scars.md
    Marks that a healed wound leaves. Needles [soften](benefit:scars) them.

Good::

    === part of docs/terms/scars.md
    Marks that a healed wound leaves.
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.front import ArticleHead, OwnHead, TranslationFront
from candour.reading.link_places import place_of


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Marks in a term or a treatment."""
    if not isinstance(given.front, ArticleHead | TranslationFront | OwnHead):
        for mark in given.body.marks:
            place = place_of(given.page, mark.href, mark.occurrence)
            message = f"'{mark.href}' is an evidence mark; only articles make claims"
            yield RuleFinding(given.page.path, *place, message)
