"""What patients type, word for word, in a browser from a folder: what comes first is the answer, with its reserve.

`queries.tsv` has queries from public pages and forums: `first` are the ids of what may come first (a term, a page of
the treatment, `treatment` itself; `silence:diabetes` where no article mentions it, `named:tattoos` where words name it
without an answer), and `says` what its first lines must hold. It is about these articles: a clinic that has others
writes its own, or deletes it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from candour.knowledge.survey import Site
from candour.model.addresses import term_url, treatment_url
from candour.project.open import open_project

from ..builders import PROJECT
from ..site.project import site_of
from .clinic import copy_of
from .conftest import NAMED

QUERIES = Path(__file__).with_name("queries.tsv")
PHONE = {"width": 375, "height": 700}
TYPE_EACH = """async queries => {
    const status = document.querySelector("#search-status");
    const field = document.querySelector("#search-words");
    const results = document.querySelector(".search-results");
    const shown = [];
    for (const query of queries) {
        status.textContent = "";
        field.value = query;
        field.form.requestSubmit();
        const end = Date.now() + 10000;
        while (!/[“«]/.test(status.textContent) && Date.now() < end) await new Promise(done => setTimeout(done, 2));
        const first = results.hidden ? null : results.querySelector("li");
        const link = first && first.querySelector(".found__link");
        shown.push(first && {
            address: link ? link.getAttribute("href") : "",
            label: first.querySelector("b").textContent,
            named: Boolean(first.querySelector(".found__named")),
            text: first.innerText,
        });
    }
    return shown;
}"""
"""What stands first for each query."""

pytestmark = pytest.mark.skipif(bool(NAMED) or not QUERIES.exists(), reason="they are about the articles that are here")


def queries(language: str) -> list[dict[str, str]]:
    with QUERIES.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row for row in rows if row["language"] == language]


LANGUAGES = {"en": {}, "es": {"  language: en ": "  language: es "}}
"""What to change in mkdocs.yml for a site in each language."""


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def project(language: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it is here, or with its site in Spanish."""
    folder = tmp_path_factory.mktemp("queries") / "project"
    copy_of(PROJECT, folder)
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    for old, new in LANGUAGES[language].items():
        assert old in text
        text = text.replace(old, new)
    settings.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def results(project: Path, browser: Browser) -> Iterator[Page]:
    """The page of results, from a folder, on a phone."""
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{site_of(project).as_uri()}/search.html")
    yield page
    page.close()


def ids(site: Site) -> dict[str, str]:
    """What a result may lead to, by its address or by the name that it is told with."""
    library = site.library
    found = {term_url(id): id for id in library.terms} | {treatment_url(id): "treatment" for id in library.treatments}
    return found | {one.term.label: id for id, one in site.unclaimed.items() if id not in library.terms}


def came_first(shown: dict[str, Any] | None, known: dict[str, str]) -> str:
    if shown is None:
        return "nothing"
    address = shown["address"]
    if address:
        return known.get(address) or address.rpartition("#")[2].rpartition("/")[2].removesuffix(".html")
    label = shown["label"]
    if shown["named"]:
        return f"named:{known[label]}"
    told = re.search("[“«](.*)[”»]", label)
    return f"silence:{known.get(told[1], told[1])}" if told else label


def test_what_patients_type_finds_the_answer_first(results: Page, project: Path, language: str) -> None:
    known = ids(open_project(project).site.own)
    rows = queries(language)
    wrong = []
    for row, shown in zip(rows, results.evaluate(TYPE_EACH, [row["query"] for row in rows]), strict=True):
        first = came_first(shown, known)
        missing = [words for words in row["says"].split("|") if words not in (shown or {"text": ""})["text"]]
        if first not in row["first"].split("|") or missing:
            wrong.append(f"{row['query']}: {first}, for {row['first']}; without {missing}")
    assert not wrong, "\n".join(wrong)
    assert results.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]
