"""How often: "3 times per day", "daily", "every 2 hours"; and how many of all: "1 in 30,000", "half"."""

from __future__ import annotations

from candour.model.quantity.ends import not_a_unit, number_of
from candour.model.quantity.phrases import (
    AMONG,
    AT_INTERVALS,
    EVERY_SECOND,
    HOW_REGULARLY,
    OR,
    PARTS_OF_ALL,
    PEOPLE,
    PER_ONE,
    PER_WORD,
    TO,
    VAGUE_AFTER_EVERY,
)
from candour.model.quantity.tokens import Tokens
from candour.model.quantity.units import SECONDS
from candour.model.quantity.written import End, Written


def interval(tokens: Tokens) -> Written | None:
    """An interval: "every 2 hours", "every other day", "every few weeks"; None if none is next."""
    if not tokens.take(AT_INTERVALS):
        return None
    few = tokens.take(VAGUE_AFTER_EVERY)
    if few:
        low = high = End(None, few)
    elif tokens.take_if(EVERY_SECOND, tokens.unit):
        low = high = End(2.0)
    else:
        number = number_of(tokens)
        low = End(1.0 if number is None else number)
        high = End(number_of(tokens)) if tokens.take(TO) or tokens.take(OR) else low
    if not tokens.next:
        raise tokens.refuse("does not say of what; write it such as 'every 2 hours'")
    unit = tokens.unit()
    if unit is None:
        raise not_a_unit(tokens)
    return every(Written(End(low.number, low.vague, unit), End(high.number, high.vague, unit)), tokens)


def every(found: Written, tokens: Tokens) -> Written:
    """The interval that a length of time makes."""
    if found.low.unit not in SECONDS or found.high.unit not in SECONDS or found.per:
        raise tokens.refuse("is an interval of no time; write it such as 'every 2 hours'")
    if 0 in (found.low.number, found.high.number):
        raise tokens.refuse("is an interval of zero; write it such as 'every 2 hours'")
    return Written(found.low, found.high, is_interval=True)


def rate(tokens: Tokens) -> Written | None:
    """A rate of one word: "daily"; None if none is next."""
    unit = tokens.take(HOW_REGULARLY)
    return Written(End(1.0, unit="time"), End(1.0, unit="time"), unit) if unit else None


def base(tokens: Tokens) -> str:
    """What a rate is per: "per day", "a day", "daily"; "" if nothing of the kind is next."""
    adverb = tokens.take(HOW_REGULARLY)
    if adverb:
        return adverb
    if tokens.take_if(PER_ONE, tokens.unit):
        return tokens.unit() or ""
    if not tokens.take(PER_WORD):
        return ""
    if tokens.is_digits() and tokens.is_last():
        raise tokens.refuse(f"is a fraction; write it as a share, such as '1 in {tokens.next}'")
    if tokens.is_digits():
        raise tokens.refuse(f"is per several at once; write it such as 'every {tokens.rest}'")
    unit = tokens.unit()
    if unit is None:
        raise not_a_unit(tokens)
    return unit


def part(tokens: Tokens) -> Written | None:
    """A part of a whole: "half", "a third of people"; None if no such words are next, or something is counted."""
    start = tokens.mark()
    words = tokens.take(PARTS_OF_ALL)
    tokens.take(PEOPLE)
    if words is None or tokens.next not in ("", "or"):
        tokens.back(start)
        return None
    number, among = words
    only = End(number, unit=None if among else "percent")
    return Written(only, only, among=among)


def among(tokens: Tokens) -> int:
    """The 30,000 of "1 in 30,000 people"; 0 if no such words are next."""
    if not tokens.take(AMONG):
        return 0
    number = number_of(tokens)
    if not number or number != int(number):
        raise tokens.refuse("is a share of no whole number; write it such as '1 in 30,000'")
    tokens.take(PEOPLE)
    return int(number)
