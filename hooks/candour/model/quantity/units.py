"""Units: how pages spell them, their one name in the singular, and which are parts of each other.

A treatment and a session stay different units in words and data: a price "per treatment" can be that of a whole course.
Only bare counts of the two compare ("2 to 3 treatments" with "4 sessions"), since pages use both for one sitting.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel.core import get_global

from candour.model.quantity.phrases import Phrases, in_tokens

SECONDS: Mapping[str, float] = {  # a month and a year are the mean of the Julian calendar (365.25 days)
    "second": 1.0,
    "minute": 60.0,
    "hour": 3_600.0,
    "day": 86_400.0,
    "week": 604_800.0,
    "month": 2_629_800.0,
    "year": 31_557_600.0,
}
MONTHS: Mapping[str, float] = {"month": 1.0, "year": 12.0}

DIMENSIONS: tuple[Mapping[str, float], ...] = (
    SECONDS,
    {"millimetre": 1.0, "centimetre": 10.0},
    {"mcg": 1.0, "mg": 1_000.0, "g": 1_000_000.0},
    {"session": 1.0, "treatment": 1.0},
)
"""Units that convert into each other, by their size."""

SYMBOLS = frozenset({"percent", "mg", "g", "mcg", "ml", "SPF", "°C", "°F", "$"})
"""Units that have no plural."""

STANDS_BEFORE = frozenset({"SPF", "$"})
"""Units that also stand before their number, as every currency's code does."""

SHARE, EVERY, PER = "in ", "every ", "per "
"""How the name of a share ("in 30000"), of an interval ("every month") and of a rate ("per day") begins."""

SPELLED: Phrases[str] = in_tokens(
    {
        "second|seconds|sec|secs|sec .|secs .": "second",
        "minute|minutes|min|mins|min .|mins .": "minute",
        "hour|hours|h|hr|hrs|h .|hr .|hrs .": "hour",
        "day|days": "day",
        "week|weeks|wk|wks|wk .|wks .": "week",
        "month|months|mth|mths|mth .|mths .": "month",
        "year|years|yr|yrs|yr .|yrs .|year old|years old|years of age": "year",
        "session|sessions": "session",
        "treatment|treatments": "treatment",
        "course|courses": "course",
        "visit|visits": "visit",
        "time|times|x": "time",
        "unit|units": "unit",
        "syringe|syringes": "syringe",
        "vial|vials": "vial",
        "area|areas": "area",
        "mm|millimetre|millimetres|millimeter|millimeters": "millimetre",
        "cm|centimetre|centimetres|centimeter|centimeters": "centimetre",
        "mcg|µg|μg|microgram|micrograms": "mcg",
        "mg|milligram|milligrams": "mg",
        "g|gram|grams": "g",
        "ml|mls|cc|millilitre|millilitres|milliliter|milliliters": "ml",
        "percent|%|per cent": "percent",
        "degree|degrees": "degree",
        "° c|℃|degrees c|degrees celsius": "°C",
        "° f|℉|degrees f|degrees fahrenheit": "°F",
        "spf": "SPF",
        "$": "$",
        "us$": "USD",
        "a$": "AUD",
        "c$|ca$": "CAD",
        "£": "GBP",
        "€": "EUR",
    }
)
"""Every spelling of a unit. "$" alone is its own unit: a page does not say whose dollar it is."""

AMBIGUOUS: Mapping[str, str] = {
    "m": "can be minutes, months or metres; write the word",
    "mo": "is not clear; write 'months'",
    "d": "is not clear; write 'days'",
    "s": "is not clear; write 'seconds', or of people 'years'",
    "c": "is not clear; write '°C'",
    "f": "is not clear; write '°F'",
    "but": "joins two bounds; write a range such as '2 to 4 days'",
}


@cache
def currencies() -> frozenset[str]:
    """The codes of ISO 4217 for money that is in use somewhere."""
    of_countries = get_global("territory_currencies").values()
    return frozenset(code for used in of_countries for code, _, until, is_tender in used if is_tender and not until)


def unit_names() -> list[str]:
    """The units by name, for messages; a currency's code is one more."""
    return sorted({*SPELLED.values()} - currencies() - {"$"}, key=str.casefold)


def is_time(unit: str | None) -> bool:
    """Whether a unit counts time."""
    return unit in SECONDS


def is_share(unit: str | None) -> bool:
    """Whether a unit counts a part of a whole: "percent", "in 30000"."""
    return unit == "percent" or bool(unit and unit.startswith(SHARE))


def plural(unit: str | None, amount: float | None) -> str:
    """A unit as written after its amount: "sessions", "USD per session", "in 30,000"; "" for none."""
    if not unit or unit.startswith(PER):
        return unit or ""
    if unit.startswith(SHARE):
        return f"{SHARE}{int(unit.removeprefix(SHARE)):,}"
    if unit.startswith(EVERY):
        return EVERY + plural(unit.removeprefix(EVERY), amount)
    head, per, rest = unit.partition(" per ")
    return (head if amount == 1 or head in SYMBOLS or head.isupper() else head + "s") + per + rest


def sizes(*units: str | None) -> tuple[float, ...] | None:
    """How large each of some units is beside the others; None if they measure different things."""
    for dimension in DIMENSIONS:
        if all(unit in dimension for unit in units):
            return tuple(dimension[unit or ""] for unit in units)
    return None


def divided(unit: str) -> tuple[str, str]:
    """A unit and what it is counted per: "USD per session" is ("USD", "session"), "session" is ("session", "")."""
    counted, per, base = unit.rpartition(PER)
    return (counted.strip(), base) if per else (unit, "")
