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


def places(name: str, text: str) -> set[tuple[int, int, bool]]:
    """By patterns: the name's words with only gaps or hyphens between them. Hyphens may be left out of the name.

    Each comes with whether it is the name as it is typed, and not several of what it names.
    """
    found = set()
    for wanted in (spelt(name), re.sub("[-’']", "", spelt(name))):
        several = "(?:e?s)?" if wanted[-1].isalpha() else ""
        pattern = r"[\s’'-]+".join(re.split(r"[\s’'-]+", wanted))
        for one in re.finditer(rf"(?<![a-z0-9])(?=(({pattern}){several})(?![a-z0-9]))", text):
            found.add((*one.span(1), one.group(1) == one.group(2)))
    return found


def wins(other: tuple[int, int, bool], one: tuple[int, int, bool]) -> bool:
    """Whether one of two places that share a letter is longer and holds the other, or is as typed and the other not."""
    share = other[0] < one[1] and one[0] < other[1]
    holds = other[0] <= one[0] and one[1] <= other[1] and other[:2] != one[:2]
    return share and (holds or other[2] > one[2])


def named_by_patterns(text: str) -> set[str]:
    """The names in a text, but those that give way to others wherever they stand."""
    found = set()
    for block in (spelt(text), re.sub("[-’']", "", spelt(text))):
        by_name = {f"n{number}": places(name, block) for number, name in enumerate(NAMES)}
        every = set().union(*by_name.values())
        found |= {id for id, own in by_name.items() if any(not any(wins(o, p) for o in every) for p in own)}
    return found


NAMED = made(**{f"n{number}": name for number, name in enumerate(NAMES)})


@examples(400)
@given(blocks)
def test_a_name_is_found_in_any_spelling_and_never_across_blocks(texts: list[str]) -> None:
    assert NAMED.in_blocks(texts) == {id for text in texts for id in named_by_patterns(text)}


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


def broader(**names: str) -> Names:
    """Terms with these labels; "wider: narrower" says that one contains the next."""
    ids = list(names)
    pages = {
        f"docs/terms/{id}.md": term(label, **({"broader": ids[0]} if n else {}))
        for n, (id, label) in enumerate(names.items())
    }
    terms = loaded(pages).library.terms
    return Names([terms[id] for id in ids])


def test_a_longer_name_wins_over_a_shorter_one_inside_it_unless_it_is_one_of_it() -> None:
    assert made(acne="Acne", scars="Acne scars").in_blocks(["acne scars"]) == {"scars"}
    assert made(acne="Acne", scars="Acne scars").in_blocks(["acne scars", "acne"]) == {"acne", "scars"}
    assert broader(laser="Laser", hair="Laser hair removal").in_blocks(["laser hair removal"]) == {"laser", "hair"}


def test_several_of_a_thing_give_way_to_a_name_that_shares_a_word() -> None:
    named = made(peel="Chemical peel", harsh="Harsh chemicals")
    assert named.in_blocks(["a harsh chemical peel"]) == {"peel"}
    assert named.in_blocks(["no harsh chemical"]) == {"harsh"}


def test_what_nobody_asks_about_wins_too() -> None:
    assert made(acne="Acne", scars="Acne scars").in_blocks(["acne scars"], but={"scars"}) == set()
