"""A title has at most 60 characters.

Search results cut a long one off to fit the screen. Google names no number; 60 characters is a common one.

Reference: Google Search on title links, https://developers.google.com/search/docs/appearance/title-link

Bad::

    title: What the needles do to the skin, how the skin heals and how long that takes
    ---

Good::

    title: What the needles do and how skin heals
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.front import TermFront, TermTranslationFront
from candour.problem import Severity

SEVERITY = Severity.WARNING

_MOST = 60
"""Characters. What fits on a screen depends on their width, but this many nearly always fit."""


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Titles that would be cut off."""
    if not isinstance(given.front, TermFront | TermTranslationFront) and len(given.front.title) > _MOST:
        message = f"the title has {len(given.front.title)} characters; search results cut it off after about {_MOST}"
        yield given.at_value(("title",), message)
