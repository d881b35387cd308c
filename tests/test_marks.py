"""Evidence marks: what a target names, which claim that is, and the anchor it gets."""

from __future__ import annotations

from typing import Any

import pytest

from candour.model.entries import Entry, entry_of
from candour.model.marks import Claims, NotATarget, Target, is_mark, slug, targets


def claimed(*claims: tuple[str, dict[str, Any]]) -> Claims:
    """Claims as an article lists them; the index is their place here."""
    return Claims((group, n, entry_of(group)(lines=["1"], **entry)) for n, (group, entry) in enumerate(claims))


def found(claims: Claims, href: str) -> list[int]:
    (target,) = targets(href)
    return [claim.index for claim in claims.find(target)]


def test_a_target_is_a_group_and_a_term() -> None:
    assert targets("side-effect:bruising") == (Target("side_effects", "bruising"),)
    assert targets("fact:pain/denied/painful") == (Target("facts", "pain", ("denied", "painful")),)


def test_one_mark_can_serve_claims_of_several_groups() -> None:
    assert targets("fact:cost-beside-laser,alternative:laser,peel") == (
        Target("facts", "cost-beside-laser"),
        Target("alternatives", "laser"),
        Target("alternatives", "peel"),
    )


@pytest.mark.parametrize(
    "href", ["fact:", "fact:,pain", "fact:Pain", "fact:pain//x", "fact:pain?", "fact:a b", "fact:pain,facts:x"]
)
def test_what_is_no_target(href: str) -> None:
    with pytest.raises(NotATarget):
        targets(href)


def test_a_target_is_written_as_it_was_read() -> None:
    assert str(targets("side-effect:bruising/denied")[0]) == "side-effect:bruising/denied"


def test_only_a_groups_singular_makes_a_mark() -> None:
    assert is_mark("contraindication:x")
    assert not is_mark("contraindications:x")
    assert not is_mark("https://clinic.example")


def test_a_slug_is_fit_for_an_address() -> None:
    assert slug("0.5 to 2.5 mm") == "0-5-to-2-5-mm"
    assert slug("at least 2 per year") == "at-least-2-per-year"


def test_a_claims_anchor_is_its_group_and_term_and_what_it_is_limited_to() -> None:
    claims = claimed(
        ("contraindications", {"term": "pregnancy"}),
        ("side_effects", {"term": "scarring", "stance": "denied"}),
        ("facts", {"term": "interval", "scope": "severe-acne-scars", "value": "6 weeks"}),
    )
    assert [claim.anchor for claim in claims.all] == [
        "contraindication-pregnancy",
        "side-effect-scarring--denied",
        "fact-interval--severe-acne-scars",
    ]


def test_claims_that_differ_by_value_alone_have_it_in_their_anchors() -> None:
    claims = claimed(("facts", {"term": "pain", "value": "painful"}), ("facts", {"term": "pain", "value": "painless"}))
    assert [claim.anchor for claim in claims.all] == ["fact-pain--painful", "fact-pain--painless"]
    assert found(claims, "fact:pain/painless") == [1]
    assert found(claims, "fact:pain") == [0, 1]


def test_a_bare_term_means_the_claim_without_a_scope() -> None:
    claims = claimed(("benefits", {"term": "scars"}), ("benefits", {"term": "scars", "scope": "acne"}))
    assert found(claims, "benefit:scars") == [0]
    assert found(claims, "benefit:scars/acne") == [1]


def test_the_words_that_a_claim_is_told_by_find_it_alone() -> None:
    claims = claimed(
        ("side_effects", {"term": "redness"}),
        ("side_effects", {"term": "redness", "seriousness": "call-the-clinic", "degree": "severe"}),
        ("side_effects", {"term": "redness", "scope": "face"}),
        ("side_effects", {"term": "redness", "scope": "face", "stance": "denied"}),
        ("side_effects", {"term": "redness", "scope": "face", "condition": "if you move"}),
    )
    for claim in claims.all:
        assert found(claims, f"side-effect:{claim.address}") == [claim.index], claim.address


def test_a_mark_without_a_claim_finds_none() -> None:
    claims = claimed(("benefits", {"term": "scars"}))
    assert found(claims, "benefit:makeup") == []
    assert found(claims, "candidate:scars") == []
    assert found(claims, "benefit:scars/denied") == []


def test_a_claim_that_nothing_tells_from_another_is_repeated() -> None:
    claims = claimed(
        ("benefits", {"term": "scars"}),
        ("benefits", {"term": "scars", "hedge": "may"}),  # a hedge tells no claims apart
        ("benefits", {"term": "scars", "stance": "denied"}),
    )
    assert [claim.index for claim in claims.repeated()] == [1]


def test_every_anchor_of_an_article_is_its_own() -> None:
    entries = [("facts", {"term": "pain", "scope": s, "value": v}) for s in (None, "face") for v in ("low", "high")]
    anchors = [claim.anchor for claim in claimed(*entries).all]
    assert len(set(anchors)) == len(anchors)
    assert isinstance(claimed(*entries).all[0].entry, Entry)
