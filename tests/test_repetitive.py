"""Whatever a page repeats, as often as is accepted: `check`, `fmt` and `review` read it within two seconds."""

from __future__ import annotations

from pathlib import Path

import pytest

from candour.authoring.formatting import formatted
from candour.language.alike import comparable
from candour.project.open import open_project
from candour.reading.link_target import link_target

from .builders import TODAY, X, article, converted, lay
from .effort import soon
from .repetitive import PIECES, longest
from .test_cases import BENEATH

_SECONDS = 2


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("project")
    lay(BENEATH, made)
    open_project(made, TODAY)  # what is read once for all pages
    return made


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_a_page_that_repeats_one_piece_is_checked_soon(piece: str, folder: Path) -> None:
    lay({X: article("", longest(piece)).encode()}, folder)
    with soon(_SECONDS):
        open_project(folder, TODAY)


@pytest.mark.parametrize("piece", PIECES[::4], ids=repr)
def test_a_page_that_repeats_one_piece_is_formatted_soon(piece: str) -> None:
    data = article("", longest(piece)).encode()
    with soon(_SECONDS):
        formatted(X, data)


@pytest.mark.parametrize(("one", "count"), [("a", 180), ("ab", 300)])
def test_rows_that_repeat_a_few_things_are_not_compared(one: str, count: int) -> None:
    assert comparable(list(one), list(one) * count)
    assert not comparable([*one] * count, [*one] * count)


def test_an_address_has_at_most_32_open_brackets() -> None:
    for depth, found in ((32, True), (33, False)):
        assert bool(link_target(f"({'(' * depth}{')' * depth})", 0)) is found


def test_the_cause_of_each_lost_word_is_found_without_reading_the_body_again() -> None:
    with soon(_SECONDS):
        _, problems = converted('[a](b.md "lost")\n' * 900)
    assert len([problem for problem in problems if "it is the title of a link" in problem.message]) == 900
