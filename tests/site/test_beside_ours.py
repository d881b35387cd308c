"""A clinic's own style sheets and scripts stand beside ours: what is wrong in them ends with their own file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ..builders import lay
from .kinds import CHECKLIST, CONTRAINDICATIONS, DISAGREEMENTS
from .once import once
from .project import copy_project, site_of

SHEETS = {
    "first.css": ".md-typeset h1 { color: rgb(1, 2, 3);\n",  # an unclosed brace
    "second.css": '@import "third.css";\n:root { --own: 1 }\n',
    "third.css": ".md-typeset h1 { letter-spacing: 3px }\n",  # only the import leads to it
}
SCRIPTS = {
    "first.js": "window.own = ['first']",  # no semicolon, and no line end
    "second.js": "(function () { window.own.push('second') })()",
    "third.js": "window.own.push('third'); throw new Error('a script of the clinic')",
    "fourth.js": "window.own.push('fourth'",  # no script at all
    "fifth.js": "window.own.push('fifth')",
}


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(to: Path) -> None:
        project = copy_project(to.with_name("beside-sample"))
        lay({f"docs/own/{name}": text for name, text in {**SHEETS, **SCRIPTS}.items()}, project)
        config = project / "mkdocs.yml"
        allowed = "  candour:\n    allow: {files: {own/third.css: another style sheet imports it}}\n"
        config.write_text(config.read_text("utf-8").replace("  candour:\n", allowed, 1), "utf-8")
        with config.open("a", encoding="utf-8") as settings:
            settings.write("extra_css: [own/first.css, own/second.css]\n")
            settings.write(f"extra_javascript: [{', '.join(f'own/{name}' for name in SCRIPTS)}]\n")
        site_of(project, to)

    return once(tmp_path_factory, "beside", make)


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def test_what_is_wrong_in_a_clinics_files_ends_there(beside: Path, tab: Page) -> None:
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(error.message))
    tab.goto(f"{beside.as_uri()}/{CONTRAINDICATIONS}")
    assert tab.evaluate("window.own") == ["first", "second", "third", "fifth"]
    assert len(errors) == 2, errors
    expect(tab.locator("form.view")).to_be_visible()
    looks = tab.evaluate(
        "(({ color, letterSpacing }) => [color, letterSpacing])(getComputedStyle(document.querySelector('h1')))"
    )
    assert looks == ["rgb(1, 2, 3)", "3px"], "the clinic's style sheets come last, and may import another"
    assert tab.evaluate("getComputedStyle(document.querySelector('table.comparison thead th')).position") == "sticky"


def test_filters_and_ticks_work_beside_them(beside: Path, tab: Page) -> None:
    tab.goto(f"{beside.as_uri()}/{DISAGREEMENTS}")
    expect(tab.locator("form.view")).to_be_visible()
    tab.goto(f"{beside.as_uri()}/{CHECKLIST}")
    tab.locator("form.checklist input[type=checkbox]").first.check()
    expect(tab.locator("ol.ticked > li")).to_have_count(1)
