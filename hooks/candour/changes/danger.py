"""How much a change of words can harm: what it names, and what it forbids, permits or counts.

Nothing clinical is decided here. What names a safety matter comes first, whether it is marked or not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from candour.changes.sentences import FragmentChange
from candour.changes.word_change import Danger, WordsOf
from candour.language.cues import CueKind, cues_in
from candour.model.fragment import Fragment

_Key = TypeVar("_Key")

_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
_FORCES = frozenset((CueKind.NEGATION, CueKind.PROHIBITION, CueKind.PERMISSION, CueKind.FORCE))

_CALLING = re.compile(r"extra\.clinic\.(emergency|phone)\b")
_JUDGING = re.compile(r"(extra\.candour|hooks|plugins|markdown_extensions|validation|INHERIT|docs_dir|exclude_docs)\b")

_BOOKKEEPING = re.compile(r"(source|review|references|removed|original|translator|formerly)(?=[.[]|$)")
_PAGES = frozenset((WordsOf.ARTICLE, WordsOf.TRANSLATION, WordsOf.TREATMENT, WordsOf.TERM))

NamedIn = Callable[[str, str], Mapping[str, str]]
"""The safety matters that a text in a language names: their labels by their ids."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """What a change is weighed with. `named` knows the vocabulary."""

    named: NamedIn

    def of(
        self, change: FragmentChange, what: WordsOf, language: str, claimed: Mapping[str, str]
    ) -> tuple[Danger, tuple[str, ...]]:
        """The danger of a change, and what makes it dangerous. `claimed` is the matter of a claim on the sentence."""
        was, now = _said(change.old), _said(change.new)
        around = {one.place for one in (change.old, change.new) if one}
        if what in _PAGES and any(map(_BOOKKEEPING.match, around)):
            return Danger.PLAIN, ()
        matters = {**claimed, **self.named("\n".join((*around, was, now, *change.below)), language)}
        forces = _differing(_forces(was, language), _forces(now, language))
        numbers = _differing(_numbers(was), _numbers(now))
        names = tuple(dict.fromkeys([*matters.values(), *numbers, *(word for _, word in forces)]))
        is_calling = what is WordsOf.SETTING and any(map(_CALLING.match, around))
        if is_calling:
            return (Danger.GONE if change.new is None else Danger.NUMBER_OF_SAFETY), names
        if what is WordsOf.WORD_LIST:
            return (Danger.JUDGE if change.old else Danger.PLAIN), names
        if what is WordsOf.SETTING and any(map(_JUDGING.match, (*around, was, now))):
            return Danger.JUDGE, names
        return _danger(change, bool(matters), [kind for kind, _ in forces], bool(numbers)), names


def _danger(change: FragmentChange, is_safety: bool, forces: list[CueKind], is_number: bool) -> Danger:
    if not is_safety:
        return Danger.FORCE if forces else Danger.NUMBER if is_number else Danger.PLAIN
    if (forces and change.old and change.new) or (not change.old and CueKind.PERMISSION in forces):
        return Danger.REVERSED
    if not change.new:
        return Danger.GONE
    return Danger.NUMBER_OF_SAFETY if is_number else Danger.SAFETY


def _said(piece: Fragment | None) -> str:
    return piece.said if piece else ""


def _forces(text: str, language: str) -> Counter[tuple[CueKind, str]]:
    found = (cue for cue in cues_in(text, language) if cue.kind in _FORCES)
    return Counter((cue.kind, text[cue.start : cue.end].casefold()) for cue in found)


def _numbers(text: str) -> Counter[str]:
    return Counter(_NUMBER.findall(text))


def _differing(old: Counter[_Key], new: Counter[_Key]) -> list[_Key]:
    return [*(old - new), *(new - old)]
