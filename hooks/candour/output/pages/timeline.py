"""Aftercare as a timeline: when to call, and what to do, leave alone or wait for, on one page to print."""

from __future__ import annotations

from collections.abc import Iterator

from candour.knowledge.levels import MILD
from candour.knowledge.survey import Site
from candour.knowledge.timeline import MEDICINE, timeline
from candour.language.spoken import N_, _
from candour.model.library import Treatment
from candour.output.pages import effects
from candour.output.pages.built import Built, Plan
from candour.output.pages.of_treatment import PageOfTreatment, has_claims_in
from candour.output.pages.paper import sheet
from candour.output.render import Renderer
from candour.wording.claims import levels

ORDER = 120
PAGE = PageOfTreatment(
    "aftercare-timeline",
    place=30,
    label=N_("Afterwards, step by step"),
    about=N_("When to call, what to do and what to leave alone, in the order of time."),
    exists=has_claims_in("aftercare"),
)


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each treatment that an article gives aftercare for."""
    return PAGE.plans(_page, site, renderer)


def _page(treatment: Treatment, site: Site, renderer: Renderer) -> Built:
    return sheet(
        PAGE,
        treatment,
        site,
        renderer,
        "timeline.html",
        title=_("%(treatment)s: afterwards, step by step", treatment=treatment.title),
        # Translators: what patients type to find the page, with commas between; as many as they may need
        words=_(
            "after treatment, aftercare, afterwards, first hours, first day, first week, when can I, how long to wait"
        ),
        description=_("When to call, and aftercare in the order of time, on one page to print and keep."),
        timeline=timeline(treatment.id, site),
        expected=effects.PAGE.url(treatment),
        actions=levels("advice", lambda word: word.heading)
        | {MILD: _("May help or be needed"), MEDICINE: _("Ask us, or who prescribed it; articles say")},
    )
