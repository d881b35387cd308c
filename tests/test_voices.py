"""Claims that say the same, and how many articles say it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.knowledge.voices import voices
from candour.wording.claims import qualifier_words
from candour.wording.voices import agreement, voice_words

from . import sayings
from .effort import examples
from .points import library


def said(*articles: str, known: tuple[str, ...] = (), **changes: str) -> list[tuple[str, str]]:
    """The words and the agreement of every voice."""
    found = library(*articles, **changes)
    claims = [claim for article in found.articles_by_treatment["peel"] for claim in article.claims]
    return [(voice_words(voice), agreement(voice, found)) for voice in voices(claims, found, known)]


AVOID, LIMIT = (f"aftercare term: makeup, advice: {advice}, scope: adults" for advice in ("avoid", "limit"))
SCARS, NO_SCARS = "benefits term: scars", "benefits term: scars, stance: denied"


def test_what_warns_most_stands_first_however_many_say_it() -> None:
    assert said(LIMIT, LIMIT, AVOID) == [
        ("avoid, for: Adults", "1 article"),
        ("limit, for: Adults", "2 articles"),
    ]


def test_elsewhere_what_most_texts_say_stands_first() -> None:
    assert said(NO_SCARS, SCARS, SCARS) == [("mentioned", "2 articles"), ("says not", "1 article")]


def test_of_a_choice_the_most_cautious_answer_stands_first_however_few_give_it() -> None:
    painless, painful, slight, none, no = (
        f"facts term: pain{value}"
        for value in (
            ", value: painless",
            ", value: painful, hedge: may",
            ", value: slight",
            "",
            ", value: painless, stance: denied",
        )
    )
    assert [words for words, _ in said(painless, painless, none, slight, painful)] == [
        "painful",
        "slight",
        "painless",
        "words 0",
    ]
    assert said(slight, no)[0] == ("says not, painless", "1 article")


def test_a_fact_without_an_answer_tells_its_words_after_those_with_one() -> None:
    bare, limited = "facts term: interval, hedge: may", "facts term: interval, scope: adults"
    assert said(bare, limited, "facts term: interval, value: 1 day") == [
        ("1 day", "1 article"),
        ("words 0", "1 article; 1 says “may”"),
        ("words 0, for: Adults", "1 article"),
    ]


def test_a_reserve_that_changes_no_heading_is_counted_behind_the_words() -> None:
    assert said(SCARS, SCARS + ", hedge: may") == [("mentioned", "2 articles; 1 says “may”")]


def test_what_may_have_to_be_avoided_is_no_avoid() -> None:
    assert said(AVOID, AVOID + ", hedge: may") == [
        ("avoid, for: Adults", "1 article"),
        ("may have to be stopped or left out, for: Adults", "1 article"),
    ]


def test_articles_of_one_text_are_told() -> None:
    source = f"{{document: x.txt, sha256: {'b' * 64}, rights: facts-only, lineage: one}}"
    assert said(AVOID, AVOID, source=source) == [("avoid, for: Adults", "2 articles (1 text)")]


NO_REASON = "contraindications term: acne, stance: denied"
ALLOWED = "aftercare term: makeup, advice: allowed"


def of_kind(kind: str) -> dict[str, str]:
    return {"source": f"{{document: x.txt, sha256: {'b' * 64}, rights: facts-only, kind: {kind}}}"}


@pytest.mark.parametrize("claim", [ALLOWED, NO_REASON, "preparation term: makeup, advice: do"])
def test_what_only_adverts_allow_is_told_as_theirs(claim: str) -> None:
    ((_words, who),) = said(claim, **of_kind("advert"))
    assert who == "1 article (an advert)"
    assert said(claim, claim, **of_kind("advert"))[0][1] == "2 articles (adverts)"
    assert said(claim, **of_kind("leaflet"))[0][1] == "1 article"


@pytest.mark.parametrize("claim", [AVOID, LIMIT, "contraindications term: acne, strength: avoid", SCARS])
def test_an_advert_s_caution_is_a_caution_like_any_other(claim: str) -> None:
    assert said(claim, **of_kind("advert"))[0][1] == "1 article"


def test_a_scope_is_told_and_makes_another_voice() -> None:
    found = said("side_effects term: redness", "side_effects term: redness, scope: adults")
    assert found == [("mentioned", "1 article"), ("for: Adults", "1 article")]


def test_what_a_heading_has_said_is_not_said_again() -> None:
    assert said(AVOID, known=("advice",)) == [("for: Adults", "1 article")]
    denied = "side_effects term: redness, stance: denied"
    assert said(denied) == [("says not", "1 article")]
    assert said(denied, known=("stance",)) == [("", "1 article")]


def test_a_time_keeps_the_source_s_own_words() -> None:
    assert said("facts term: interval, value: a few days")[0][0] == "a few days"


@examples(60)
@given(st.lists(st.sampled_from(sayings.ALL), min_size=1, max_size=6, unique=True), st.booleans())
def test_a_voice_holds_what_each_of_its_claims_says(chosen: list[sayings.Saying], with_plain: bool) -> None:
    """Its words, or a reserve counted behind them, tell every qualifier; no claim is lost or counted twice."""
    articles = {f"x{number}": sayings.page(one) for number, one in enumerate(chosen)}
    if with_plain:
        articles |= {f"y{number}": sayings.page(one, said=False) for number, one in enumerate(chosen)}
    found = sayings.site(*chosen, **articles).library
    for term, claims in found.claims_by_term.items():
        heard = voices(claims, found)
        listed = [claim for voice in heard for claim in voice.claims]
        assert sorted(listed, key=lambda claim: claim.url) == sorted(claims, key=lambda claim: claim.url), term
        for voice in heard:
            told = f"{voice_words(voice)} {agreement(voice, found)}"
            for claim in voice.claims:
                assert all(words in told for words in qualifier_words(claim, found.label)), (told, claim.said)
            unreserved = [claim for claim in voice.claims if claim not in voice.reserved]
            senses = [frozenset(claim.without(("hedge",)).said.items()) for claim in voice.claims]
            assert len(set(senses)) == 1, "what its claims say, besides a reserve, is one"
            assert not unreserved or len({claim.hedge for claim in unreserved}) == 1
