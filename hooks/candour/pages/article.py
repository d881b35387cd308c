"""An article: its facts panel, its review state, its text, where it is compared, its source."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from .. import search
from ..compare import comparison_url
from ..library import Article, Library
from ..render import Renderer
from ..schema import GROUPS
from ..site import Site
from .built import Built


def build(site: Site, renderer: Renderer) -> Iterator[Built]:
    """One page an article."""
    for article in site.library.articles.values():
        yield _page(article, site.library, renderer)


def _page(article: Article, library: Library, renderer: Renderer) -> Built:
    treatment = library.treatments.get(article.front.treatment)
    groups = [
        (GROUPS[group], comparison_url(article.front.treatment, group), list(claims))
        for group, claims in groupby(article.claims, key=lambda claim: claim.group)
    ]
    html = renderer.render(
        "article.html", article.url, article=article, treatment=treatment, groups=groups, terms=library.terms
    )
    also = f"{treatment.title}, {search.names(treatment)}" if treatment else ""
    return Built(
        article.url,
        article.title,
        article.front.summary,
        html,
        list(search.sections(article.body.html, article.title, also)),
        article.body.headings,
        article.body.ids,
    )
