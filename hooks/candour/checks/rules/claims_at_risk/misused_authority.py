"""No authority is named for what it does not do.

The FDA registers makers and approves or clears single products; it certifies neither, and a registration is not
an approval. *Clinically proven* names no clinic, no trial and no result.

Reference: FDA on "FDA registered" and "FDA certified" devices,
    https://www.fda.gov/medical-devices/consumers-medical-devices/are-there-fda-registered-or-fda-certified-medical-devices-how-do-i-know-what-fda-approved
Reference: Spain, Royal Decree 1907/1996 on advertising with a health purpose (article 4, on
    backing by health authorities), https://www.boe.es/eli/es/rd/1996/08/02/1907

Bad::

    The device is FDA certified and clinically proven.

Good::

    The maker is registered. That is no test of the device.

Bad (es)::

    El aparato está certificado por la FDA y clínicamente probado.

Good (es)::

    El fabricante está en un registro. Eso no es una prueba del aparato.
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
    """Words that borrow an authority."""
    for spot in given.listed("misused-authority"):
        message = f"'{spot.words}' borrows an authority; say who tested or approved what, and where that can be read"
        yield given.at(spot, message + given.unless_noted(spot))
