"""All treatments, and the list of them that the home page shows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from candour.knowledge.side_by_side import side_by_side
from candour.knowledge.survey import Site
from candour.language.spoken import _, speaking
from candour.model.addresses import HOME, TREATMENTS
from candour.output.about import own_name, own_page
from candour.output.pages.built import Built, Plan
from candour.output.pages.registry import links
from candour.output.render import Renderer
from candour.output.search import entries as search

ORDER = 50


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """The one page."""
    yield Plan(TREATMENTS, partial(_page, site, renderer))


def _page(site: Site, renderer: Renderer) -> Built:
    about, title = own_page(type="CollectionPage"), own_name(TREATMENTS)
    html = renderer.render(
        "treatments.html", TREATMENTS, about=about, title=title, cards=_cards(site), shared=side_by_side(site)
    )
    entries = [search.entry("", title, [_("all treatments")], search.LIST)]
    return Built(TREATMENTS, about, title, _("Every treatment, with its comparisons."), html, entries)


def home(introduction: str, site: Site, renderer: Renderer) -> str:
    """The home page around its editor's words (HTML): search, treatments with their comparisons, where to go on."""
    with speaking(site.spoken()):
        cards = _cards(site)
    return renderer.render("home.html", HOME, introduction=introduction, cards=cards, terms=len(site.library.terms))


def _cards(site: Site) -> list[dict[str, object]]:
    return [
        {
            "treatment": treatment,
            "links": links(treatment, site),
            "tables": site.tables[treatment.id],
            "articles": len(site.library.articles_by_treatment.get(treatment.id, ())),
        }
        for treatment in site.library.treatments.values()
    ]
