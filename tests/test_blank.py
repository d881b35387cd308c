"""A new page: `check` names what only its author knows, and nothing else."""

from __future__ import annotations

import re

import pytest

from candour.authoring.blank import Refused, blank, known, path_of_new
from candour.model.fields import FRONTS, fields
from candour.model.groups import GROUPS
from candour.reading.front_matter import read

from .builders import BASE, loaded, path_for

SOURCE = {"document": "x.txt", "sha256": "a" * 64}
ARTICLE = {"treatment": "needling", "source": SOURCE, "review": {"status": "unreviewed"}}
PATHS = {kind: path_for(kind, "new") for kind in FRONTS}


def left(kind: str, given: dict[str, object]) -> list[str]:
    """The keys that `check` names in a blank page, in the order of its lines."""
    text = blank(kind, given)
    lines = text.splitlines()
    problems = loaded({PATHS[kind]: text}).problems
    assert {problem.path for problem in problems} <= {PATHS[kind]}
    return [lines[problem.line - 1].split(":")[0].strip() for problem in problems]


def test_what_only_an_article_s_author_knows_is_named_and_nothing_else() -> None:
    assert left("article", ARTICLE) == ["title", "summary", "rights"]
    assert left("article", ARTICLE | {"source": {}}) == ["title", "summary", "document", "sha256", "rights"]


def test_a_term_needs_its_label_and_kind() -> None:
    assert left("term", {}) == ["label", "kind"]
    assert left("term", {"label": "No: 1", "kind": "effect"}) == []
    assert left("term", {"label": "Pain", "kind": "choice", "options": None}) == ["options"]


def test_a_treatment_needs_its_title_and_summary() -> None:
    assert left("treatment", {"title": "Peel"}) == ["summary"]


@pytest.mark.parametrize("kind", FRONTS)
def test_nothing_is_invented(kind: str) -> None:
    page, problems = read(PATHS[kind], blank(kind, {}).encode())
    assert page is not None
    assert problems == []
    values = {str(value) for value in page.front.values() if value is not None and not isinstance(value, dict)}
    assert values == set()
    assert page.body.strip() == ""


@pytest.mark.parametrize("kind", FRONTS)
def test_every_key_of_the_models_is_there(kind: str) -> None:
    text = blank(kind, {})
    for field in fields(FRONTS[kind]):
        assert re.search(rf"^(?:# )?{field.key}:", text, re.MULTILINE), field.key
        for below in fields(field.model) if field.model else ():
            assert re.search(rf"[ {{]{below.key}: ?", text), below.key


def uncommented(text: str) -> str:
    """The page with all its examples, as their author would take the '# ' away."""
    return re.sub(r"^# (?=[a-z_]+:|  )", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("kind", FRONTS)
def test_the_examples_hold_every_key_and_no_value_that_would_be_accepted(kind: str) -> None:
    page, problems = read(PATHS[kind], uncommented(blank(kind, {})).encode())
    assert page is not None
    assert problems == []
    for field in fields(FRONTS[kind]):
        if field.model and field.many:
            (example,) = page.front[field.key]
            assert list(example) == [below.key for below in fields(field.model)]
    found = loaded({PATHS[kind]: uncommented(blank(kind, {}))}).problems
    assert "unknown-key" not in {problem.code for problem in found}
    if kind == "article":
        lines = uncommented(blank(kind, {})).splitlines()
        named = {lines[problem.line - 2].split(":")[0] for problem in found if "{term: …" in lines[problem.line - 1]}
        assert named == set(GROUPS)


@pytest.mark.parametrize("id", ["Acne", "acne scars", "index", "", "a--b", "../x", "ä"])
def test_a_bad_id_is_refused_with_what_is_accepted(id: str) -> None:
    with pytest.raises(Refused, match="cannot be an id; use small letters and digits joined by hyphens"):
        path_of_new("term", id, BASE.files)


def test_a_page_that_exists_is_left_as_it_is() -> None:
    assert path_of_new("term", "new", BASE.files) == "docs/terms/new.md"
    with pytest.raises(Refused, match=r"docs/articles/first.md is there already"):
        path_of_new("article", "first", BASE.files)


def test_what_is_not_known_is_refused_with_what_was_meant() -> None:
    assert known("needling", "treatment", ["needling"]) == "needling"
    with pytest.raises(Refused, match="'nedling' is not a treatment; did you mean 'needling'"):
        known("nedling", "treatment", ["needling"])
    with pytest.raises(Refused, match="'x' is not a treatment; there is none yet"):
        known("x", "treatment", [])
