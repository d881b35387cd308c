"""Nothing is promised without reserve.

No treatment is free of risk or works for everyone. A patient who was promised it cannot weigh the risk, and a
regulator will ask for the proof.

Reference: ASA and CAP on cosmetic interventions,
    https://www.asa.org.uk/news/cosmetic-interventions-and-the-cap-code.html
Reference: ASA and CAP on non-surgical procedures ("no downtime"),
    https://www.asa.org.uk/advice-online/cosmetic-interventions-non-surgical-procedures.html
Reference: Spain, Royal Decree 1907/1996 on advertising with a health purpose (article 4),
    https://www.boe.es/eli/es/rd/1996/08/02/1907

Bad::

    The treatment causes no pain and never scars.

Good::

    Most people say that it hurts a little. A scar is rare.

Bad (es)::

    Es un tratamiento indoloro y con resultados garantizados.

Good (es)::

    La mayoría dice que duele un poco. Es raro que quede una cicatriz.
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
    """Words that promise."""
    for spot in given.listed("absolute-promise"):
        message = f"'{spot.words}' promises without reserve; say how often, how much or for whom"
        yield given.at(spot, message + given.unless_noted(spot))
