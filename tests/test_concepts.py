"""Concepts of the vocabulary beside a project's own terms: which become terms, and what leads to them.

The vocabulary here is tests/vocabulary (conftest.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cli
from candour.model.library import Library
from candour.problem import errors
from candour.project.load import Loaded, load

from .builders import BASE, LENIENT, X, article, claims, lay, loaded, term, treatment
from .effort import examples

Printed = pytest.CaptureFixture[str]

DIABETES = article(claims("contraindications", "term: diabetes"), "Not with [it](contraindication:diabetes).\n")
SCOPED = article(claims("benefits", "term: scars, scope: aspirin"), "It [helps](benefit:scars/aspirin).\n")


def library_of(pages: Mapping[str, str]) -> Library:
    found = loaded(pages)
    assert not errors(found.problems), found.problems
    return found.library


def lines(pages: Mapping[str, str]) -> list[str]:
    return [str(problem) for problem in errors(loaded(pages).problems)]


def in_spanish(pages: Mapping[str, str]) -> Loaded:
    over = {path: page.encode() for path, page in pages.items()}
    spanish = replace(LENIENT, language="es", written_in="")
    return load((dict(BASE.pages) | over).items(), BASE.files | over.keys(), spanish)


def test_a_concept_is_a_term_only_where_a_claim_uses_it() -> None:
    unused, used = library_of({}), library_of({X: DIABETES})
    assert "diabetes" not in unused.terms
    assert unused.concepts.keys() == {
        "anti-inflammatories",
        "aspirin",
        "blood-thinners",
        "diabetes",
        "lactation",
        "long-illness",
    }
    assert used.terms.keys() - unused.terms.keys() == {"diabetes", "long-illness"}
    assert used.concepts.keys() == unused.concepts.keys() - {"diabetes", "long-illness"}
    assert list(used.terms) == sorted(used.terms)
    assert (used.terms["diabetes"].label, used.terms["diabetes"].path) == ("Diabetes", "")
    assert [one.id for one in used.narrower["long-illness"]] == ["diabetes"]


def test_a_qualifier_uses_a_concept_with_all_that_is_wider() -> None:
    assert {"aspirin", "blood-thinners", "anti-inflammatories"} <= library_of({X: SCOPED}).terms.keys()


def test_a_term_of_the_project_may_stand_below_a_concept() -> None:
    library = library_of({"docs/terms/warfarin.md": term("Warfarin", "medicine", broader="blood-thinners")})
    assert {"warfarin", "blood-thinners"} <= library.terms.keys()


def test_a_page_stands_for_the_concept_wholly() -> None:
    page = term("Sugar", body="Ours.\n")
    library = library_of({X: DIABETES, "docs/terms/diabetes.md": page})
    own = library.terms["diabetes"]
    assert (own.label, own.front.synonyms, own.front.broader, own.path) == ("Sugar", (), (), "docs/terms/diabetes.md")
    assert "long-illness" in library.concepts
    assert "diabetes" not in library.concepts


def test_a_broken_page_stands_for_the_concept_too() -> None:
    found = loaded({X: DIABETES, "docs/terms/diabetes.md": "---\nlabel: Sugar\n---\n"})
    assert [problem.path for problem in errors(found.problems)] == ["docs/terms/diabetes.md"]
    assert "diabetes" not in found.library.terms.keys() | found.library.concepts.keys()


def test_a_name_that_a_page_has_is_no_concept_s() -> None:
    pages = {
        "docs/terms/sugar.md": term("Sugar", synonyms="[Diabetic, DISPRIN]"),
        "docs/terms/nursing.md": term("lactátion"),
    }
    library = library_of(pages)
    assert library.concepts["diabetes"].front.synonyms == ("sugar diabetes",)
    assert library.concepts["aspirin"].front.includes == ()
    assert "lactation" not in library.concepts


def test_a_site_in_spanish_has_the_concept_in_spanish() -> None:
    terms = in_spanish({X: DIABETES}).library.terms
    assert terms["diabetes"].label == "La diabetes"
    assert terms["diabetes"].body.html == "<p>Demasiado azúcar en la sangre.</p>"


def test_a_site_in_spanish_tells_what_english_articles_do_not_name_in_spanish() -> None:
    pages = {X: article(body="Not for the diabetic.\n")}
    over = {path: page.encode() for path, page in pages.items()}
    settings = replace(LENIENT, language="es", written_in="en")
    library = load((dict(BASE.pages) | over).items(), BASE.files | over.keys(), settings).library
    assert library.concepts["lactation"].label == "Lactancia"
    assert "diabetes" in library.articles["x"].named


@pytest.mark.parametrize(
    ("typed", "hint", "fix"),
    [
        ("diabetic", "it is another name of 'diabetes'", "diabetes"),
        ("breast-feeding", "it is another name of 'lactation'", "lactation"),
        ("make-up", "it is another name of 'makeup'", "makeup"),
        ("disprin", "it is one of what is meant by 'aspirin'", "aspirin"),
        ("sugar-illness", "it is now 'diabetes'", "diabetes"),
        ("diabets", "did you mean 'diabetes'? Add docs/terms/diabets.md if it is new", ""),
        ("unheard-of-thing", "add docs/terms/unheard-of-thing.md if it is new", ""),
    ],
)
def test_an_unknown_term_is_told_by_all_that_it_may_be(typed: str, hint: str, fix: str) -> None:
    page = article(claims("benefits", f"term: {typed}"), f"[It](benefit:{typed}).\n")
    message = f"'{typed}' is not a term; {hint}"
    found = errors(loaded({X: page}).problems)
    assert [(one.message, one.code, one.fix) for one in found] == [(message, "unknown-term", fix)]
    wider = errors(loaded({"docs/terms/boil.md": term("Boil", broader=typed)}).problems)
    assert [(one.line, one.message, one.code, one.fix) for one in wider] == [
        (4, re.split("; add| Add", message)[0], "unknown-term", fix)
    ]


def test_a_link_leads_to_a_concept_only_where_it_is_a_term() -> None:
    linking = treatment("Needling", "See [it](../terms/diabetes.md).\n")
    place = "docs/treatments/needling.md"
    assert lines({X: DIABETES, place: linking}) == []
    assert lines({place: linking}) == [
        f"{place}:5:5: '../terms/diabetes.md' leads to docs/terms/diabetes.md, which does not exist; "
        "no claim uses 'diabetes', so the vocabulary's concept has no page [broken-link]"
    ]


def test_a_link_is_not_blamed_for_an_article_that_cannot_be_read() -> None:
    linking = treatment("Needling", "See [it](../terms/diabetes.md).\n")
    broken = DIABETES.replace("treatment: needling", "treatment: [")
    assert {
        problem.path for problem in errors(loaded({X: broken, "docs/treatments/needling.md": linking}).problems)
    } == {X}


CHECKED = (
    (DIABETES, 0, "checked 2 articles with 4 claims, 8 terms, 1 treatment: 0 errors, 0 warnings"),
    (article(), 1, "docs/index.md:3:5: 'terms/diabetes.md' leads to nothing that the site has [broken-link]"),
)


@pytest.mark.parametrize(("page", "status", "line"), CHECKED)
def test_a_page_of_the_clinic_may_link_to_a_concept_that_is_a_term(
    page: str, status: int, line: str, project: Path, capsys: Printed
) -> None:
    lay({X: page, "docs/index.md": "# Home\n\nSee [it](terms/diabetes.md).\n"}, project)
    assert cli.main(["check", "--project", str(project)]) == status
    assert line in capsys.readouterr().out


def test_new_starts_a_page_with_what_the_concept_says(project: Path, capsys: Printed) -> None:
    assert cli.main(["new", "term", "diabetes", "--project", str(project)]) == 0
    assert capsys.readouterr().out.splitlines()[1] == "nothing is left open; write its text"
    text = (project / "docs/terms/diabetes.md").read_text(encoding="utf-8")
    for line in ("label: Diabetes  #", "synonyms: [diabetic, sugar diabetes]  #", "includes: [type 1 diabetes, type 2"):
        assert f"\n{line}" in text
    assert text.endswith("\n---\nToo much sugar in the blood, for a long time.\n")
    written = loaded({"docs/terms/diabetes.md": text, X: DIABETES}).library.terms["diabetes"]
    told = library_of({X: DIABETES}).terms["diabetes"]
    assert written.front == told.front
    assert written.body.html == told.body.html


def test_new_article_offers_the_terms_that_its_original_names(project: Path, tmp_path: Path, capsys: Printed) -> None:
    original = tmp_path / "visit.txt"
    original.write_text("Not when diabetic.\n\nNor when\nbreast feeding, or with scars.", encoding="utf-8")
    call = ["new", "article", "visit", "--treatment", "needling", "--original", str(original)]
    assert cli.main([*call, "--project", str(project)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "the original names these terms: diabetes, lactation, scars"


@examples(60)
@given(
    st.lists(st.sampled_from(["diabetes", "aspirin", "lactation", "scars", "long-illness"]), min_size=1, unique=True)
)
def test_every_concept_is_a_term_or_a_concept_and_what_is_wider_is_a_term(used: list[str]) -> None:
    body = " ".join(f"[It](benefit:{id})." for id in used)
    library = library_of({X: article(claims("benefits", *(f"term: {id}" for id in used)), body + "\n")})
    assert set(used) <= library.terms.keys()
    assert not library.terms.keys() & library.concepts.keys()
    assert {wider for one in library.terms.values() for wider in one.front.broader} <= library.terms.keys()
    assert library.terms.keys() | library.concepts.keys() >= {"diabetes", "aspirin", "lactation", "blood-thinners"}
