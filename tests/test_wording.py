"""The interface's own words: states in word and symbol, qualifiers as patients read them."""

from __future__ import annotations

import pytest

from candour.model.groups import GROUPS
from candour.model.state import State
from candour.wording.claims import STATE_SYMBOLS, STATE_WORDS, numbered, qualifier_words

from .builders import claims, one_article


def words(group: str, qualifier: str) -> list[str]:
    """What is said of a claim with one qualifier."""
    article = one_article(claims(group, f"term: makeup, {qualifier}"), f"[x]({GROUPS[group].mark}:makeup)\n")
    return list(qualifier_words(article.claims[0]))


def test_every_state_has_a_word_and_a_symbol_of_its_own() -> None:
    for table in (STATE_WORDS, STATE_SYMBOLS):
        assert set(table) == set(State)
        assert len(set(table.values())) == len(State)


@pytest.mark.parametrize(
    ("group", "qualifier", "said"),
    [
        ("contraindications", "strength: not-recommended", "not recommended"),
        ("contraindications", "strength: caution", "with caution"),
        ("contraindications", "when: 6 months", "now or within the last 6 months"),
        ("preparation", "advice: ask-first", "ask first"),
        ("aftercare", "from: 1 day after", "from 1 day afterwards"),
        ("aftercare", "from: healed", "once the skin has healed"),
        ("aftercare", "until: 2 to 3 days after", "until 2 to 3 days afterwards"),
        ("aftercare", "until: scars", "while you have this: scars"),
        ("aftercare", "amount: [3 visits, at least 2 per year]", "3 visits, at least 2 per year"),
        ("aftercare", "condition: if you bruise easily", "if you bruise easily"),
        ("side_effects", "seriousness: expected", "to be expected"),
        ("side_effects", "seriousness: call-the-clinic", "call the clinic"),
        ("benefits", "hedge: may", "“may”"),
        ("benefits", "only: true", "only this"),
        ("benefits", "scope: scars", "for: scars"),
    ],
)
def test_a_qualifier_is_said_in_a_few_words(group: str, qualifier: str, said: str) -> None:
    assert words(group, qualifier) == [said]


def test_a_plain_claim_has_nothing_to_add() -> None:
    assert words("benefits", "stance: stated") == []


def test_a_facts_value_is_said_as_words() -> None:
    facts = claims("facts", "term: invasiveness, value: minimally-invasive", "term: sessions, value: 2 to 3 sessions")
    article = one_article(facts, "[a](fact:invasiveness) [b](fact:sessions)\n")
    assert [list(qualifier_words(claim)) for claim in article.claims] == [["minimally invasive"], ["2 to 3 sessions"]]


def test_a_scope_is_said_by_its_label() -> None:
    article = one_article(claims("benefits", "term: makeup, scope: scars"), "[x](benefit:makeup)\n")
    assert list(qualifier_words(article.claims[0], str.title)) == ["for: Scars"]


def test_counts_agree_with_their_nouns() -> None:
    assert [numbered(n, "claim") for n in (0, 1, 2)] == ["0 claims", "1 claim", "2 claims"]
    assert numbered(2, "body", "bodies") == "2 bodies"
