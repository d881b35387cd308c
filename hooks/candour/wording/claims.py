"""The interface's own words for states and qualifiers, in one place.

Symbols never stand alone and never carry a judgement: a dot says "this article speaks", not "good".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from candour.language.spoken import N_, _, _n
from candour.model.library import Claim
from candour.model.quantity import Quantity
from candour.model.state import State
from candour.wording.amounts import reported

STATE_SYMBOLS: Mapping[State, str] = {
    State.STATED: "●",
    State.DENIED: "✕",
    State.BOTH: "◐",
    State.SILENT: "–",
}
STATE_WORDS: Mapping[State, str] = {
    State.STATED: N_("says so"),
    State.DENIED: N_("says not"),
    State.BOTH: N_("says both"),
    State.SILENT: N_("not mentioned"),
}
"""Messages, as all words here are: `_` says them."""

_WORDS: Mapping[str, str] = {
    "avoid": N_("avoid"),
    "not-recommended": N_("not recommended"),
    "caution": N_("with caution"),
    # Translators: what to do with something afterwards: "do", "limit", "allowed"
    "do": N_("do"),
    "limit": N_("limit"),
    "allowed": N_("allowed"),
    "ask-first": N_("ask first"),
    "expected": N_("to be expected"),
    "complication": N_("complication"),
    "call-the-clinic": N_("call the clinic"),
    "may": N_("“may”"),
    "probably": N_("“probably”"),
    "usually": N_("“usually”"),
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


def word(value: str) -> str:
    """A strength, an advice, a seriousness or a hedge: "not recommended", "“may”"."""
    return _(_WORDS[value])


def force(claim: Claim) -> Iterator[str]:
    """How strongly, and from when or for how long, each time as the source puts it."""
    for value in (claim.strength, claim.advice, claim.seriousness):
        if value:
            yield word(value)
    if isinstance(claim.from_, Quantity):
        # Translators: from that time on: "allowed, from 24 hours"
        yield _("from %(time)s", time=reported(claim.from_))
    elif claim.from_:
        yield _("once the skin has healed")
    if isinstance(claim.for_, Quantity):
        # Translators: for so long: "avoid, for 1 week"
        yield _("for %(time)s", time=reported(claim.for_))
    elif claim.for_:
        yield _("until the skin has healed")


def qualifiers(claim: Claim, scope_label: str | None = None) -> Iterator[str]:
    """The force of a claim in a few words each, in the order in which a reader needs them."""
    yield from force(claim)
    if claim.value:
        yield value(claim)
    if claim.only:
        # Translators: only this one, and no other: "Doctor: only this"
        yield _("only this")
    if claim.hedge:
        yield word(claim.hedge)
    if claim.scope:
        # Translators: of whom or what it is said: "for: Severe acne scars"
        yield _("for: %(scope)s", scope=scope_label or claim.scope)


def value(claim: Claim) -> str:
    """What a fact says of its term: a quantity as the source puts it, or an option."""
    if claim.quantity:
        return reported(claim.quantity)
    return option(claim.option) if claim.option else claim.value or ""


def strictest(claims: Iterable[Claim]) -> Iterator[str]:
    """The strictest word of some claims on one term: "avoid" where all say so, else who does: "2 say avoid".

    A claim that denies does not count; where no claim has a force there is nothing to say.
    """
    stated = [claim for claim in claims if claim.stance == "stated"]
    said = [(claim.article, (claim.strength, claim.advice, claim.seriousness)) for claim in stated]
    for place, order in enumerate(_STRICTEST):
        for strict in order:
            saying = {article for article, forces in said if forces[place] == strict}
            if saying:
                is_shared = all(forces[place] == strict for article, forces in said)
                yield word(strict) if is_shared else say(len(saying), word(strict))
                break


def say(articles: int, words: str) -> str:
    """How many articles say something: "1 says avoid", "2 say “may”"."""
    # Translators: how many articles say it: "2 say with caution", "1 says “may”"
    return _n("%(num)s says %(words)s", "%(num)s say %(words)s", articles, words=words)


def numbered(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun, for the command line and other places that are English in every language.

    >>> numbered(1, "article"), numbered(3, "article")
    ('1 article', '3 articles')
    """
    return f"{count} {one if count == 1 else many or one + 's'}"
