"""Where the words of a parsed body stand in its Markdown: line and column as an editor sees them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from candour.reading.convert import Converter
from candour.reading.front_matter import Page
from candour.reading.places import Places

from .builders import ANY_TEXT, X
from .effort import examples


def place_of(words: str, body: str, nth: int = 0) -> tuple[int, int]:
    """Where the nth passage that holds these words has them, with the body on line 5."""
    page = Page(X, {}, body, 5)
    passages = Converter().convert(page, lambda target: ())[0].passages
    number = [number for number, passage in enumerate(passages) if words in passage.text][nth]
    return Places(page, passages).of(number, passages[number].text.index(words))


@pytest.mark.parametrize(
    ("body", "words", "place"),
    [
        ("It is safe.\n", "safe", (5, 7)),
        ("It is\nsafe.\n", "safe", (6, 1)),
        ("## How safe\n\nIt is so.\n", "safe", (5, 8)),
        ("See [safe](fact:safe) and safe.\n", "safe", (5, 6)),
        ("See [it](fact:safe/safe) and **safe**.\n", "safe", (5, 32)),
        ("- one\n- it is _safe_\n", "safe", (6, 10)),
        ("1. one\n2. two safe\n", "safe", (6, 8)),
        ("| a | b |\n|---|---|\n| no | safe |\n", "safe", (7, 8)),
        ("> It is\n> safe.\n", "safe", (6, 3)),
        ("`safe` is safe\n", "safe", (5, 11)),
        ("Fish &amp; chips are safe.\n", "safe", (5, 22)),
        ("Caf&eacute; is safe.\n", "safe", (5, 16)),
        ("https://safe.example/safe is safe.\n", "safe", (5, 30)),
        ("Odd[^1].\n\n[^1]: Not safe.\n", "safe", (7, 11)),
        ("Odd[^1].\n\n[^1]: Safe.\n", "Safe", (7, 7)),
        ("Odd[^safe] and safe.\n\n[^safe]: A note.\n", "safe", (5, 16)),
        ("Café 😀 — it is safe.\n", "safe", (5, 16)),
        ("See [it][safe], safe.\n\n[safe]: https://clinic.example/safe\n", "safe", (5, 17)),
        ("![safe](a.png) is safe.\n", "safe", (5, 19)),
    ],
)
def test_words_are_found_where_they_stand(body: str, words: str, place: tuple[int, int]) -> None:
    assert place_of(words, body) == place


def test_a_passage_that_stands_there_twice_has_two_places() -> None:
    body = "- all is safe\n- all is safe\n\nall is safe\n"
    assert [place_of("safe", body, nth) for nth in range(3)] == [(5, 10), (6, 10), (8, 8)]


def test_the_words_of_a_picture_have_their_place_and_move_no_other() -> None:
    body = "A safe one ![that all is safe](x.png) here.\n\n![alone and safe](y.png)\n\nall is safe\n"
    assert [place_of("safe", body, nth) for nth in range(4)] == [(5, 3), (5, 26), (7, 13), (9, 8)]


WORDS = st.lists(st.sampled_from(["needle", "skin", "heals", "safe", "pain", "no", "scars"]), min_size=1, max_size=6)


@examples(60)
@given(st.lists(WORDS, min_size=1, max_size=5))
def test_every_word_of_plain_paragraphs_is_found(paragraphs: list[list[str]]) -> None:
    page = Page(X, {}, "\n\n".join(" ".join(words) for words in paragraphs), 1)
    passages = Converter().convert(page, lambda target: ())[0].passages
    places = Places(page, passages)
    lines = page.body.split("\n")
    for number, words in enumerate(paragraphs):
        offset = 0
        for word in words:
            line, column = places.of(number, offset)
            assert (line, lines[line - 1][column - 1 :].startswith(word)) == (2 * number + 1, True)
            offset += len(word) + 1


@examples(60)
@given(ANY_TEXT)
@example("\r-")
def test_whatever_stands_there_every_place_is_in_the_page(body: str) -> None:
    page = Page(X, {}, body, 1)
    passages = Converter().convert(page, lambda target: ())[0].passages
    places = Places(page, passages)
    for number, passage in enumerate(passages):
        line, column = places.of(number, len(passage.text) // 2)
        assert 1 <= line <= body.count("\n") + 1
        assert column >= 1
