"""Words to look for, as an editor lists them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.checks.phrases import find_phrases, phrases, small, words_of

from .builders import ANY_TEXT
from .effort import examples


def found(text: str, *listed: str) -> list[str]:
    return [text[start:end] for start, end in find_phrases(phrases(listed), small(text), words_of(small(text)))]


@pytest.mark.parametrize(
    ("entry", "text", "words"),
    [
        ("no pain", "There is No  pain.", ["No  pain"]),
        ("no pain", "no-pain day", ["no-pain"]),
        ("no pain", "no painful day", []),
        ("no pain", "piano pain", []),
        ("guarantee*", "guaranteed, guarantees; guarantee", ["guaranteed", "guarantees", "guarantee"]),
        ("<number> articles", "12 articles, two articles, all articles", ["12 articles", "two articles"]),
        ("only £<number>", "only £1,200 now", ["only £1,200"]),
        ("<number>% off", "20% off", ["20% off"]),
        (
            "no … risk",
            "no risk, no real risk, no such small real risk",
            ["no risk", "no real risk", "no such small real risk"],
        ),
        ("no … risk", "No. The risk is small.", []),
        ("no … risk", "no one two three four risk", []),
        ("Dr. Numb", "the DR. NUMB cream", ["DR. NUMB"]),
        ("100% safe", "100% safe", ["100% safe"]),
        ("doctor-recommended", "doctor recommended", ["doctor recommended"]),
        ("doctor's", "a doctor’s word", ["doctor’s"]),
    ],
)
def test_an_entry_is_found(entry: str, text: str, words: list[str]) -> None:
    assert found(text, entry) == words


def test_of_two_that_overlap_the_longer_is_named_once() -> None:
    assert found("keloid scars and a keloid", "keloid", "keloid scars") == ["keloid scars", "keloid"]


def test_a_word_at_the_edge_of_where_is_looked_is_whole() -> None:
    for length in range(380, 520):
        text = "no pain" + " word" * (length // 5) + "x" * (length % 5) + " no painful day, no pain"
        assert found(text, "no pain") == ["no pain", "no pain"]


@examples(60)
@given(ANY_TEXT)
def test_small_letters_keep_every_place(text: str) -> None:
    assert len(small(text + "İẞ")) == len(text) + 2


@examples(60)
@given(st.text(st.characters(codec="utf-8", exclude_characters="*<…\0"), min_size=1, max_size=12))
def test_any_words_are_found_in_themselves(entry: str) -> None:
    words = entry.split()
    if any(letter.isalnum() for letter in entry) and "..." not in words:
        text = small(entry)
        assert all(text[start:end].strip() for start, end in find_phrases(phrases((entry,)), text, words_of(text)))
