"""The body of one generated article: sections of sentences and lists that make its claims, padded with others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from textwrap import fill

from claims import Claim
from phrases import FILLER, LIST_LEADS, LIST_TAILS, LISTED, NOTES, SECTIONS, SLOTS

WORDS = (900, 1_100)
"""An article's length in words, shortest and longest, its headings and notes included."""

PARAGRAPH = 5
"""Sentences in a paragraph, at most."""

LIST_SHARE = 0.4
"""How many of the sections with three claims or more put them in a list."""

WIDTH = 118
"""Where lines are wrapped, in characters."""

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(slots=True)
class _Section:
    heading: str
    sentences: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        parts = [
            " ".join(self.sentences[first : first + PARAGRAPH]) for first in range(0, len(self.sentences), PARAGRAPH)
        ]
        blocks = [fill(part, WIDTH, break_long_words=False, break_on_hyphens=False) for part in parts]
        points = ["\n".join(f"- {point}" for point in self.points)] if self.points else []
        return "\n\n".join([f"## {self.heading}", *blocks, *points])


def drawn(rng: Random, template: str, **given: str) -> str:
    """A sentence of a template: what is given, and the rest drawn by chance."""
    text = _SLOT.sub(lambda slot: given.get(slot[1]) or rng.choice(SLOTS[slot[1]]), template)
    return text[0].upper() + text[1:]


def body(rng: Random, made: Sequence[Claim]) -> str:
    """An article's body, with two of its claims noted by the editor."""
    noted = rng.sample(range(len(made)), 2)
    marks = {id(claim): claim.mark for claim in made}
    notes = []
    for number, index in enumerate(noted, 1):
        marks[id(made[index])] += f"[^{number}]"
        notes.append(f"[^{number}]: {drawn(rng, rng.choice(NOTES), it=made[index].words)}")
    sections = [_section(rng, headings, _in_groups(made, groups), marks) for headings, groups in SECTIONS]
    spoken = [section for section in sections if section.sentences]
    _pad(rng, spoken, rng.randint(*WORDS) - len("\n".join(notes).split()))
    return "\n\n".join([*map(str, spoken), *notes]) + "\n"


def _in_groups(made: Sequence[Claim], groups: Sequence[str]) -> list[Claim]:
    return [claim for group in groups for claim in made if claim.group == group]


def _section(rng: Random, headings: Sequence[str], made: Sequence[Claim], marks: dict[int, str]) -> _Section:
    """A section that makes the claims; one without any is left out, save some that only talk."""
    section = _Section(rng.choice(headings))
    if not made and rng.random() < 0.5:
        return section
    listed = len(made) > 2 and rng.random() < LIST_SHARE and made[0].group in LISTED
    section.sentences.append(drawn(rng, rng.choice(FILLER)))
    for claim in made:
        if listed and not claim.denied:
            section.points.append(marks[id(claim)] + drawn(rng, " " + rng.choice(LIST_TAILS)).strip())
        else:
            label = claim.term.label.lower()
            template = rng.choice(claim.sentences).replace("{time}", claim.time)
            section.sentences.append(drawn(rng, template, it=marks[id(claim)], label=label))
    if section.points:
        section.sentences.append(rng.choice(LIST_LEADS))
    return section


def _pad(rng: Random, sections: Sequence[_Section], words: int) -> None:
    """Put sentences without a claim between the others until the body has so many words."""
    missing = words - sum(len(str(section).split()) for section in sections)
    while missing > 0:
        sentence = drawn(rng, rng.choice(FILLER))
        section = rng.choice(sections)
        section.sentences.insert(rng.randrange(len(section.sentences)), sentence)
        missing -= len(sentence.split())
