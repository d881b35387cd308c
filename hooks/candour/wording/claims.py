"""The interface's own words for states and qualifiers, read from the tables of model/groups.py.

Symbols never stand alone and never carry a judgement: a dot says "this article speaks", not "good".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from candour.language.spoken import N_, _
from candour.model import claim_messages
from candour.model.claim_messages import Label, by_id
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim
from candour.model.qualifier import Word
from candour.model.state import State
from candour.wording.messages import say

STATE_SYMBOLS: Mapping[State, str] = {
    State.STATED: "●",
    State.DENIED: "✕",
    State.BOTH: "◐",
    State.ELSEWHERE: "○",
    State.SILENT: "–",
}
STATE_WORDS: Mapping[State, str] = {
    **{State(stance): word.said for stance, word in QUALIFIERS["stance"].words.items()},
    State.BOTH: N_("says both"),
    # Translators: in a cell of a table, before links: the article speaks of it in another place
    State.ELSEWHERE: N_("speaks of it elsewhere"),
    State.SILENT: N_("not mentioned"),
}
"""Messages, like all words here: `_` says them."""


def word(key: str, value: str) -> str:
    """A word of a qualifier: "not recommended", "“may”"."""
    said = QUALIFIERS[key].words[value].said
    return _(said)


def hedge(claim: Claim) -> str:
    """The claim's own reserve: "“may”"; "" if it has none."""
    return word("hedge", claim.hedge) if claim.hedge else ""


def levels(key: str, of: Callable[[Word], str]) -> dict[str, str]:
    """The words for each level of a list sorted by a qualifier: strictest first, denials last."""
    qualifier = QUALIFIERS[key]
    words = {**qualifier.words, **({"denied": qualifier.denied} if qualifier.denied else {})}
    messages = {level: of(word) for level, word in words.items()}
    return {level: _(message) if message else "" for level, message in messages.items()}


def qualifier_words(claim: Claim, label: Label = by_id) -> Iterator[str]:
    """All that a claim says besides its term: a few words for each qualifier, in the order that a reader needs."""
    return map(say, claim_messages.qualifiers(claim, label))


def value(claim: Claim) -> str:
    """What a fact says about its term: a quantity as its source puts it, or an option; "" if it gives only words."""
    return say(claim_messages.told(QUALIFIERS["value"], claim.said["value"])) if "value" in claim.said else ""


def numbered(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun, for the command line and other places that are English in every language.

    >>> numbered(1, "article"), numbered(3, "article")
    ('1 article', '3 articles')
    """
    return f"{count} {one if count == 1 else many or one + 's'}"
