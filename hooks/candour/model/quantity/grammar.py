"""The grammar: the text of a quantity → its parts. A text outside it is refused, with what is wrong with it.

Libraries for measurements were considered: they skip what they cannot read, and here nothing may be skipped.
"""

from __future__ import annotations

from dataclasses import replace

from candour.model.quantity.ends import end, not_a_unit
from candour.model.quantity.phrases import AND, APART, BETWEEN, OR, TO
from candour.model.quantity.rates import among, base, every, interval, part, rate
from candour.model.quantity.reserves import Reserves
from candour.model.quantity.tokens import NotAQuantity, Tokens, spaced
from candour.model.quantity.written import End, Written

GRAMMAR = (
    "such as '30 minutes', '2 to 3 sessions', '100 to 700 USD per session', 'at least 2 per year', 'every 2 hours', "
    "'1 in 30,000' or 'a few days'"
)


def parts_of(text: str) -> Written:
    """The parts of a quantity. Raises NotAQuantity."""
    tokens, reserves = Tokens(spaced(text)), Reserves()
    if tokens.next in ("-", "−"):
        raise tokens.refuse("is not a quantity: none is below zero")
    reserves.before(tokens)
    found = interval(tokens) or rate(tokens) or part(tokens) or _range(tokens, reserves)
    reserves.after(tokens)
    if tokens.next:
        raise _left_over(found, tokens)
    return replace(found, reserves=reserves.all)


def _range(tokens: Tokens, reserves: Reserves) -> Written:
    between = tokens.take(BETWEEN)
    low = end(tokens, reserves, bool(between))
    if low is None:
        raise tokens.refuse(f"is not a quantity; write it {GRAMMAR}")
    high = _high(low, tokens, reserves, bool(between))
    low, high = replace(low, unit=low.unit or high.unit), replace(high, unit=high.unit or low.unit)
    found = Written(low, high, among=among(tokens), per=base(tokens))
    return every(found, tokens) if tokens.take(APART) else found


def _high(low: End, tokens: Tokens, reserves: Reserves, between: bool) -> End:
    """The upper end, the lower if there is one value only."""
    word = tokens.take(AND if between else TO) or tokens.take(OR)
    if between and not word:
        raise tokens.refuse("has no 'and' between its ends; write it such as '2 to 3 days'")
    if not word:
        return low
    high = end(tokens, reserves)
    if high is None:
        raise tokens.refuse(f"is not a quantity: no number follows '{word}'")
    same_unit = high.unit == low.unit or None in (low.unit, high.unit)
    if word == "or" and not (same_unit and (low.number or 0) + 1 == high.number):
        raise tokens.refuse("is two values; write a range such as '2 to 3 days', or a claim for each")
    return high


def _left_over(found: Written, tokens: Tokens) -> NotAQuantity:
    """Why nothing more can follow."""
    if tokens.next in ("×", "*") or (found.high.unit == "time" and tokens.is_digits()):
        return tokens.refuse("multiplies; write one number")
    if found.among and tokens.next in ("to", "and", "-", "–"):
        return tokens.refuse("is two shares; write them in percent, such as '1 to 10%'")
    if tokens.next == "every":
        return tokens.refuse("says how many and how often; write 'every …' alone, or how many 'per …'")
    if found.high.unit is None and not found.per and tokens.next.isalpha():
        return not_a_unit(tokens)
    return tokens.refuse(f"is not a quantity with '{tokens.rest}' at its end; write it {GRAMMAR}")
