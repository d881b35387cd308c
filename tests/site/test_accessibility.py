"""In a browser: axe's rules on one page of each kind, on a phone and a desk, by day and by night."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .conftest import Visit
from .kinds import KINDS

Rules = dict[str, dict[str, bool]]

ALIKE = (
    "tbody tr:nth-child(n+9), .az li:nth-child(n+4), .backlinks li:nth-child(n+5), "
    ".reason:nth-child(n+3), .point:nth-of-type(n+4)"
)
"""Further rows and items are like those before them; axe would look at every one, for minutes."""


@pytest.mark.parametrize("origin", ["http"], indirect=True)  # from a folder, axe may not read the style sheets
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit: Visit, kind: str, scheme: str) -> None:
    page = visit(KINDS[kind], color_scheme=scheme)
    page.evaluate("alike => document.querySelectorAll(alike).forEach(element => element.remove())", ALIKE)
    found = []
    for width in (375, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        found += violations(page, {"target-size": {"enabled": scheme == "light"}})  # a finger's 24 px: axe has it off
    assert not found


def violations(page: Page, rules: Rules) -> list[tuple[object, ...]]:
    """What axe says of the page as it is shown now."""
    answer = Axe().run(page, options={"resultTypes": ["violations"], "rules": rules}).response
    return [
        (page.viewport_size, violation["id"], *node["target"], node["failureSummary"])
        for violation in answer["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("origin", ["http"], indirect=True)
@pytest.mark.parametrize("kind", KINDS)
def test_text_can_be_twice_as_large(visit: Visit, kind: str) -> None:
    """A reader's own font size, as set in the browser: the style sheets' `em` of screen widths follow it too."""
    page = visit(KINDS[kind], viewport={"width": 1280, "height": 800})
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    page.wait_for_function("parseFloat(getComputedStyle(document.documentElement).fontSize) >= 2 * 20")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    page.set_viewport_size({"width": 375, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    page.evaluate("alike => document.querySelectorAll(alike).forEach(element => element.remove())", ALIKE)
    # the colours are the same, and to look at them is slow; on a desk, large text is like text on a smaller one
    assert not violations(page, {"color-contrast": {"enabled": False}})
