"""Values apart: ranges that do not overlap, options that differ, and two quantities taken for one."""

from __future__ import annotations

import pytest

from candour.knowledge.disagree import Outcome, PointKind

from .points import names, only, points, sides


def interval(value: str, scope: str = "") -> str:
    return f"facts term: interval, value: {value}" + (f", scope: {scope}" if scope else "")


def test_two_ranges_that_do_not_overlap_are_apart() -> None:
    point = only(points("facts term: sessions, value: 2 to 3 sessions", "facts term: sessions, value: 4 to 6 sessions"))
    assert (point.id, point.kind, point.outcome) == ("peel/sessions", PointKind.VALUES_APART, Outcome.DISAGREE)
    assert sides(point) == {"2 to 3 sessions": "a", "4 to 6 sessions": "b"}
    assert not point.safety


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2 to 4 weeks", "4 to 6 weeks"),  # bounds are inclusive
        ("24 hours", "1 day"),
        ("14 days", "2 weeks"),
        ("12 months", "1 year"),
        ("1 month", "30 days"),  # as long as calendars make it
        ("a few days", "1 day"),  # no number
        ("over 2 weeks", "1 year"),
        ("up to 2 weeks", "3 days"),
        ("1 week", "2 sessions"),  # nothing in common to compare them by
    ],
)
def test_values_that_can_both_hold_are_quiet(one: str, other: str) -> None:
    assert points(interval(one), interval(other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("24 hours", "2 days"),
        ("up to 2 weeks", "15 days"),
        ("over 2 weeks", "1 week"),
        ("1 month", "27 days"),
        ("1 year", "11 months"),
    ],
)
def test_values_that_cannot_both_hold_are_found_across_units(one: str, other: str) -> None:
    assert names(points(interval(one), interval(other))) == ["interval"]


def test_options_of_a_choice_that_differ() -> None:
    slight = "facts term: pain, value: slight"
    point = only(points(slight, "facts term: pain, value: painless", slight))
    assert sides(point) == {"slight": "ac", "painless": "b"}


def test_two_conditions_in_free_words_are_no_proof_of_two_cases() -> None:
    """ "2 to 3, depending on how severe it is" and "4 to 6, to feel the change" do not stand unmarked side by side."""
    few, many = "facts term: sessions, value: 2 sessions", "facts term: sessions, value: 4 sessions"
    point = only(points(f"{few}, condition: depending on the skin", f"{many}, condition: to feel the change"))
    assert (point.id, point.outcome) == ("peel/sessions/explained-by-scope", Outcome.EXPLAINED_BY_SCOPE)
    assert sides(point) == {"2 sessions, depending on the skin": "a", "4 sessions, to feel the change": "b"}
    assert set(point.contest.contested) == set(point.claims)
    scoped = [f"{few}, condition: one, scope: adults", f"{many}, condition: other, scope: children"]
    assert points(*scoped) == []
    assert points("\n".join((f"{few}, condition: one", f"{many}, condition: other"))) == []


def test_what_several_cases_explain_is_one_point() -> None:
    """Two limits are no two questions: a reader asks once how much it hurts."""
    pain = "facts term: pain, value:"
    point = only(points(f"{pain} painful", f"{pain} slight, scope: adults", f"{pain} painless, condition: if numbed"))
    assert (point.id, point.outcome) == ("peel/pain/explained-by-scope", Outcome.EXPLAINED_BY_SCOPE)
    assert sides(point) == {"painful": "a", "slight, for: Adults": "b", "painless, if numbed": "c"}


def test_of_a_choice_the_most_cautious_answer_is_the_first_side() -> None:
    slight, painful = "facts term: pain, value: slight", "facts term: pain, value: painful"
    point = only(points(slight, painful, slight, f"{slight}\nfacts term: pain, value: painless"))
    assert list(sides(point)) == ["painful", "slight", "both of these: slight; painless"]


def test_an_article_that_gives_no_figure_stands_beside() -> None:
    point = only(points(interval("1 week"), interval("1 month"), "facts term: interval", "facts term: sessions"))
    assert [claim.article for claim in point.beside] == ["c"]
    assert list(point.silent) == ["d"]


def test_an_article_can_contradict_itself() -> None:
    point = only(points("facts term: pain, value: slight\nfacts term: pain, value: painful", "benefits term: scars"))
    assert point.is_within_articles
    assert sides(point) == {"both of these: painful; slight": "a"}


def test_a_side_is_an_articles_whole_answer_with_its_reserve() -> None:
    both = "facts term: pain, value: painless\nfacts term: pain, value: slight, hedge: may"
    point = only(points(both, both, "facts term: pain, value: slight, hedge: may", "facts term: pain, value: slight"))
    assert sides(point) == {
        "both of these: slight, “may”; painless": "ab",
        "slight": "d",
        "slight, “may”": "c",
    }


def test_a_reserve_alone_makes_no_point() -> None:
    assert points("facts term: pain, value: slight, hedge: may", "facts term: pain, value: slight") == []


def test_an_answer_that_meets_both_others_is_an_answer() -> None:
    point = only(points(interval("1 week"), interval("3 weeks"), interval("1 to 3 weeks")))
    assert sides(point) == {"1 to 3 weeks": "c", "1 week": "a", "3 weeks": "b"}


def test_one_answer_in_two_units_is_one_side() -> None:
    assert sides(only(points(interval("14 days"), interval("2 weeks"), interval("1 week")))) == {
        "14 days": "ab",
        "1 week": "c",
    }


def test_what_is_compared_with_another_thing_is_another_question() -> None:
    less = "facts term: pain, value: slight, than: acne"
    assert points(less, "facts term: pain, value: painful, than: scars") == []
    assert only(points(less, "facts term: pain, value: painful")).outcome is Outcome.EXPLAINED_BY_SCOPE
    assert sides(only(points(less, "facts term: pain, value: painful, than: acne"))) == {
        "painful, compared with: Acne": "b",
        "slight, compared with: Acne": "a",
    }


def test_a_slip_is_no_answer() -> None:
    assert points("facts term: pain, value: slight", "facts term: pain, value: painful, slip: true") == []


def test_a_denied_value_is_no_value() -> None:
    assert points("facts term: pain, value: slight, stance: denied", "facts term: pain, value: painless") == []


def test_two_scopes_are_two_things() -> None:
    assert points(interval("1 week", "adults"), interval("1 month", "children")) == []


def test_one_scope_is_compared() -> None:
    point = only(points(interval("1 week", "adults"), interval("1 month", "adults")))
    assert point.outcome is Outcome.DISAGREE
    assert sides(point) == {"1 week, for: Adults": "a", "1 month, for: Adults": "b"}


def test_a_scope_against_none_is_explained_across_articles() -> None:
    point = only(points(interval("1 week", "adults"), interval("1 month")))
    assert (point.id, point.outcome) == ("peel/interval/adults/explained-by-scope", Outcome.EXPLAINED_BY_SCOPE)


def test_a_scope_against_none_refines_within_one_article() -> None:
    assert points(interval("1 week", "adults") + "\n" + interval("1 month")) == []


def test_two_quantities_under_a_wider_one_are_listed_once() -> None:
    """Thirty minutes of needling and a visit of hours contradict nothing."""
    needling, visit = "facts term: needling-time, value: 30 minutes", "facts term: visit-length, value: "
    point = only(points(f"{needling}\n{visit}3 hours", f"{visit}over 2 hours", needling))
    assert (point.id, point.outcome) == ("peel/session-length/different-quantity", Outcome.DIFFERENT_QUANTITY)
    assert point.terms == ("session-length", "needling-time", "visit-length")
    assert sides(point) == {
        "Needling time: 30 minutes": "c",
        "Visit length: over 2 hours": "b",
        "both of these: Needling time: 30 minutes; Visit length: 3 hours": "a",
    }


def test_two_quantities_that_overlap_are_not_listed() -> None:
    assert points("facts term: needling-time, value: 1 to 2 hours", "facts term: visit-length, value: 2 hours") == []


def test_a_scope_keeps_a_quantity_out_of_its_family() -> None:
    scoped = "facts term: needling-time, value: 30 minutes, scope: adults"
    assert points(scoped, "facts term: visit-length, value: 2 hours") == []


def test_a_figure_for_the_wider_quantity_belongs_to_the_family() -> None:
    (point,) = points("facts term: needling-time, value: 30 minutes", "facts term: session-length, value: over 2 hours")
    assert point.outcome is Outcome.DIFFERENT_QUANTITY
    assert set(sides(point)) == {"Needling time: 30 minutes", "Length of a session: over 2 hours"}
