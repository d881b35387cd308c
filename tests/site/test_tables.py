"""A whole site: comparisons as a reader, a screen reader and a spreadsheet meet them."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from .kinds import TREATMENT
from .markup import Document, Element
from .test_links import resolved

STATES = {"stated": "● says so", "denied": "✕ says not", "both": "◐ says both", "silent": "– not mentioned"}


@pytest.fixture
def comparisons(pages: dict[str, Document]) -> dict[str, Document]:
    """Every comparison page, by its group's name in addresses."""
    below = {Path(path).stem: page for path, page in pages.items() if path.startswith(f"{TREATMENT}/")}
    return {name: page for name, page in below.items() if page.root.all("table", where=is_comparison)}


def is_comparison(element: Element) -> bool:
    return "comparison" in element.classes


def table_of(page: Document) -> Element:
    (table,) = page.root.all("table", where=is_comparison)
    return table


def claims_of(group: str, library: dict[str, Any]) -> list[dict[str, Any]]:
    if group == "facts":
        return [claim | {"stance": claim.get("stance", "stated")} for claim in library["facts"]]
    return [claim for claim in library["claims"] if claim["group"] == group.replace("-", "_")]


def test_every_group_with_claims_has_its_comparison(comparisons: dict[str, Document], library: dict[str, Any]) -> None:
    assert set(comparisons) == {claim["group"].replace("_", "-") for claim in library["claims"]} | {"facts"}


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


def test_heads_lead_to_articles_and_rows_to_terms(comparisons: dict[str, Document], library: dict[str, Any]) -> None:
    for page in comparisons.values():
        columns = table_of(page).one("thead").all("a")
        assert [lead(page, link) for link in columns] == [article["url"] for article in library["articles"]]
        for row in table_of(page).one("tbody").all("tr"):
            (head,) = row.all("th")
            assert lead(page, head.all("a")[0]) == f"terms/{row.attributes['id']}.html"


def lead(page: Document, link: Element) -> str:
    return resolved(page.path, link.attributes["href"])[0]


def test_every_cell_says_its_state_and_leads_to_the_words(
    comparisons: dict[str, Document], library: dict[str, Any]
) -> None:
    """Each cell against library.json: the words and addresses of its claims, no more and no fewer."""
    for group, page in comparisons.items():
        expected = expected_cells(group, library)
        rows = table_of(page).one("tbody").all("tr")
        assert {row.attributes["id"] for row in rows} == {term for term, _ in expected}, group
        for row in rows:
            cells = row.all("td")
            assert len(cells) == len(library["articles"])
            for article, cell in zip(library["articles"], cells, strict=True):
                claims = expected.get((row.attributes["id"], article["id"]), [])
                links = [(link.text, "#".join(resolved(page.path, link.attributes["href"]))) for link in cell.all("a")]
                assert sorted(links) == sorted((claim["text"], claim["url"]) for claim in claims)
                assert STATES[state(claims)] in cell.text
                assert cell.classes == {state(claims)}


def expected_cells(group: str, library: dict[str, Any]) -> dict[tuple[str, str], list[dict[str, Any]]]:
    cells: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for claim in claims_of(group, library):
        cells.setdefault((claim["term"], claim["article"]), []).append(claim)
    return cells


def state(claims: list[dict[str, Any]]) -> str:
    stances = {claim["stance"] for claim in claims}
    return "both" if len(stances) == 2 else next(iter(stances), "silent")


def test_the_csv_says_what_the_library_says(
    site: Path, comparisons: dict[str, Document], library: dict[str, Any]
) -> None:
    for group, page in comparisons.items():
        (download,) = [link for link in page.content.all("a") if "download" in link.attributes]
        text = (site / lead(page, download)).read_bytes().decode()
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        assert text.startswith("article,term,stance,text,lines,url,")
        said = [tuple(row.values())[:6] for row in rows if row["stance"] != "not-mentioned"]
        assert sorted(said) == sorted(
            (c["article"], c["term"], c["stance"], c["text"], " ".join(map(str, c["lines"])), c["url"])
            for c in claims_of(group, library)
        )
        silent = {(row["term"], row["article"]) for row in rows if row["stance"] == "not-mentioned"}
        terms = {row["term"] for row in rows}
        everywhere = {(term, article["id"]) for term in terms for article in library["articles"]}
        assert silent == everywhere - set(expected_cells(group, library))
