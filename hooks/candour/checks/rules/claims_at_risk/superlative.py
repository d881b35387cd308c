"""Nothing is called the best.

*The best* compares with everything else there is. Nobody has made that comparison.

Reference: ASA and CAP on superlative claims, https://www.asa.org.uk/advice-online/types-of-claims-superlative.html

Bad::

    It is the best treatment for scars.

Good::

    It is one of several treatments for scars.
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.given import Found, Given
from candour.problem import Severity

SEVERITY = Severity.WARNING
HAS_WORDS = True


def check(given: Given) -> Iterator[Found]:
    """Words that set something above all else."""
    for spot in given.listed("superlative"):
        message = f"'{spot.words}' sets it above all else; say what it is compared with, and by what measure"
        yield given.at(spot, message + given.unless_noted(spot))
