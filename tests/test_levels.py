"""Under which heading a claim may stand."""

from __future__ import annotations

import pytest

from candour.knowledge.levels import SORTED_BY, level_of, rank_of, strictest_first
from candour.model.library import Claim


def claim(group: str, **said: str) -> Claim:
    return Claim("a", group, "x", "words", "Some words.", "x", (1,), said)


@pytest.mark.parametrize("hedge", ["may", "probably", "usually"])
def test_a_reserve_weakens_a_strict_heading(hedge: str) -> None:
    assert level_of(claim("preparation", advice="avoid", hedge=hedge)) == "ask-first"
    assert level_of(claim("preparation", advice="limit", hedge=hedge)) == "ask-first"
    assert level_of(claim("preparation", advice="do", hedge=hedge)) == "may-help"
    assert level_of(claim("preparation", advice="allowed", hedge=hedge)) == "allowed"
    assert level_of(claim("contraindications", strength="caution", hedge=hedge)) == "caution"
    assert level_of(claim("contraindications", hedge=hedge)) == "ask-first"


def test_what_is_expected_is_no_reserve() -> None:
    assert level_of(claim("preparation", advice="avoid", hedge="should")) == "avoid"


def test_a_claim_without_a_word_and_a_denial_have_levels_of_their_own() -> None:
    assert level_of(claim("side_effects")) == "unsaid"
    assert level_of(claim("side_effects", stance="denied")) == "denied"
    assert level_of(claim("benefits", hedge="may")) == "unsaid"


def test_groups_that_warn_are_those_whose_claims_are_sorted() -> None:
    assert list(SORTED_BY) == ["contraindications", "preparation", "side_effects", "aftercare"]


def test_the_strictest_come_first_and_denials_last() -> None:
    mild = {"advice": "do", "hedge": "may"}
    said = [{"stance": "denied"}, {}, mild, {"advice": "do"}, {"advice": "avoid", "hedge": "may"}, {"advice": "avoid"}]
    claims = [claim("aftercare", **one) for one in said]
    assert [one.said for one in strictest_first(claims)] == [said[5], said[4], said[3], said[2], said[1], said[0]]
    assert rank_of(claim("benefits")) < rank_of(claim("benefits", stance="denied"))
