"""The features of MkDocs and its theme that go with Candour, all of them switched on in one site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from candour.model.neighbours import FEATURES

from ..builders import lay
from .conftest import Visit
from .kinds import ARTICLE, CHECKLIST, CONTRAINDICATIONS, DISAGREEMENTS, EVERY, WIDER
from .markup import Document, Element, read_all
from .once import once
from .project import copy_project, edit, site_of
from .serving import serving

ON = [name for name, feature in FEATURES.items() if not feature.is_refused]
REPOSITORY = "https://github.com/clinic/site"
SETTINGS = f"""
repo_url: {REPOSITORY}
edit_uri: edit/main/docs/
"""
SOCIAL = """extra:
  social:
    - {icon: fontawesome/brands/mastodon, link: "https://social.example/@clinic?a=1&b=2", name: 'The "clinic"'}
    - {icon: material/phone, link: "tel:+15550100"}
"""
HIDDEN = """---
title: Staff rota
description: 'Who says "good morning" & <when>'
search: {exclude: true}
---
# Staff rota

Zweibrückenstraße, a word of this page alone.

## Mondays
"""
SHOWN = """---
title: How to find us
---
# How to find us

We are in the Rosenstraße, beside Kızılay.

```
code
```
"""


@pytest.fixture(scope="module")
def everyday(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(to: Path) -> None:
        project = copy_project(to.with_name("everyday-sample"))
        lay({**WIDER, "docs/rota.md": HIDDEN, "docs/way.md": SHOWN}, project)
        settings = project / "mkdocs.yml"
        edit(settings, "    - navigation.tabs\n    - navigation.top\n", "".join(f"    - {name}\n" for name in ON))
        edit(settings, "extra:\n", SOCIAL)
        edit(settings, "  - Sources: sources.md\n", "  - Sources: sources.md\n  - More: [way.md]\n")
        edit(settings, "not_in_nav: |\n", "not_in_nav: |\n  /rota.md\n")
        with settings.open("a", encoding="utf-8") as file:
            file.write(SETTINGS)
        site_of(project, to)

    return once(tmp_path_factory, "everyday", make)


@pytest.fixture(scope="module")
def everyday_pages(everyday: Path) -> dict[str, Document]:
    return read_all(everyday)


@pytest.fixture(scope="module")
def addresses(everyday: Path) -> Iterator[dict[str, str]]:
    """`visit` opens the site with all features."""
    with serving(everyday) as root:
        yield {"http": root, "file": f"{everyday.as_uri()}/"}


def test_every_page_says_what_it_says_without_them(
    everyday_pages: dict[str, Document], wider_pages: dict[str, Document]
) -> None:
    assert everyday_pages.keys() - wider_pages.keys() == {"rota.html", "way.html"}
    for path, page in wider_pages.items():
        if path not in ("404.html", "editors/security.html"):  # the policy names what the features bring
            assert everyday_pages[path].content.text == page.content.text, path


def test_each_page_that_an_editor_has_written_has_its_buttons_and_no_other(everyday_pages: dict[str, Document]) -> None:
    found = {path: [link.attributes["href"] for link in _buttons(page)] for path, page in everyday_pages.items()}
    written = {
        ARTICLE: "articles/how-skin-heals-and-how-long-results-last.md",
        "terms/pregnancy.html": "terms/pregnancy.md",
        "treatments/micro-needling.html": "treatments/micro-needling.md",
        EVERY["translation"]: EVERY["translation"].replace(".html", ".md"),
        "index.html": "index.md",
        "rota.html": "rota.md",
    }
    for path, source in written.items():
        assert found[path] == [f"{REPOSITORY}/{what}/main/docs/{source}" for what in ("edit", "raw")], path
    made = {
        CONTRAINDICATIONS,
        CHECKLIST,
        DISAGREEMENTS,
        *(EVERY[kind] for kind in ("terms", "sources", "search", "compare")),
    }
    assert {path for path in made if found[path]} == set()
    for path, links in found.items():  # each leads to the file that the page was made from
        assert links == [] or links[0].endswith(f"/{path.removesuffix('.html')}.md"), path


def _buttons(page: Document) -> list[Element]:
    return page.content.marked("md-content__button")


def test_every_page_keeps_its_contents(everyday_pages: dict[str, Document], wider_pages: dict[str, Document]) -> None:
    """Those in the navigation have them there, all others at the side."""
    with_contents = 0
    for path, page in wider_pages.items():
        before, now = _contents(page), _contents(everyday_pages[path])
        assert now == before, path
        with_contents += bool(before)
        if before:
            around = everyday_pages[path].root.marked("md-sidebar")
            seen = [side for side in around if "hidden" not in side.attributes and side.marked("md-nav--secondary")]
            assert seen, f"the contents of {path} are hidden"
    assert with_contents > 20


def _contents(page: Document) -> list[str]:
    lists = [one for one in page.root.marked("md-nav--secondary") if one.all("li")]
    return [link.attributes["href"] for one in lists[-1:] for link in one.all("a")]


def test_what_is_left_out_of_search_is_not_found(everyday: Path) -> None:
    names = (everyday / "search/names.js").read_text(encoding="utf-8")
    assert '"way.html"' in names
    assert "rota.html" not in names
    searched = "".join(path.read_text(encoding="utf-8") for path in (everyday / "search").rglob("*.js"))
    assert "rosenstrasse" in searched
    assert "zweibruckenstrasse" not in searched
    assert "Zweibrücken" not in searched


def test_a_description_is_what_it_says(everyday_pages: dict[str, Document]) -> None:
    (described,) = everyday_pages["rota.html"].root.all(
        "meta", where=lambda one: one.attributes.get("name") == "description"
    )
    assert described.attributes["content"] == 'Who says "good morning" & <when>'


def test_social_links_are_in_every_footer(everyday_pages: dict[str, Document]) -> None:
    for path, page in everyday_pages.items():
        links = [link.attributes for link in page.root.one("footer").marked("md-social__link")]
        assert [link["href"] for link in links] == ["https://social.example/@clinic?a=1&b=2", "tel:+15550100"], path
        assert links[0]["title"] == 'The "clinic"'


@pytest.mark.parametrize("origin", ["http", "file"], indirect=True)
@pytest.mark.parametrize(
    ("path", "seen"),
    [
        ("index.html", "h1"),
        ("way.html", "pre"),
        (ARTICLE, ".md-content__button"),
        (CONTRAINDICATIONS, "form.view"),
        (DISAGREEMENTS, "form.view"),
        ("search.html?q=Straße", ".search-page form"),
    ],
)
def test_pages_work_and_ask_nobody(visit: Visit, path: str, seen: str) -> None:
    """`visit` fails on requests to elsewhere, as the theme's to GitHub for the stars of a repository, and on errors."""
    page = visit(path)
    expect(page.locator(seen).first).to_be_visible()
    page.mouse.wheel(0, 2000)  # what follows the reader's place
    page.evaluate("new Promise(done => requestIdleCallback(done, {timeout: 1000}))")


@pytest.mark.parametrize("origin", ["http"], indirect=True)
def test_ticks_and_streets_are_found_as_they_are_typed(visit: Visit) -> None:
    page = visit(CHECKLIST)
    page.locator("form.checklist input[type=checkbox]").first.check()
    expect(page.locator("ol.ticked > li")).to_have_count(1)
    for typed in ("rosenstrasse", "ROSENSTRASSE", "Rosenstraße", "kizilay", "KIZILAY", "kızılay"):
        page.goto(re.sub(r"treatments/.*", f"search.html?q={typed}", page.url))
        expect(page.locator(".found__link[href='way.html']")).to_be_visible()


def test_the_page_s_own_data_is_sound(everyday_pages: dict[str, Document]) -> None:
    for page in everyday_pages.values():
        for script in page.root.all("script", where=lambda one: one.attributes.get("type") == "application/ld+json"):
            assert json.loads(script.text)
