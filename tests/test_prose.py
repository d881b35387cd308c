"""Plain words of a body, and the sentence around a mark, as tables and exports quote them."""

from __future__ import annotations

import pytest

from candour.language.sentences import is_whole, sentence_around

from .builders import claims, one_article

SCARS = claims("benefits", "term: scars")


def sentence_of(body: str) -> str:
    """The sentence that a table quotes for the one claim of an article."""
    (claim,) = one_article(SCARS, body).claims
    return claim.sentence


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("One. It helps here. Three.", "helps", "It helps here."),
        ("Is it so? It helps! Good.", "helps", "It helps!"),
        ("See Dr. Who, who helps. Good.", "helps", "See Dr. Who, who helps."),
        ("After approx. Four days it helps.", "helps", "After approx. Four days it helps."),
        ("Wait 1.5 hours, it helps. Good.", "helps", "Wait 1.5 hours, it helps."),
        ("It “helps.” Good.", "helps", "It “helps.”"),
        ("It helps. good", "helps", "It helps. good"),  # a small letter starts no sentence
        ("One. Two.", "One. Two", "One. Two."),  # a mark may span two
        ("it helps", "helps", "it helps"),
    ],
)
def test_the_sentence_around_words(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    assert sentence_around(text, start, start + len(words)) == sentence


@pytest.mark.parametrize(
    ("text", "whole"), [("It helps.", True), ("It “helps.”", True), ("scars", False), ("for:", False)]
)
def test_whether_words_are_a_whole_sentence(text: str, whole: bool) -> None:
    assert is_whole(text) is whole


def test_a_sentence_runs_over_lines_and_through_emphasis() -> None:
    assert (
        sentence_of("One. It\n*really* helps **[old\nscars](benefit:scars)** here. Two.\n")
        == "It really helps old scars here."
    )


def test_an_item_of_a_list_is_read_with_the_line_that_introduces_it() -> None:
    body = "Some text. It helps with:\n\n- lines\n- [scars](benefit:scars)\n"
    assert sentence_of(body) == "It helps with: scars"


def test_an_item_that_is_a_sentence_is_read_with_its_introduction_too() -> None:
    """ "Take ibuprofen." may stand under "Do not:"."""
    assert sentence_of("You must not:\n\n- Treat [scars](benefit:scars).\n") == "You must not: Treat scars."


def test_a_notes_number_is_no_word_of_the_sentence() -> None:
    assert sentence_of("It helps [scars](benefit:scars)[^1] too.\n\n[^1]: A note.\n") == "It helps scars too."


def test_a_cell_of_a_table_is_a_block_of_its_own() -> None:
    assert sentence_of("| a | b |\n|---|---|\n| [scars](benefit:scars) soften | other |\n") == "a: scars soften"


def test_escaped_characters_are_the_characters() -> None:
    assert sentence_of(r"It \*helps\* R&D and [scars](benefit:scars)." "\n") == "It *helps* R&D and scars."
