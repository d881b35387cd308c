"""The immutable whole, and its indexes."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from candour.project.load import load

from .builders import X, article, claims, library_of, term

Z = "docs/articles/z.md"
SCARS = claims("benefits", "term: scars")


def test_an_empty_project_is_an_empty_library() -> None:
    assert not load([]).library.articles


def test_everything_is_in_the_order_of_its_id() -> None:
    library = library_of({Z: article(), X: article(), "docs/terms/zits.md": term("Acne")})
    assert list(library.articles) == ["first", "x", "z"]
    assert list(library.terms) == sorted(library.terms)


def test_every_claim_on_a_term_is_found_by_it() -> None:
    library = library_of({X: article(SCARS, "[Old scars](benefit:scars)\n")})
    assert [(claim.article, claim.text) for claim in library.claims_by_term["scars"]] == [
        ("first", "scars"),
        ("x", "Old scars"),
    ]
    assert "makeup" not in library.claims_by_term


def test_articles_are_found_by_their_treatment() -> None:
    library = library_of({X: article()})
    assert [article.id for article in library.articles_by_treatment["needling"]] == ["first", "x"]


def test_narrower_terms_are_found_by_the_wider_one() -> None:
    assert [narrower.id for narrower in library_of().narrower["scars"]] == ["acne-scars"]


def test_addresses_are_relative_to_the_sites_root() -> None:
    library = library_of()
    assert library.articles["first"].url == "articles/first.html"
    assert library.terms["scars"].url == "terms/scars.html"
    assert library.treatments["needling"].url == "treatments/needling.html"
    assert library.articles["first"].claims[0].url == "articles/first.html#benefit-scars"


def test_nothing_changes_once_it_is_built() -> None:
    claim = library_of().articles["first"].claims[0]
    with pytest.raises(FrozenInstanceError):
        claim.term = "other"  # type: ignore[misc]
