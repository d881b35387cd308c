"""A study has a name.

*Studies show* cannot be looked up. A reader can check a title, a journal and a year.

Reference: CAP Code, section 3 (claims must be backed by evidence),
    https://www.asa.org.uk/type/non_broadcast/code_section/03.html
Reference: Spain, Royal Decree 1907/1996 on advertising with a health purpose (article 4, on
    effects without enough proof), https://www.boe.es/eli/es/rd/1996/08/02/1907

Bad::

    Studies show that the skin grows firmer.

Good::

    The source says that the skin grows firmer, and names no study.

Bad (es)::

    Los estudios demuestran que la piel queda más firme.

Good (es)::

    El artículo dice que la piel queda más firme y no nombra ningún estudio.
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
    """Words that cite studies or experts without a name."""
    for spot in given.listed("unnamed-study"):
        message = f"'{spot.words}' cannot be looked up; name the study, or say that none is named"
        yield given.at(spot, message + given.unless_noted(spot))
