"""A browser drops what it does not understand in a style sheet and says nothing: here it says so."""

from __future__ import annotations

import re

from playwright.sync_api import Browser

from .project import ROOT

DECLARATION = re.compile(r"^ +([\w-]+): (.+?)(?: !important)?;$", re.MULTILINE)
"""oxfmt sets each on a line of its own, but for values that need several."""


def test_a_browser_understands_every_declaration(browser: Browser) -> None:
    sheets = sorted((ROOT / "overrides/assets/stylesheets").glob("*.css"))
    said = [(path.name, *found) for path in sheets for found in DECLARATION.findall(path.read_text(encoding="utf-8"))]
    assert len(said) > 500
    page = browser.new_page()
    dropped = page.evaluate("all => all.filter(([, name, value]) => !CSS.supports(name, value))", said)
    understood = page.evaluate("() => [CSS.supports('colr', 'red'), CSS.supports('color', 'rad')]")
    page.close()
    assert understood == [False, False], "the browser knows what it does not know"
    assert dropped == []
