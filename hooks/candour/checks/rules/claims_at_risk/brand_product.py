"""A page speaks of a kind of product, not of a brand.

A brand's name reads as advice to buy it. Some brands are prescription medicines, and these may not be advertised
to the public at all.

Reference: CAP Code, section 12 (rule 12.12 on prescription-only medicines),
    https://www.asa.org.uk/type/non_broadcast/code_section/12.html
Reference: Spain, Royal Decree 1416/1994 on advertising medicines (article 7),
    https://www.boe.es/eli/es/rd/1994/06/25/1416

Bad::

    Put Dr. Numb on the skin first.

Good::

    Put a numbing cream on the skin first.
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.guide import Languages
from candour.problem import Severity

SEVERITY = Severity.WARNING
LANGUAGES: Languages = "every"
HAS_WORDS = True


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Names of brands."""
    for spot in given.listed("brand-product"):
        message = f"'{spot.words}' is a brand; name the kind of product or the substance instead"
        yield given.at(spot, message + given.unless_noted(spot))
