"""The interface's own words for states and qualifiers, in one place.

Symbols never stand alone and never carry a judgement: a dot says "this article speaks", not "good".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from .compare import State
from .library import Claim, Wait
from .quantity import Quantity

STATE_SYMBOLS: Mapping[State, str] = {
    State.STATED: "●",
    State.DENIED: "✕",
    State.BOTH: "◐",
    State.SILENT: "–",
}
STATE_WORDS: Mapping[State, str] = {
    State.STATED: "says so",
    State.DENIED: "says not",
    State.BOTH: "says both",
    State.SILENT: "not mentioned",
}

_WORDS: Mapping[str, str] = {
    "avoid": "avoid",
    "not-recommended": "not recommended",
    "caution": "with caution",
    "do": "do",
    "limit": "limit",
    "allowed": "allowed",
    "ask-first": "ask first",
    "expected": "to be expected",
    "complication": "complication",
    "call-the-clinic": "call the clinic",
    "may": "“may”",
    "probably": "“probably”",
    "usually": "“usually”",
}


_STRICTEST = (
    ("avoid", "not-recommended", "caution"),
    ("avoid", "ask-first", "limit", "do", "allowed"),
    ("call-the-clinic", "complication", "expected"),
)
"""Strengths, advice and seriousness, each from the strictest on."""


def option(slug: str) -> str:
    """An option of a choice as words: "after-needling" → "after needling"; "non-invasive", "pen-like" as they are."""
    return re.sub(r"(?<!\bnon)-(?!like\b)", " ", slug)


def wait(time: Wait) -> str:
    """A time to wait as the source puts it: "a few days", "1 day", or "the skin has healed"."""
    if isinstance(time, Quantity):
        return time.words or str(time)
    return "the skin has healed" if time == "healed" else str(time)


def force(claim: Claim) -> Iterator[str]:
    """How strongly, and from when or for how long."""
    for value in (claim.strength, claim.advice, claim.seriousness):
        if value:
            yield _WORDS[value]
    if claim.from_:
        yield f"once {wait(claim.from_)}" if claim.from_ == "healed" else f"from {wait(claim.from_)}"
    if claim.for_:
        yield f"until {wait(claim.for_)}" if claim.for_ == "healed" else f"for {wait(claim.for_)}"


def qualifiers(claim: Claim, scope_label: str | None = None) -> Iterator[str]:
    """The force of a claim in a few words each, in the order in which a reader needs them."""
    yield from force(claim)
    if claim.value:
        yield option(claim.option) if claim.option else claim.value
    if claim.only:
        yield "only this"
    if claim.hedge:
        yield _WORDS[claim.hedge]
    if claim.scope:
        yield f"for: {scope_label or claim.scope}"


def strictest(claims: Iterable[Claim]) -> Iterator[str]:
    """The strictest word of some claims on one term: "avoid" where all say so, else who does: "2 say avoid".

    A claim that denies does not count; where no claim has a force there is nothing to say.
    """
    stated = [claim for claim in claims if claim.stance == "stated"]
    said = [(claim.article, (claim.strength, claim.advice, claim.seriousness)) for claim in stated]
    for place, order in enumerate(_STRICTEST):
        for word in order:
            saying = {article for article, forces in said if forces[place] == word}
            if saying:
                is_shared = all(forces[place] == word for _, forces in said)
                yield _WORDS[word] if is_shared else f"{numbered(len(saying), 'says', 'say')} {_WORDS[word]}"
                break


def numbered(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun.

    >>> numbered(1, "article"), numbered(3, "article")
    ('1 article', '3 articles')
    """
    return f"{count} {one if count == 1 else many or one + 's'}"
