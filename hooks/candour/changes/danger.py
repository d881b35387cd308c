"""How much a change of words can harm: what it names, and what it forbids, permits or counts.

Nothing clinical is decided here. What names a safety matter comes first, whether it is marked or not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from candour.changes.sentences import FragmentChange
from candour.changes.uncovered import without_marks
from candour.changes.word_change import Danger, WordsOf
from candour.language.cues import CueKind, cues_in
from candour.language.measures import measures_in
from candour.model.fragment import Fragment, FragmentKind

_FIGURES = re.compile(r"(?:(?<![\w.])[-−±]?\.?)?\d+(?:[.,:/]\d+)*")
_SIGN = re.compile(r"(?<!\w)(?:[-−±]\.?|\.)$")
_PER = re.compile(r"/[^\W\d_]+")
_WORD = re.compile(r"\w+")
_HIDING = re.compile(
    r"<[a-z][^>]*\bhidden\b|display\s*:\s*none|visibility\s*:\s*hidden|<!--|<template\b", re.IGNORECASE
)
"""What hides words on an own page, or in a style sheet."""

_FORCES = frozenset((CueKind.NEGATION, CueKind.PROHIBITION, CueKind.PERMISSION, CueKind.FORCE))
_CONDITIONS = frozenset(f"{CueKind.CONDITION} {sort}" for sort in ("unless", "only", "until", "within", "later"))
"""Conditions that turn a sentence where they come or go. "If" and "when" stand for each other."""

_CALLING = re.compile(r"extra\.clinic\.(emergency|phone)\b")
_JUDGING = re.compile(
    r"(extra\.candour|hooks|plugins|markdown_extensions|validation|INHERIT|docs_dir|theme\.custom_dir|extra_javascript"
    r"|extra_css|extra_templates|exclude_docs|draft_docs)\b"
)

_BOOKKEEPING = re.compile(r"(source|review|references|removed|original|translator|formerly)(?=[.[]|$)")
_PAGES = frozenset((WordsOf.ARTICLE, WordsOf.TRANSLATION, WordsOf.TREATMENT, WordsOf.TERM))

NamedIn = Callable[[str, str], Mapping[str, str]]
"""The safety matters that a text in a language names: their labels by their ids."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """What a change is weighed with. `named` knows the vocabulary, `advised` are the ids of what articles ask for."""

    named: NamedIn
    advised: Collection[str] = ()

    def of(
        self, change: FragmentChange, what: WordsOf, language: str, claimed: Mapping[str, str]
    ) -> tuple[Danger, tuple[str, ...]]:
        """The danger of a change, and what makes it dangerous. `claimed` is the matter of a claim on the sentence."""
        was, now = _weighed(change)
        around = {one.place for one in (change.old, change.new) if one}
        if what in _PAGES and any(map(_BOOKKEEPING.match, around)):
            return Danger.PLAIN, ()
        if what is WordsOf.FILE and change.piece.kind is FragmentKind.VALUE:  # a picture: its size says nothing
            return Danger.PLAIN, ()
        matters = {**claimed, **self.named("\n".join((*around, was, now, *change.below)), language)}
        forces = _forces(was, language) ^ _forces(now, language)
        forces |= _turned_by_heading(change, language) | _turned_by_order(was, now, language)
        if not (change.old and change.new):
            forces -= _CONDITIONS  # alone it turns nothing
        words = [cue.words for cue in _cues(was, now, language) if cue.gives & forces]
        before, after = _amounts(was, language), _amounts(now, language)
        numbers = [*(before - after), *(after - before)]
        names = tuple(dict.fromkeys([*matters.values(), *numbers, *words]))
        if what is WordsOf.SETTING and any(map(_CALLING.match, around)):
            return (Danger.GONE if change.new is None else Danger.NUMBER_OF_SAFETY), names
        if what is WordsOf.WORD_LIST:
            return (Danger.JUDGE if change.old else Danger.PLAIN), names
        if what is WordsOf.SETTING and any(map(_JUDGING.match, (*around, was, now))):
            return Danger.JUDGE, names
        if change.new and _hides(change.new) and not (change.old and _hides(change.old)):
            return Danger.GONE, names
        if change.old is None and CueKind.PROHIBITION in forces and not matters.keys().isdisjoint(self.advised):
            return Danger.REVERSED, names
        return _danger(change, bool(matters), forces, bool(numbers)), names


def _danger(change: FragmentChange, is_safety: bool, forces: frozenset[str], is_number: bool) -> Danger:
    if not is_safety:
        return Danger.FORCE if forces else Danger.NUMBER if is_number else Danger.PLAIN
    if (forces and change.old and change.new) or (not change.old and _permits_or_denies(forces)):
        return Danger.REVERSED
    if not change.new:
        return Danger.GONE
    return Danger.NUMBER_OF_SAFETY if is_number else Danger.SAFETY


def _permits_or_denies(forces: frozenset[str]) -> bool:
    """Whether a new sentence may take a warning back: it permits something, or denies it without forbidding it."""
    return CueKind.PERMISSION in forces or (CueKind.NEGATION in forces and CueKind.PROHIBITION not in forces)


def _turned_by_heading(change: FragmentChange, language: str) -> frozenset[str]:
    """What the headings differ in that the same sentence stood and stands under."""
    old, new = change.old, change.new
    if not old or not new or new.kind is not FragmentKind.SENTENCE or old.text != new.text:
        return frozenset()
    return _forces(old.place, language) ^ _forces(new.place, language)


def _hides(piece: Fragment) -> bool:
    return bool(_HIDING.search(piece.said))


def _turned_by_order(was: str, now: str, language: str) -> frozenset[str]:
    """The forces of a sentence whose words stand in another order: something else may be denied, or permitted."""
    before, after = (_WORD.findall(text.casefold()) for text in (was, now))
    return _forces(was, language) if before != after and Counter(before) == Counter(after) else frozenset()


def _weighed(change: FragmentChange) -> tuple[str, str]:
    """The words to weigh before and after; of a line as it was typed, only those that differ."""
    was, now = (one.said if one else "" for one in (change.old, change.new))
    if change.piece.kind is FragmentKind.LINE and change.old and change.new:
        before, after = (without_marks(text).split() for text in (was, now))
        return " ".join(word for word in before if word not in after), " ".join(w for w in after if w not in before)
    return was, now


@dataclass(frozen=True, slots=True)
class _Force:
    """A phrase that gives force, and what it gives: its kind, how often so far, and the values of qualifiers."""

    words: str
    gives: frozenset[str]


def _cues(was: str, now: str, language: str) -> list[_Force]:
    return [force for text in (was, now) for force in _in(text, language)]


def _in(text: str, language: str) -> list[_Force]:
    seen: Counter[str] = Counter()
    found = []
    for cue in cues_in(text, language):
        if (condition := f"{cue.kind} {cue.value}") in _CONDITIONS:
            found.append(_Force(text[cue.start : cue.end].casefold(), frozenset((condition,))))
        elif cue.kind in _FORCES:
            seen[cue.kind] += 1
            given = cue.value if cue.kind is CueKind.FORCE else f"{cue.kind} {seen[cue.kind]}"
            found.append(_Force(text[cue.start : cue.end].casefold(), frozenset((given, cue.kind))))
    return found


def _forces(text: str, language: str) -> frozenset[str]:
    """What the phrases of a text give it: in other words of the same force, nothing differs."""
    return frozenset(given for force in _in(text, language) for given in force.gives)


def _amounts(text: str, language: str) -> Counter[str]:
    """The amounts of a text as they stand there, and its other figures. "One" alone is mostly no number."""
    found_there = [one for one in measures_in(text, language) if one.unit or one.numbers != (1.0,)]
    spans = [_whole(text, one.start, one.end) for one in found_there]
    rest = list(text)
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    found = (*(text[start:end] for start, end in spans), *_FIGURES.findall("".join(rest)))
    return Counter(" ".join(one.casefold().split()) for one in found)


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """An amount with its sign or point, and with what it is counted by: "-5 mg/kg"."""
    sign, per = _SIGN.search(text, max(0, start - 2), start), _PER.match(text, end)
    return sign.start() if sign else start, per.end() if per else end
