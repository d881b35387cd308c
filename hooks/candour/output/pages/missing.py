"""The page for an address without a page: what happened, and where to go."""

from __future__ import annotations

from candour.knowledge.survey import Site
from candour.model.addresses import MISSING
from candour.output.render import Renderer


def missing(site: Site, renderer: Renderer, base: str) -> str:
    """The content of the 404 page. It is served at any depth, so its addresses start with the site's path, `base`."""
    return renderer.render("missing.html", MISSING, base=base, treatments=list(site.library.treatments.values()))
