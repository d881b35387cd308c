"""Aftercare as a timeline: what to do, leave alone or wait for, on one page to print."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from candour.knowledge.survey import Site
from candour.knowledge.timeline import timeline
from candour.language.spoken import _
from candour.model.library import Treatment
from candour.output.pages.built import Built, Plan
from candour.output.pages.paper import sheet, treatments_with
from candour.output.render import Renderer


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each treatment that an article gives aftercare for."""
    for treatment in treatments_with("aftercare", site):
        yield Plan(timeline_url(treatment.id), partial(_page, treatment, site, renderer))


def timeline_url(treatment: str) -> str:
    """The page, relative to the site's root."""
    return f"treatments/{treatment}/aftercare-timeline.html"


def _page(treatment: Treatment, site: Site, renderer: Renderer) -> Built:
    return sheet(
        treatment,
        site,
        renderer,
        "timeline.html",
        timeline_url(treatment.id),
        title=_("%(treatment)s: afterwards, step by step", treatment=treatment.title),
        # Translators: what patients type to find the page, with commas between; as many as they may need
        words=_(
            "after treatment, aftercare, afterwards, first hours, first day, first week, when can I, how long to wait"
        ),
        description=_("Aftercare in the order of time, on one page to print and keep."),
        phases=timeline(treatment.id, site),
    )
