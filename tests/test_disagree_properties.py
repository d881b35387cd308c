"""What holds for the disagreements of any articles, small random ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.knowledge.disagree import Disagreement, PointKind
from candour.model.groups import QUALIFIERS
from candour.model.message import plain

from .effort import examples
from .points import NAMES, library, names, only, points

few = examples(40)

PLAIN = """\
benefits term: scars
benefits term: scars, stance: denied
benefits term: acne-scars
benefits term: acne-scars, stance: denied
candidates term: severe-acne-scars
candidates term: acne
contraindications term: scars, strength: avoid
contraindications term: acne-scars, strength: caution
contraindications term: active-acne, strength: not-recommended
contraindications term: pregnancy, strength: avoid
contraindications term: pregnancy, strength: not-recommended
practitioners term: doctor
practitioners term: dentist
practitioners term: spa
side_effects term: scarring
side_effects term: scarring, stance: denied
side_effects term: pigment-changes, stance: denied
side_effects term: dark-spots, hedge: may
side_effects term: peeling, seriousness: call-the-clinic
side_effects term: flaking, seriousness: expected
side_effects term: peeling, seriousness: expected
preparation term: makeup, advice: avoid, until: 24 hours after
aftercare term: makeup, advice: avoid, until: at least 24 hours after
aftercare term: makeup, advice: avoid, until: 14 days after
aftercare term: makeup, advice: allowed, from: healed
aftercare term: makeup, advice: allowed, from: 60 minutes after
aftercare term: makeup, advice: ask-first
aftercare term: light-makeup, advice: allowed
facts term: interval, value: 14 days
facts term: interval, value: 12 months
facts term: interval, value: 340 days
facts term: interval, value: 52 weeks
aftercare term: makeup, advice: avoid, until: 12 months after
facts term: interval, value: 2 to 6 weeks
facts term: interval, value: up to 24 hours
facts term: needling-time, value: 60 minutes
facts term: needling-time, value: 2 hours
facts term: visit-length, value: over 2 hours
aftercare term: makeup, advice: allowed, from: next-day
aftercare term: makeup, advice: allowed, until: redness
aftercare term: makeup, advice: avoid, until: a few days after, hedge: may
aftercare term: makeup, advice: do, slip: true
contraindications term: acne, strength: avoid, when: ever
contraindications term: acne, strength: ask-first, when: 6 months
side_effects term: redness, likelihood: common
side_effects term: redness, likelihood: 2 percent, for: 24 hours
side_effects term: redness, likelihood: 1 in 100, for: permanent
procedure term: sunscreen, step: 1
procedure term: sunscreen, step: 3
procedure term: makeup, step: 2
facts term: pain, value: slight
facts term: pain, value: slight, hedge: may
facts term: pain, value: painless, slip: true
facts term: pain, value: painful
facts term: pain, value: painful, stance: denied""".splitlines()
SCOPED = """\
benefits term: scars, scope: adults
contraindications term: scars, strength: avoid, scope: children
side_effects term: scarring, stance: denied, scope: adults
side_effects term: peeling, seriousness: call-the-clinic, scope: children
aftercare term: makeup, advice: avoid, until: 14 days after, scope: adults
facts term: interval, value: 60 minutes, scope: adults
facts term: interval, value: 12 months, scope: children
facts term: pain, value: painless, scope: adults
facts term: pain, value: painful, condition: if you move
aftercare term: makeup, advice: allowed, unless: adults
side_effects term: peeling, seriousness: expected, degree: mild
practitioners term: doctor, only: true
practitioners term: office, only: true""".splitlines()

UNITS = {"24 hours": "1 day", "60 minutes": "1 hour", "14 days": "2 weeks", "12 months": "1 year"}


def told_apart(claim: str) -> tuple[str, ...]:
    """What an article may not claim twice."""
    group, _, entry = claim.partition(" ")
    return group, *(part for part in entry.split(", ") if part.startswith(("term", "scope", "stance", "value")))


def written(*claims: str) -> st.SearchStrategy[str]:
    """One article's claims, as `points` takes them."""
    return st.lists(st.sampled_from(claims), min_size=1, max_size=6, unique_by=told_apart).map("\n".join)


article = written(*PLAIN, *SCOPED)
articles = st.lists(article, min_size=2, max_size=4)


def record(point: Disagreement, called: dict[str, Any]) -> tuple[object, ...]:
    """All of a point, its articles called otherwise."""
    sides = {
        (side.sense, frozenset((called[claim.article], claim.anchor) for claim in side.claims)) for side in point.sides
    }
    beside = {(called[claim.article], claim.anchor) for claim in point.beside}
    silent = {called[name] for name in point.silent}
    return point.id, point.kind, point.outcome, point.terms, point.safety, sides, beside, silent


def records(found: Iterable[Disagreement], names: Iterable[object]) -> list[tuple[object, ...]]:
    called = dict(zip(NAMES, names, strict=False))
    return [record(point, called) for point in found]


@few
@given(st.permutations(range(3)), st.lists(article, min_size=3, max_size=3))
def test_neither_the_order_of_articles_nor_their_names_change_anything(order: list[int], said: list[str]) -> None:
    assert records(points(*(said[number] for number in order)), order) == records(points(*said), range(3))


@few
@given(article)
def test_an_article_and_its_copy_differ_in_nothing_but_what_is_inside_it(said: str) -> None:
    alone, with_copy = points(said), points(said, said)
    assert names(with_copy) == names(alone)
    for one, both in zip(alone, with_copy, strict=True):
        assert {side.sense for side in one.sides} == {side.sense for side in both.sides}
        assert len(both.claims) == 2 * len(one.claims)


@few
@given(articles, st.sets(st.sampled_from(sorted(UNITS)), min_size=1), st.integers(0, 3))
def test_another_unit_changes_nothing(said: list[str], units: set[str], number: int) -> None:
    """In one article or in each, so that one unit is held against another."""
    changed = list(said)
    for index in {number % len(said)} if number else range(len(said)):
        for unit in units:
            changed[index] = changed[index].replace(unit, UNITS[unit])
    before, after = points(*said), points(*changed)
    assert names(after) == names(before)
    assert [len(point.sides) for point in after if point.kind is PointKind.DIFFERENT_FORCE] == [
        len(point.sides) for point in before if point.kind is PointKind.DIFFERENT_FORCE
    ]


@few
@given(articles)
def test_every_article_stands_on_a_side_or_beside_or_is_silent(said: list[str]) -> None:
    found = library(*said)
    for point in points(*said):
        speaking = {claim.article for claim in (*point.claims, *point.beside)}
        assert speaking.isdisjoint(point.silent)
        assert speaking | set(point.silent) == set(found.articles) - {"first"}
        assert not set(point.claims) & set(point.beside)
        for silent in point.silent:
            assert not [c for c in found.articles[silent].claims if c.term == point.terms[0]]


@few
@given(articles)
def test_a_point_has_two_different_answers_or_more(said: list[str]) -> None:
    for point in points(*said):
        statements = {plain(one) for side in point.sides for one in side.said}
        assert len(statements) > 1
        assert all(side.claims for side in point.sides)
        assert point.terms[0] in {claim.term for claim in point.claims} or point.outcome == "different-quantity"


@few
@given(articles)
def test_sides_part_the_articles_that_answer(said: list[str]) -> None:
    """An article is on one side, with its whole answer, and no two sides say the same (law 7)."""
    for point in points(*said):
        on_sides = [article for side in point.sides for article in side.articles]
        assert len(on_sides) == len(set(on_sides))
        assert len({frozenset(map(plain, side.said)) for side in point.sides}) == len(point.sides)


@few
@given(articles)
def test_no_slip_is_on_a_side(said: list[str]) -> None:
    assert not [claim for point in points(*said) for claim in point.claims if "slip" in claim.said]


@few
@given(articles)
def test_who_says_nothing_of_a_point_only_gives_no_answer(said: list[str]) -> None:
    before, after = points(*said), points(*said, "procedure term: adults")
    silent = NAMES[len(said)]
    assert records(before, NAMES) == [(*rest, names - {silent}) for *rest, names in records(after, NAMES)]
    assert all(silent in point.silent for point in after)


HEDGES = ("", ", hedge: may", ", hedge: usually", ", hedge: probably", ", hedge: should")


@few
@given(st.sampled_from([line for line in PLAIN if "strength" not in line and "hedge" not in line]), st.data())
def test_one_claim_with_several_reserves_makes_no_point(line: str, data: st.DataObject) -> None:
    said = [line + data.draw(st.sampled_from(HEDGES)) for _ in range(3)]
    assert points(*said) == []


@few
@given(st.lists(st.sampled_from(["", *QUALIFIERS["strength"].accepts]), min_size=2, max_size=4), st.data())
def test_a_warning_in_several_strengths_makes_no_point(strengths: list[str], data: st.DataObject) -> None:
    warning = "contraindications term: pregnancy"
    said = [warning + (f", strength: {one}" if one else "") + data.draw(st.sampled_from(HEDGES)) for one in strengths]
    assert points(*said) == []


@few
@given(articles)
def test_what_a_point_is_about_is_on_its_sides(said: list[str]) -> None:
    for point in points(*said):
        assert point.contest.contested
        assert point.contest.contested <= set(point.claims)
        assert point.contest.by_others | point.contest.by_itself <= point.contest.contested
        for claim in point.contest.by_others:
            others = [one for one in point.claims if one.article != claim.article]
            assert claim.term in {one.term for one in others}


@few
@given(articles)
def test_ids_are_unique_and_begin_with_treatment_and_term(said: list[str]) -> None:
    found = points(*said)
    assert len({point.id for point in found}) == len({point.anchor for point in found}) == len(found)
    assert all(point.id.startswith(f"peel/{point.terms[0]}") for point in found)


@few
@given(articles)
def test_other_words_do_not_change_a_fingerprint(said: list[str]) -> None:
    prints = [point.fingerprint for point in points(*said)]
    assert [point.fingerprint for point in points(*said, words="quite other words", title="Another")] == prints


@few
@given(articles, st.data())
def test_another_qualifier_changes_a_fingerprint(said: list[str], data: st.DataObject) -> None:
    for point in points(*said):
        side = data.draw(st.sampled_from(point.sides))
        key = data.draw(st.sampled_from(list(QUALIFIERS)))
        claim = side.claims[0]
        claim = replace(claim, said={**claim.said, key: "another"})
        other = replace(side, claims=(claim, *side.claims[1:]))
        changed = replace(point, sides=tuple(other if one is side else one for one in point.sides))
        assert changed.fingerprint != point.fingerprint


@pytest.mark.parametrize(
    "other",
    [
        "avoid, until: 1 week after, hedge: may",
        "avoid, until: 8 days after",
        "allowed, from: 1 week after",
        "avoid, until: healed",
    ],
)
def test_a_fingerprint_knows_every_qualifier(other: str) -> None:
    soon = "aftercare term: makeup, advice: allowed, from: 1 day after"
    before, after = (
        only(points(soon, f"aftercare term: makeup, advice: {rest}")) for rest in ("avoid, until: 1 week after", other)
    )
    assert before.kind is after.kind is PointKind.DIFFERENT_FORCE
    assert before.fingerprint != after.fingerprint


def test_who_joins_a_side_changes_its_fingerprint_and_who_stands_beside_does_not() -> None:
    two = ("facts term: pain, value: slight", "facts term: pain, value: painful")
    before, joined, beside = (only(points(*two, *more)) for more in ([], [two[0]], ["facts term: pain"]))
    assert before.fingerprint == beside.fingerprint != joined.fingerprint
