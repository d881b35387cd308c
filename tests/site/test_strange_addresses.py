"""In a browser: what stands behind a page's address may be anything. People cut it, and programs add to it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import Visit
from .kinds import ARTICLE, CHECKLIST, CONTRAINDICATIONS, DISAGREEMENTS

FORMS = {
    CONTRAINDICATIONS: "form.view",
    DISAGREEMENTS: "form.view",
    CHECKLIST: "form.checklist .tools",
    "search.html": ".search-page form",
    ARTICLE: "h1",
}
"""What is seen only where a page's script has come to its end."""

STRANGE = ("#%", "?%", "?q=%E0%A4%A&find=%&with=%&one=%&kind=%&touches=%#%E0%A4%A", "?with=1.1.x&order=no#\"]&:('")


@pytest.mark.parametrize("address", FORMS)
def test_no_address_is_too_strange(visit: Visit, origin: str, address: str) -> None:
    """`visit` holds every error of a script against the site."""
    page = visit(address)
    for strange in STRANGE:
        page.goto("about:blank")
        page.goto(origin + address + strange)
        expect(page.locator(FORMS[address]).first).to_be_visible()
