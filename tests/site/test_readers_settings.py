"""What a reader's own settings must not take away: forced colours, a small screen, no scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from .conftest import Visit
from .kinds import CONTRAINDICATIONS, FACTS

pytestmark = pytest.mark.parametrize("origin", ["file"], indirect=True)

PHONE, DESK = ({"width": width, "height": 800} for width in (375, 1280))


def style(element: Locator, name: str, part: str | None = None) -> str:
    return str(element.evaluate("(e, [name, part]) => getComputedStyle(e, part)[name]", [name, part]))


def test_forced_colours_leave_what_is_current_and_what_can_be_opened(visit: Visit) -> None:
    page = visit(CONTRAINDICATIONS, forced_colors="active", viewport=DESK)
    ground = style(page.locator("body"), "backgroundColor")
    here, others = page.locator(".siblings [aria-current]"), page.locator(".siblings a:not([aria-current])")
    assert style(here, "backgroundColor") not in {ground, style(others.first, "backgroundColor")}
    assert style(page.locator(".md-tabs__link").first, "borderBottomColor") == ground
    page.set_viewport_size(PHONE)
    assert style(page.locator(".siblings summary"), "backgroundColor", "::after") != ground


def test_forced_colours_leave_the_bars_of_charts(visit: Visit) -> None:
    page = visit(FACTS, forced_colors="active", color_scheme="dark")
    ink = style(page.locator("h1"), "color")
    assert {style(bar, "fill") for bar in page.locator(".chart rect").all()} == {ink}


@pytest.mark.parametrize("scripts", [True, False])
def test_a_treatments_pages_take_one_line_on_a_phone(visit: Visit, scripts: bool) -> None:
    page = visit(CONTRAINDICATIONS, viewport=PHONE, java_script_enabled=scripts)
    pages, summary = page.locator(".siblings a"), page.locator(".siblings summary")
    expect(pages.first).to_be_hidden()
    summary.press("Enter")
    for link in pages.all():
        expect(link).to_be_visible()
    page.set_viewport_size(DESK)
    expect(summary).to_be_hidden()
    expect(pages.last).to_be_visible()


def test_a_desk_has_a_treatments_pages_in_sight(visit: Visit) -> None:
    page = visit(CONTRAINDICATIONS, viewport=DESK)
    expect(page.locator(".siblings summary")).to_be_hidden()
    for link in page.locator(".siblings a").all():
        expect(link).to_be_visible()
    page.locator(".siblings a").last.focus()
    expect(page.locator(".siblings a").last).to_be_focused()
