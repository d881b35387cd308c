"""The top of a treatment's page: what is said, by how many, with each source's own reserve, and where they differ."""

from __future__ import annotations

from candour.knowledge.survey import survey
from candour.output.pages.overview import OverviewLine, lines

from .points import library


def overview(*said: str) -> dict[str, list[OverviewLine]]:
    site = survey(library(*said))
    return lines(site, site.tables["peel"])


def test_a_reserve_is_counted_beside_the_agreement_and_never_dropped() -> None:
    found = overview(
        "side_effects term: redness, seriousness: expected, hedge: may",
        "side_effects term: redness, seriousness: expected, hedge: usually",
        "side_effects term: redness, seriousness: expected",
    )
    (line,) = found["What to expect afterwards"]
    assert line.said == (("to be expected", "3 articles; 1 says “may”, 1 says “usually”"),)


def test_the_strongest_reasons_stand_first() -> None:
    found = overview(
        "contraindications term: pregnancy, strength: caution\ncontraindications term: acne, strength: avoid",
        "contraindications term: pregnancy, strength: caution",
    )
    assert [line.label for line in found["Strongest reasons not to have it"]] == ["Acne", "Pregnancy"]


def test_a_fact_that_one_article_gives_alone_is_not_a_key_fact() -> None:
    assert "Key facts" not in overview("facts term: pain, value: slight", "benefits term: scars")
    assert [line.label for line in overview("facts term: pain, value: slight", "facts term: pain")["Key facts"]] == [
        "Pain"
    ]


def test_what_is_denied_or_limited_says_so() -> None:
    found = overview(
        "facts term: pain, value: painful, stance: denied\nfacts term: interval, value: 1 day",
        "facts term: pain, value: slight, scope: adults\nfacts term: interval, value: 1 day",
    )
    said = {line.label: [words for words, _ in line.said] for line in found["Key facts"]}
    assert said == {"Interval": ["1 day"], "Pain": ["says not, painful", "slight, for: Adults"]}


def test_only_what_disagrees_is_marked_and_what_is_explained_is_not() -> None:
    apart = overview("facts term: pain, value: slight", "facts term: pain, value: painful")["Key facts"]
    scoped = overview("facts term: pain, value: slight", "facts term: pain, value: painful, scope: adults")["Key facts"]
    assert [len(line.points) for line in (*apart, *scoped)] == [1, 0]
