"""Spellings that mean one word."""

from __future__ import annotations

import sys
from unicodedata import category, normalize

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
        ("kızarıklık KIZARIKLIK KIZARİKLİK", "kizariklik kizariklik kizariklik"),
        ("ΟΔΟΣ οδός", "οδοσ οδοσ"),
        ("Ꭰꭰ Ᏸᏸ", "ᎠᎠ ᏰᏰ"),
    ],
)
def test_a_text_is_its_folded_words(text: str, found: str) -> None:
    assert list(words(text)) == found.split()


def test_no_letter_is_another_in_capitals() -> None:
    """But for the iota below a Greek vowel, a mark that is a letter in capitals."""
    every = (chr(code) for code in range(sys.maxunicode + 1) if category(chr(code))[0] == "L")
    apart = [one for one in every if fold(one.upper()) != fold(one)]
    assert [one for one in apart if "\u0345" not in normalize("NFD", one)] == []


@given(ANY_TEXT)
def test_folding_again_changes_nothing_and_case_is_no_difference(text: str) -> None:
    assert fold(fold(text)) == fold(text) == fold(text.lower())
    assert all(word and as_one_word(word) == word for word in words(text))
