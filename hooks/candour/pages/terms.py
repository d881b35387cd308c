"""The A–Z of all terms, with the names that lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from .. import search
from ..render import Renderer
from ..site import Site
from .built import Built, Plan

URL = "terms/index.html"


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """The one page; its search entry is its title alone, since every term has a page to be found by."""
    yield partial(_page, site, renderer)


def _page(site: Site, renderer: Renderer) -> Built:
    terms = sorted(site.library.terms.values(), key=lambda term: (term.label.casefold(), term.id))
    letters = [(letter, list(group)) for letter, group in groupby(terms, key=lambda term: _letter(term.label))]
    html = renderer.render("terms.html", URL, letters=letters, claims=site.library.claims_by_term)
    title = "A–Z of terms"
    entries = [search.entry("", title, ["all terms", "glossary", "alphabetical order"], search.LIST)]
    return Built(URL, title, "Every term that the articles speak of, in alphabetical order.", html, entries)


def _letter(label: str) -> str:
    first = label[:1].upper()
    return first if first.isalpha() else "0–9"
