"""What the first view of a page costs a reader on a phone: few files, few bytes, and nothing that moves."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from .conftest import Visit
from .kinds import CONTRAINDICATIONS, DISAGREEMENTS, KINDS
from .markup import Document

MOST = 100_000
"""Bytes, gzipped as a web server would."""

MOST_OF = {"rules": 110_000}
"""The page for editors that documents every rule grows with each of them."""

STILL = 0.01
"""The layout shift below which a page is at rest: painted half read, it may move by a hair; a form that comes late
moved by 0.06."""

MOVED = """window.moved = [];
new PerformanceObserver(list => list.getEntries().forEach(entry => {
  window.moved.push([entry.value, ...entry.sources.map(source => source.node?.outerHTML)]);
})).observe({type: 'layout-shift', buffered: true})"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_light(site: Path, pages: dict[str, Document], kind: str) -> None:
    page = pages[KINDS[kind]]
    folder = (site / page.path).parent
    files = {site / page.path} | {
        (folder / address).resolve() for address in page.loads() if not address.endswith(".html")
    }
    sheets, scripts = ([file for file in files if file.suffix == suffix] for suffix in (".css", ".js"))
    assert len(sheets) == 3  # the theme's two and ours
    assert len(scripts) == (3 if kind == "search" else 2)
    assert not [file for file in files if file.parent == site / "search"]
    assert sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) < MOST_OF.get(kind, MOST)


def test_our_style_sheets_are_one_in_their_order(site: Path) -> None:
    sheet = (site / "assets/stylesheets/candour.css").read_text(encoding="utf-8")
    assert sheet.index("--candour-accent: #") < sheet.index(".hero {") < sheet.index("@page {")


@pytest.mark.parametrize("origin", ["http"], indirect=True)
@pytest.mark.parametrize(
    ("path", "width"),
    [
        ("index.html", 375),
        (CONTRAINDICATIONS, 1280),
        (DISAGREEMENTS, 375),
        ("search.html?q=acne", 375),
    ],
)
def test_nothing_moves_while_a_page_loads(visit: Visit, path: str, width: int) -> None:
    page = visit("404.html", viewport={"width": width, "height": 800}, own=True)
    page.add_init_script(MOVED)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(page.url.replace("404.html", path), wait_until="networkidle")
    moved = page.evaluate("window.moved")
    assert sum(shift for shift, *_ in moved) < STILL, moved
