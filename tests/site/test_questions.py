"""Questions for the appointment: one sheet of paper, on which nothing that touches safety is left out."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ..builders import claims, separate_article, term, treatment
from .conftest import Visit
from .kinds import QUESTIONS
from .markup import Document
from .points import is_open, lead, numbers, points_of
from .project import ROOT, copy_project, library_of, site_of

A4 = (595.0, 842.0)  # points, of 1/72 inch
MANY = 60
ITEMS = ".questions > li"


def sheets(page: Page, **options: Any) -> list[tuple[float, float]]:
    """The sizes of the sheets that the page is printed on, in points."""
    printed = page.pdf(**options)
    count = len(re.findall(rb"/Type\s*/Page\b", printed))
    boxes = re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", printed)
    assert count > 0
    assert len(boxes) in {1, count}  # of each, or of all together
    return [(float(width), float(height)) for width, height in (boxes * count if len(boxes) == 1 else boxes)]


def asked(page: Page, root: str) -> dict[str, Locator]:
    """The questions by the address of what articles say of them."""
    items = page.locator(ITEMS)
    found = {item.locator("a").evaluate("link => link.href").removeprefix(root): item for item in items.all()}
    assert len(found) == items.count()
    return found


@pytest.mark.parametrize("origin", ["file"], indirect=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("options", [{"prefer_css_page_size": True}, {"format": "A4"}], ids=["as styled", "as chosen"])
def test_the_sheet_is_one_a4_page(visit: Visit, options: dict[str, Any], scheme: str) -> None:
    (size,) = sheets(visit(QUESTIONS, color_scheme=scheme), **options)
    assert size == pytest.approx(A4, abs=1.5)


@pytest.mark.parametrize("origin", ["file"], indirect=True)
def test_every_open_safety_point_is_asked_on_paper(visit: Visit, origin: str, library: dict[str, Any]) -> None:
    safety = [point for point in points_of(library).values() if point["safety"] and is_open(point)]
    assert len(safety) > 5
    page = visit(QUESTIONS)
    page.emulate_media(media="print")
    found = asked(page, origin)
    for point in safety:
        words = found[point["url"]].locator("span").first
        expect(words).to_be_visible()
        expect(words).to_have_text(re.compile(r"\w.*\?"))


@pytest.mark.parametrize("origin", ["file"], indirect=True)
def test_every_other_open_point_is_asked_too(visit: Visit, origin: str, library: dict[str, Any]) -> None:
    """One question serves all points about one term."""
    points = points_of(library)
    found = asked(visit(QUESTIONS), origin)
    terms = {points[url.partition("#")[2]]["terms"][0] for url in found if url.partition("#")[2] in points}
    assert terms >= {point["terms"][0] for point in points.values() if is_open(point)}


@pytest.mark.parametrize("origin", ["file"], indirect=True)
def test_safety_is_asked_first(visit: Visit, origin: str, library: dict[str, Any]) -> None:
    points = points_of(library)
    first, second, *others = asked(visit(QUESTIONS), origin)
    assert first.endswith("can-i-have-it.html#reasons--before")  # medicines touch safety too
    assert second.endswith("can-i-have-it.html")
    order = [points.get(url.partition("#")[2]) for url in others]
    ranks = [2 if point is None else int(not point["safety"]) for point in order]  # gaps come last
    assert ranks == sorted(ranks)
    assert set(ranks) == {0, 1, 2}


@pytest.mark.parametrize("origin", ["file"], indirect=True)
def test_paper_shows_no_way_to_click(visit: Visit) -> None:
    page = visit(QUESTIONS)
    page.emulate_media(media="print")
    for selector in (".siblings", ".trail", ".md-header", ".md-footer", f"{ITEMS} a"):
        assert not page.locator(f"{selector}:visible").count(), selector


@pytest.mark.parametrize("origin", ["file"], indirect=True)
def test_every_question_leads_to_what_articles_say(visit: Visit, origin: str) -> None:
    page = visit(QUESTIONS)
    page.locator(f"{ITEMS} a[href*='disagreements.html']").first.click()
    page.wait_for_url("**/disagreements.html#*")
    expect(page.locator(".point:target")).to_be_in_viewport()


def test_what_few_articles_speak_of_is_named_or_counted(pages: dict[str, Document], library: dict[str, Any]) -> None:
    """A term that one article alone mentions is in the list, or among a number that the list leaves out."""
    page = pages[QUESTIONS]
    labels = {term["id"]: term["label"] for term in library["terms"]}
    gaps = {Path(lead(page, link)).stem: item for item in page.content.all("li") for link in item.all("a")}
    speaking: dict[str, set[str]] = {}
    for claim in library["claims"]:
        if claim["group"] == "aftercare":
            speaking.setdefault(claim["term"], set()).add(claim["article"])
    once = {labels[id] for id, articles in speaking.items() if len(articles) == 1}
    text = gaps["aftercare"].all("span")[0].text
    unnamed = [label for label in sorted(once) if label not in text]
    assert not unnamed or len(unnamed) in numbers(text), unnamed


def test_every_reason_against_it_is_named(pages: dict[str, Document], library: dict[str, Any]) -> None:
    labels = {term["id"]: term["label"] for term in library["terms"]}
    named = " ".join(item.text for item in pages[QUESTIONS].content.all("li"))
    against = [claim for claim in library["claims"] if claim["group"] == "contraindications"]
    assert against
    for claim in against:
        assert claim["stance"] == "denied" or labels[claim["term"]] in named


# Two articles that differ on sixty points: more than a sheet holds


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest project's site, with many effects that one article names and another denies."""
    project = copy_project(tmp_path_factory.mktemp("crowded") / "project")
    shutil.rmtree(project / "docs")
    shutil.copytree(ROOT / "tests/cases/base/docs", project / "docs")
    (project / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    for path, text in crowd():
        (project / path).write_text(text, encoding="utf-8")
    return site_of(project)


def crowd() -> Iterator[tuple[str, str]]:
    yield "docs/treatments/crowded.md", treatment("Crowded")
    for stance, variant in (("stated", ""), ("denied", "/denied")):
        body = "".join(f"As to [effect {n}](side-effect:effect-{n}{variant}).\n" for n in range(MANY))
        said = claims("side_effects", *(f"term: effect-{n}, stance: {stance}" for n in range(MANY)))
        yield f"docs/articles/{stance}.md", separate_article(said, body, title=f"Says {stance}", treatment="crowded")
    for n in range(MANY):
        yield f"docs/terms/effect-{n}.md", term(f"An effect with a name of some length, number {n}")


@pytest.fixture
def crowded_page(crowded: Path, browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.goto((crowded / "treatments/crowded/questions.html").as_uri())
    yield page
    context.close()


def test_two_articles_differ_on_many_points(crowded: Path) -> None:
    assert sum(is_open(point) for point in points_of(library_of(crowded), "crowded").values()) == MANY


def test_a_sheet_never_spills_over(crowded_page: Page) -> None:
    assert len(sheets(crowded_page, prefer_css_page_size=True)) == 1


def test_a_sheet_says_how_many_questions_it_leaves_out(crowded_page: Page) -> None:
    """Read as printed: asked and left out are all that are open."""
    crowded_page.emulate_media(media="print")
    left_out = MANY - crowded_page.locator(f"{ITEMS}:visible").filter(has_text="number").count()
    assert left_out > 0
    notes = crowded_page.locator(".sheet p:visible").all_inner_texts()
    assert left_out in [number for note in notes for number in numbers(note)]
