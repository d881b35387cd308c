"""From the parts of a text to the quantity that it says, and back to the parts."""

from __future__ import annotations

from functools import lru_cache

from candour.model.quantity.grammar import parts_of
from candour.model.quantity.phrases import EXCLUSIVE, LOWER, UPPER
from candour.model.quantity.tokens import NotAQuantity, spaced
from candour.model.quantity.units import EVERY, PER, SHARE, sizes
from candour.model.quantity.value import Quantity
from candour.model.quantity.written import Written

_BOUNDS = LOWER | UPPER


@lru_cache(4096)  # articles of one treatment give the same few hundred quantities
def parse(text: str) -> Quantity:
    """Read a quantity. Raises NotAQuantity if the text is outside the grammar.

    >>> str(parse("45 minutes to 1 hour")), str(parse("SPF 30+")), parse("under 18 years").exclusive
    ('45 to 60 minutes', 'at least 30 SPF', True)
    """
    words, parts = spaced(text), parts_of(text)
    reserve = " ".join(one for one in parts.reserves if one not in _BOUNDS)
    low, high, unit = _one_unit(parts, words)
    if low is None or high is None:
        return Quantity(None, None, unit, words, vague=True, reserve=reserve)
    low, high = round(low, 4), round(high, 4)
    if low > high:
        raise NotAQuantity(f"'{words}' ends below its start; write the smaller number first")
    if parts.among and high > parts.among:
        raise NotAQuantity(f"'{words}' is more than all; write it such as '1 in 30,000'")
    bound = next((one for one in parts.reserves if one in _BOUNDS), "")
    if parts.is_interval and bound in EXCLUSIVE | {"within", "from"}:
        raise NotAQuantity(
            f"'{words}' can mean more often or less often; write 'at least every …' or 'at most every …'"
        )
    if bound in EXCLUSIVE and low != high:
        raise NotAQuantity(f"'{words}' can be the range itself or what is beyond it; write one number after '{bound}'")
    if bound == "from" and low != high:  # "from 2 to 3 days" is a range
        bound = ""
    is_lower = (bound in LOWER) != parts.is_interval  # at least every 2 hours: no more than 2 hours lie between
    if bound:
        low, high = (low, None) if is_lower else (None, high)
    return Quantity(low, high, unit, words, exclusive=bound in EXCLUSIVE, reserve=reserve)


def written(quantity: Quantity) -> Written:
    """The parts of a quantity's own words, or of its `str` if it has none."""
    return _written(quantity.words or str(quantity))


@lru_cache(4096)  # as parse
def _written(words: str) -> Written:
    return parts_of(words)


def _one_unit(parts: Written, words: str) -> tuple[float | None, float | None, str | None]:
    """Both ends in the smaller of their units (45 minutes to 1 hour is 45 to 60 minutes) and the unit's whole name."""
    low, high = parts.low, parts.high
    if low.unit == high.unit:
        return low.number, high.number, _whole(parts, low.unit, words)
    beside = sizes(low.unit, high.unit)
    if beside is None or beside[0] == beside[1]:
        raise NotAQuantity(f"'{words}' mixes two units; write both ends in one")
    smaller = min(beside)
    unit = _whole(parts, low.unit if smaller == beside[0] else high.unit, words)
    if low.number is None or high.number is None:
        return None, None, unit
    return round(low.number * beside[0] / smaller, 2), round(high.number * beside[1] / smaller, 2), unit


def _whole(parts: Written, counted: str | None, words: str) -> str | None:
    """The name of a unit with what is counted and what it is counted per, in or how often."""
    if parts.among:
        if counted or parts.per:
            raise NotAQuantity(f"'{words}' is a share and an amount in one; write it such as '1 in 30,000'")
        return f"{SHARE}{parts.among}"
    if parts.is_interval:
        return f"{EVERY}{counted}"
    if not parts.per:
        return counted
    return f"{PER}{parts.per}" if counted in (None, "time") else f"{counted} {PER}{parts.per}"
