"""Claims that say the same, and how many articles say it."""

from __future__ import annotations

from candour.knowledge.voices import voices
from candour.wording.voices import agreement, voice_words

from .points import library


def said(*articles: str, known: tuple[str, ...] = (), **changes: str) -> list[tuple[str, str]]:
    """The words and the agreement of every voice on the first term."""
    found = library(*articles, **changes)
    claims = [claim for article in found.articles_by_treatment["peel"] for claim in article.claims]
    heard = voices(claims, found.articles_by_treatment["peel"], found, known)
    return [(voice_words(voice), agreement(voice, found)) for voice in heard]


AVOID, LIMIT = (f"aftercare term: makeup, advice: {advice}, for: 1 week" for advice in ("avoid", "limit"))


def test_what_most_say_stands_first() -> None:
    assert said(LIMIT, AVOID, AVOID) == [
        ("avoid, for 1 week", "2 of 3 articles"),
        ("limit, for 1 week", "1 of 3 articles"),
    ]


def test_a_reserve_makes_no_voice_of_its_own() -> None:
    assert said(AVOID, AVOID + ", hedge: may") == [("avoid, for 1 week", "2 of 2 articles; 1 says “may”")]


def test_articles_of_one_lineage_are_told() -> None:
    source = f"{{document: x.txt, sha256: {'b' * 64}, rights: facts-only, lineage: one}}"
    assert said(AVOID, AVOID, source=source) == [("avoid, for 1 week", "2 of 2 articles, 1 lineage")]


def test_a_scope_is_told_and_makes_another_voice() -> None:
    found = said("side_effects term: redness", "side_effects term: redness, scope: adults")
    assert found == [("mentioned", "1 of 2 articles"), ("for: Adults", "1 of 2 articles")]


def test_what_a_heading_has_said_is_not_said_again() -> None:
    assert said(AVOID, known=("advice",)) == [("for 1 week", "1 of 1 article")]
    denied = "side_effects term: redness, stance: denied"
    assert said(denied) == [("says not", "1 of 1 article")]
    assert said(denied, known=("stance",)) == [("", "1 of 1 article")]


def test_a_time_keeps_the_source_s_own_words() -> None:
    assert said("aftercare term: makeup, advice: limit, for: a few days")[0][0] == "limit, for a few days"
