"""In a browser: a page of every kind there is, by day and by night, on a phone and a desk, on paper, without scripts.

Each kind is visited once with scripts and once without, and once from each other place that a site may be read from:
a visit is what takes time.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from candour.output.pages.registry import planners
from candour.output.render import Renderer

from ..builders import PROJECT
from .conftest import Visit
from .kinds import EVERY, WIDER, sample_with
from .serving import serving

PHONE, DESK = ({"width": width, "height": 800} for width in (375, 1280))
A4 = {"width": 688, "height": 1017}  # the inside of the page's margins, at 96 dots an inch

ALIKE = (
    "tbody tr:nth-child(n+9), .az li:nth-child(n+4), .backlinks li:nth-child(n+5), "
    ".reason:nth-child(n+3), .point:nth-of-type(n+4), .rule:nth-of-type(n+6) > :not(h3)"
)
"""Further rows and items are like those before them; axe would look at every one, for minutes."""

OF_COLOURS = ("color-contrast", "link-in-text-block")
CONTROLS = "button, label, select, output, form.view"
"""What scripts bring: it does nothing without them."""

TEXTS = """controls => {
  const found = [], walk = document.createTreeWalker(document.querySelector('.md-content'), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim(), around = walk.currentNode.parentElement;
    if (text && around.checkVisibility({visibilityProperty: true}) && !around.closest(controls)) found.push(text);
  }
  return found;
}"""
WIDE = """() => [...document.querySelectorAll('.md-content *')].filter(element =>
  !element.closest('.table-scroll, pre') && element.getBoundingClientRect().right > innerWidth + 1
).map(element => element.outerHTML.slice(0, 120))"""

every_kind = pytest.mark.parametrize("kind", EVERY)


@pytest.fixture(scope="module")
def addresses(wider: Path) -> Iterator[dict[str, str]]:
    """`visit` opens the site that has every kind of page."""
    with serving(wider) as root, serving(wider, below="/clinic/") as below:
        yield {"file": f"{wider.as_uri()}/", "http": root, "http-below": below}


def test_every_page_that_can_be_made_is_of_a_kind_that_is_visited() -> None:
    site = sample_with(WIDER)
    for name, planner in planners().items():
        kinds = {plan.kind or name for plan in planner.plan(site, Renderer(PROJECT))}
        assert kinds, f"wider.py lacks what a page of {name}.py is made from"
        assert kinds <= EVERY.keys(), name


@pytest.mark.parametrize("origin", ["http"], indirect=True)  # from a folder, axe may not read the style sheets
@every_kind
def test_on_every_screen(visit: Visit, kind: str) -> None:
    page = visit(EVERY[kind], viewport=DESK)
    with twice_the_text(page):
        assert width_of(page, DESK) <= DESK["width"]
        assert width_of(page, PHONE) <= PHONE["width"]
    expect_no_scrolling_sideways(page)

    leave_out_what_is_alike(page)
    found = [*violations(page, PHONE), *violations(page, DESK)]
    with twice_the_text(page):
        # on a desk, large text is like text on a smaller one; the colours are the same, and to look at them is slow
        found += violations(page, PHONE, without=OF_COLOURS)

    page.evaluate("localStorage.clear()")
    page.emulate_media(color_scheme="dark")
    page.reload()
    leave_out_what_is_alike(page)
    found += [*violations(page, DESK, without=["target-size"]), *violations(page, PHONE, only=OF_COLOURS)]
    assert not found


@pytest.mark.parametrize("origin", ["file", "http-below"], indirect=True)
@every_kind
def test_it_loads_nothing_from_elsewhere_and_without_errors_wherever_the_site_is(visit: Visit, kind: str) -> None:
    """`visit` holds every request and every word of the console against the site; so it does in all other tests."""
    page = visit(EVERY[kind])
    page.evaluate("new Promise(done => requestIdleCallback(done, {timeout: 1000}))")


@pytest.mark.parametrize("origin", ["http"], indirect=True)
@every_kind
def test_on_paper_and_without_scripts(visit: Visit, kind: str) -> None:
    whole, plain = visit(EVERY[kind]), visit(EVERY[kind], java_script_enabled=False)
    expect(plain.locator("h1")).to_be_visible()
    lost = set(whole.evaluate(TEXTS, CONTROLS)) - set(plain.evaluate(TEXTS, CONTROLS))
    assert not lost, "it needs scripts to be seen"
    for page in (whole, plain):
        page.emulate_media(media="print")
        page.set_viewport_size(A4)  # type: ignore[arg-type]
        expect(page.locator("h1")).to_be_visible()
        for what in (".md-header", ".md-tabs", ".md-footer", ".siblings", ".trail", ".md-content :is(button, select)"):
            assert not page.locator(what).filter(visible=True).count(), f"{what} does nothing on paper"


@contextmanager
def twice_the_text(page: Page) -> Iterator[None]:
    """A reader's own font size, as set in the browser: the style sheets' `em` of screen widths follow it too."""
    session = page.context.new_cdp_session(page)
    for standard, fixed, told in ((32, 26, ">= 40"), (16, 13, "< 40")):
        session.send("Page.setFontSizes", {"fontSizes": {"standard": standard, "fixed": fixed}})
        page.wait_for_function(f"parseFloat(getComputedStyle(document.documentElement).fontSize) {told}")
        if standard == 32:
            yield
    session.detach()


def width_of(page: Page, viewport: dict[str, int]) -> int:
    page.set_viewport_size(viewport)  # type: ignore[arg-type]
    return int(page.evaluate("document.documentElement.scrollWidth"))


def expect_no_scrolling_sideways(page: Page) -> None:
    """On a phone; tables scroll in their frames."""
    assert width_of(page, PHONE) <= PHONE["width"]
    assert not page.evaluate(WIDE)
    page.mouse.wheel(400, 0)
    assert page.evaluate("scrollX") == 0


def leave_out_what_is_alike(page: Page) -> None:
    page.evaluate("alike => document.querySelectorAll(alike).forEach(element => element.remove())", ALIKE)


def violations(
    page: Page, viewport: dict[str, int], without: object = (), only: object = ()
) -> list[tuple[object, ...]]:
    """What axe says of the page as it is shown at a size."""
    page.set_viewport_size(viewport)  # type: ignore[arg-type]
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    answer = page.evaluate(
        """([without, only]) => axe.run(document, {
            resultTypes: ['violations'],
            rules: {
                'target-size': {enabled: true},  // a finger's 24 px: axe has it off
                ...Object.fromEntries(without.map(rule => [rule, {enabled: false}])),
            },
            ...(only.length && {runOnly: {type: 'rule', values: only}, rules: {}}),
        })""",
        [list(without), list(only)],  # type: ignore[call-overload]
    )
    return [
        (viewport["width"], violation["id"], *node["target"], node["failureSummary"])
        for violation in answer["violations"]
        for node in violation["nodes"]
    ]
