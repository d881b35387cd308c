"""Sources: each original, what was left out of it and why, and which go back to one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from candour.knowledge.survey import Site
from candour.language.spoken import N_, _
from candour.model.addresses import SOURCES
from candour.model.library import Article
from candour.output.about import own_name, own_page
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer
from candour.output.search import entries as search

_RIGHTS = {
    "facts-only": N_("facts only: no sentence is carried over"),
    "licensed": N_("licensed text"),
    "own": N_("our own text"),
}
_REASONS = {
    "promotion": N_("promotion"),
    "call-to-action": N_("call to action"),
    "contact-details": N_("contact details"),
    "credit": N_("credit"),
    "page-furniture": N_("page furniture"),
    "search-phrase": N_("search phrase"),
    "off-topic": N_("off topic"),
}
"""How an original is used, and why something of it was left out."""

ORDER = 150


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """The one page."""
    yield Plan(SOURCES, partial(_page, site, renderer))


def _page(site: Site, renderer: Renderer) -> Built:
    library = site.library
    articles = sorted(library.articles.values(), key=lambda article: article.front.source.document)
    shared = _shared(articles)
    about, title = own_page(type="CollectionPage"), own_name(SOURCES)
    html = renderer.render(
        "sources.html",
        SOURCES,
        about=about,
        title=title,
        articles=articles,
        library=library,
        lineages=shared,
        related={one.id: [other for other in members if other is not one] for members in shared for one in members},
        treatments=library.treatments,
        rights={id: _(words) for id, words in _RIGHTS.items()},
        reasons={id: _(words) for id, words in _REASONS.items()},
    )
    entries = [search.entry("", title, [_("originals, what was left out")], search.LIST)]
    description = _("What each original was, what was left out of it and why, and which go back to one text.")
    return Built(SOURCES, about, title, description, html, entries, (), frozenset(article.id for article in articles))


def _shared(articles: Iterable[Article]) -> list[list[Article]]:
    """The articles that go back to one text, for each text that several go back to."""
    lineages: dict[str, list[Article]] = {}
    for article in articles:
        if article.front.source.lineage:
            lineages.setdefault(article.front.source.lineage, []).append(article)
    return [members for members in lineages.values() if len(members) > 1]
