"""One end of a quantity: a number, or vague words in its place, and its unit, wherever that stands."""

from __future__ import annotations

from dataclasses import replace

from candour.model.quantity.figures import ONES, TENS, WRITTEN, figure
from candour.model.quantity.phrases import AND, HOW_OFTEN, PARTS_MORE, PARTS_OF_ONE, VAGUE, Phrases
from candour.model.quantity.reserves import Reserves
from candour.model.quantity.tokens import NotAQuantity, Tokens
from candour.model.quantity.units import AMBIGUOUS, SECONDS, STANDS_BEFORE, currencies, unit_names
from candour.model.quantity.written import End

_DIGITS: Phrases[float] = {(word,): number for word, number in ONES.items() if number < 10}
_WRITTEN: Phrases[float] = {(word,): number for word, number in WRITTEN.items()}
_TENS: Phrases[float] = {(word,): number for word, number in TENS.items()}
_A: Phrases[float] = {("a",): 1.0, ("an",): 1.0}
_OF: Phrases[str] = {("of",): "of"}
_HYPHEN: Phrases[str] = {("-",): "-"}


def end(tokens: Tokens, reserves: Reserves, is_between: bool = False) -> End | None:
    """The end that is next; None if no number is. After "between", an "and" leads to the other end."""
    times = tokens.take(HOW_OFTEN)
    if times is not None:
        return End(times, unit="time")
    before = _unit_before(tokens)
    if before:
        reserves.before(tokens)
    vague = tokens.take(VAGUE)
    number = None if vague else number_of(tokens)
    if vague is None and number is None:
        if before:
            raise tokens.refuse(f"has no number after '{before}'")
        return None
    reserves.after(tokens)
    found = End(number, vague or "", _unit(tokens, before))
    reserves.after(tokens)
    if number is None or found.unit is None or is_between:
        return found
    return _with_more(found, tokens)


def _unit_before(tokens: Tokens) -> str | None:
    start = tokens.mark()
    unit = tokens.unit()
    if unit and (unit in STANDS_BEFORE or unit.isupper()):
        tokens.take(_OF)
        return unit
    tokens.back(start)
    return None


def _unit(tokens: Tokens, before: str | None) -> str | None:
    """The unit after the number, or the one before it; "$100 CAD" are Canadian dollars."""
    tokens.take_if(_HYPHEN, tokens.unit)  # a 6-week course
    after = tokens.unit()
    if before and after and (before != "$" or after not in currencies()):
        raise tokens.refuse(f"has a unit before the number ('{before}') and another after it; write one")
    return after or before


def number_of(tokens: Tokens) -> float | None:
    """The number that is next, in digits or in words: "1,500", "1 1/2", "twenty-four", "half an"; None if none is."""
    if tokens.is_digits():
        typed = tokens.one()
        try:
            number = figure(typed)
        except ValueError as error:
            raise tokens.refuse(f"holds '{typed}', which {error}") from None
        if tokens.next in ("1/2", "1/4", "3/4") and number == int(number):
            number += figure(tokens.one())
        return number + (tokens.take(PARTS_MORE) or 0)
    part = tokens.take(PARTS_OF_ONE)
    if part is not None:
        return part
    tens = tokens.take(_TENS)
    if tens is not None:
        tokens.take_if(_HYPHEN, lambda: tokens.take(_DIGITS))
        return tens + (tokens.take(_DIGITS) or 0)
    whole = tokens.take(_WRITTEN)
    return tokens.take_if(_A, tokens.unit) if whole is None else whole + (tokens.take(PARTS_MORE) or 0)


def _with_more(found: End, tokens: Tokens) -> End:
    """Smaller units after a larger: "1 hour 30 minutes" and "an hour and a half" are one length of time."""
    number, unit = found.number or 0, found.unit or ""
    part = tokens.take(PARTS_MORE)
    if part:
        return replace(found, number=number + part)
    if unit not in SECONDS:
        return found
    start = tokens.mark()
    tokens.take(AND)
    if not tokens.is_digits():
        tokens.back(start)
        return found
    more, smaller = number_of(tokens) or 0, tokens.unit() or ("" if unit != "hour" or tokens.next else "minute")
    if smaller not in SECONDS or SECONDS[smaller] >= SECONDS[unit]:
        raise tokens.refuse("counts two times in one; write the second in a smaller unit, such as '1 hour 30 minutes'")
    return End(number * SECONDS[unit] / SECONDS[smaller] + more, "", smaller)


def not_a_unit(tokens: Tokens) -> NotAQuantity:
    """Why what is next is no unit."""
    word = tokens.next
    where = f"'{word}' in '{tokens.typed}'"
    if word.lower() in AMBIGUOUS:
        return NotAQuantity(f"{where} {AMBIGUOUS[word.lower()]}")
    if word.upper() in currencies():
        return NotAQuantity(f"{where} is not a unit; a currency's code has capitals: {word.upper()}")
    return NotAQuantity(f"{where} is not a unit; use {', '.join(unit_names())}, or a currency's code such as USD")
