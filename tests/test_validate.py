"""Front matter → model, or every problem in it at its own value."""

from __future__ import annotations

from candour.model.front import ArticleFront, TermFront
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
        "'rol' is not a key of 'review'; did you mean 'role'?; it takes status, by, role, on, due, fingerprint"
    )
