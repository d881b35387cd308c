"""The comment on a pull request: what is in it, what cannot get into it, and how long it may be."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from candour.problem import Problem, Severity
from candour.project.review import RevisionReview, review
from candour.project.sources import Sources
from candour.report import WebPlaces, review_json, review_markdown, review_text
from candour.report.markdown import escaped, link
from candour.report.review_mistakes import mistakes

from .builders import ANY_TEXT, BASE, article, claims, term
from .points import TERMS, page

NASTY = "a|b `c` <script>x</script> [d](https://e.example) @octocat #12 www.f.example :smile: **g** ~h~ $i$ \u202ej"


def compared(old: dict[str, str], new: dict[str, str]) -> RevisionReview:
    def sources(pages: dict[str, str]) -> Sources:
        laid = dict(BASE.pages) | {path: text.encode() for path, text in (TERMS | pages).items()}
        return Sources(tuple(laid.items()), frozenset(laid))

    return review("main", sources(old), "HEAD", sources(new))


def one(said: str, **head: str) -> dict[str, str]:
    return {"docs/articles/a.md": page(said, **{"treatment": "needling"} | head)}


def test_it_begins_with_what_patients_are_told_and_goes_on_with_safety() -> None:
    found = compared(
        one("benefits term: scars\ncontraindications term: acne, strength: avoid"),
        one("contraindications term: acne, strength: caution"),
    )
    text = review_markdown(found)
    first, *_ = text.splitlines()
    told = "2 sentences (1 on Acne); 1 warning says less (Acne); 1 benefit. It brings 1 warning."
    assert first == f"**What patients will be told differently: {told}**"
    assert re.findall(r"^### (.*) \(\d+\)$", text, re.MULTILINE)[:3] == [
        "Mistakes that this proposal brings",
        "Read these first",
        "Where a denial, a permission, an advice or a number differs",
    ]
    (row,) = [line for line in text.splitlines() if "Contraindications: Acne" in line]
    assert re.search(r"<br>An article.* \| avoid.* \| \*\*with caution\*\*", row)


def test_a_table_is_a_table() -> None:
    found = compared(one("benefits term: scars", title=f"'{NASTY}'"), one("", title=f"'{NASTY}'"))
    html = markdown(review_markdown(found), extensions=["tables"])
    assert html.count("<table>") == html.count("<h3>") > 0
    for line in re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL):
        assert line.count("<td") in (0, 1, 2, 3)


def test_nothing_that_an_editor_typed_is_markup() -> None:
    html = markdown(escaped(NASTY))
    assert set(re.findall(r"<(\w+)", html)) == {"p"}
    assert "\u202e" not in html
    for meant in ("@octocat", "#12", "www.f", "https://"):
        assert meant not in html, "GitHub looks for these in what is rendered"


@given(st.one_of(ANY_TEXT, st.text()))
def test_any_text_is_one_line_without_markup(text: str) -> None:
    shown = escaped(text)
    assert "\n" not in shown
    assert not re.search(r"(?<!\\)[|`\[\]*_<>]", shown.replace("\\\\", ""))
    assert not re.search(r"@\w|#\d|://", shown)
    assert set(re.findall(r"<(\w+)", markdown(f"x {shown}"))) == {"p"}


@given(st.text())
def test_any_address_stays_inside_its_link(address: str) -> None:
    shown = link("x", "https://example.org/" + address.encode("utf-8", "replace").decode())
    assert shown == "x" or re.fullmatch(r"\[x\]\([^\s()<>|\"]*\)", shown)


def long_review() -> RevisionReview:
    """Sixty terms that are all no longer warned of, and as many benefits that are gone."""
    terms = {f"docs/terms/t{number}.md": term(f"Thing {number} {'x' * 80}") for number in range(120)}
    entries = [f"term: t{number}, strength: avoid" for number in range(60)]
    benefits = [f"term: t{number}" for number in range(60, 120)]
    marks = "".join(f"[words](contraindication:t{number},benefit:t{number + 60}) are here.\n" for number in range(60))
    said = article(claims("contraindications", *entries) + claims("benefits", *benefits), marks)
    return compared(terms | {"docs/articles/a.md": said}, terms | {"docs/articles/a.md": article()})


@pytest.mark.parametrize("limit", [6_000, 8_000, 20_000, 60_000])
def test_it_stays_within_its_limit_and_cuts_from_the_end(limit: int) -> None:
    text = review_markdown(long_review(), limit=limit)
    assert len(text) <= limit
    found = re.findall(r"^### ([^\n]*) \((\d+)\)$(.*?)(?=^###|\Z)", text, re.MULTILINE | re.DOTALL)
    *whole, last = [(int(count), rows(table)) for title, count, table in found if not title.startswith("Mistakes")]
    assert all(count == shown for count, shown in whole), "only the last that is shown is cut"
    left = sum(int(count) for count in re.findall(r"… and (\d+) more of these", text))
    assert left == last[0] - last[1]
    assert ("Not shown at all" in text) == (limit < 60_000)
    warnings = text.count("**Contraindications: Thing")
    assert text.count("**Benefits") == 0 or warnings == 60, "nothing else is shown while a warning is left out"


def rows(table: str) -> int:
    """The rows of a table without its head."""
    return len(re.findall(r"^\| ", table, re.MULTILINE)) - 2


def test_both_formats_tell_of_errors_and_cells() -> None:
    found = compared(one("benefits term: scars"), one("benefits term: scas"))
    for text in (review_text(found), review_markdown(found)):
        assert "HEAD has" in text
        assert "cell of the comparisons reads otherwise" in text


def test_a_title_leads_to_the_page_where_it_can_be_looked_at() -> None:
    found = compared(one("contraindications term: acne, strength: avoid"), one("contraindications term: acne"))
    assert "An article" in review_markdown(found)
    files = review_markdown(found, WebPlaces(files="https://example.org/blob/abc"))
    assert "[An article](https://example.org/blob/abc/docs/articles/a.md)" in files
    both = review_markdown(found, WebPlaces(site="https://example.org/x", files="https://example.org/blob/abc"))
    assert "[An article](https://example.org/x/articles/a.html#contraindication-acne)" in both


def test_a_concept_that_a_claim_uses_or_no_longer_uses_is_a_page_without_a_file() -> None:
    without, using = one("benefits term: scars"), one("benefits term: scars\ncontraindications term: diabetes")
    for old, new, fate in ((without, using, "added"), (using, without, "removed")):
        found = compared(old, new)
        places = WebPlaces(files="https://example.org/blob/abc")
        for text in (review_text(found), review_markdown(found), review_markdown(found, places)):
            assert re.search(rf"terms/diabetes.*{fate}", text), text
        assert "blob/abc/docs/terms/diabetes" not in review_markdown(found, places)
        terms = {page["new"] or page["old"]: page["path"] for page in json.loads(review_json(found))["terms"]}
        assert terms == {"diabetes": None, "long-illness": None}


def test_a_page_that_takes_a_concept_s_place_is_told_by_what_it_changes() -> None:
    using = one("contraindications term: diabetes")
    page = term("Diabetes", facet="my-health", synonyms="[sugar diabetes]", broader="long-illness")
    text = review_text(compared(using, using | {"docs/terms/diabetes.md": page}))
    assert "no longer found by “diabetic”" in text
    assert "no longer found as what includes “type 1 diabetes”" in text
    assert "its former id “sugar-illness” no longer leads here" in text
    assert "removed" not in text


def test_errors_stand_before_warnings_and_what_the_proposal_changed_before_the_rest() -> None:
    def problem(path: str, line: int, severity: Severity) -> Problem:
        return Problem(path, line, 1, "a-code", f"{path} {line}", severity)

    warnings = [problem(path, line, Severity.WARNING) for path in ("a.md", "b.md") for line in range(4)]
    grave = [problem("c.md", line, Severity.ERROR) for line in range(9)]
    few = mistakes([*warnings, grave[0]], {"b.md"})
    assert [row.notes[0].partition(" [")[0] for row in few.rows] == [
        "error: c.md 0",
        "warning: b.md 0",
        "warning: b.md 1",
    ]
    assert (few.count, few.more) == (9, "… and 6 more: 6 × a-code. The check names each.")
    many = mistakes([*warnings, *grave], ())
    assert len(many.rows) == 5
    assert all(row.notes[0].startswith("error") for row in many.rows)
