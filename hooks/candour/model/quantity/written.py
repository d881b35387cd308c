"""A quantity as the parts of its words, for working it out and for wording it in another language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class End:
    """A number (None where words such as "a few" stand for it) and its unit (None for none of its own)."""

    number: float | None
    vague: str = ""
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """Such as "about", 45 "minute" to 1 "hour". A single figure is both ends.

    `reserves` are the words around the figures, as phrases.py reads them: a hedge, one bound, "about". A rate has what
    it is `per`; an interval ("every 2 hours") is so marked; a share has the number it is `among`, 0 for none.
    """

    low: End
    high: End
    per: str = ""
    is_interval: bool = False
    among: int = 0
    reserves: tuple[str, ...] = ()
