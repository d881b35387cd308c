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
from candour.model.quantity import EVERY, End, Quantity, Written, divided, plural, written

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
    "treatment": Nn_("treatment", "treatments"),
    # Translators: several sessions that belong together
    "course": Nn_("course", "courses"),
    # Translators: how often, as in "3 times per day"
    "time": Nn_("time", "times"),
    # Translators: of a drug
    "unit": Nn_("unit", "units"),
    "syringe": Nn_("syringe", "syringes"),
    "vial": Nn_("vial", "vials"),
    # Translators: a part of the body that is treated
    "area": Nn_("area", "areas"),
    "millimetre": Nn_("millimetre", "millimetres"),
    "centimetre": Nn_("centimetre", "centimetres"),
    # Translators: of heat
    "degree": Nn_("degree", "degrees"),
    "percent": Nn_("percent", "percent"),
}
"""The units. Signs are the same in every language: "USD", "mg", "SPF", "°C"."""

_RESERVES: Mapping[str, str] = {
    "usually": N_("usually %(amount)s"),
    "on average": N_("on average %(amount)s"),
    "about": N_("about %(amount)s"),
    "over": N_("over %(amount)s"),
    "more than": N_("more than %(amount)s"),
    "at least": N_("at least %(amount)s"),
    # Translators: as "from 100 USD"
    "from": N_("from %(amount)s"),
    "at most": N_("at most %(amount)s"),
    # Translators: as "within 24 hours"
    "within": N_("within %(amount)s"),
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
        *(N_("a few treatments"), N_("a couple of treatments"), N_("several treatments")),
        *(N_("a few courses"), N_("a couple of courses"), N_("several courses")),
        *(N_("a few times"), N_("a couple of times"), N_("several times")),
        *(N_("a few syringes"), N_("a couple of syringes"), N_("several syringes")),
        *(N_("a few vials"), N_("a couple of vials"), N_("several vials")),
        *(N_("a few areas"), N_("a couple of areas"), N_("several areas")),
        *(N_("a few centimetres"), N_("a couple of centimetres"), N_("several centimetres")),
        *(N_("a few percent"), N_("a couple of percent"), N_("several percent")),
    )
)
"""Whole phrases, since the words change with the unit in many languages: "unos días", "unas semanas"."""

_EVERY_FEW = frozenset(
    (N_("every few hours"), N_("every few days"), N_("every few weeks"), N_("every few months"), N_("every few years"))
)


def reported(quantity: Quantity) -> str:
    """A quantity as its source puts it: "a few days", "45 minutes to 1 hour"."""
    if spoken().code == ENGLISH:
        return Amount(quantity, as_reported=True).plain
    return _said(written(quantity))


def amount(quantity: Quantity) -> str:
    """What a quantity comes to, in whichever unit its source puts it; a vague one is its words: "a few days"."""
    if spoken().code == ENGLISH:
        return Amount(quantity).plain
    return _said(written(quantity if quantity.vague else replace(quantity, words="")))


def units(unit: str | None) -> str:
    """What is counted, without a number: "days", "USD per session", "every … months"; "" for none."""
    if not unit:
        return ""
    if unit.startswith(EVERY):
        return _("every … %(unit)s", unit=units(unit.removeprefix(EVERY)))
    if spoken().code == ENGLISH:
        return plural(unit, 2)
    counted, base = divided(unit)
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
    said = _ends(parts)
    if parts.among:
        said = _("%(amount)s in %(whole)s", amount=said, whole=number(parts.among))
    if parts.is_interval:
        said = _every(parts, said)
    said = _per(said, parts.per)
    for reserve in reversed(parts.reserves):
        said = _(_RESERVES[reserve], amount=said)
    return said


def _ends(parts: Written) -> str:
    low, high = parts.low, parts.high
    if low == high:
        return _end(high)
    if None in (low.number, high.number) or low.unit != high.unit:
        return _("%(low)s to %(high)s", low=_end(low), high=_end(high))
    figures = _("%(low)s to %(high)s", low=number(low.number or 0), high=number(high.number or 0))
    return _counted(figures, high.number or 0, high.unit)


def _end(end: End) -> str:
    """One end with its unit: "2 sessions", "a few sessions"."""
    if end.number is not None:
        return _counted(number(end.number), end.number, end.unit)
    words = f"{end.vague} {plural(end.unit, None)}".strip()
    return _(words) if words in _VAGUE else _of_unit(_(end.vague), end.unit or "")


def _every(parts: Written, said: str) -> str:
    """An interval: "every 2 hours", "every hour", "every few hours"."""
    few = f"every {parts.low.vague.removeprefix('a ')} {plural(parts.low.unit, None)}"
    if few in _EVERY_FEW:
        return _(few)
    return _("every %(time)s", time=_noun(parts.low.unit or "", 1) if parts.high.number == 1 else said)


def _counted(figures: str, count: float, unit: str | None) -> str:
    """Figures with what they count: "2 to 3 sessions"."""
    return _of_unit(figures, _noun(unit or "", count))


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
