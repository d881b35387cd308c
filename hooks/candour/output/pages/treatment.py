"""A treatment's own page: the clinic's introduction, and the way into its comparisons."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from candour.knowledge.comparison import Comparison
from candour.knowledge.disagree import open_points
from candour.knowledge.survey import Site
from candour.language.spoken import _
from candour.model.library import Treatment
from candour.output.about import of_treatment
from candour.output.pages import overview
from candour.output.pages.built import Built, Plan
from candour.output.pages.of_treatment import PageLink
from candour.output.pages.registry import links
from candour.output.pages.versions import other_versions
from candour.output.render import Renderer
from candour.output.search import entries as search
from candour.wording.counts import count

ORDER = 60


_MOST_NAMED = 4


class _Overview:
    """The link to this page, the first of a treatment's links."""

    place = 0

    def links(self, treatment: Treatment, site: Site) -> Iterator[PageLink]:
        yield PageLink(_("Overview"), treatment.url, brief=False)


PAGE = _Overview()


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each treatment."""
    for treatment in site.library.treatments.values():
        yield Plan(treatment.url, partial(treatment_page, treatment, site, renderer))


def treatment_page(treatment: Treatment, site: Site, renderer: Renderer) -> Built:
    """The page of a treatment."""
    library = site.library
    articles = library.articles_by_treatment.get(treatment.id, ())
    differ = open_points(site.points[treatment.id])
    about = of_treatment(treatment)
    html = renderer.render(
        "treatment.html",
        treatment.url,
        about=about,
        links=links(treatment, site),
        treatment=treatment,
        versions=other_versions(treatment, site),
        translation=site.translation_of(treatment),
        tables=site.tables[treatment.id],
        articles=articles,
        library=library,
        counted=count((article.id for article in articles), library),
        terms=library.terms,
        decided=site.positions,
        named={table.url: _named(table, site) for table in site.tables[treatment.id]},
        overview=overview.lists(treatment, site),
        disagreements=len(differ),
        on_safety=sum(point.safety for point in differ),
    )
    front = treatment.front
    also = [search.names(treatment)]
    entries = [search.entry("", treatment.title, also, search.TREATMENT, front.summary, front.includes)]
    return Built(treatment.url, about, treatment.title, treatment.front.summary, html, entries, treatment.body.headings)


def _named(table: Comparison, site: Site) -> tuple[list[str], int]:
    """The first terms of a table, and how many more it has; none of what touches safety, since a cut list hides some.

    A benefit that is warned of, or that is also a harm, never stands here without that; so it does not stand here.
    """
    rows = [
        row.term.label
        for row in table.rows
        if not table.group.safety
        if table.group.case != "for" or not site.rollup.against(row.term.id, table.treatment.id)
    ]
    return rows[:_MOST_NAMED], len(table.rows) - len(rows[:_MOST_NAMED])
