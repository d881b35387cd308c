"""Twelve digits that identify the meaning of claims and some words, so that a later change is noticed.

A fingerprint is versioned: `v2:` and twelve hexadecimal digits of a SHA-256. It is made of `key=value` for each
qualifier that a claim uses, sorted by name, without defaults: a new qualifier in the table does not change the
fingerprint of a claim that does not use it. Fingerprints of the first version have no prefix. They are accepted until
the next release. `fmt` rewrites one only if it still fits: otherwise it would approve what nobody has read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from candour.language.tags import untagged
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim
from candour.model.moment import Moment, MomentKind
from candour.model.qualifier import Value, as_data
from candour.model.quantity import Quantity, first_written

VERSION = "v2:"

_FIRST = ("stance", "scope", "hedge", "only", "strength", "advice", "seriousness", "from", "for")
"""The qualifiers of the first version, in the order in which it wrote them, before a quantity and an option."""

_TIMES = ("from", "until", "when")
"""The keys that hold now what `from` and `for` held in the first version."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The fingerprint of words and claims. `former` is in the first version, "" where that cannot tell claims apart."""

    current: str
    former: str

    def __str__(self) -> str:
        return self.current

    def fits(self, written: str) -> bool:
        """Whether a fingerprint that was written down, in this version or the first, still matches."""
        return written in (self.current, self.former) if written else False

    def is_former(self, written: str) -> bool:
        """Whether it was written in the first version, and still fits."""
        return written != self.current and self.fits(written)


def fingerprint(words: Iterable[str], claims: Sequence[Claim], of_articles: bool = False) -> Fingerprint:
    """The fingerprint of words, ignoring line breaks, and of what claims mean; `of_articles` includes who claims it."""
    plain = [" ".join(text.split()) for text in words]
    now = sorted(("article=" + claim.article + "|" if of_articles else "") + statement(claim) for claim in claims)
    then = [_first(claim, of_articles) for claim in claims]
    former = "" if None in then else _digits([*plain, *sorted(filter(None, then))])
    return Fingerprint(VERSION + _digits([*plain, *now]), former)


def statement(claim: Claim) -> str:
    """What a claim says, without its article and its words: claims with equal statements say the same."""
    said = {"group": claim.group, "term": claim.term, **claim.meaning}
    return "|".join(f"{key}={as_data(value)}" for key, value in sorted(said.items()))


def _first(claim: Claim, of_articles: bool) -> str | None:
    """The same as the first version wrote it; None for a claim that the first version could not express."""
    times = [_first_time(claim, key) for key in _TIMES if key in claim.said]
    said = {**{key: value for key, value in claim.meaning.items() if key not in _TIMES}, **dict(filter(None, times))}
    is_new = "for" in claim.said or not said.keys() <= {*_FIRST, "value"}  # `for` is how long an effect lasts now
    if is_new or None in times or len(dict(filter(None, times))) < len(times):
        return None
    values = [said.get(key, QUALIFIERS[key].default) for key in _FIRST]
    values[_FIRST.index("only")] = "only" in claim.said
    article = [claim.article] if of_articles else []
    parts = (*article, claim.group, claim.term, *values, claim.quantity, claim.option)
    return "|".join(first_written(part) if isinstance(part, Quantity) else str(part) for part in parts)


def _first_time(claim: Claim, key: str) -> tuple[str, Value] | None:
    """The key and the value that the first version had for a time; None for a time that it had no words for.

    It had times after the appointment, and `healed`. How long before the appointment was `for` in a preparation, and
    how long ago was `for` in a contraindication.
    """
    value, healed = claim.said[key], MomentKind.HEALED.value
    match value:
        case "now":
            return "for", healed
        case Quantity():
            return "for", value
        case Moment(kind=MomentKind.AFTER | MomentKind.HEALED):
            return "from" if key == "from" else "for", value.time or healed
        case Moment(kind=MomentKind.BEFORE, time=Quantity() as time) if (claim.group, key) == ("preparation", "from"):
            return "for", time
    return None


def _digits(lines: Iterable[str]) -> str:
    return hashlib.sha256(untagged("\n".join(lines)).encode()).hexdigest()[:12]
