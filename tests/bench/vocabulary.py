"""The benchmark's vocabulary of 300 terms, and treatments that each draw on 60 of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from random import Random

from words import NAMES, OPTIONS, TREATMENT_NAMES, TREATMENT_NAMES_ELSEWHERE, UNITS

SHARES: Mapping[str, int] = {
    "condition": 14,
    "effect": 10,
    "care": 10,
    "step": 5,
    "person": 3,
    "place": 2,
    "alternative": 4,
    "quantity": 8,
    "choice": 4,
}
"""Terms of each kind that one treatment draws on: 60 in all."""

PARTS = 5
"""Treatments that cover the vocabulary between them: it has 5 × 60 = 300 terms."""

GROUPS_OF_KIND: Mapping[str, Sequence[str]] = {
    "condition": ("contraindications", "candidates", "benefits"),
    "effect": ("side_effects", "benefits"),
    "care": ("aftercare", "preparation"),
    "step": ("procedure",),
    "person": ("practitioners",),
    "place": ("practitioners",),
    "alternative": ("alternatives",),
    "quantity": ("facts",),
    "choice": ("facts",),
}
"""The groups in which articles speak of a kind of term."""


@dataclass(frozen=True, slots=True)
class Term:
    """One concept. A quantity has a `unit` and the size of its values, a choice its `options`."""

    id: str
    label: str
    kind: str
    synonyms: tuple[str, ...]
    options: tuple[str, ...] = ()
    unit: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Treatment:
    """A treatment; `terms` holds each term that its articles speak of, with the group they mostly do it in."""

    id: str
    title: str
    synonyms: tuple[str, ...]
    terms: tuple[tuple[Term, str], ...]


def slug(words: str) -> str:
    """Words as a file name."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def vocabulary(rng: Random) -> dict[str, list[Term]]:
    """All terms by kind, in an order drawn by chance."""
    return {kind: rng.sample(list(_terms(kind)), share * PARTS) for kind, share in SHARES.items()}


def _terms(kind: str) -> Iterator[Term]:
    """Every term that the word lists make; no two share a label or a synonym."""
    traits, things = NAMES[kind]
    for trait, thing in product(traits, things):
        other_trait, other_thing = traits[trait], things[thing]
        synonyms = (f"{other_trait} {thing}", f"{trait} {other_thing}", f"{other_trait} {other_thing}")
        unit, size = UNITS.get(thing, ("", 0))
        label = f"{trait} {thing}"
        yield Term(slug(label), label.capitalize(), kind, synonyms, OPTIONS.get(thing, ()), unit, size)


def treatments(rng: Random, count: int, terms: Mapping[str, Sequence[Term]]) -> list[Treatment]:
    """`count` treatments; the first five share the vocabulary out, so that every term is spoken of."""
    names = rng.sample(list(product(*TREATMENT_NAMES)), count)
    return [_treatment(rng, name, _drawn(rng, number, terms)) for number, name in enumerate(names)]


def _treatment(rng: Random, name: tuple[str, ...], terms: Sequence[Term]) -> Treatment:
    method, tool, where = name
    title = f"{method} {tool} {where}"
    synonyms = (f"{method.lower()} {TREATMENT_NAMES_ELSEWHERE[where]} {tool}", f"{tool} treatment {where} ({method})")
    grouped = tuple((term, rng.choice(GROUPS_OF_KIND[term.kind])) for term in terms)
    return Treatment(slug(title), title, synonyms, grouped)


def _drawn(rng: Random, number: int, terms: Mapping[str, Sequence[Term]]) -> list[Term]:
    """The 60 terms of the treatment with this number."""
    drawn: list[Term] = []
    for kind, share in SHARES.items():
        first = number * share
        drawn += terms[kind][first : first + share] if number < PARTS else rng.sample(terms[kind], share)
    return drawn
