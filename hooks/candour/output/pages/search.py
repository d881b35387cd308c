"""The page of search results: what is typed is looked up there, by the reader's own browser."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from candour.knowledge.survey import Site
from candour.language.spoken import _
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer

URL = "search.html"


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """The one page, which search itself does not find."""
    yield Plan(URL, partial(_page, site, renderer))


def _page(site: Site, renderer: Renderer) -> Built:
    html = renderer.render("search.html", URL, treatments=site.library.treatments.values())
    return Built(URL, _("Search"), _("Find a condition, a medicine, a treatment or a worry."), html, ())
