"""A whole site as machines read it: titles, descriptions, JSON-LD, sitemap, cards, the page that is not there.

The project's own site has no address yet; `published` is the same content with one, and with a clinic's details.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser

from ..schema_org import faults
from .kinds import ARTICLE, KINDS, TREATMENT
from .markup import Document, Element, read
from .project import build, copy_project, edit
from .serving import serving
from .test_links import LIVES_IN_ROOT, resolved

ADDRESS = "https://clinic.example/"
NO_ADDRESS = "# site_url: https://clinic.example/"
CLINIC = 'extra:\n  clinic: {name: Willow "&" <Clinic>, phone: +1 555 0100, hours: [Mo-Fr 09:00-17:00]}\n'


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as a clinic publishes it: with its address and its name."""
    folder = tmp_path_factory.mktemp("published")
    project = copy_project(folder / "project")
    edit(project / "mkdocs.yml", NO_ADDRESS, f"site_url: {ADDRESS}")
    edit(project / "mkdocs.yml", "extra:\n", CLINIC)
    built = build(project, "--strict", "-d", str(folder / "site"))
    assert built.returncode == 0, built.stdout
    return folder / "site"


@pytest.fixture(scope="module")
def published_pages(published: Path) -> dict[str, Document]:
    return {page.path: page for page in (read(file, published) for file in sorted(published.rglob("*.html")))}


def heads(page: Document, tag: str, **attributes: str) -> list[Element]:
    """Elements of the page's head with these attributes."""
    return page.root.one("head").all(tag, where=lambda e: attributes.items() <= e.attributes.items())


def said(page: Document, name: str, key: str = "name") -> str:
    (meta,) = heads(page, "meta", **{key: name})
    return meta.attributes["content"]


def data(page: Document) -> dict[str, Any]:
    (script,) = heads(page, "script", type="application/ld+json")
    return json.loads(script.text)


def generated(pages: dict[str, Document]) -> dict[str, Document]:
    return {path: page for path, page in pages.items() if path != LIVES_IN_ROOT}


def address_of(path: str) -> str:
    return urljoin(ADDRESS, "" if path == "index.html" else path)


# what search engines show


def test_every_page_has_one_title_that_is_shown_whole(pages: dict[str, Document]) -> None:
    titles = {path: heads(page, "title") for path, page in pages.items()}
    assert not [path for path, found in titles.items() if len(found) != 1]
    assert not [path for path, (title,) in titles.items() if not 5 <= len(title.text) <= 65]
    assert not repeated(title.text for (title,) in titles.values())


def test_every_page_has_one_description_of_its_own(pages: dict[str, Document]) -> None:
    descriptions = {path: said(page, "description") for path, page in generated(pages).items()}
    assert not [path for path, words in descriptions.items() if not 30 <= len(words) <= 160]
    assert not repeated(descriptions.values())


def repeated(words: Any) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]


def test_a_canonical_address_stands_where_the_site_has_one(
    pages: dict[str, Document], published_pages: dict[str, Document]
) -> None:
    assert not [path for path, page in pages.items() if heads(page, "link", rel="canonical")]
    for path, page in generated(published_pages).items():
        (link,) = heads(page, "link", rel="canonical")
        assert link.attributes["href"] == address_of(path) == said(page, "og:url", "property")


def test_the_sitemap_lists_every_page_once_where_the_site_has_an_address(
    site: Path, published: Path, published_pages: dict[str, Document]
) -> None:
    listed = re.findall("<loc>(.*?)</loc>", (published / "sitemap.xml").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(map(address_of, generated(published_pages)))
    assert f"Sitemap: {ADDRESS}sitemap.xml\n" in (published / "robots.txt").read_text(encoding="utf-8")
    assert not list(site.glob("sitemap.xml*")) + list(site.glob("robots.txt"))


def test_only_the_page_that_is_not_there_is_kept_out(published_pages: dict[str, Document]) -> None:
    kept_out = [path for path, page in published_pages.items() if heads(page, "meta", name="robots")]
    assert kept_out == [LIVES_IN_ROOT]


# what machines are told


def test_schema_org_knows_all_that_every_page_says(
    pages: dict[str, Document], published_pages: dict[str, Document]
) -> None:
    wrong = {
        path: found
        for built in (pages, published_pages)
        for path, page in generated(built).items()
        if (found := list(faults(data(page))))
    }
    assert not wrong


def test_what_is_told_is_what_is_shown(published_pages: dict[str, Document]) -> None:
    for path, page in generated(published_pages).items():
        told = data(page)
        assert told["url"] == address_of(path)
        assert told["name"] == page.root.one("h1").text.removesuffix("¶").strip(), path
        assert told["description"] == said(page, "description") == said(page, "og:description", "property"), path
        assert told["inLanguage"] == page.root.one("html").attributes["lang"]
        assert told["publisher"]["name"] == 'Willow "&" <Clinic>'


def test_breadcrumbs_are_those_that_are_shown_and_lead_to_pages(published_pages: dict[str, Document]) -> None:
    for path, page in generated(published_pages).items():
        if path == "index.html":
            continue
        *above, last = data(page)["breadcrumb"]["itemListElement"]
        (trail,) = page.root.all("nav", where=lambda e: "trail" in e.classes)
        shown = [(link.text, resolved(path, link.attributes["href"])[0]) for link in trail.all("a")]
        assert [(step["name"], step["item"]) for step in above] == [(name, address_of(to)) for name, to in shown], path
        assert {to for _, to in shown} <= published_pages.keys()
        assert last["item"] == address_of(path)
        assert [step["position"] for step in (*above, last)] == list(range(1, len(shown) + 2))


def test_the_clinic_is_told_on_the_home_page_and_invented_nowhere(
    pages: dict[str, Document], published_pages: dict[str, Document]
) -> None:
    about = data(published_pages["index.html"])["about"]
    assert (about["@type"], about["telephone"], about["openingHours"]) == (
        "MedicalClinic",
        "+1 555 0100",
        ["Mo-Fr 09:00-17:00"],
    )
    assert not [path for path, page in pages.items() if "MedicalClinic" in page.raw]


def test_a_treatment_tells_every_contraindication_that_its_table_shows_as_said(
    published_pages: dict[str, Document], library: dict[str, Any]
) -> None:
    told = data(published_pages[f"{TREATMENT}.html"])["about"]["contraindication"]
    stated = {
        claim["term"]
        for claim in library["claims"]
        if claim["group"] == "contraindications" and claim["stance"] == "stated"
    }
    assert {one["url"] for one in told} == {f"{ADDRESS}terms/{term}.html" for term in stated}
    assert all(re.search(r": \d+ articles?( \(\d+ texts?\))?", one["description"]) for one in told)


def test_nobody_is_told_to_have_reviewed_what_is_not_reviewed(published_pages: dict[str, Document]) -> None:
    for path, page in generated(published_pages).items():
        if path.startswith("editors/"):  # they explain reviews
            continue
        told = data(page)
        assert ("lastReviewed" in told) == ("reviewedBy" in told) == ("Reviewed by" in page.content.text)


# how a page looks where it is shared or kept


def test_a_card_is_named_where_the_site_has_an_address_and_is_there(
    published: Path, pages: dict[str, Document], published_pages: dict[str, Document]
) -> None:
    assert not [path for path, page in pages.items() if heads(page, "meta", property="og:image")]
    cards = {path: said(page, "og:image", "property") for path, page in generated(published_pages).items()}
    for card in set(cards.values()):
        assert (published / card.removeprefix(ADDRESS)).is_file()
    assert cards[ARTICLE] == cards[f"{TREATMENT}.html"] == f"{ADDRESS}assets/images/cards/micro-needling.png"
    assert cards["index.html"] == f"{ADDRESS}assets/images/card.png"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_has_its_icons_once(pages: dict[str, Document], kind: str) -> None:
    icons = [link.attributes for link in heads(pages[KINDS[kind]], "link") if "icon" in link.attributes["rel"]]
    assert [(icon["rel"], Path(icon["href"]).name) for icon in icons] == [
        ("icon", "favicon.svg"),
        ("icon", "favicon-32.png"),
        ("apple-touch-icon", "apple-touch-icon.png"),
    ]


# the page that is not there


def test_it_says_what_happened_and_leads_on(published_pages: dict[str, Document]) -> None:
    page = published_pages[LIVES_IN_ROOT]
    assert "not here" in page.content.one("h1").text
    addresses = set(page.addresses())
    assert {"/index.html", f"/{TREATMENT}.html", "/treatments/index.html", "/terms/index.html"} <= addresses
    assert "tel:+15550100" in addresses
    (form,) = page.content.all("form")
    assert (form.attributes["action"], form.one("input").attributes["name"]) == ("/search.html", "q")


def test_over_http_and_from_a_folder_it_is_dressed_and_leads_to_a_search(browser: Browser, published: Path) -> None:
    """From a folder its scripts are not found, since their addresses start at the disk's root; the rest is mended."""
    with serving(published) as root:
        for place in (root, f"{published.as_uri()}/"):
            page = browser.new_page()
            page.goto(f"{place}404.html")
            form = page.locator(".missing-search")
            assert form.evaluate("form => getComputedStyle(form).display") == "flex"  # its style sheet was found
            form.locator("input").fill("pregnant")
            form.locator("button").click()
            page.locator(".found__link", has_text="Pregnancy").first.wait_for()
            assert page.url == f"{place}search.html?q=pregnant"
            page.close()
