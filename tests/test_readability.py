"""Reading age by the Flesch–Kincaid grade."""

from __future__ import annotations

from hypothesis import given, settings

from candour.readability import reading_age

from .builders import ANY_TEXT

GETTYSBURG = (
    "Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, "
    "and dedicated to the proposition that all men are created equal. Now we are engaged in a great civil war, testing "
    "whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great "
    "battle-field of that war. We have come to dedicate a portion of that field, as a final resting place for those "
    "who here gave their lives that that nation might live. It is altogether fitting and proper that we should do this."
)
"""Lincoln, 1863: 102 words in 5 sentences, of 145 syllables when they are counted by ear."""


def test_a_known_passage_has_its_grade() -> None:
    """By hand: 0.39 × 102/5 + 11.8 × 145/102 − 15.59 = 9.1; the rule misses one syllable, that of "created"."""
    age = reading_age([GETTYSBURG])
    assert age is not None
    assert abs(age - 5 - 9.1) < 0.2


def test_longer_sentences_and_longer_words_need_an_older_reader() -> None:
    plain = "The skin is red. It heals soon. You can go home. " * 12
    joined = plain.replace(". It", " and it").replace(". You", " and you")
    learned = plain.replace("red", "erythematous").replace("soon", "spontaneously")
    young, older, oldest = (reading_age([text]) or 0 for text in (plain, joined, learned))
    assert young < older < oldest


def test_a_passage_ends_a_sentence() -> None:
    items = ["Wash the skin with water", "Put cream on it"] * 20
    age, run_together = reading_age(items), reading_age([" ".join(items)])
    assert age is not None
    assert run_together is not None
    assert age < run_together


def test_a_short_text_has_none() -> None:
    assert reading_age(["The skin is red."]) is None
    assert reading_age([]) is None


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_has_an_age_or_none(text: str) -> None:
    age = reading_age([text] * 40)
    assert age is None or isinstance(age, float)
