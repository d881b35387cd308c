"""Can I have it? What excludes from a treatment, as a checklist that makes a summary to take along."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from candour.knowledge.always_asked import unlisted
from candour.knowledge.checklist import checklist
from candour.knowledge.disagree import Disagreement, Outcome
from candour.knowledge.exclusions import slips
from candour.knowledge.survey import Site
from candour.language.spoken import N_, _
from candour.model.library import Treatment
from candour.output.pages.built import Built, Plan
from candour.output.pages.of_treatment import PageOfTreatment
from candour.output.pages.paper import sheet
from candour.output.render import Renderer
from candour.wording.exclusions import answer_headings, asked_headings, lead, own_advice


def _has_exclusions(treatment: Treatment, site: Site) -> bool:
    """Whether the page has anything to tell; a slip is told as a note."""
    articles = site.library.articles_by_treatment.get(treatment.id, ())
    return bool(site.exclusions[treatment.id] or slips(articles))


ORDER = 110
PAGE = PageOfTreatment(
    "can-i-have-it",
    place=10,
    label=N_("Can I have it?"),
    about=N_("Reasons to wait, to ask first or not to have it, and medicines to ask about, as a checklist."),
    exists=_has_exclusions,
)


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each treatment that an article excludes somebody from."""
    return PAGE.plans(_page, site, renderer)


def _page(treatment: Treatment, site: Site, renderer: Renderer) -> Built:
    found = checklist(treatment.id, site)
    asked = unlisted(treatment.id, {reason.term.id for reason in found.listed}, site)
    return sheet(
        PAGE,
        treatment,
        site,
        renderer,
        "checklist.html",
        title=_("%(treatment)s: can I have it?", treatment=treatment.title),
        words=_(
            "can I have it, who can have it, who should not have it, who shouldn't, who shouldn't get, who cannot, "
            "is it safe for me, is it right for me, when to avoid, not suitable, checklist, my medicines"
        ),
        description=_(
            "Reasons to wait, to ask first or not to have it, and medicines that may have to stop, as articles name "
            "them. The list may not be complete."
        ),
        ids=frozenset(chain(*(reason.term.anchors for reason in found.listed), *(one.term.anchors for one in asked))),
        checklist=found,
        headings=answer_headings(),
        lead=lead,
        own_advice=own_advice(),
        asked={"silent": [one for one in asked if one.is_silent], "named": [one for one in asked if not one.is_silent]},
        asked_headings=asked_headings(treatment.title),
        open={reason.term.id: _to_ask(reason.points, site) for reason in found.listed},
    )


def _to_ask(points: tuple[Disagreement, ...], site: Site) -> Disagreement | None:
    """The point that a reason's question is about: the first open one, otherwise the first explained one."""
    undecided = (point for point in points if point.id not in site.positions)
    return min(undecided, key=lambda point: point.outcome is not Outcome.DISAGREE, default=None)
