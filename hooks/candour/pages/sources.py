"""Sources: what each original was, what was left out of it and why, and which share a lineage."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from .. import search
from ..library import Article
from ..render import Renderer
from ..site import Site
from .built import Built, Plan

URL = "sources.html"


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """The one page."""
    yield partial(_page, site, renderer)


def _page(site: Site, renderer: Renderer) -> Built:
    library = site.library
    articles = sorted(library.articles.values(), key=lambda article: article.front.source.document)
    lineages: dict[str, list[Article]] = {}
    for article in articles:
        if article.front.source.lineage:
            lineages.setdefault(article.front.source.lineage, []).append(article)
    html = renderer.render("sources.html", URL, articles=articles, lineages=lineages, treatments=library.treatments)
    title = "Articles and their sources"
    entries = [search.entry("", title, ["originals", "what was left out"], search.LIST)]
    description = "What each original was, what was left out of it and why, and which share a lineage."
    return Built(URL, title, description, html, entries, (), frozenset(article.id for article in articles))
