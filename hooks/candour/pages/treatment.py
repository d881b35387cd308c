"""A treatment's own page: the clinic's introduction, and the way into its comparisons."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from .. import phrase, search
from ..disagree import Outcome
from ..library import Treatment
from ..render import Renderer
from ..site import Site
from . import overview
from .built import Built, Plan


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page a treatment."""
    for treatment in site.library.treatments.values():
        yield partial(_page, treatment, site, renderer)


def _page(treatment: Treatment, site: Site, renderer: Renderer) -> Built:
    library = site.library
    articles = library.articles_by_treatment.get(treatment.id, ())
    open_points = [point for point in site.points[treatment.id] if point.outcome is Outcome.DISAGREE]
    html = renderer.render(
        "treatment.html",
        treatment.url,
        treatment=treatment,
        tables=site.tables[treatment.id],
        articles=articles,
        lineages=library.lineages(article.id for article in articles),
        counted=phrase.count((article.id for article in articles), library),
        terms=library.terms,
        decided=site.positions,
        overview=overview.lines(site, site.tables[treatment.id]),
        disagreements=len(open_points),
        on_safety=sum(point.safety for point in open_points),
    )
    entries = [search.entry("", treatment.title, [search.names(treatment)], search.TREATMENT, treatment.front.summary)]
    return Built(treatment.url, treatment.title, treatment.front.summary, html, entries, treatment.body.headings)
