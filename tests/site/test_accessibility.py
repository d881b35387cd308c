"""In a browser: axe's rules on one page of each kind, on a phone and a desk, by day and by night."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from .conftest import Visit
from .kinds import KINDS

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
        for violation in Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]:
            for node in violation["nodes"]:
                found.append((width, violation["id"], *node["target"], node["failureSummary"]))
    assert not found
