"""A claim's words as the rules on evidence see them: the force of their sentence, and what is denied near the mark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from candour.language.cues import Cue, CueKind, clause_around, cues_in, may_deny, may_hold
from candour.language.spoken import ENGLISH
from candour.model.library import Claim


def forces_in(cues: Iterable[Cue], key: str) -> set[str]:
    """The values of a qualifier that some cues may stand for. "At once" alone is no call, and a call at once is one."""
    named = (cue.value.partition("=") for cue in cues if cue.kind is CueKind.FORCE)
    found = {value for name, _, value in named if name == key}
    if "emergency" in found:
        return found - {"call-at-once", "call-the-clinic"}
    return found - {"call-the-clinic" if {"call-at-once", "call-the-clinic"} <= found else "call-at-once"}


_TAKES_DENIAL = ("lasting", "likelihood=", "degree=", "seriousness=")
"""Cues whose words may hold a denial that is none of the thing itself: "not common", "does not go away"."""


@dataclass(frozen=True)
class ClaimWords:
    """The words of one claim in a page's language: those marked, and the sentence around them with its leads.

    `options` are the options of the claim's term, each with the words for it.
    """

    claim: Claim
    language: str
    options: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The cues of the sentence. A page may be in English though the site is not, and has not set `written_in`."""
        return cues_in(self.claim.sentence, self.language) or cues_in(self.claim.sentence, ENGLISH)

    @cached_property
    def mark(self) -> tuple[int, int]:
        """Where the marked words stand in the sentence: at its end, where a lead has the same words."""
        start = max(self.claim.sentence.rfind(self.claim.text), 0)
        return start, start + len(self.claim.text)

    @cached_property
    def clause(self) -> tuple[int, int]:
        """The span of the clause with the marked words."""
        return clause_around(self.claim.sentence, *self.mark, self.language)

    def clause_at(self, place: int) -> tuple[int, int]:
        """The span of the clause that a place of the sentence lies in."""
        return clause_around(self.claim.sentence, place, place, self.language)

    def of(self, kind: CueKind) -> tuple[Cue, ...]:
        """The cues of a kind."""
        return tuple(cue for cue in self.cues if cue.kind is kind)

    def forces(self, key: str) -> set[str]:
        """The values of a qualifier that the sentence's words may stand for."""
        return forces_in(self.cues, key)

    def may_have(self, key: str, values: Iterable[str]) -> bool:
        """Whether the sentence has a word without which it has none of a qualifier's values: a quick look."""
        return self._may_hold(key, values, self.language)

    def could_have(self, key: str, values: Iterable[str]) -> bool:
        """The same where the sentence may be in English, as its cues may be."""
        return any(self._may_hold(key, values, language) for language in dict.fromkeys((self.language, ENGLISH)))

    def _may_hold(self, key: str, values: Iterable[str], language: str) -> bool:
        return may_hold(self.claim.sentence, language, [f"{key}={value}" for value in values])

    def forces_near(self, key: str) -> set[str]:
        """The same of the clause with the marked words alone."""
        first, last = self.clause
        return forces_in([cue for cue in self.cues if first <= cue.start and cue.end <= last], key)

    def holds(self, condition: str) -> bool:
        """Whether the sentence sets a sort of condition: "unless"."""
        return any(cue.value == condition for cue in self.of(CueKind.CONDITION))

    @property
    def permits(self) -> bool:
        return bool(self.of(CueKind.PERMISSION))

    @property
    def forbids(self) -> bool:
        return bool(self.of(CueKind.PROHIBITION))

    @cached_property
    def denying(self) -> tuple[Cue, ...]:
        """What denies something in the sentence. "Does not go away" denies no sign, and "not common" no effect."""
        if not may_deny(self.claim.sentence, self.language):  # most deny nothing, and need no more
            return ()
        others = [(cue.start, cue.end) for cue in self.cues if cue.value.startswith(_TAKES_DENIAL)]
        return tuple(
            cue
            for cue in self.of(CueKind.NEGATION)
            if not any(start <= cue.start and cue.end <= end for start, end in others)
        )

    def denials(self, inside: bool = True) -> tuple[Cue, ...]:
        """What denies the marked words: in their clause, before them or (`inside`) among them. Two denials are none."""
        if not self.denying:
            return ()
        start = self.mark[0]
        own = clause_around(self.claim.sentence, start, start + 1, self.language)[1]  # "reactions that nobody wants"
        first, last = self.clause[0], min(self.mark[1], own) if inside else start
        found = tuple(cue for cue in self.denying if first <= cue.start and cue.end <= last)
        return found if len(found) % 2 else ()

    @property
    def has_a_case(self) -> bool:
        """Whether the sentence holds in a case only, or later: "unless", "only", "until", "after"."""
        return any(map(self.holds, ("unless", "only", "until", "later")))

    @property
    def limits(self) -> bool:
        """Whether what it permits is for others, or for later: "you can have it if you are not pregnant"."""
        directing = [*self.of(CueKind.PERMISSION), *self.of(CueKind.PROHIBITION)]
        denials = [cue for cue in self.denials() if not any(one.start <= cue.start < one.end for one in directing)]
        return bool(denials) or self.has_a_case
