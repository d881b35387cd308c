"""Terms and treatments in Spanish: beside the English pages, and on a site that speaks Spanish in their place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from ..builders import claims, lay, separate_article
from .conftest import Visit
from .markup import Document, read_all
from .points import lead
from .project import copy_project, edit, library_of, site_of
from .serving import serving
from .test_links import (
    test_every_address_in_the_library_leads_to_its_anchor,
    test_every_address_leads_to_a_file_and_an_anchor,
    test_ids_are_unique_on_a_page,
    test_search_leads_to_places_that_are_there,
)
from .test_metadata import ADDRESS, NO_ADDRESS
from .test_translation import translated

TERM, TREATMENT, ARTICLE = "terms/pregnancy.html", "treatments/micro-needling.html", "articles/made-up.html"
NAMING = separate_article(
    claims("benefits", "term: fine-lines"),
    "For [lines](benefit:fine-lines).\n\n## Other skins\n\nPeople with diabetes and with eczema ask about it.\n",
    title="An article that names illnesses",
    treatment="micro-needling",
)
LACKING = separate_article(
    claims("benefits", "term: fine-lines", "term: wrinkles"),
    "For [lines](benefit:fine-lines) and [wrinkles](benefit:wrinkles).\n",
    title="An article with an old translation",
    treatment="micro-needling",
)
HEAD = "---\ntitle: {}\nsummary: Qué hace en la piel.\noriginal: v2:000000000000\nreview: {{status: unreviewed}}\n---\n"
OTHERS = {
    "docs/articles/naming.md": NAMING,
    "docs/articles/lacking.md": LACKING,
    "docs/es/articles/naming.md": HEAD.format("Un artículo que nombra males")
    + "Para las [líneas](benefit:fine-lines).\n\n## Otras pieles\n\nQuien tiene diabetes o eccema pregunta.\n",
    "docs/es/articles/lacking.md": HEAD.format("Un artículo viejo")
    + "Para las [líneas](benefit:fine-lines).\n\n## La diabetes\n\nSe nombra la diabetes.\n",
}
"""Articles that name what they claim nothing about; the translation of one is old, and lacks a claim."""

SPANISH = OTHERS | {
    "docs/es/terms/pregnancy.md": "---\nlabel: Embarazo\nsynonyms: [embarazada]\n---\nUn bebé crece en el vientre. Vea"
    " [el artículo](../articles/made-up.md#contraindication-pregnancy) y [el acné](../../terms/acne.md).\n",
    "docs/es/treatments/micro-needling.md": "---\ntitle: Microagujas\nsummary: Agujas finas en la piel.\n---\n"
    "## Qué es\n\nUnas agujas finas pinchan la piel.\n",
}


def project(folder: Path) -> Path:
    """The sample with a translated article, and with a term and a treatment in Spanish."""
    made = copy_project(folder / "project")
    translated(made)
    lay(SPANISH, made)
    return made


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that speaks English, with pages in Spanish."""
    made = project(tmp_path_factory.mktemp("beside"))
    edit(made / "mkdocs.yml", NO_ADDRESS, f"site_url: {ADDRESS}")
    return site_of(made)


@pytest.fixture(scope="module")
def instead(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that speaks Spanish, and is written in English."""
    made = project(tmp_path_factory.mktemp("instead"))
    edit(made / "mkdocs.yml", "language: en  ", "language: es  ")
    edit(made / "mkdocs.yml", "  candour:\n", "  candour:\n    written_in: en\n")
    return site_of(made)


@pytest.fixture(scope="module")
def pages_beside(beside: Path) -> dict[str, Document]:
    return read_all(beside)


@pytest.fixture(scope="module")
def pages_instead(instead: Path) -> dict[str, Document]:
    return read_all(instead)


@pytest.mark.parametrize("which", ["beside", "instead"])
def test_everything_leads_somewhere(which: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(which)
    pages = {path: page for path, page in read_all(site).items() if path != "404.html"}
    test_every_address_leads_to_a_file_and_an_anchor(site, pages)
    test_ids_are_unique_on_a_page(pages)
    test_search_leads_to_places_that_are_there(site, pages)
    test_every_address_in_the_library_leads_to_its_anchor(library_of(site), pages)


@pytest.mark.parametrize("which", ["beside", "instead"])
def test_what_no_claim_answers_leads_to_words_that_are_there(which: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(which)
    script = (site / "search/unanswered.js").read_text(encoding="utf-8")
    found = json.loads(script.partition("=")[2].partition("=")[2].rstrip(";\n"))
    places = [place[0] for _, *told in found["concepts"] for place in (told[1:2] or [[]])[0] or ()]
    assert any("naming.html" in place for place in places)
    pages = read_all(site)
    for place in places:
        path, _, anchor = place.partition("#")
        assert path in pages, place
        assert not anchor or anchor in pages[path].ids, place


def test_each_page_leads_to_the_other_and_alternates_say_so(pages_beside: dict[str, Document]) -> None:
    for english in (TERM, TREATMENT):
        spanish = f"es/{english}"
        for path, other in ((english, spanish), (spanish, english)):
            (versions,) = pages_beside[path].content.marked("versions")
            assert lead(pages_beside[path], versions.one("a")) == other
            head = pages_beside[path].root.one("head")
            links = head.all("link", where=lambda e: e.attributes["rel"].split() == ["alternate"])
            alternates = {link.attributes["hreflang"]: link.attributes["href"] for link in links}
            assert alternates == {"en": ADDRESS + english, "es": ADDRESS + spanish}
    assert "hreflang" not in pages_beside["treatments/micro-needling/benefits.html"].raw


def test_links_stay_in_the_language_where_they_can(pages_beside: dict[str, Document]) -> None:
    page = pages_beside[f"es/{TERM}"]
    links = {lead(page, link): link.attributes.get("hreflang") for link in page.content.all("a")}
    assert links[f"es/{ARTICLE}#contraindication-pregnancy"] is None
    assert f"{ARTICLE}#contraindication-pregnancy" not in links
    assert links["terms/acne.html"] == "en"
    article = pages_beside[f"es/{ARTICLE}"]
    trail = article.content.marked("trail")[0]
    assert f"es/{TREATMENT}" in [lead(article, link) for link in trail.all("a")]


def test_the_anchors_are_those_of_the_original(pages_beside: dict[str, Document]) -> None:
    assert set(pages_beside[f"es/{TERM}"].ids) == set(pages_beside[TERM].ids)
    assert pages_beside[f"es/{TERM}"].root.one("html").attributes["lang"] == "es"
    assert pages_beside[f"es/{TERM}"].content.one("h1").text == "Embarazo"
    assert pages_beside[f"es/{TREATMENT}"].content.one("h1").text == "Microagujas"


def test_a_site_that_speaks_spanish_has_one_page_for_each_thing(instead: Path, beside: Path) -> None:
    assert not (instead / "es").exists()
    here, there = ({path.relative_to(site) for path in site.rglob("*.html")} for site in (instead, beside))
    assert {path for path in there if path.parts[0] != "es"} == here


def test_a_translation_that_lacks_a_claim_is_not_shown_in_place_of_its_original(
    pages_instead: dict[str, Document], pages_beside: dict[str, Document]
) -> None:
    page = pages_instead["articles/lacking.html"]
    assert page.content.one("h1").text == "An article with an old translation"
    assert page.content.one("h1").all("span")[0].attributes["lang"] == "en"
    assert pages_beside["es/articles/lacking.html"].content.one("h1").text == "Un artículo viejo"


def test_it_shows_the_translation_where_there_is_one(pages_instead: dict[str, Document]) -> None:
    assert {page.root.one("html").attributes["lang"] for page in pages_instead.values()} == {"es"}
    article = pages_instead[ARTICLE]
    assert article.content.one("h1").text == "Un artículo inventado para pruebas"
    assert not article.content.marked("versions")
    assert "Esta página es una traducción" in article.content.text
    table = pages_instead["treatments/micro-needling/contraindications.html"]
    (row,) = table.root.all("tr", where=lambda e: e.attributes.get("id") == "pregnancy")
    assert "Embarazo" in row.text
    quoted = {lead(table, link): link.text for link in row.all("a")}
    assert quoted[f"{ARTICLE}#contraindication-pregnancy"] == "embarazo"


@pytest.fixture(params=["file", "http"])
def origin(request: pytest.FixtureRequest) -> Iterator[str]:
    """`visit` opens the site that the test names, from its folder and over http."""
    site: Path = request.getfixturevalue(request.node.get_closest_marker("usefixtures").args[0])
    with serving(site) as address:
        yield address if request.param == "http" else f"{site.as_uri()}/"


@pytest.mark.usefixtures("beside")
def test_spanish_names_find_the_spanish_page(visit: Visit, origin: str) -> None:
    page = visit("search.html?q=embarazada", viewport={"width": 375, "height": 800})
    result = page.locator(".found__link").first
    expect(result).to_contain_text("Embarazo")
    expect(result).to_have_attribute("lang", "es")
    result.click()
    expect(page).to_have_url(f"{origin}es/{TERM}")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{origin}{TERM}")


@pytest.mark.usefixtures("instead")
def test_search_marks_what_is_not_translated(visit: Visit, origin: str) -> None:
    page = visit("search.html?q=eczema", viewport={"width": 375, "height": 800})
    name = page.locator(".found__link b").first
    expect(name.locator("span[lang=en]")).to_have_text("Eczema")
    page.goto(f"{origin}search.html?q=embarazada")
    name = page.locator(".found__link b").first
    expect(name).to_contain_text("Embarazo")
    expect(name.locator("[lang]")).to_have_count(0)


STRANGE = {
    "beside": {"lactancia": "Lactation", "dar el pecho": "Lactation", "antiinflamatorio": "Anti-inflammatories"},
    "instead": {"breast-feeding": "Lactancia", "nursing a baby": "Lactancia", "anticoagulants": "Anticoagulantes"},
}
"""Words that no name of the site's own language has, with the concept that is told."""
SILENCE = {"beside": "No article here mentions “{}”", "instead": "Ningún artículo de aquí menciona «{}»"}


@pytest.mark.parametrize("origin", ["file"], indirect=True)
@pytest.mark.usefixtures("beside")
def test_spanish_is_answered_on_an_english_site(visit: Visit, origin: str) -> None:
    _answered_as_what_it_means(visit, origin, "beside")


@pytest.mark.parametrize("origin", ["file"], indirect=True)
@pytest.mark.usefixtures("instead")
def test_english_is_answered_on_a_spanish_site(visit: Visit, origin: str) -> None:
    _answered_as_what_it_means(visit, origin, "instead")


def _answered_as_what_it_means(visit: Visit, origin: str, which: str) -> None:
    page = visit("search.html")
    for word, label in STRANGE[which].items():
        page.goto(f"{origin}search.html?q={word}")
        expect(page.locator(".found--best b").first).to_have_text(SILENCE[which].format(label))
        expect(page.locator(".found--best .found__why").first).to_contain_text(label)
    page.goto(f"{origin}search.html?q=Schwangerschaft")
    expect(page.locator(".search-none")).to_be_visible()
    expect(page.locator(".search-results")).to_be_hidden()


IN_OWN_LANGUAGE_FIRST = """() => {
    const { prepare, ask, findNames } = window.candourMatch;
    const { alike } = window.candourWords;
    const index = prepare(window.candourSearch.names, window.candourSearch.unanswered, new Set());
    const wrong = [];
    const words = [...index.known, ...index.foreign].filter(word => word.length > 3);
    for (const typed of [...words, ...words.map(word => word.slice(0, -1))]) {
        const found = findNames(ask(index, typed, "")).map(({ entry }) => entry);
        const first = found.findIndex(entry => entry.language);
        const has = entry => index.names[entry.name].some(name => name.whole === typed
            || name.words.concat(entry.said).some(word => alike(typed, word) > 1));
        if (first >= 0 && found.slice(first).some(entry => !entry.language || !has(entry))) wrong.push(typed);
        if (found.some(one => found.some(other => one.language && `${one.language}/${other.url}` === one.url)))
            wrong.push(typed);
    }
    return wrong;
}"""


@pytest.mark.parametrize("origin", ["file"], indirect=True)
@pytest.mark.usefixtures("beside")
def test_the_page_s_own_language_comes_first_and_no_word_begins_one_of_another(visit: Visit) -> None:
    page = visit("search.html?q=acne")
    expect(page.locator(".found__link").first).to_be_visible()
    assert page.evaluate("window.candourSearch.names.pages.flat(2).some(entry => entry[5] === 'es')")
    assert page.evaluate(IN_OWN_LANGUAGE_FIRST) == []
    groups = page.locator(".found").filter(has=page.locator(".found__link[lang=es]"))
    assert set(groups.locator("h2").all_inner_texts()) <= {"Other pages"}
