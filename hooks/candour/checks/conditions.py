"""On what a claim's words depend: a case, a time, an amount. Each can be said by several qualifiers of the claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from candour.checks.claim_words import ClaimWords
from candour.language.cues import Cue, CueKind, may_hold
from candour.language.measures import TIMES, may_measure, measures_in
from candour.model.groups import QUALIFIERS
from candour.model.quantity import is_time

_TIMED = ("when", "from", "until", "for", "amount", "condition")

_SAID_BY: Mapping[str, tuple[str, ...]] = {
    "unless": ("unless", "condition", "scope"),
    "only": ("only", "unless", "condition", "scope", "from", "until"),
    "until": (*_TIMED, "unsaid"),
    "within": (*_TIMED, "unsaid"),
    "if": ("condition", "scope", "unless", "when", "from", "until"),
    "lasting": ("condition", "for", "degree"),
    "a time": (*_TIMED, "step", "scope"),
    "an amount": ("amount", "condition", "likelihood", "scope"),
}
"""The qualifiers of which one says each sort of condition."""

_OF_GROUP: Mapping[str, tuple[str, ...]] = {
    "contraindications": ("unless", "within", "a time", "an amount"),
    "preparation": ("unless", "only", "until", "if", "a time", "an amount"),
    "aftercare": ("unless", "only", "until", "if", "a time", "an amount"),
    "side_effects": ("unless", "lasting", "a time", "an amount"),
    "candidates": ("unless",),
}
"""What the words of a group's claims may depend on, where a reader could be hurt by a claim that does not say so."""

_DOSES = ("mg", "g", "mcg", "ml", "SPF", "age", "percent")


def left_out(words: ClaimWords) -> tuple[str, tuple[str, ...]] | None:
    """The first condition in a claim's words that the claim leaves out, and the qualifiers that could say it."""
    claim = words.claim
    if claim.is_denied:
        return None
    asked = [sort for sort in _OF_GROUP.get(claim.group, ()) if not any(key in claim.said for key in _SAID_BY[sort])]
    if not asked:
        return None
    for sort, told in chain(_cases(words, asked), _amounts(words, asked)):
        if sort in asked:
            return told, tuple(key for key in _SAID_BY[sort] if QUALIFIERS[key].is_taken_by(claim.group))
    return None


def _cases(words: ClaimWords, asked: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each condition in words, with what it says up to the end of its clause."""
    if not may_hold(words.claim.sentence, words.language, asked):
        return
    for cue in words.of(CueKind.CONDITION):
        told = _clause_of(words, cue)
        if cue.value not in ("if", "unless") or not _names_the_mark(words, cue, told):
            yield cue.value, told


def _clause_of(words: ClaimWords, cue: Cue) -> str:
    _, last = words.clause_at(cue.end)
    return words.claim.sentence[cue.start : max(last, cue.end)].strip()


def _names_the_mark(words: ClaimWords, cue: Cue, told: str) -> bool:
    """Whether the marked words are what the condition is about: "if you have eczema", "except in pregnancy"."""
    return cue.start <= words.mark[0] < cue.start + len(told) or words.mark[0] <= cue.start < words.mark[1]


def _amounts(words: ClaimWords, asked: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each time and each dose in words."""
    sentence = words.claim.sentence
    sought = (*(TIMES if "a time" in asked else ()), *(_DOSES if "an amount" in asked else ()))
    if not sought or not may_measure(sentence, words.language, sought):
        return
    for one in measures_in(sentence, words.language):
        told = sentence[one.start : one.end]
        if one.unit in _DOSES:
            yield "an amount", told
        elif is_time(one.unit):
            yield "a time", told
