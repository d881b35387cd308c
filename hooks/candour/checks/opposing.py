"""Whether a claim's words say the opposite of it. Each group has its own way; what is unclear is no opposition."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping

from candour.checks import phrases
from candour.checks.claim_words import ClaimWords
from candour.language.cues import Cue, CueKind
from candour.language.fold import fold

Opposition = tuple[str, str]
"""What the claim says of its term ("" for no more than that it is so), and the words that say the opposite."""

_CALLS = ("emergency", "call-at-once", "call-the-clinic")
_FROM_DENIAL = 2
"""How many words may stand between a denial and what it denies: "not very painful"."""

_TIMES = frozenset({"from", "until", "when", "condition", "scope"})
"""The qualifiers with which advice is for a time or a case."""

_APART: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "likelihood": (frozenset({"common"}), frozenset({"uncommon", "rare", "very-rare"})),
    "degree": (frozenset({"severe"}), frozenset({"mild"})),
    "seriousness": (frozenset(_CALLS), frozenset({"expected"})),
}
"""The values of a qualifier that oppose each other, on two sides."""


def opposition(words: ClaimWords) -> Opposition | None:
    """What a claim says and its words do not, if they oppose each other."""
    claim = words.claim
    if claim.is_denied:
        return _excluded(words) if claim.group == "contraindications" else None
    return _OF_GROUP.get(claim.group, _denied)(words)


def _excluded(words: ClaimWords) -> Opposition | None:
    """A claim that something is no reason against the treatment, on words that forbid it."""
    if words.forbids and not words.permits:
        return "'denied'", _told(words, words.of(CueKind.PROHIBITION))
    return None


def _denied(words: ClaimWords) -> Opposition | None:
    """A claim that something is so, on words that deny it before the mark."""
    denials = words.denials(inside=False)
    return ("", _told(words, denials)) if denials else None


def _not_excluded(words: ClaimWords) -> Opposition | None:
    """A reason against the treatment, on words that permit it."""
    if not words.permits or words.forbids or words.forces("strength") or words.limits:
        return None
    return _force(words, "strength"), _told(words, words.of(CueKind.PERMISSION))


def _other_advice(words: ClaimWords) -> Opposition | None:
    """Advice, on words that give the opposite."""
    advice = words.claim.advice
    if advice in ("avoid", "limit", "ask-first"):
        return _not_held_back(words, advice)
    if advice in ("do", "allowed"):
        return _held_back(words, advice)
    return None


def _not_held_back(words: ClaimWords, advice: str) -> Opposition | None:
    held_back = words.forces("advice") & {"avoid", "limit", "ask-first"}
    permitting = words.of(CueKind.PERMISSION)
    if held_back or words.forbids or not permitting or words.limits:
        return None
    return f"'{advice}'", _told(words, permitting)


def _held_back(words: ClaimWords, advice: str) -> Opposition | None:
    lifted = [cue for cue in words.of(CueKind.PERMISSION) if _is_before(words, cue) and _has_negation(words, cue)]
    if advice == "do" and lifted:
        return "'do'", _told(words, lifted)
    forbidding = [cue for cue in words.of(CueKind.PROHIBITION) if _is_before(words, cue)]
    behind = max((cue.end for cue in forbidding), default=0)
    permitted = words.permits or any(cue.value == "advice=do" and cue.start >= behind for cue in words.cues)
    if not forbidding or permitted or len(words.of(CueKind.NEGATION)) > 1 or _is_for_a_case(words):
        return None
    return f"'{advice}'", _told(words, forbidding)


def _is_for_a_case(words: ClaimWords) -> bool:
    """Whether advice is held back in a case only. "Never use it after the visit" is a case if the claim has a time."""
    if any(map(words.holds, ("unless", "only", "until"))):
        return True
    return words.holds("later") and not words.claim.said.keys().isdisjoint(_TIMES)


def _no_effect(words: ClaimWords) -> Opposition | None:
    """A side effect, on words that deny it, or that take it otherwise."""
    denials = words.denials() or _denied_behind(words)
    if denials:
        return "", _told(words, denials)
    for key, sides in _APART.items():
        value = words.claim.word(key)
        for side, other in (sides, sides[::-1]):
            given = words.forces(key) if value in side and words.could_have(key, sorted(other)) else set()
            if given & other and not given & side:
                return f"'{value}'", _told(words, _giving(words, key, given & other))
    return None


def _denied_behind(words: ClaimWords) -> tuple[Cue, ...]:
    """What denies the marked words behind them: "scars are never left"."""
    if not words.denying:
        return ()
    lifted = words.of(CueKind.PERMISSION)  # "pain is no reason to stay away" denies no pain
    return tuple(
        cue
        for cue in words.denying
        if words.mark[1] <= cue.start
        and cue.end <= words.clause[1]
        and not any(one.start <= cue.start < one.end for one in lifted)
    )[:1]


def _other_option(words: ClaimWords) -> Opposition | None:
    """An option, on words that deny it or that are those of another option."""
    own = words.options.get(words.claim.option or "", ())
    if not own:
        return None
    said = words.claim.text
    mine = next((place for name in own if (place := _place(name, said))), None)
    if mine:
        return (f"'{words.claim.option}'", said) if _is_denied_at(words, mine) else None
    if any(set(fold(name).split()) <= set(fold(said).split()) for name in own):  # "not safe for everyone"
        return None
    others = (name for option, names in words.options.items() if option != words.claim.option for name in names)
    for name in others:
        place = _place(name, said)
        if place and not _is_denied_at(words, place) and not any(_place(name, one) for one in own):
            return f"'{words.claim.option}'", said
    return None


def _place(name: str, text: str) -> tuple[int, int] | None:
    """Where a text has a name as words."""
    if phrases.small(name) not in phrases.small(text):
        return None
    found = re.search(rf"(?<!\w){re.escape(phrases.small(name))}(?!\w)", phrases.small(text))
    return found.span() if found else None


def _is_denied_at(words: ClaimWords, place: tuple[int, int]) -> bool:
    """Whether a denial, or "seldom", stands right before a place of the marked words."""
    start = words.mark[0] + place[0]
    denying = [*words.of(CueKind.NEGATION), *_giving(words, "likelihood", ("rare", "very-rare"))]
    between = (words.claim.sentence[cue.end : start].split() for cue in denying if words.clause[0] <= cue.end <= start)
    return any(len(one) <= _FROM_DENIAL for one in between)


def _is_before(words: ClaimWords, cue: Cue) -> bool:
    return words.clause[0] <= cue.start and cue.start < words.mark[1]


def _has_negation(words: ClaimWords, cue: Cue) -> bool:
    return any(cue.start <= one.start and one.end <= cue.end for one in words.of(CueKind.NEGATION))


def _force(words: ClaimWords, key: str) -> str:
    return f"'{words.claim.word(key)}'" if words.claim.word(key) else "a reason against the treatment"


def _giving(words: ClaimWords, key: str, values: Collection[str]) -> list[Cue]:
    wanted = {f"{key}={value}" for value in values}
    return [cue for cue in words.of(CueKind.FORCE) if cue.value in wanted]


def _told(words: ClaimWords, cues: Iterable[Cue]) -> str:
    """The words from the first of some cues, or the mark, to the last of them."""
    spans = [words.mark, *((cue.start, cue.end) for cue in cues)]
    return words.claim.sentence[min(start for start, _ in spans) : max(end for _, end in spans)]


_OF_GROUP: Mapping[str, Callable[[ClaimWords], Opposition | None]] = {
    "contraindications": _not_excluded,
    "preparation": _other_advice,
    "aftercare": _other_advice,
    "side_effects": _no_effect,
    "facts": _other_option,
    "alternatives": lambda words: None,
}
