"""An article in a second language: a page of its own, from the folder and over http, in a build and in a preview."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from ..builders import lay
from ..schema_org import faults
from .conftest import Visit
from .markup import Document, read_all
from .points import lead
from .project import build, cli, copy_project, edit, library_of, site_of
from .serving import serving
from .test_build import wait_until
from .test_links import (
    test_every_address_in_the_library_leads_to_its_anchor,
    test_every_address_leads_to_a_file_and_an_anchor,
    test_ids_are_unique_on_a_page,
    test_search_leads_to_places_that_are_there,
)
from .test_metadata import ADDRESS, NO_ADDRESS, data
from .test_serve import Preview, preview  # noqa: F401  # a fixture
from .wider import TRANSLATED

ENGLISH, SPANISH = "articles/made-up.html", "es/articles/made-up.html"
OUTDATED = 'class="review outdated"'


def translated(project: Path) -> Path:
    """A project with an article and its translation, which is up to date."""
    lay(TRANSLATED, project)
    page = project / "docs/es/articles/made-up.md"
    (now,) = re.findall(r"write original: (v2:[0-9a-f]{12})", cli(project, "check").stdout)
    edit(page, "v2:000000000000", now)
    return page


@pytest.fixture(scope="module")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real content with a translated article, which has an address."""
    project = copy_project(tmp_path_factory.mktemp("bilingual") / "project")
    translated(project)
    edit(project / "mkdocs.yml", NO_ADDRESS, f"site_url: {ADDRESS}")
    return site_of(project)


@pytest.fixture(scope="module")
def both(bilingual: Path) -> dict[str, Document]:
    return read_all(bilingual)


def test_it_is_a_page_in_its_language_and_no_other_page_is(both: dict[str, Document]) -> None:
    languages = {path: page.root.one("html").attributes["lang"] for path, page in both.items()}
    assert {path for path, language in languages.items() if language == "es"} == {SPANISH}
    assert set(languages.values()) == {"es", "en"}
    chrome = {path for path, page in both.items() if "Volver al principio" in page.raw}
    assert chrome == {SPANISH}


def test_everything_on_it_leads_somewhere(bilingual: Path, both: dict[str, Document]) -> None:
    pages = {path: page for path, page in both.items() if path != "404.html"}  # it has the site's full address
    test_every_address_leads_to_a_file_and_an_anchor(bilingual, pages)
    test_ids_are_unique_on_a_page(pages)
    test_search_leads_to_places_that_are_there(bilingual, pages)
    test_every_address_in_the_library_leads_to_its_anchor(library_of(bilingual), pages)


def test_both_have_the_claims_anchors_their_panel_and_their_signs(both: dict[str, Document]) -> None:
    english, spanish = both[ENGLISH], both[SPANISH]
    anchors = {"benefit-fine-lines", "benefit-wrinkles", "contraindication-pregnancy", "aftercare-makeup"}
    for page in (english, spanish):
        assert anchors <= set(page.ids)
        (panel,) = page.content.marked("claims-panel")
        assert {lead(page, link) for link in panel.all("a")} >= {f"{page.path}#{anchor}" for anchor in anchors}
    signs = [{lead(page, sign) for sign in page.content.marked("otherwise")} for page in (english, spanish)]
    assert signs[0] == signs[1] != set()


def test_each_of_the_pair_leads_to_the_other(both: dict[str, Document]) -> None:
    for path, language, name, other in ((ENGLISH, "es", "Español", SPANISH), (SPANISH, "en", "English", ENGLISH)):
        (versions,) = both[path].content.marked("versions")
        link = versions.one("a")
        assert (link.text, lead(both[path], link)) == (name, other)
        assert (link.attributes["hreflang"], link.attributes["lang"]) == (language, language)
        links = both[path].root.one("head").all("link", where=lambda e: e.attributes["rel"].split() == ["alternate"])
        alternates = {one.attributes["hreflang"]: one.attributes["href"] for one in links}
        assert alternates == {"en": ADDRESS + ENGLISH, "es": ADDRESS + SPANISH}
    others = [page for path, page in both.items() if path not in (ENGLISH, SPANISH)]
    assert not [page.path for page in others if "hreflang" in page.raw]


def test_machines_are_told_which_is_the_translation_of_which(bilingual: Path, both: dict[str, Document]) -> None:
    english, spanish = data(both[ENGLISH]), data(both[SPANISH])
    assert not [*faults(english), *faults(spanish)]
    assert (english["inLanguage"], spanish["inLanguage"]) == ("en", "es")
    assert [work["url"] for work in english["workTranslation"]] == [ADDRESS + SPANISH]
    assert spanish["translationOfWork"]["url"] == ADDRESS + ENGLISH
    untranslated = {"@value": english["about"]["name"], "@language": "en"}
    assert spanish["about"] == english["about"] | {"name": untranslated}
    assert f"<loc>{ADDRESS}{SPANISH}</loc>" in (bilingual / "sitemap.xml").read_text(encoding="utf-8")
    listed: list[dict[str, Any]] = library_of(bilingual)["articles"]
    assert {one["id"]: one["translations"] for one in listed if "translations" in one} == {
        "made-up": [{"language": "es", "title": "Un artículo inventado para pruebas", "url": SPANISH}]
    }


@pytest.fixture(params=["file", "http"])
def origin(request: pytest.FixtureRequest, bilingual: Path) -> Iterator[str]:
    """`visit` opens this site, from its folder and over http."""
    with serving(bilingual) as address:
        yield address if request.param == "http" else f"{bilingual.as_uri()}/"


def test_a_patient_goes_from_one_language_to_the_other_and_to_the_words(visit: Visit, origin: str) -> None:
    page = visit(ENGLISH)
    page.get_by_role("link", name="Español").click()
    expect(page).to_have_url(origin + SPANISH)
    page.locator(".claims-panel summary").click()
    page.get_by_role("link", name="Pregnancy").first.click()
    expect(page.locator(":target")).to_have_text("embarazo")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(origin + ENGLISH)


def test_search_finds_it_by_its_own_words_and_says_its_language(visit: Visit, origin: str) -> None:
    page = visit(f"search.html?q={quote('embarazo')}")
    result = page.locator(".found li").filter(has_text="Un artículo inventado")
    expect(result.locator(".found__detail")).to_have_text("Español")
    expect(result.locator(".found__link")).to_have_attribute("lang", "es")
    result.locator(".found__quote a").click()
    expect(page.locator(":target")).to_have_text("embarazo")


@pytest.mark.parametrize("origin", ["http"], indirect=True)
def test_axe_finds_nothing(visit: Visit) -> None:
    page: Page = visit(SPANISH, viewport={"width": 375, "height": 800})
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 375
    violations = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert not [(one["id"], node["target"]) for one in violations for node in one["nodes"]]


def test_a_preview_speaks_its_language_and_says_when_the_original_has_changed(preview: Preview) -> None:  # noqa: F811
    wait_until(lambda: "Preview: 0 errors" in preview.read("index.html"))
    translated(preview.project)
    wait_until(lambda: "problems-here" not in (shown := preview.read(SPANISH)) and '<html lang="es"' in shown)
    shown = preview.read(SPANISH)
    assert "Volver al principio" in shown
    assert OUTDATED not in shown
    assert '<html lang="en"' in preview.read(ENGLISH)
    edit(preview.project / "docs/articles/made-up.md", "The source gives no reason.", "The source says no more.")
    wait_until(lambda: "<code>translation-outdated</code>" in preview.read(SPANISH))
    assert OUTDATED in preview.read(SPANISH)


def test_a_claim_without_words_in_the_translation_publishes_nothing(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    edit(translated(project), "[Maquillaje](aftercare:makeup)", "Maquillaje")
    built = build(project, "--strict")
    assert built.returncode == 1
    assert "docs/es/articles/made-up.md:4:11: nothing in the text is marked" in built.stdout
    assert not (project / "site").exists()
    reported = json.loads(cli(project, "check", "--format", "json").stdout)
    assert [one["code"] for one in reported["problems"] if one["severity"] == "error"] == ["claim-without-mark"]
