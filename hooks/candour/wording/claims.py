"""The interface's own words for states and qualifiers, read from the tables of model/groups.py.

Symbols never stand alone and never carry a judgement: a dot says "this article speaks", not "good".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from candour.language.spoken import N_, _, _n
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim
from candour.model.qualifier import HEALED, Bearing, Compared, Kind, Qualifier, Value, Word
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
    **{State(stance): word.said for stance, word in QUALIFIERS["stance"].words.items()},
    State.BOTH: N_("says both"),
    State.SILENT: N_("not mentioned"),
}
"""Messages, as all words here are: `_` says them."""

Label = Callable[[str], str]
"""The label of a term, by its id."""

_STATE = "stance"
"""The qualifier that a cell tells as its state, and not among the words behind it."""

_ORDERED = [key for key, qualifier in QUALIFIERS.items() if qualifier.bearing is Bearing.STRICTNESS]
_FORCE = [
    key
    for key, one in QUALIFIERS.items()
    if key in _ORDERED or one.kind is Kind.TIME or one.compared is Compared.OPPOSES
]
"""The qualifiers that make a claim's force: how strongly, from when, for how long, and what else can be opposed."""


def option(slug: str) -> str:
    """An option of a choice as words: "after-needling" → "after needling"; "non-invasive", "pen-like" as they are."""
    return re.sub(r"(?<!\bnon)-(?!like\b)", " ", slug)


def word(key: str, value: str) -> str:
    """A word of a qualifier: "not recommended", "“may”"."""
    said = QUALIFIERS[key].words[value].said
    return _(said)


def hedge(claim: Claim) -> str:
    """The claim's own reserve: "“may”"; "" where it has none."""
    return word("hedge", claim.hedge) if claim.hedge else ""


def levels(key: str, of: Callable[[Word], str]) -> dict[str, str]:
    """What readers are told for each place of a list sorted by a qualifier, strictest first, denials last."""
    qualifier = QUALIFIERS[key]
    words = {**qualifier.words, **({"denied": qualifier.denied} if qualifier.denied else {})}
    messages = {level: of(word) for level, word in words.items()}
    return {level: _(message) if message else "" for level, message in messages.items()}


def force(claim: Claim) -> Iterator[str]:
    """How strongly, and from when or for how long, each time as the source puts it."""
    yield from (_told(QUALIFIERS[key], claim.said[key], str) for key in _FORCE if key in claim.said)


def qualifiers(claim: Claim, label: Label = str) -> Iterator[str]:
    """All that a claim says besides its term, in a few words each, in the order in which a reader needs them."""
    for key, qualifier in QUALIFIERS.items():
        if key in claim.said and key != _STATE:
            yield _told(qualifier, claim.said[key], label)


def _told(qualifier: Qualifier, value: Value, label: Label) -> str:
    match qualifier.kind:
        case Kind.FLAG:
            return _(qualifier.said)
        case Kind.TERM:
            return _(qualifier.said, term=label(str(value)))
        case Kind.TIME if value == HEALED:
            return _(qualifier.healed)
        case Kind.TIME if isinstance(value, Quantity):
            return _(qualifier.said, time=reported(value))
        case Kind.VALUE:
            return reported(value) if isinstance(value, Quantity) else option(str(value))
    return word(qualifier.key, str(value))


def value(claim: Claim) -> str:
    """What a fact says of its term: a quantity as the source puts it, or an option; "" where it gives words alone."""
    return _told(QUALIFIERS["value"], claim.said["value"], str) if "value" in claim.said else ""


def strictest(claims: Iterable[Claim]) -> Iterator[str]:
    """The strictest word of some claims on one term: "avoid" where all say so, else who does: "2 say avoid".

    A claim that denies does not count; where no claim has a force there is nothing to say.
    """
    stated = [claim for claim in claims if not claim.is_denied]
    for key in _ORDERED:
        for strict in QUALIFIERS[key].accepts:
            saying = {claim.article for claim in stated if claim.word(key) == strict}
            if saying:
                is_shared = all(claim.word(key) == strict for claim in stated)
                yield word(key, strict) if is_shared else say(len(saying), word(key, strict))
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
