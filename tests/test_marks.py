"""Evidence marks: what a target names, which claim that is, and the anchor it gets."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from candour.model.entries import Entry, entry_of
from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.marks import Claims, NotATarget, Target, is_mark, slug, targets
from candour.model.qualifier import ValueKind, as_typed

from .effort import examples


def claimed(*claims: tuple[str, dict[str, Any]]) -> Claims:
    """Claims as an article lists them; the index is their place here."""
    read = ((group, entry_of(group).model_validate({"lines": ["1"], **entry})) for group, entry in claims)
    return Claims((group, n, entry) for n, (group, entry) in enumerate(read))


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
    entries = [("facts", {"term": "pain", "value": v, **s}) for s in ({}, {"scope": "face"}) for v in ("low", "high")]
    anchors = [claim.anchor for claim in claimed(*entries).all]
    assert len(set(anchors)) == len(anchors)
    assert isinstance(claimed(*entries).all[0].entry, Entry)


SPOKEN = {
    ValueKind.WORD: (),
    ValueKind.TEXT: ("mild", "if you bruise easily", "如果流血", "如果发烧", "x" * 300, "x" * 299 + "y", "healed"),
    ValueKind.TERM: ("mild", "healed", "face"),
    ValueKind.TIME: ("2 days", "mild", "permanent"),
    ValueKind.MOMENT: ("healed", "2 days after", "2 days before", "mild"),
    ValueKind.SHARE: ("rare", "2 percent"),
    ValueKind.AMOUNT: ("SPF 30", "SPF 30+", "2 days"),
    ValueKind.NUMBER: ("1", "2"),
    ValueKind.VALUE: ("2 days", "2 days.", "mild"),
}
"""Values of each kind, some of which are alike in an address: of several keys, in another script, too long for one."""


@st.composite
def alike(draw: st.DrawFn) -> list[tuple[str, dict[str, Any]]]:
    """Claims on one term that say several things each."""
    group = draw(st.sampled_from(sorted(GROUPS)))
    takes = {key: one for key, one in QUALIFIERS.items() if one.is_taken_by(group) and one.kind is not ValueKind.FLAG}
    said = st.fixed_dictionaries(
        {}, optional={key: st.sampled_from((*one.accepts, *SPOKEN[one.kind])) for key, one in takes.items()}
    )
    model = entry_of(group)
    kept = []
    for one in draw(st.lists(said, min_size=2, max_size=6)):
        with suppress(ValidationError):  # "mild" is no time
            model.model_validate({"term": "x", "lines": ["1"], **one})
            kept.append((group, {"term": "x", **one}))
    return kept


def telling(entry: Entry) -> dict[str, str]:
    """What tells a claim from others on its term, as it is typed."""
    others = ("hedge", "unsaid")
    return {
        key: " ".join(as_typed(value).split())
        for key, value in entry.said.items()
        if key not in others and QUALIFIERS[key].kind is not ValueKind.FLAG
    }


@examples(300)
@given(alike())
def test_claims_that_say_different_things_have_anchors_and_addresses_of_their_own(
    entries: list[tuple[str, dict[str, Any]]],
) -> None:
    """Whatever keys they differ in, and however alike the values are in an address."""
    claims = claimed(*entries)
    different = [claim for number, claim in enumerate(claims.all) if claim not in claims.repeated()]
    texts = [telling(claim.entry) for claim in claims.all]
    assert len(different) == len({tuple(sorted(text.items())) for text in texts}), claims.all
    for claim in different:
        assert len(claim.anchor) < 400
        if claims.repeated():
            continue
        assert found(claims, f"{GROUPS[claim.group].mark}:{claim.address}") == [claim.index], claim.address


@examples(100)
@given(alike(), st.randoms())
def test_the_order_of_claims_changes_no_anchor(entries: list[tuple[str, dict[str, Any]]], chance: Any) -> None:
    def anchors(listed: list[tuple[str, dict[str, Any]]]) -> list[str]:
        return sorted(claim.anchor for claim in claimed(*listed).all)

    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert anchors(entries) == anchors(shuffled)


def test_two_keys_with_one_word_are_told_apart_by_their_keys() -> None:
    claims = claimed(
        ("aftercare", {"term": "makeup"}),
        ("aftercare", {"term": "makeup", "from": "healed"}),
        ("aftercare", {"term": "makeup", "until": "healed"}),
        ("aftercare", {"term": "makeup", "scope": "healed"}),
    )
    assert [claim.anchor for claim in claims.all] == [
        "aftercare-makeup",
        "aftercare-makeup--from-healed",
        "aftercare-makeup--until-healed",
        "aftercare-makeup--healed",
    ]


def test_a_scope_and_an_exception_of_one_name_are_two_claims() -> None:
    both = {"term": "x", "scope": "mild", "unless": "mild"}
    claims = claimed(("benefits", {"term": "x"}), ("benefits", both), ("benefits", {"term": "x", "unless": "mild"}))
    assert {claim.index: claim.address for claim in claims.all} == {0: "x", 1: "x/mild", 2: "x/unless-mild"}
    assert not claims.repeated()


def test_a_sibling_changes_no_anchor_of_claims_that_were_told_apart_by_other_words() -> None:
    two = [("side_effects", {"term": "pain", "degree": degree}) for degree in ("mild", "severe")]
    before = [claim.anchor for claim in claimed(*two).all]
    after = [claim.anchor for claim in claimed(*two, ("side_effects", {"term": "pain", "degree": "moderate"})).all]
    assert after[:2] == before == ["side-effect-pain--mild", "side-effect-pain--severe"]
