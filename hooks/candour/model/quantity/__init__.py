"""Quantities: "2 to 3 sessions", "at least 24 hours", "1 in 30,000", "a few days". What is not read rightly is refused.

A text is read by tokens (tokens, reserves, ends, rates, grammar: words in phrases, figures in figures, units in units)
into its parts (written), and worked out from them (parsing → value). What two of them have in common is in compare and
convert.
"""

from __future__ import annotations

from candour.model.quantity.compare import apart, waits_apart
from candour.model.quantity.convert import canonical, convert, rough_seconds, shortest
from candour.model.quantity.former import first_written
from candour.model.quantity.grammar import GRAMMAR
from candour.model.quantity.parsing import parse, written
from candour.model.quantity.tokens import NotAQuantity
from candour.model.quantity.units import EVERY, divided, is_share, is_time, plural, sizes, unit_names
from candour.model.quantity.value import Quantity
from candour.model.quantity.written import End, Written

__all__ = [
    "EVERY",
    "GRAMMAR",
    "End",
    "NotAQuantity",
    "Quantity",
    "Written",
    "apart",
    "canonical",
    "convert",
    "divided",
    "first_written",
    "is_share",
    "is_time",
    "parse",
    "plural",
    "rough_seconds",
    "shortest",
    "sizes",
    "unit_names",
    "waits_apart",
    "written",
]
