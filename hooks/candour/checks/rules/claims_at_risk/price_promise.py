"""No price is praised.

Prices change, and an offer presses people to decide. Surgery and needles are not to be bought in a hurry.

Reference: ASA and CAP on non-surgical procedures (time-limited offers),
    https://www.asa.org.uk/advice-online/cosmetic-interventions-non-surgical-procedures.html
Reference: Sociedad Española de Medicina Estética on advertising and prices,
    https://www.seme.org/comunicacion/noticias-seme/publicidad-y-promocion-de-los-productos-sanitarios

Bad::

    A session costs only £99, and new patients get a discount.

Good::

    A session cost £99 in January 2026.

Bad (es)::

    Una sesión cuesta solo 99 €, con descuento para nuevos pacientes.

Good (es)::

    Una sesión costaba 99 € en enero de 2026.
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
    """Words that praise a price or press to buy."""
    for spot in given.listed("price-promise"):
        message = f"'{spot.words}' praises a price; give the price, what it covers and its date, or leave it out"
        yield given.at(spot, message + given.unless_noted(spot))
