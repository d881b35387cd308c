"""The reading age of a text: Flesch–Kincaid grade and five years, against texts counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candour.language.readability import ENOUGH, reading_age, syllables

from .builders import ANY_TEXT


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("skin scars the be eye health cream side sides numbed healed used", 1),
        ("needle needles treated patient doctor people damage pages", 2),
        ("usual collagen appearance medium area idea sensitive actual", 3),
        ("naturally rejuvenation", None),
        ("hyperpigmentation", 6),
    ],
)
def test_syllables_are_counted_as_a_person_would(words: str, count: int | None) -> None:
    if count is None:
        assert [syllables(word) for word in words.split()] == [4, 5]
    else:
        assert {word: syllables(word) for word in words.split()} == dict.fromkeys(words.split(), count)


def test_the_formula_is_that_of_kincaid_1975() -> None:
    text = "The skin heals in ten days or so. " * 13  # 8 words of one syllable
    assert reading_age([text]) == pytest.approx(0.39 * 8 + 11.8 * 1 - 15.59 + 5)


def test_long_words_and_long_sentences_ask_for_an_older_reader() -> None:
    plain = "The skin heals in a week and you may go out again. " * 10
    long_words = plain.replace("skin heals", "epidermis regenerates")
    long_sentences = plain.replace(". The", " and the")
    assert reading_age([plain]) < min(reading_age([long_words]), reading_age([long_sentences]))


def test_what_is_no_sentence_is_not_counted() -> None:
    text = "The skin heals in ten days or so. " * 13
    assert reading_age([text, "hyperpigmentation and others", "Ten: 1 2 3"]) == reading_age([text])


def test_a_short_text_has_no_reading_age() -> None:
    assert reading_age(["Heal. " * (ENOUGH - 1)]) is None
    assert reading_age(["Heal. " * ENOUGH]) is not None


@settings(max_examples=60, deadline=None)
@given(st.lists(ANY_TEXT))
def test_whatever_the_text_it_has_an_age_or_none(texts: list[str]) -> None:
    age = reading_age([*texts, "It heals. " * 60])
    assert age is not None
    assert age > -5
