"""The library as data: the contract of library.json, and a CSV that leads to the words."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest

from candour.knowledge.comparison import comparisons
from candour.knowledge.silence import Mentions
from candour.knowledge.survey import survey
from candour.model.library import Library
from candour.output import export
from candour.output.pages import build_all
from candour.output.render import Renderer
from candour.project.load import load

from .builders import SAMPLE, X, article, claims, library_of

QUALIFIERS = {"strength", "advice", "seriousness", "from", "until", "hedge", "only", "note"}


@pytest.fixture(scope="module")
def shipped() -> Library:
    return load(SAMPLE.pages, SAMPLE.files).library


def data_of(library: Library) -> dict[str, Any]:
    return json.loads(export.library_json(survey(library)))


def csv_of(library: Library, group: str) -> list[dict[str, str]]:
    tables = {
        table.group.id: table for table in comparisons(library, library.treatments["needling"], Mentions(library))
    }
    return list(csv.DictReader(io.StringIO(export.comparison_csv(tables[group]), newline="")))


def test_an_article_says_where_it_stands_in_other_languages() -> None:
    head = "---\ntitle: Un artículo\nsummary: Un resumen.\noriginal: 000000000000\nreview: {status: unreviewed}\n---\n"
    library = library_of({X: article(), "docs/es/articles/x.md": f"{head}Nada.\n"})
    first, x = data_of(library)["articles"]
    assert "translations" not in first
    assert x["translations"] == [{"language": "es", "title": "Un artículo", "url": "es/articles/x.html"}]


def test_a_claim_stands_in_one_list_and_an_article_names_its_lineage(shipped: Library) -> None:
    data = data_of(shipped)
    claims = [claim for article in shipped.articles.values() for claim in article.claims]
    assert len(data["claims"] + data["facts"]) == len(claims)
    assert "facts" not in {claim["group"] for claim in data["claims"]}
    lineages = [article.front.source.lineage for article in shipped.articles.values()]
    assert [article["source"]["lineage"] for article in data["articles"]] == lineages
    assert any(lineages)


def test_the_keys_of_the_contract(shipped: Library) -> None:
    data = data_of(shipped)
    assert list(data) == ["schema", "articles", "terms", "claims", "facts", "disagreements"]
    assert data["schema"] == 2
    for item in data["articles"]:
        assert item.keys() == {"id", "title", "treatment", "url", "source", "references"}
        assert item["source"].keys() == {"document", "sha256", "lineage", "kind", "line_count"}
    for item in data["terms"]:
        after_the_contract = {"facet", "wider", "includes", "formerly"}
        assert item.keys() - after_the_contract == {"id", "label", "kind", "synonyms", "broader", "url"}
    always = {"article", "term", "scope", "text", "sentence", "lines", "url"}
    for item in data["claims"]:
        assert item.keys() - QUALIFIERS == always | {"group", "stance"}
    for item in data["facts"]:
        assert item.keys() - QUALIFIERS - {"stance"} - {"vague", "exclusive", "reserve"} == always | {
            "low",
            "high",
            "unit",
            "option",
        }
    points = {"id", "treatment", "kind", "outcome", "terms", "safety", "position", "sides", "url"}
    for item in data["disagreements"]:
        assert item.keys() - {"silent", "summary"} == points  # these two came after the contract
        assert all(side.keys() == {"article", "says", "url", "contested"} for side in item["sides"])
        assert item["outcome"] in {"disagree", "explained-by-scope", "different-quantity"}


def test_a_claim_says_what_the_article_says() -> None:
    text = claims("aftercare", "term: makeup, advice: avoid, until: 1 day after, scope: scars, hedge: may")
    library = library_of({X: article(text, "Leave out [make-up](aftercare:makeup).\n")})
    (claim,) = [claim for claim in data_of(library)["claims"] if claim["article"] == "x"]
    assert claim == {
        "article": "x",
        "group": "aftercare",
        "term": "makeup",
        "stance": "stated",
        "text": "make-up",
        "sentence": "Leave out make-up.",
        "lines": [1],
        "url": "articles/x.html#aftercare-makeup--scars",
        "scope": "scars",
        "advice": "avoid",
        "until": "1 day after",
        "hedge": "may",
    }


@pytest.mark.parametrize(
    ("value", "low", "high", "unit"),
    [
        ("2 to 3 sessions", 2, 3, "session"),
        ("over 1.5 hours", 1.5, None, "hour"),
        ("up to 5 per year", None, 5, "per year"),
        ("700 USD per session", 700, 700, "USD per session"),
    ],
)
def test_a_fact_is_measured(value: str, low: float | None, high: float | None, unit: str) -> None:
    library = library_of({X: article(claims("facts", f"term: sessions, value: {value}"), "[x](fact:sessions)\n")})
    (fact,) = [fact for fact in data_of(library)["facts"] if fact["article"] == "x"]
    assert [fact[key] for key in ("low", "high", "unit", "option")] == [low, high, unit, None]
    assert '"low":2.0' not in export.library_json(survey(library))  # whole numbers are written as such


def test_the_same_content_is_the_same_bytes() -> None:
    assert export.library_json(survey(library_of())) == export.library_json(survey(library_of()))


def test_every_address_is_an_anchor_of_a_page(shipped: Library, renderer: Renderer) -> None:
    ids = {built.url: set(re.findall(r'\bid="([^"]+)"', built.html)) for built in build_all(survey(shipped), renderer)}
    data = data_of(shipped)
    for item in data["articles"] + data["terms"]:
        assert item["url"] in ids
    sides = [side for point in data["disagreements"] for side in point["sides"]]
    for item in data["claims"] + data["facts"] + data["disagreements"] + sides:
        page, _, anchor = item["url"].partition("#")
        assert anchor in ids[page], item["url"]


def test_a_csv_has_a_row_for_every_claim_and_every_silence() -> None:
    denied = claims("benefits", "term: makeup, stance: denied")
    rows = csv_of(library_of({X: article(denied, "No [make-up](benefit:makeup).\n")}), "benefits")
    keys = ["only", "open", "hedge", "unless", "condition", "scope", "unsaid", "slip"]
    assert list(rows[0]) == ["article", "term", "stance", "text", "lines", "url", *keys, "elsewhere"]
    assert [tuple(row.values())[:6] for row in rows] == [
        ("first", "makeup", "not-mentioned", "", "", ""),
        ("x", "makeup", "denied", "make-up", "1", "articles/x.html#benefit-makeup--denied"),
        ("first", "scars", "stated", "scars", "4", "articles/first.html#benefit-scars"),
        ("x", "scars", "not-mentioned", "", "", ""),
    ]
    assert {row["elsewhere"] for row in rows} == {""}


def test_a_csv_says_where_an_article_speaks_of_a_term_if_not_in_its_group() -> None:
    said = "## Who\n\nFor people with [scars](candidate:scars).\n"
    (_, row) = csv_of(library_of({X: article(claims("candidates", "term: scars"), said)}), "benefits")
    assert (row["stance"], row["text"], row["elsewhere"]) == ("", "", "articles/x.html#candidate-scars")
    (_, row) = csv_of(library_of({X: article("", "## Who\n\nFor people with scars.\n")}), "benefits")
    assert (row["stance"], row["elsewhere"]) == ("", "articles/x.html#who")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://clinic.example")'])
def test_text_that_looks_like_a_formula_is_inert(text: str) -> None:
    library = library_of({X: article(claims("benefits", "term: scars"), f"[{text}](benefit:scars)\n")})
    assert csv_of(library, "benefits")[1]["text"] == f"'{text}"
    assert [claim["text"] for claim in data_of(library)["claims"] if claim["article"] == "x"] == [text]


def test_a_concept_that_is_a_term_has_all_that_a_term_has_and_one_that_is_none_is_not_there() -> None:
    page = article(claims("benefits", "term: diabetes"), "It helps [them](benefit:diabetes).\n")
    data = json.loads(export.library_json(survey(library_of({X: page}))))
    terms = {term["id"]: term for term in data["terms"]}
    assert terms["diabetes"] == {
        "id": "diabetes",
        "label": "Diabetes",
        "kind": "condition",
        "synonyms": ["diabetic", "sugar diabetes"],
        "facet": "my-health",
        "broader": "long-illness",
        "wider": ["long-illness"],
        "includes": ["type 1 diabetes", "type 2 diabetes"],
        "formerly": ["sugar-illness"],
        "url": "terms/diabetes.html",
    }
    assert "aspirin" not in terms
