"""Front matter → model, or every problem in it at its own value."""

from __future__ import annotations

import pytest

from candour.model.front import ArticleFront, TermFront
from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.qualifier import ValueKind
from candour.problem import Problem
from candour.reading.front_matter import Page, read
from candour.reading.validate import Typed, validate

from .builders import X, article, claims


def page_of(text: str) -> Page:
    page, problems = read(X, text.encode())
    assert page is not None
    assert not problems
    return page


def typed_term(front: str) -> Typed[TermFront]:
    return validate(page_of(f"---\n{front}---\n"), TermFront)


def test_a_sound_front_matter_is_its_model() -> None:
    typed = typed_term("label: Acne\nkind: condition\nsynonyms: [spots]\n")
    assert typed.model == TermFront(label="Acne", kind="condition", synonyms=("spots",))
    assert not typed.problems


def test_all_mistakes_come_at_once_each_at_its_value() -> None:
    typed = typed_term("label: [Acne]\nkind: conditon\nbroder: skin\n")
    assert [(p.line, p.column, p.code) for p in sorted(typed.problems)] == [
        (2, 8, "wrong-type"),
        (3, 7, "not-accepted"),
        (4, 1, "unknown-key"),
    ]
    assert typed.model is None


def test_a_strange_key_is_ignored_so_that_the_rest_can_be_checked() -> None:
    typed = typed_term("label: Acne\nkind: condition\nbroder: skin\n")
    assert typed.model is not None
    assert typed.model.label == "Acne"
    assert "did you mean 'broader'?" in typed.problems[0].message


def test_a_broken_claim_is_left_out_and_its_neighbours_stay() -> None:
    page = page_of(article(claims("benefits", "term: scars", "term: Makeup", "term: makeup")))
    typed = validate(page, ArticleFront)
    assert typed.model is not None
    assert [claim.term for claim in getattr(typed.model, "benefits")] == ["scars", "makeup"]  # noqa: B009
    assert typed.sound("benefits", 3) == [0, 2]
    assert [problem.code for problem in typed.problems] == ["bad-value"]


def test_a_broken_head_is_no_model() -> None:
    typed = validate(page_of(article(source="{document: x.txt}")), ArticleFront)
    assert typed.model is None
    assert sorted(p.message.partition(":")[0] for p in typed.problems) == [
        "'source' needs 'rights'",
        "'source' needs 'sha256'",
    ]


def test_a_problem_says_what_is_accepted() -> None:
    (problem,) = typed_term("label: Acne\nkind: disease\n").problems
    assert problem.message.startswith("'disease' is not accepted for 'kind'; it takes 'condition', 'medicine'")


def test_a_nested_key_is_compared_with_the_keys_beside_it() -> None:
    (problem,) = validate(page_of(article(review="{status: unreviewed, rol: nurse}")), ArticleFront).problems
    assert problem.message == (
        "'rol' is not a key of 'review'; did you mean 'role'? It takes status, by, role, on, due, fingerprint"
    )


def problems_of(group: str, said: str) -> list[Problem]:
    return validate(page_of(article(claims(group, f"term: scars, {said}"))), ArticleFront).problems


TAKEN = [(group, key) for group in GROUPS for key, one in QUALIFIERS.items() if one.is_taken_by(group)]


@pytest.mark.parametrize("empty", ["", "null", "~", "''", "'  '"])
def test_a_key_of_a_claim_without_a_value_is_never_ignored(empty: str) -> None:
    """A scope that was left empty would widen its claim, and nobody would see it."""
    for group, key in TAKEN:
        (problem,) = problems_of(group, f"{key}: {empty}")
        assert problem.column >= len("  - {term: scars, : ") + len(key), problem
        assert problem.code == "missing-value" or empty.startswith("'"), problem
        assert f"'{key}'" in problem.message or empty.startswith("'"), problem


@pytest.mark.parametrize(("typed", "shape"), [("[a, b]", "a list"), ("{a: b}", "keys and values"), ("[[]]", "a list")])
def test_a_value_of_a_claim_in_a_wrong_shape_is_told_in_an_editor_s_words(typed: str, shape: str) -> None:
    for group, key in TAKEN:
        if QUALIFIERS[key].kind is ValueKind.AMOUNT and shape == "a list":
            continue  # an amount may be a list
        (problem,) = problems_of(group, f"{key}: {typed}")
        assert problem.message == f"'{key}' must be text, not {shape}"
        assert problem.code == "wrong-type"


@pytest.mark.parametrize(
    ("group", "fix"),
    [("preparation", "2 days before"), ("aftercare", "2 days after"), ("side_effects", "2 days after")],
)
def test_a_time_that_does_not_say_of_what_has_the_fix_that_its_group_makes_certain(group: str, fix: str) -> None:
    for key in ("from", "until"):
        (problem,) = problems_of(group, f"{key}: 2 days")
        assert (
            problem.message == "'2 days' does not say of what; write '2 days after', or '2 days before' the appointment"
        )
        assert problem.fix == fix
        (problem,) = problems_of(group, f"{key}: for 2 days prior to it")
        assert problem.fix == "2 days before"


@pytest.mark.parametrize(
    ("group", "typed", "now"),
    [
        ("aftercare", "1 week", "until: 1 week after"),
        ("aftercare", "healed", "until: healed"),
        ("preparation", "7 days", "from: 7 days before"),
        ("contraindications", "6 months", "when: 6 months"),
        ("contraindications", "healed", "when: now"),
    ],
)
def test_what_was_for_is_written_in_other_words_now(group: str, typed: str, now: str) -> None:
    (problem,) = problems_of(group, f"for: {typed}")
    assert problem.message == f"'for' says how long an effect lasts; a claim in '{group}' takes '{now}'"
    key, _, value = now.partition(": ")
    assert not problems_of(group, f"{key}: {value}")
