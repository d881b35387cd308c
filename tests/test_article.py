"""One article: claims and marks joined, then settled against the vocabulary."""

from __future__ import annotations

from candour.model.library import Claim
from candour.model.quantity import Quantity

from .builders import X, article, claims, codes, loaded, one_article


def only(claims_text: str, body: str) -> Claim:
    (claim,) = one_article(claims_text, body).claims
    return claim


def test_a_claim_has_the_words_of_its_mark() -> None:
    claim = only(
        claims("contraindications", "term: pregnancy, strength: avoid, hedge: may, when: now"),
        "One. It is not for [pregnant people](contraindication:pregnancy)[^1].\n\n[^1]: Odd.\n",
    )
    assert (claim.text, claim.sentence) == ("pregnant people", "It is not for pregnant people.")
    assert (claim.strength, claim.hedge, claim.word("when"), claim.note) == ("avoid", "may", "now", "Odd.")
    assert (claim.lines, claim.stance, claim.anchor) == ((1,), "stated", "contraindication-pregnancy")


def test_a_fact_on_a_quantity_is_measured() -> None:
    claim = only(claims("facts", "term: sessions, value: 2 to 3 sessions"), "[Two or three](fact:sessions).\n")
    assert (claim.quantity, claim.option) == (Quantity(2, 3, "session"), None)


def test_a_fact_on_a_choice_is_an_option() -> None:
    claim = only(claims("facts", "term: invasiveness, value: non-invasive"), "[Not at all](fact:invasiveness).\n")
    assert (claim.quantity, claim.option) == (None, "non-invasive")


def test_a_fact_without_a_value_is_its_words() -> None:
    claim = only(claims("facts", "term: sessions"), "It [varies](fact:sessions).\n")
    assert (claim.quantity, claim.option, claim.text) == (None, None, "varies")


def test_the_first_of_several_marks_gives_the_words() -> None:
    assert (
        only(claims("benefits", "term: scars"), "[Old scars](benefit:scars), [scars](benefit:scars).\n").text
        == "Old scars"
    )


def test_claims_stand_in_the_order_of_their_groups() -> None:
    text = claims("facts", "term: sessions") + claims("benefits", "term: makeup", "term: scars")
    body = "[a](fact:sessions) [b](benefit:scars) [c](benefit:makeup)\n"
    assert [claim.term for claim in one_article(text, body).claims] == ["makeup", "scars", "sessions"]


def test_scopes_stances_and_options_tell_claims_apart() -> None:
    text = claims("benefits", "term: scars", "term: scars, scope: pregnancy", "term: scars, stance: denied")
    text += claims("facts", "term: invasiveness, value: non-invasive", "term: invasiveness, value: minimally-invasive")
    body = (
        "[a](benefit:scars) [b](benefit:scars/pregnancy) [c](benefit:scars/denied)\n"
        "[d](fact:invasiveness/non-invasive) [e](fact:invasiveness/minimally-invasive)\n"
    )
    assert {claim.anchor: claim.text for claim in one_article(text, body).claims} == {
        "benefit-scars": "a",
        "benefit-scars--pregnancy": "b",
        "benefit-scars--denied": "c",
        "fact-invasiveness--non-invasive": "d",
        "fact-invasiveness--minimally-invasive": "e",
    }


def test_both_halves_are_checked() -> None:
    assert codes({X: article(claims("benefits", "term: scars"), "Nothing.\n")}) == ["claim-without-mark"]
    assert codes({X: article("", "[Scars](benefit:scars).\n")}) == ["mark-without-claim"]


def test_a_claim_without_words_is_left_out_of_the_library() -> None:
    assert not loaded({X: article(claims("benefits", "term: scars"), "Nothing.\n")}).library.articles["x"].claims
