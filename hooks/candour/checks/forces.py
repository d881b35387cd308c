"""Which force a claim's words have: "avoid", "ask first", "rare". A cue may stand for several; any of them will do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from candour.checks.claim_words import ClaimWords, forces_in
from candour.language.cues import CueKind, cues_in

_NEEDED: Mapping[str, tuple[str, ...]] = {
    "strength": ("avoid", "not-recommended", "ask-first", "caution"),
    "advice": ("avoid", "ask-first", "limit"),
    "seriousness": ("emergency", "call-at-once", "call-the-clinic"),
    "likelihood": ("common", "uncommon", "rare", "very-rare"),
    "degree": ("severe",),
}
"""The values that need words of their own, by qualifier. What is expected or allowed may be said in any words."""

_STRENGTH_OF: Mapping[str, tuple[str, ...]] = {
    "contraindications": ("strength",),
    "preparation": ("advice",),
    "aftercare": ("advice",),
    "side_effects": ("seriousness", "likelihood"),
}
"""The qualifiers that a group's claims must not lack where their words hold them."""


_STRONG: Mapping[str, tuple[str, ...]] = {"advice": ("avoid", "ask-first")}
"""Those of the values that a claim must not lack, where these are not all: "less" is often no advice."""


def unheld(words: ClaimWords, around: Iterable[str]) -> Iterator[tuple[str, str, set[str]]]:
    """Each qualifier whose value the words do not hold, with that value, and with those that they hold.

    What a paragraph says once ("… may have to be stopped. Ibuprofen is one of them.") each of its sentences need not.
    """
    for key, needed in _NEEDED.items():
        value = None if words.claim.is_denied else words.claim.word(key)
        if value is None or not _may_be_unheld(words, key, value):
            continue
        given = words.forces(key)
        others = given & set(needed) - ({"limit"} - words.forces_near(key))  # "not too much of it, or anything else"
        if value in given or (value not in needed and (key != "seriousness" or not others)):
            continue
        if not others and key in ("strength", "advice") and words.limits:
            continue
        if others or not any(value in forces_in(cues_in(text, words.language), key) for text in around):
            yield key, value, others


def _may_be_unheld(words: ClaimWords, key: str, value: str) -> bool:
    """Whether a value needs words, or could be held against others: a quick look, before the cues are found."""
    return value in _NEEDED[key] or (key == "seriousness" and words.could_have(key, _NEEDED[key]))


def is_denied_in_vain(words: ClaimWords) -> bool:
    """Whether a claim denies, on words that deny nothing."""
    return words.claim.is_denied and not (words.of(CueKind.NEGATION) or words.permits)


def left_unsaid(words: ClaimWords, written_in: str) -> Iterator[tuple[str, set[str]]]:
    """Each qualifier that a claim lacks and its words hold, with the values that they may stand for.

    A condition that holds such words ("seldom a problem") is enough.
    """
    claim = words.claim
    for key in _STRENGTH_OF.get(claim.group, ()):
        strong = _STRONG.get(key, _NEEDED[key])
        if key in claim.said or claim.is_denied or (key == "likelihood" and claim.hedge):
            continue
        if not words.may_have(key, strong):
            continue
        found = words.forces_near(key) if key == "likelihood" else words.forces(key)
        given = found & set(strong)
        if given and "condition" in claim.said:
            given -= forces_in(cues_in(str(claim.said["condition"]), written_in), key)
        if given:
            yield key, given
