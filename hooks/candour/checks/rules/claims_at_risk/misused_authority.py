"""No authority is named for what it does not do.

The FDA registers makers and approves or clears single products; it certifies neither, and a registration is no
approval. *Clinically proven* names no clinic, no trial and no result.

Reference: FDA on "FDA registered" and "FDA certified" devices,
    https://www.fda.gov/medical-devices/consumers-medical-devices/are-there-fda-registered-or-fda-certified-medical-devices-how-do-i-know-what-fda-approved

Bad::

    The device is FDA certified and clinically proven.

Good::

    The maker is registered. That is no test of the device.
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.given import Found, Given
from candour.problem import Severity

SEVERITY = Severity.WARNING
HAS_WORDS = True


def check(given: Given) -> Iterator[Found]:
    """Words that borrow an authority."""
    for spot in given.listed("misused-authority"):
        message = f"'{spot.words}' borrows an authority; say who tested or approved what, and where that can be read"
        yield given.at(spot, message + given.unless_noted(spot))
