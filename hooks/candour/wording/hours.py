"""Opening hours as people read them."""

from __future__ import annotations

from candour.language.spoken import _
from candour.model.clinic import DAYS, OPENING, Clinic


def hours(clinic: Clinic) -> tuple[str, ...]:
    """One line for each: "Mo-Fr 09:00-17:00" is "Monday to Friday: 09:00 to 17:00"; other lines stay as they are."""
    return tuple(_in_words(line) for line in clinic.hours)


def _in_words(line: str) -> str:
    opening = OPENING.fullmatch(line)
    if not opening:
        return line
    days, opens, closes = opening.groups()
    named = ", ".join(_days(part) for part in days.split(","))
    line = _("%(days)s: %(opens)s to %(closes)s", days=named, opens=opens, closes=closes)
    return line[:1].upper() + line[1:]  # many languages write the names of days in lower case


def _days(part: str) -> str:
    """A run of days: "Mo-Fr" is "Monday to Friday"."""
    first, *later = (_(DAYS[day]) for day in part.split("-"))
    for last in later:
        first = _("%(first)s to %(last)s", first=first, last=last)
    return first
