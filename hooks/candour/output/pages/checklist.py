"""Can I have it? The reasons against a treatment as a checklist that gathers a summary to take along."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from candour.knowledge.checklist import checklist
from candour.knowledge.disagree import Disagreement, Outcome
from candour.knowledge.survey import Site
from candour.language.spoken import _
from candour.model.addresses import comparison_url
from candour.model.library import Treatment
from candour.output.pages.built import Built, Plan
from candour.output.pages.paper import sheet, treatments_with
from candour.output.render import Renderer


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each treatment that an article names a reason against."""
    for treatment in treatments_with("contraindications", site):
        yield Plan(checklist_url(treatment.id), partial(_page, treatment, site, renderer))


def checklist_url(treatment: str) -> str:
    """The page, relative to the site's root."""
    return f"treatments/{treatment}/can-i-have-it.html"


def _page(treatment: Treatment, site: Site, renderer: Renderer) -> Built:
    reasons = checklist(treatment.id, site)
    listed = [reason for alike in reasons.values() for reason in alike]
    return sheet(
        treatment,
        site,
        renderer,
        "checklist.html",
        checklist_url(treatment.id),
        title=_("%(treatment)s: can I have it?", treatment=treatment.title),
        words=_("can I have it, who can have it, who should not have it, is it safe for me, not suitable, checklist"),
        description=_("Every reason to wait, to ask first or not to have it that the articles name, as a checklist."),
        ids=frozenset(reason.term.id for reason in listed),
        reasons=reasons,
        open={reason.term.id: _to_ask(reason.points, site) for reason in listed},
        comparison=comparison_url(treatment.id, "contraindications"),
    )


def _to_ask(points: tuple[Disagreement, ...], site: Site) -> Disagreement | None:
    """The point that a reason's question is about: the first that is open, or else explained."""
    undecided = (point for point in points if point.id not in site.positions)
    return min(undecided, key=lambda point: point.outcome is not Outcome.DISAGREE, default=None)
