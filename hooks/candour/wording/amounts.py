"""Quantities in the language that is spoken: "2 to 3 sessions", "at least 24 hours", "a few days".

In English a quantity reads as its source put it, or as `str` writes it. In every other language it is worded
from its parts; the source's own reserve ("about", "a few") is one of them, and is never lost.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from babel.core import Locale, UnknownLocaleError
from babel.numbers import format_decimal

from candour.language.spoken import ENGLISH, N_, Nn_, _, _n, spoken
from candour.model.message import Amount
from candour.model.quantity import Quantity, Written, plural, written

_UNITS: Mapping[str, tuple[str, str]] = {
    # Translators: of time
    "second": Nn_("second", "seconds"),
    "minute": Nn_("minute", "minutes"),
    "hour": Nn_("hour", "hours"),
    "day": Nn_("day", "days"),
    "week": Nn_("week", "weeks"),
    "month": Nn_("month", "months"),
    "year": Nn_("year", "years"),
    "session": Nn_("session", "sessions"),
    "visit": Nn_("visit", "visits"),
    # Translators: of a drug
    "unit": Nn_("unit", "units"),
    "millimetre": Nn_("millimetre", "millimetres"),
    # Translators: of heat
    "degree": Nn_("degree", "degrees"),
    "percent": Nn_("percent", "percent"),
}
"""The units. A currency ("USD") is the same in every language."""

_RESERVES: Mapping[str, str] = {
    "about": N_("about %(amount)s"),
    "over": N_("over %(amount)s"),
    "more than": N_("more than %(amount)s"),
    "at least": N_("at least %(amount)s"),
    "up to": N_("up to %(amount)s"),
    "under": N_("under %(amount)s"),
    "less than": N_("less than %(amount)s"),
}

_VAGUE = frozenset(
    (
        *(N_("a few"), N_("a couple of"), N_("several")),
        *(N_("a few seconds"), N_("a couple of seconds"), N_("several seconds")),
        *(N_("a few minutes"), N_("a couple of minutes"), N_("several minutes")),
        *(N_("a few hours"), N_("a couple of hours"), N_("several hours")),
        *(N_("a few days"), N_("a couple of days"), N_("several days")),
        *(N_("a few weeks"), N_("a couple of weeks"), N_("several weeks")),
        *(N_("a few months"), N_("a couple of months"), N_("several months")),
        *(N_("a few years"), N_("a couple of years"), N_("several years")),
        *(N_("a few sessions"), N_("a couple of sessions"), N_("several sessions")),
        *(N_("a few visits"), N_("a couple of visits"), N_("several visits")),
        *(N_("a few units"), N_("a couple of units"), N_("several units")),
        *(N_("a few millimetres"), N_("a couple of millimetres"), N_("several millimetres")),
        *(N_("a few degrees"), N_("a couple of degrees"), N_("several degrees")),
        *(N_("a few percent"), N_("a couple of percent"), N_("several percent")),
    )
)
"""Whole phrases, since the words change with the unit in many languages: "unos días", "unas semanas"."""


def reported(quantity: Quantity) -> str:
    """A quantity as its source puts it: "a few days", "45 minutes to 1 hour"."""
    if spoken().code == ENGLISH:
        return Amount(quantity, as_reported=True).plain
    return _said(written(quantity))


def amount(quantity: Quantity) -> str:
    """What a quantity comes to, however its source puts it: "a few days" are "at least 2 days"."""
    if spoken().code == ENGLISH:
        return Amount(quantity).plain
    return _said(written(replace(quantity, words="")))


def units(unit: str | None) -> str:
    """What is counted, without a number: "days", "USD per session"; "" for none."""
    if not unit or spoken().code == ENGLISH:
        return plural(unit, 2)
    counted, base = _rate(unit)
    if base and not counted:
        return _("per %(unit)s", unit=_noun(base, 1))
    return _per(_noun(counted, 2), base)


def number(value: float) -> str:
    """A number as the language writes it: "2.5", or "2,5"."""
    if spoken().code == ENGLISH:
        return f"{value:.10g}"
    return format_decimal(f"{value:.10g}", locale=_locale(spoken().code), decimal_quantization=False)


@lru_cache
def _locale(code: str) -> Locale:
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale(ENGLISH)


def _said(parts: Written) -> str:
    said = _vague(parts) if parts.vague else _figures(parts)
    return _(_RESERVES[parts.reserve], amount=said) if parts.reserve else said


def _figures(parts: Written) -> str:
    low, high = number(parts.low), number(parts.high)
    if parts.low_unit != parts.unit:
        low, high = _counted(low, parts.low, parts.low_unit), _counted(high, parts.high, parts.unit)
        return _("%(low)s to %(high)s", low=low, high=high)
    figures = low if low == high else _("%(low)s to %(high)s", low=low, high=high)
    return _counted(figures, parts.high, parts.unit)


def _counted(figures: str, count: float, unit: str | None) -> str:
    """Figures with what they count: "2 to 3 sessions per year"."""
    counted, base = _rate(unit or "")
    return _per(_of_unit(figures, _noun(counted, count)), base)


def _vague(parts: Written) -> str:
    counted, base = _rate(parts.unit or "")
    words = f"{parts.vague} {plural(counted, 2)}".strip()
    return _per(_(words) if words in _VAGUE else _of_unit(_(parts.vague), counted), base)


def _of_unit(figures: str, noun: str) -> str:
    return _("%(amount)s %(unit)s", amount=figures, unit=noun) if noun else figures


def _per(said: str, base: str) -> str:
    return _("%(amount)s per %(unit)s", amount=said, unit=_noun(base, 1)) if base else said


def _noun(unit: str, count: float) -> str:
    forms = _UNITS.get(unit)
    return _n(*forms, _whole(count)) if forms else unit


def _whole(count: float) -> int:
    """The number whose plural form a count uses: languages' rules know only whole numbers; a half is plural."""
    return int(count) if count == int(count) else max(2, math.ceil(count))


def _rate(unit: str) -> tuple[str, str]:
    """A unit and what it is counted per: "USD per session" is ("USD", "session"), "session" is ("session", "")."""
    counted, per, base = unit.rpartition("per ")
    return (counted.strip(), base) if per else (unit, "")
