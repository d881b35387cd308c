"""Where a treatment's articles disagree: safety first, each point with its sides, silence and position."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from candour.knowledge.disagree import Disagreement, open_points
from candour.knowledge.survey import Site
from candour.language.spoken import N_, _, _n
from candour.model.addresses import DISAGREEMENTS
from candour.model.library import Treatment
from candour.model.text import Heading
from candour.output.about import below_treatment
from candour.output.pages.built import Built, Plan
from candour.output.pages.of_treatment import PageOfTreatment
from candour.output.pages.registry import links
from candour.output.render import Renderer
from candour.output.search import entries as search
from candour.output.search.answers import ShortAnswer
from candour.wording import points as phrase
from candour.wording.messages import say

_MOST_SIDES = 3
"""How many answers a search result quotes."""

ORDER = 90
PAGE = PageOfTreatment(DISAGREEMENTS, place=40, label=N_("Where articles disagree"))


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each treatment that has articles to compare."""
    return PAGE.plans(_page, site, renderer)


def _page(treatment: Treatment, site: Site, renderer: Renderer) -> Built:
    url, points, about = PAGE.url(treatment), site.points[treatment.id], below_treatment(treatment)
    title = _("%(treatment)s: where articles disagree", treatment=treatment.title)
    differ = open_points(points)
    sections = [  # no term's id begins with a hyphen, and a point on the term "safety" has the anchor "safety"
        ("-safety", _("Points that touch safety"), [point for point in differ if point.safety]),
        ("-other", _("Other points"), [point for point in differ if not point.safety]),
        ("-explained", _("Differences that are explained"), [point for point in points if point not in differ]),
    ]
    html = renderer.render(
        "disagreements.html",
        url,
        about=about,
        links=links(treatment, site),
        title=title,
        treatment=treatment,
        sections=[section for section in sections if section[2]],
        points=points,
        kinds={point.kind for point in points},
        site=site,
    )
    entries = [search.entry("", title, [_("contradictions, contradict"), search.names(treatment)], search.POINT)]
    entries += [_entry(point, site) for point in points]
    headings = [Heading(2, id, heading) for id, heading, listed in sections if listed]
    description = _(
        "Where articles on %(treatment)s contradict each other, with the words of each side.",
        treatment=treatment.title.lower(),
    )
    ids = frozenset(point.anchor for point in points)
    return Built(url, about, title, description, html, entries, headings, ids)


def _entry(point: Disagreement, site: Site) -> search.SearchEntry:
    term = site.library.terms[point.terms[0]]
    sides = [say(side.answer) for side in point.sides[:_MOST_SIDES]]
    if len(point.sides) > _MOST_SIDES:
        # Translators: how many further answers: "3 sessions; or 4 sessions; or 2 more"
        sides.append(_n("%(num)s more", "%(num)s more", len(point.sides) - _MOST_SIDES))
    answer = f"{phrase.marker(point)}: {reduce(_either, sides)}"
    return search.place_of_term(term, point.anchor, search.POINT, ShortAnswer((answer,)))


def _either(answers: str, answer: str) -> str:
    return _("%(answers)s; or %(answer)s", answers=answers, answer=answer)
