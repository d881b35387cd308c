"""Only here, another elsewhere: who says "only a doctor" denies all others."""

from __future__ import annotations

import pytest

from candour.knowledge.disagree import PointKind, disagreements

from .builders import term
from .points import library, only, points, sides

DOCTOR = "practitioners term: doctor, only: true"


def test_another_of_the_same_kind_is_excluded() -> None:
    point = only(points(DOCTOR, "practitioners term: dentist"))
    assert (point.id, point.kind) == ("peel/doctor/stated-and-denied", PointKind.STATED_AND_DENIED)
    assert sides(point) == {"Doctor only": "a", "Dentist": "b"}
    assert point.safety


def test_the_point_is_about_the_exclusive_one_whatever_the_order() -> None:
    assert only(points("practitioners term: dentist", DOCTOR)).terms == ("doctor", "dentist")


@pytest.mark.parametrize("other", ["doctor", "dermatologist", "professional"])
def test_terms_that_contain_one_another_do_not_contradict(other: str) -> None:
    """A dermatologist is a doctor; a doctor is a professional."""
    assert points(DOCTOR, f"practitioners term: {other}") == []


def test_a_place_does_not_contradict_a_person() -> None:
    assert points(DOCTOR, "practitioners term: spa") == []


def test_a_place_contradicts_a_place() -> None:
    point = only(points("practitioners term: office, only: true", "practitioners term: spa", DOCTOR))
    assert sides(point) == {"Doctor's office only": "a", "Spa": "b"}


def test_what_is_asked_for_stands_in_no_ones_place() -> None:
    """ "Only who is certified" and "it depends on the skill" can both hold."""
    extra = {f"docs/terms/{id}.md": term(id.title(), "step") for id in ("certificate", "skill")}
    for group in ("practitioners", "procedure"):
        found = library(f"{group} term: certificate, only: true", f"{group} term: skill", extra=extra)
        assert disagreements(found, found.treatments["peel"]) == []


def test_within_one_article_it_is_quiet() -> None:
    assert points(f"{DOCTOR}\npractitioners term: dentist") == []


def test_another_group_is_not_excluded() -> None:
    assert points(DOCTOR, "candidates term: dentist") == []


def test_a_denied_other_is_no_contradiction() -> None:
    assert points(DOCTOR, "practitioners term: dentist, stance: denied") == []


def test_without_only_two_practitioners_stand_side_by_side() -> None:
    assert points("practitioners term: doctor", "practitioners term: dentist") == []


def test_scopes_are_respected() -> None:
    assert points(f"{DOCTOR}, scope: children", "practitioners term: dentist, scope: adults") == []


def test_an_answer_is_an_articles_whole_list() -> None:
    """What is left over of an *only* is no answer: "nurse" where an article says "doctor or nurse"."""
    point = only(
        points(
            f"{DOCTOR}\npractitioners term: dermatologist",
            "practitioners term: dentist\npractitioners term: doctor",
            "practitioners term: adults",
            "practitioners term: doctor",
        )
    )
    assert sides(point) == {"Doctor only": "a", "Adults": "c", "Dentist, Doctor": "b"}
    assert {claim.article for claim in point.beside} == {"a", "d"}


def test_a_slip_is_in_no_list() -> None:
    assert points(DOCTOR, "practitioners term: dentist, slip: true\npractitioners term: doctor") == []


def test_who_names_a_wider_one_itself_does_not_exclude_what_is_below() -> None:
    exclusive = "practitioners term: dentist, only: true"
    assert points(exclusive, "practitioners term: dermatologist")
    assert not points(f"{exclusive}\npractitioners term: doctor", "practitioners term: dermatologist")


def test_a_wider_one_that_contains_the_only_one_opens_nothing() -> None:
    """Who says "only a dentist" and elsewhere "a professional" means the dentist."""
    exclusive = "practitioners term: dentist, only: true\npractitioners term: professional"
    assert points(exclusive, "practitioners term: doctor")
