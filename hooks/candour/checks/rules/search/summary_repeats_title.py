"""A summary says more than the title.

A search result shows both. A summary that repeats the title tells a reader nothing about the page.

Reference: Essex County Council, publishing checklist (summaries do not repeat the title),
    https://www.essex.gov.uk/essex-county-councils-design-and-patterns-library/publishing-checklist

Bad::

    title: How the skin heals
    summary: How the skin heals.
    ---

Good::

    title: How the skin heals
    summary: What happens on the first days after it, and when the redness goes.
    ---
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.front import TermFront, TermTranslationFront
from candour.problem import Severity

SEVERITY = Severity.WARNING


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Summaries whose words are all in the title."""
    front = given.front
    if isinstance(front, TermFront | TermTranslationFront) or not front.summary:
        return
    if _words(front.summary) <= _words(front.title):
        message = "the summary only repeats the title; say what a reader will find on the page"
        yield given.at_value(("summary",), message)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.casefold()))
