"""A date in another form → the day that it surely means."""

from __future__ import annotations

import datetime
import re

_MONTHS = {
    name: number
    for names in (
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "ene feb mar abr may jun jul ago sep oct nov dic",
    )
    for number, name in enumerate(names.split(), 1)
}
"""The first three letters of each month, in English and Spanish."""

_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ]\d\d:\d\d.*)?")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_DAY_AND_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th|º)?[ .-]+(?:of |de )?([^\W\d]{3,10})\.?,?[ -]+(?:de )?(\d{4})")
_NAME_AND_DAY = re.compile(r"([^\W\d]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")


def surely_date(text: str) -> str:
    """A date as 2026-11-21; "" where day and month may be exchanged, or it is no date.

    >>> surely_date("21.11.2026"), surely_date("Nov 21st, 2026"), surely_date("5.12.2026")
    ('2026-11-21', '2026-11-21', '')
    """
    text = " ".join(text.split())
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(found[1], found[2], found[3])
    if found := _YEAR_LAST.fullmatch(text):
        ways = {_day(found[3], found[2], found[1]), _day(found[3], found[1], found[2])} - {""}
        return ways.pop() if len(ways) == 1 else ""
    if found := _DAY_AND_NAME.fullmatch(text):
        return _day(found[3], _month(found[2]), found[1])
    if found := _NAME_AND_DAY.fullmatch(text):
        return _day(found[3], _month(found[1]), found[2])
    return ""


def _month(name: str) -> int:
    return _MONTHS.get(name[:3].lower(), 0)


def _day(year: str, month: str | int, day: str) -> str:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
