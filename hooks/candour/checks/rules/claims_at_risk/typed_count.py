"""No count of articles is typed by hand.

Every page counts for itself what the articles say. A number in the text is wrong as soon as one more is added.

Reference: The author's manual, manual.html#claims

Bad::

    Three of five articles say that it hurts.

Good::

    Articles differ on whether it hurts.

Bad (es)::

    Tres de cinco artículos dicen que duele.

Good (es)::

    Los artículos no coinciden en si duele.
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.guide import Languages
from candour.problem import Severity

SEVERITY = Severity.WARNING
LANGUAGES: Languages = ("en", "es")
HAS_WORDS = True


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Numbers of articles."""
    for spot in given.listed("typed-count"):
        message = f"'{spot.words}' is a count that was typed by hand; the tables count for themselves"
        yield given.at(spot, message + given.unless_noted(spot))
