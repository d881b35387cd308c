"""Can I have it? The reasons against a treatment as a checklist that makes a summary to take along."""

from __future__ import annotations

from collections.abc import Iterator

from candour.knowledge.checklist import checklist
from candour.knowledge.disagree import Disagreement, Outcome
from candour.knowledge.survey import Site
from candour.language.spoken import N_, _
from candour.model.addresses import comparison_url
from candour.model.library import Treatment
from candour.output.pages.built import Built, Plan
from candour.output.pages.of_treatment import PageOfTreatment, has_claims_in
from candour.output.pages.paper import sheet
from candour.output.render import Renderer
from candour.wording.claims import levels

ORDER = 110
PAGE = PageOfTreatment(
    "can-i-have-it",
    place=10,
    label=N_("Can I have it?"),
    about=N_("The reasons to wait, to ask first or not to have it, as a checklist."),
    exists=has_claims_in("contraindications"),
)


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each treatment that an article names a reason against."""
    return PAGE.plans(_page, site, renderer)


def _page(treatment: Treatment, site: Site, renderer: Renderer) -> Built:
    reasons = checklist(treatment.id, site)
    listed = [reason for alike in reasons.values() for reason in alike]
    return sheet(
        PAGE,
        treatment,
        site,
        renderer,
        "checklist.html",
        title=_("%(treatment)s: can I have it?", treatment=treatment.title),
        words=_("can I have it, who can have it, who should not have it, is it safe for me, not suitable, checklist"),
        description=_("Every reason to wait, to ask first or not to have it that the articles name, as a checklist."),
        ids=frozenset(reason.term.id for reason in listed),
        reasons=reasons,
        headings=levels("strength", lambda word: word.heading),
        open={reason.term.id: _to_ask(reason.points, site) for reason in listed},
        comparison=comparison_url(treatment.id, "contraindications"),
    )


def _to_ask(points: tuple[Disagreement, ...], site: Site) -> Disagreement | None:
    """The point that a reason's question is about: the first open one, otherwise the first explained one."""
    undecided = (point for point in points if point.id not in site.positions)
    return min(undecided, key=lambda point: point.outcome is not Outcome.DISAGREE, default=None)
