"""Where a treatment's articles disagree: safety first, each point with its sides, silence and position."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from .. import phrase, search
from ..body import Heading
from ..disagree import Disagreement, Outcome
from ..library import Treatment
from ..render import Renderer
from ..site import Site
from .built import Built, Plan

_MOST_SIDES = 3
"""Answers that a result of a search quotes."""


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each treatment that has articles to compare."""
    for id, treatment in site.library.treatments.items():
        if site.tables[id]:
            yield partial(_page, treatment, site.points[id], site, renderer)


def disagreements_url(treatment: str) -> str:
    """The page, relative to the site's root."""
    return f"treatments/{treatment}/disagreements.html"


def _page(treatment: Treatment, points: Sequence[Disagreement], site: Site, renderer: Renderer) -> Built:
    url = disagreements_url(treatment.id)
    title = f"{treatment.title}: where articles disagree"
    open_points = [point for point in points if point.outcome is Outcome.DISAGREE]
    sections = [
        ("safety", "Points that touch safety", [point for point in open_points if point.safety]),
        ("other", "Other points", [point for point in open_points if not point.safety]),
        ("explained", "Differences that are explained", [p for p in points if p.outcome is not Outcome.DISAGREE]),
    ]
    html = renderer.render(
        "disagreements.html",
        url,
        title=title,
        treatment=treatment,
        tables=site.tables[treatment.id],
        sections=[section for section in sections if section[2]],
        points=points,
        kinds={point.kind for point in points},
        site=site,
    )
    entries = [search.entry("", title, ["contradictions, contradict", search.names(treatment)], search.POINT)]
    entries += [_entry(point, site) for point in points]
    headings = [Heading(2, id, heading) for id, heading, listed in sections if listed]
    description = f"Where articles on {treatment.title.lower()} contradict each other, with the words of each side."
    ids = frozenset(point.anchor for point in points)
    return Built(url, title, description, html, entries, headings, ids)


def _entry(point: Disagreement, site: Site) -> search.Entry:
    term = site.library.terms[point.terms[0]]
    sides = "; or ".join(side.says for side in point.sides[:_MOST_SIDES])
    more = "; or otherwise" if len(point.sides) > _MOST_SIDES else ""
    detail = f"{phrase.marker(point)}: {sides}{more}"
    return search.entry(point.anchor, term.label, [search.names(term)], search.POINT, detail)
