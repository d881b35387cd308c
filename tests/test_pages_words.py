"""What a page says of a page's front matter has words for every value that the front matter may hold."""

from __future__ import annotations

from typing import Any, get_args

from candour.model.facets import FACETS, Facet
from candour.model.front import Removed, Source, TermKind
from candour.output.pages import sources, terms


def values(model: Any, field: str) -> set[str]:
    return set(get_args(model.model_fields[field].annotation))


def test_the_kinds_of_terms_have_words() -> None:
    assert terms._KINDS.keys() == set(get_args(TermKind))


def test_every_facet_has_a_heading() -> None:
    assert FACETS.keys() == set(get_args(Facet))


def test_how_an_original_is_used_has_words() -> None:
    assert sources._RIGHTS.keys() == values(Source, "rights")


def test_why_something_was_left_out_has_words() -> None:
    assert sources._REASONS.keys() == values(Removed, "why")
