"""Which terms a text names, and in which section."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.reading.names import Names

from .builders import X, article, claims, library_of, loaded, term
from .effort import examples

WORDS = (
    "laser",
    "crow",
    "s",
    "feet",
    "make",
    "up",
    "makeup",
    "spf",
    "30",
    "café",
    "scar",
    "Laser",
    "CAFE",
    "cafe\u0301",
)
NAMES = ("laser", "crow's feet", "make-up", "makeup", "laser scar feet", "SPF 30", "Café", "up", "scar-feet make")
gaps = st.sampled_from([" ", " ", "-", "’", ", ", ". ", " (", "\n", "_", ":", ") "])
blocks = st.lists(
    st.lists(st.tuples(st.sampled_from(WORDS), gaps), max_size=9).map(lambda pairs: "".join(map("".join, pairs))),
    max_size=3,
)


def made(**names: str) -> Names:
    """Terms with these labels."""
    terms = loaded({f"docs/terms/{id}.md": term(f'"{label}"') for id, label in names.items()}).library.terms
    return Names([terms[id] for id in names])


def spelt(text: str) -> str:
    """Without accents and case."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).lower()


def is_named(name: str, block: str) -> bool:
    """By patterns: the name's words with only gaps or hyphens between them. Hyphens may be left out on either side."""
    for text in (spelt(block), re.sub("[-’']", "", spelt(block))):
        for wanted in (spelt(name), re.sub("[-’']", "", spelt(name))):
            pattern = r"[\s’'-]+".join(re.split(r"[\s’'-]+", wanted))
            if re.search(rf"(?<![a-z0-9]){pattern}(?![a-z0-9])", text):
                return True
    return False


NAMED = made(**{f"n{number}": name for number, name in enumerate(NAMES)})


@examples(200)
@given(blocks)
def test_a_name_is_found_in_any_spelling_and_never_across_blocks(texts: list[str]) -> None:
    expected = {f"n{n}" for n, name in enumerate(NAMES) if any(is_named(name, text) for text in texts)}
    assert NAMED.in_blocks(texts) == expected


@pytest.mark.parametrize("text", ["Make-up", "MAKE UP", "make‑up", "the make-up’s colour", "(make-up)"])
def test_hyphens_and_case_make_no_difference(text: str) -> None:
    assert made(x="make-up").in_blocks([text]) == {"x"}


def test_a_part_of_a_word_is_no_name_and_no_name_reaches_across_a_comma() -> None:
    assert not made(x="Scar").in_blocks(["The scarf is scarce."])
    assert not made(x="Acne scars").in_blocks(["Acne, scars. Acne", "scars"])


def test_a_name_with_other_signs_in_it_is_found() -> None:
    names = made(x="Nd:YAG laser (long)", y="–")
    assert names.in_blocks(["A nd:YAG Laser (long) – at last."]) == {"x"}
    assert names.in_blocks(["A ND:YAG laser, long “or” not"]) == {"x"}
    assert not names.in_blocks(["nd yag laser long", ""])


def named(body: str, **head: str) -> dict[str, str]:
    terms = {"docs/terms/acne.md": term("Acne", synonyms="[bad spots]")}
    return dict(library_of(terms | {X: article("", body, **head)}).articles["x"].named)


def test_the_first_section_that_names_a_term_is_kept() -> None:
    body = "Nothing.\n\n## What it is\n\nOf bad\nspots.\n\n## Later & after\n\nOf acne, of scars.\n"
    assert named(body) == {"acne": "what-it-is", "scars": "later-after"}
    assert named("Nothing.\n", title="Bad spots") == {"acne": ""}
    assert named("Nothing.\n", summary="About acne.") == {"acne": ""}


def test_a_note_names_terms_too_where_it_stands() -> None:
    text = "## One\n\nWords[^1].\n\n## Two\n\nMore.\n\n[^1]: The original means acne.\n"
    assert named(text) == {"acne": "fn:1"}
    assert named(f"{text}\n## Acne\n\nMore.\n") == {"acne": "acne"}


def test_a_heading_names_terms_and_one_without_an_anchor_is_of_the_section_it_is_in() -> None:
    assert named("## Acne\n\nNothing.\n") == {"acne": "acne"}
    assert named("> ## Acne\n\n## Later\n") == {"acne": ""}


def test_what_a_claim_names_is_not_looked_for() -> None:
    said = claims("benefits", "term: acne")
    terms = {"docs/terms/acne.md": term("Acne")}
    found = library_of(terms | {X: article(said, "Of [acne](benefit:acne) and scars.\n")}).articles["x"]
    assert dict(found.named) == {"scars": ""}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Scar", "old scars"),
        ("Scars", "an old scar"),
        ("Allergy", "allergies"),
        ("cicatrices", "una cicatriz"),
        ("blood thinner", "Blood-thinners."),
        ("rash", "Rashes!"),
        ("NSAIDs", "an NSAID"),
    ],
)
def test_one_thing_is_named_where_several_are_and_the_other_way_round(name: str, text: str) -> None:
    assert made(x=name).in_blocks([text]) == {"x"}


def test_no_form_of_a_name_is_another_s_name_or_too_short() -> None:
    named = made(hives="Hives", hiv="HIV", feet="toes", fits="fits")
    assert named.in_blocks(["HIV"]) == {"hiv"}
    assert named.in_blocks(["hives"]) == {"hives"}
    assert named.in_blocks(["to fit a toe"]) == set()
