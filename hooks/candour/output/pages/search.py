"""The page of search results: the reader's browser looks up there what is typed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from candour.knowledge.survey import Site
from candour.language.spoken import _
from candour.model.addresses import SEARCH
from candour.output.about import own_page
from candour.output.pages import questions
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer
from candour.output.search.words import small_words, word_lists

ORDER = 140


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """The one page; search does not find it."""
    yield Plan(SEARCH, partial(_page, site, renderer))


def _page(site: Site, renderer: Renderer) -> Built:
    about = own_page()
    treatments = site.library.treatments.values()
    html = renderer.render(
        "search.html",
        SEARCH,
        about=about,
        treatments=treatments,
        questions=[(treatment, link) for treatment in treatments for link in questions.PAGE.links(treatment, site)],
        lists=word_lists(site.settings),
        ignored=small_words(),
    )
    return Built(SEARCH, about, _("Search"), _("Find a condition, a medicine, a treatment or a worry."), html, ())
