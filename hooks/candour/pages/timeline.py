"""Aftercare as a timeline: what to do, leave alone or wait for, on one page to print."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from .. import search
from ..language import _
from ..library import Treatment
from ..render import Renderer
from ..site import Site
from ..timeline import timeline
from .built import Built, Plan
from .paper import foot


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each treatment that an article gives aftercare for."""
    for id, treatment in site.library.treatments.items():
        if any(table.group.id == "aftercare" for table in site.tables[id]):
            yield partial(_page, treatment, site, renderer)


def timeline_url(treatment: str) -> str:
    """The page, relative to the site's root."""
    return f"treatments/{treatment}/aftercare-timeline.html"


def _page(treatment: Treatment, site: Site, renderer: Renderer) -> Built:
    url = timeline_url(treatment.id)
    title = _("%(treatment)s: afterwards, step by step", treatment=treatment.title)
    html = renderer.render(
        "timeline.html",
        url,
        title=title,
        treatment=treatment,
        foot=foot(site, treatment, url),
        tables=site.tables[treatment.id],
        articles=site.library.articles_by_treatment[treatment.id],
        phases=timeline(treatment.id, site),
        site=site,
    )
    # Translators: what patients type to find the page, with commas between; as many as they may need
    words = _(
        "after treatment, aftercare, afterwards, first hours, first day, first week, when can I, how long to wait"
    )
    entries = [search.entry("", title, [words, search.names(treatment)], search.PATIENT)]
    description = _("Aftercare in the order of time, on one page to print and keep.")
    return Built(url, title, description, html, entries)
