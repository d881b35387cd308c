"""Spellings that mean one word."""

from __future__ import annotations

import pytest
from hypothesis import given

from candour.language.fold import as_one_word, fold, words

from .builders import ANY_TEXT


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Micro-needling", "micro needling microneedling"),
        ("micro needling", "micro needling"),
        ("doctor’s office", "doctor s doctors office"),
        ("Crème, œdème", "creme œdeme"),
        ("ﬁne½ SPF30+", "fine1 2 spf30"),
        ("a_b -- 'c'", "a b c"),
        ("針 治療", "針 治療"),
        ("weiß WEISS WEIẞ", "weiss weiss weiss"),
        ("KELOİD ſkin ﬂaky", "keloid skin flaky"),
        ("ΟΔΟΣ οδός", "οδοσ οδοσ"),
        ("Ꭰꭰ Ᏸᏸ", "ᎠᎠ ᏰᏰ"),
    ],
)
def test_a_text_is_its_folded_words(text: str, found: str) -> None:
    assert list(words(text)) == found.split()


@given(ANY_TEXT)
def test_folding_again_changes_nothing_and_case_is_no_difference(text: str) -> None:
    assert fold(fold(text)) == fold(text) == fold(text.lower())
    assert all(word and as_one_word(word) == word for word in words(text))
