"""A whole site: comparisons as a reader, a screen reader and a spreadsheet meet them."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest

from .markup import Document, Element
from .test_links import resolved

STATES = {
    "stated": "● says so",
    "denied": "✕ says not",
    "elsewhere": "○ speaks of it elsewhere:",
    "silent": "– not mentioned",
}


Place = tuple[str, str]
"""A treatment's id and a group's name in addresses."""


@pytest.fixture
def comparisons(pages: dict[str, Document]) -> dict[Place, Document]:
    """Every comparison page."""
    below = {path: page for path, page in pages.items() if re.fullmatch(r"treatments/[^/]+/[^/]+\.html", path)}
    return {
        (Path(path).parent.name, Path(path).stem): page
        for path, page in below.items()
        if page.root.all("table", where=is_comparison)
    }


def is_comparison(element: Element) -> bool:
    return "comparison" in element.classes


def table_of(page: Document) -> Element:
    (table,) = page.root.all("table", where=is_comparison)
    return table


def articles_on(treatment: str, library: dict[str, Any]) -> list[dict[str, Any]]:
    return [article for article in library["articles"] if article["treatment"] == treatment]


def claims_of(place: Place, library: dict[str, Any]) -> list[dict[str, Any]]:
    treatment, group = place
    ids = {article["id"] for article in articles_on(treatment, library)}
    if group == "facts":
        found = [claim | {"stance": claim.get("stance", "stated")} for claim in library["facts"]]
    else:
        found = [claim for claim in library["claims"] if claim["group"] == group.replace("-", "_")]
    return [claim for claim in found if claim["article"] in ids]


def test_every_group_with_claims_has_its_comparison(
    comparisons: dict[Place, Document], library: dict[str, Any]
) -> None:
    treatments = {article["id"]: article["treatment"] for article in library["articles"]}
    groups = [(claim["article"], claim["group"].replace("_", "-")) for claim in library["claims"]]
    groups += [(fact["article"], "facts") for fact in library["facts"]]
    assert set(comparisons) == {(treatments[article], group) for article, group in groups}


def test_every_table_can_be_found_named_and_scrolled(pages: dict[str, Document]) -> None:
    for path, page in pages.items():
        for table in page.root.all("table"):
            caption = table.one("caption")
            region = table.parent
            assert caption.text, path
            assert region.attributes["role"] == "region", path
            assert region.attributes["tabindex"] == "0", path
            assert region.attributes["aria-labelledby"] == caption.attributes["id"], path
            assert all(head.attributes.get("scope") in {"row", "col"} for head in table.all("th")), path


def test_heads_lead_to_articles_and_rows_to_terms(comparisons: dict[Place, Document], library: dict[str, Any]) -> None:
    for (treatment, _), page in comparisons.items():
        columns = table_of(page).one("thead").all("a")
        assert [lead(page, link) for link in columns] == [one["url"] for one in articles_on(treatment, library)]
        for row in table_of(page).one("tbody").all("tr"):
            (head,) = row.all("th")
            assert lead(page, head.all("a")[0]) == f"terms/{row.attributes['id']}.html"


def lead(page: Document, link: Element) -> str:
    return resolved(page.path, link.attributes["href"])[0]


def test_every_cell_says_its_state_and_leads_to_the_words(
    comparisons: dict[Place, Document], library: dict[str, Any]
) -> None:
    """Each cell against library.json: the words and addresses of its claims, no more and no fewer."""
    words: dict[str, set[str]] = {}
    for place, page in comparisons.items():
        expected = expected_cells(place, library)
        articles = articles_on(place[0], library)
        rows = table_of(page).one("tbody").all("tr")
        assert {row.attributes["id"] for row in rows} == {term for term, _ in expected}, place
        for row in rows:
            for article, cell in zip(articles, row.all("td"), strict=True):
                claims = expected.get((row.attributes["id"], article["id"]), [])
                links = [(link.text, "#".join(resolved(page.path, link.attributes["href"]))) for link in cell.all("a")]
                if not claims and links:  # it speaks of it elsewhere: in this article
                    assert {url.partition("#")[0] for _, url in links} == {article["url"]}
                    links, shown = [], "elsewhere"
                else:
                    shown = state(claims)
                assert sorted(links) == sorted((claim["text"], claim["url"]) for claim in claims)
                assert cell.classes == {shown}
                words.setdefault(shown, set()).add(said_of(cell))
    said = [word for (word,) in words.values()]
    assert len(set(said)) == len(said), "two states in the same words"


def test_states_are_said_in_words(comparisons: dict[Place, Document]) -> None:
    cells = [cell for page in comparisons.values() for cell in table_of(page).one("tbody").all("td")]
    assert {(next(iter(cell.classes)), said_of(cell)) for cell in cells} == set(STATES.items())


def said_of(cell: Element) -> str:
    """A cell's state in words; a silent one says nothing else."""
    return next((mark.text for mark in cell.marked("state")), cell.text)


def expected_cells(place: Place, library: dict[str, Any]) -> dict[tuple[str, str], list[dict[str, Any]]]:
    cells: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for claim in claims_of(place, library):
        cells.setdefault((claim["term"], claim["article"]), []).append(claim)
    return cells


def state(claims: list[dict[str, Any]]) -> str:
    stances = {claim["stance"] for claim in claims}
    return "both" if len(stances) == 2 else next(iter(stances), "silent")


def test_the_csv_says_what_the_library_says(
    site: Path, comparisons: dict[Place, Document], library: dict[str, Any]
) -> None:
    for place, page in comparisons.items():
        (download,) = [link for link in page.content.all("a") if "download" in link.attributes]
        text = (site / lead(page, download)).read_bytes().decode()
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        assert text.startswith("article,term,stance,text,lines,url,")
        said = [tuple(row.values())[:6] for row in rows if row["stance"] in ("stated", "denied")]
        assert sorted(said) == sorted(
            (c["article"], c["term"], c["stance"], c["text"], " ".join(map(str, c["lines"])), c["url"])
            for c in claims_of(place, library)
        )
        assert all((row["stance"] == "") == bool(row["elsewhere"]) for row in rows)
        silent = {(row["term"], row["article"]) for row in rows if row["stance"] in ("", "not-mentioned")}
        terms = {row["term"] for row in rows}
        everywhere = {(term, article["id"]) for term in terms for article in articles_on(place[0], library)}
        assert silent == everywhere - set(expected_cells(place, library))
