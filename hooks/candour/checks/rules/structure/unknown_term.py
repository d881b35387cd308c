"""A claim is about a term that exists.

Every term is a page in docs/terms/, or a concept of the vocabulary that comes with the engine. A misspelt one would
stand in a table of its own, away from what others say on the same thing.

Reference: The author's manual, manual.html#claims

Bad::

    benefits:
      - {term: scarz, lines: [4]}
    ---
    It softens [scars](benefit:scarz).

Good::

    benefits:
      - {term: scars, lines: [4]}
    ---
    It softens [scars](benefit:scars).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from candour.checks.rules.checked import CheckedLibrary, RuleFinding


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """The wider terms of terms. Terms of claims are checked in reading/article.py."""
    terms = whole.library.terms
    for term in whole.own_terms:
        for index, wider in enumerate(term.front.broader):
            if wider not in terms and wider not in whole.left_out:
                meant = whole.hints.meant(wider)
                found = whole.at_value(term.path, ("broader", index), f"'{wider}' is not a term{meant.hint}")
                mends = whole.page_of(term.path).mends(("broader", index), meant.sure) if meant.sure else ()
                yield replace(found, fix=meant.id, mends=mends)
