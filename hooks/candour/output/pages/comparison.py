"""A comparison: one group of a treatment, terms down, articles across, every cell with its words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from candour.knowledge.comparison import Comparison, Row
from candour.knowledge.disagree import Disagreement
from candour.knowledge.exclusions import Exclusion
from candour.knowledge.levels import SORTED_BY
from candour.knowledge.survey import Site
from candour.language.spoken import _
from candour.model.addresses import comparison_url
from candour.model.library import Treatment
from candour.output.about import below_treatment
from candour.output.pages import checklist as can_i_have_it
from candour.output.pages.built import Built, Plan
from candour.output.pages.facts import charts
from candour.output.pages.of_treatment import PageLink
from candour.output.pages.registry import links
from candour.output.render import Renderer
from candour.output.search import answers
from candour.output.search import entries as search

ORDER = 70


class _Tables:
    """The links to a treatment's tables come last; lists of treatments give them a line of their own."""

    place = 100

    def links(self, treatment: Treatment, site: Site) -> Iterator[PageLink]:
        return (PageLink(_(table.group.name), table.url, brief=False) for table in site.tables[treatment.id])


PAGE = _Tables()


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each group of each treatment."""
    for tables in site.tables.values():
        for table in tables:
            kind = "facts" if table.group.id == "facts" else ""  # they have charts
            yield Plan(table.url, partial(_page, table, site, renderer), kind)


def _page(table: Comparison, site: Site, renderer: Renderer) -> Built:
    treatment = table.treatment
    title = f"{treatment.title}: {_(table.group.name).lower()}"
    about = below_treatment(treatment)
    html = renderer.render(
        "comparison.html",
        table.url,
        about=about,
        links=links(treatment, site),
        table=table,
        title=title,
        treatment=treatment,
        library=site.library,
        terms=site.library.terms,
        warns=table.group.id in SORTED_BY,
        warned={row.term.id for row in table.rows if site.rollup.is_warned_reason(row.claims, treatment.id)},
        differs={row.term.id: points for row in table.rows if (points := _points(row, site))},
        decided=site.positions,
        before=_before(table, site),
        charts=charts(table) if table.group.id == "facts" else [],
    )
    words = [_(said) for said in (table.group.name, table.group.words) if said]
    entries = [search.entry("", title, [*words, search.names(treatment)], search.TABLE, _(table.group.asks))]
    entries += [
        search.place_of_term(row.term, row.term.id, search.ROW, answers.on_row(row.claims, site, treatment.id))
        for row in table.rows
    ]
    ids = frozenset(anchor for row in table.rows for anchor in row.term.anchors)
    description = _(
        "%(treatment)s: %(question)s Each cell tells in our words what an article says.",
        treatment=treatment.title,
        question=_(table.group.asks),
    )
    return Built(table.url, about, title, description, html, entries, ids=ids)


def _points(row: Row, site: Site) -> list[Disagreement]:
    """The disagreements that a row's claims are in, each once."""
    found = [
        point
        for cell in row.cells
        for claim in cell.claims
        for point in site.points_of_claim.get((claim.article, claim.anchor), ())
    ]
    return list({point.id: point for point in found}.values())


def _before(table: Comparison, site: Site) -> tuple[str, str] | None:
    """Where the other exclusions stand: what is to stop before it, and all of them together."""
    excluded = site.exclusions.get(table.treatment.id, ()) if table.group.case == "against" else ()
    if not any(Exclusion.BEFORE in one.ways for one in excluded):
        return None
    return comparison_url(table.treatment.id, "preparation"), can_i_have_it.PAGE.url(table.treatment)
