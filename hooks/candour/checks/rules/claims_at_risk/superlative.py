"""Nothing is called the best.

*The best* compares with everything else there is. Nobody has made that comparison.

Reference: ASA and CAP on superlative claims, https://www.asa.org.uk/advice-online/types-of-claims-superlative.html
Reference: Spain, Royal Decree 1907/1996 on advertising with a health purpose (article 7, on
    exact and true information), https://www.boe.es/eli/es/rd/1996/08/02/1907

Bad::

    It is the best treatment for scars.

Good::

    It is one of several treatments for scars.

Bad (es)::

    Es el mejor tratamiento para las cicatrices.

Good (es)::

    Es uno de varios tratamientos para las cicatrices.
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
    """Words that call something better than everything else."""
    for spot in given.listed("superlative"):
        message = f"'{spot.words}' sets it above all else; say what it is compared with, and by what measure"
        yield given.at(spot, message + given.unless_noted(spot))
