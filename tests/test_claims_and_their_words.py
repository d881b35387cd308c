"""Claims beside their words: those that the words do not bear out are named, and sound ones are left alone.

The rows are data, in tests/claim_words/: mutated.tsv and mutated.es.tsv hold claims that are wrong in the ways in which
real ones went wrong, sound.tsv and sound.es.tsv those that only look so.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from candour.checks.rules import RULES
from candour.language.spoken import Spoken
from candour.model.settings import Settings
from candour.problem import Problem
from candour.project.load import load
from candour.reading.translation import fingerprint_of, whole_article

from .builders import PROJECT, article, claims, term, treatment

ROWS = PROJECT / "tests/claim_words"

TERMS = {
    "pregnancy": term("Pregnancy", facet="my-health", synonyms="[pregnant, pregnancies]"),
    "breastfeeding": term("Breastfeeding", facet="my-health", synonyms="[breast-feeding]"),
    "eczema": term("Eczema", facet="my-skin"),
    "psoriasis": term("Psoriasis"),
    "acne": term("Acne"),
    "age": term("Age", "person", synonyms="[under 18]"),
    "ibuprofen": term("Ibuprofen", "medicine"),
    "aspirin": term("Aspirin", "medicine"),
    "isotretinoin": term("Isotretinoin", "medicine", synonyms="[Accutane]"),
    "numbing-cream": term("Numbing cream", "product"),
    "sunscreen": term("Sunscreen", "product", synonyms="[sun cream]"),
    "makeup": term("Make-up", "product"),
    "retinol": term("Retinol", "product"),
    "alcohol": term("Alcohol", "exposure"),
    "sun-exposure": term("Sun", "exposure", synonyms="[sunlight]"),
    "swimming": term("Swimming", "care"),
    "exercise": term("Exercise", "care", synonyms="[sport]"),
    "pain": term("Pain", "effect", synonyms="[painful, painless, hurt, hurts, sore]"),
    "redness": term("Redness", "effect", synonyms="[red]"),
    "swelling": term("Swelling", "effect", synonyms="[swollen, swells]"),
    "bruising": term("Bruising", "effect", synonyms="[bruise, bruises]"),
    "bleeding": term("Bleeding", "effect", synonyms="[bleed, bleeds]"),
    "infection": term("Infection", "effect", synonyms="[infected]"),
    "scarring": term("Scarring", "effect", synonyms="[new scars]"),
    "scars": term("Scars", "condition"),
    "wrinkles": term("Wrinkles", "condition"),
    "doctor": term("Doctor", "person"),
    "heat": term("Heat", "exposure"),
    "sessions": term("Number of sessions", "quantity"),
    "healing-time": term("Healing time", "quantity"),
    "price": term("Price", "quantity"),
    "needle-length": term("Needle length", "quantity"),
    "numbing-strength": term("Strength of the cream", "quantity"),
    "interval": term("Time between sessions", "quantity"),
    "a-year": term("Sessions a year", "quantity"),
    "pain-level": term(
        "How much it hurts", "choice", options="{painful: [hurts], slight: [a little pain], painless: [no pain]}"
    ),
}


@dataclass(frozen=True)
class Row:
    """One claim with its words. `codes` are those of which one must name it; () if it is sound."""

    number: int
    codes: tuple[str, ...]
    group: str
    entry: str
    words: tuple[str, ...]

    @property
    def id(self) -> str:
        return f"row-{self.number}"

    @property
    def page(self) -> str:
        return article(claims(self.group, self.entry), self.words[0].replace(" // ", "\n\n") + "\n")


@cache
def rows(name: str) -> tuple[Row, ...]:
    found = []
    for number, line in enumerate((ROWS / name).read_text("utf-8").splitlines(), start=1):
        if line and not line.startswith("#"):
            codes, group, entry, *words = line.split("\t")
            found.append(Row(number, tuple(codes.split("|")) if codes != "-" else (), group, entry, tuple(words)))
    return tuple(found)


@cache
def problems(name: str) -> dict[str, list[Problem]]:
    """What the rules on evidence say of each row, by its page."""
    pages = {f"docs/terms/{id}.md": page for id, page in TERMS.items()}
    pages["docs/treatments/needling.md"] = treatment("Needling")
    settings = Settings(languages={"es": Spoken("es")})
    plain = load([(path, page.encode()) for path, page in pages.items()], pages, settings).library
    for row in rows(name):
        path = f"docs/articles/{row.id}.md"
        pages[path] = row.page
        if row.words[1:]:
            original = whole_article((path, row.page.encode()), plain)
            assert original, row
            head = f"title: T\nsummary: S.\noriginal: {fingerprint_of(original)}\nreview: {{status: unreviewed}}\n"
            pages[f"docs/es/articles/{row.id}.md"] = f"---\n{head}---\n{row.words[1]}\n"
    found: dict[str, list[Problem]] = {}
    for problem in load([(path, page.encode()) for path, page in pages.items()], pages, settings).problems:
        if RULES[problem.code].family == "evidence":
            found.setdefault(problem.path, []).append(problem)
        else:
            assert problem.code in ("open-point", "unused-term", "untold"), problem
    return found


def of(name: str, row: Row) -> list[Problem]:
    folder = "docs/es/articles" if row.words[1:] else "docs/articles"
    return problems(name).get(f"{folder}/{row.id}.md", [])


def each(*names: str) -> list[object]:
    return [pytest.param(name, row, id=f"{Path(name).stem}-{row.number}") for name in names for row in rows(name)]


@pytest.mark.parametrize(("name", "row"), each("mutated.tsv", "mutated.es.tsv"))
def test_a_claim_that_its_words_do_not_bear_out_is_named(name: str, row: Row) -> None:
    assert {problem.code for problem in of(name, row)} & set(row.codes)


@pytest.mark.parametrize(("name", "row"), each("sound.tsv", "sound.es.tsv"))
def test_nothing_is_said_of_a_claim_that_its_words_bear_out(name: str, row: Row) -> None:
    assert list(map(str, of(name, row))) == []


def test_there_are_enough_rows_to_tell() -> None:
    assert len(rows("mutated.tsv")) >= 100
    assert len(rows("sound.tsv")) >= 60
