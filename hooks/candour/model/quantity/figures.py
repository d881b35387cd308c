"""Figures as pages spell them: "1,500", "1½", "twenty-four". What can be two numbers is refused, with both."""

from __future__ import annotations

import re
from collections.abc import Mapping

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen")
_TEENS = ("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS: Mapping[str, int] = {
    word: 10 * ten
    for ten, word in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}
ONES: Mapping[str, int] = {word: number for number, word in enumerate((*_ONES, *_TEENS), 1)}
WRITTEN: Mapping[str, int] = {"zero": 0, **ONES, **TENS}
FRACTIONS: Mapping[str, float] = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}

_PLAIN = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,4})?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,2}(?:\.[0-9]{1,4})?")
_STOPPED = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_STOPS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2}")
_OTHERWISE_GROUPED = re.compile(r"[0-9]{1,3}(?:[ '’][0-9]{3}){1,2}")
_COMMA = re.compile(r"[0-9]{1,9},[0-9]{1,4}")
_BOTH = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){1,2},[0-9]{1,4}")


def figure(typed: str) -> float:
    """A number in digits. Raises ValueError with what is wrong with it.

    >>> figure("1,500"), figure("0.125"), figure("1½")
    (1500.0, 0.125, 1.5)
    """
    if typed in FRACTIONS:
        return FRACTIONS[typed]
    if typed[-1] in FRACTIONS:  # once: no token has two
        return figure(typed[:-1].rstrip()) + FRACTIONS[typed[-1]]
    if _STOPPED.fullmatch(typed):
        raise ValueError(f"can be two numbers; write '{typed.replace('.', ',')}' or '{digits(float(typed))}'")
    if _PLAIN.fullmatch(typed) or _GROUPED.fullmatch(typed):
        return float(typed.replace(",", ""))
    meant = _meant(typed)
    raise ValueError(f"is not a number; write '{meant}'" if meant else _LIMITS)


_LIMITS = "is not a number; write at most nine digits, with a comma for each thousand, and four after a full stop"


def _meant(typed: str) -> str:
    """How a number in another country's spelling is written here; "" if that is not known."""
    if _COMMA.fullmatch(typed):
        return typed.replace(",", ".")
    if _BOTH.fullmatch(typed):
        return typed.translate({ord("."): ",", ord(","): "."})
    if _STOPS.fullmatch(typed) or _OTHERWISE_GROUPED.fullmatch(typed):
        return re.sub("[. '’]", ",", typed)
    return ""


def digits(number: float) -> str:
    """A number as `figure` reads it back.

    >>> digits(1500.0), digits(2.5), digits(1.125), digits(0.0001)
    ('1500', '2.5', '1.1250', '0.0001')
    """
    short = f"{number:.4f}".rstrip("0").rstrip(".")
    return short + "0" if _STOPPED.fullmatch(short) else short
