"""A term: its meaning, its other names, and everything that any article says about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from textwrap import shorten

from candour.knowledge.survey import Site
from candour.language.spoken import _
from candour.model.addresses import comparison_url
from candour.model.groups import GROUPS, Group
from candour.model.library import Claim, Library, Term
from candour.model.text import Heading
from candour.output.about import of_term
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer
from candour.output.search import entries as search

_SHOWN = 155
"""Characters of a description that search engines show."""

_ORDER = {group: number for number, group in enumerate(GROUPS)}

ORDER = 30


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each term."""
    for term in site.library.terms.values():
        yield Plan(term.url, partial(_page, term, site, renderer))


def _page(term: Term, site: Site, renderer: Renderer) -> Built:
    library = site.library
    claims = sorted(library.claims_by_term.get(term.id, ()), key=lambda claim: _ORDER[claim.group])
    groups = [(GROUPS[group], list(said)) for group, said in groupby(claims, key=lambda claim: claim.group)]
    about = of_term(term)
    html = renderer.render(
        "term.html",
        term.url,
        about=about,
        term=term,
        wider=[library.terms[wider] for wider in term.front.broader if wider in library.terms],
        narrower=library.narrower.get(term.id, ()),
        groups=groups,
        mentions=_mentions(claims, library),
        tables=_tables(claims, library),
        library=library,
        points_of_claim=site.points_of_claim,
        decided=site.positions,
    )
    entries = [search.entry("", term.label, [search.names(term)], search.TERM, search.meaning(term))]
    headings = [Heading(2, group.mark, _(group.name)) for group, said in groups]
    return Built(term.url, about, term.label, _description(term), html, entries, headings)


def _description(term: Term) -> str:
    """The label, its meaning and what the page holds, cut to what search results show."""
    meaning = " ".join(search.text(term.body.html).split())
    whole = _("%(term)s: %(meaning)s What each article says about it.", term=term.label, meaning=meaning)
    return shorten(whole, _SHOWN, placeholder=" …")


def _mentions(claims: Sequence[Claim], library: Library) -> list[tuple[str, int, int]]:
    """For each treatment that a claim belongs to: its id, articles that mention the term, articles in all."""
    speaking: dict[str, set[str]] = {}
    for claim in claims:
        speaking.setdefault(library.articles[claim.article].front.treatment, set()).add(claim.article)
    return [
        (treatment, len(articles), len(library.articles_by_treatment[treatment]))
        for treatment, articles in sorted(speaking.items())
    ]


def _tables(claims: Sequence[Claim], library: Library) -> list[tuple[str, Group, str]]:
    """The comparison rows of the term: treatment, group and address."""
    rows = {(library.articles[claim.article].front.treatment, claim.group): claim.term for claim in claims}
    return [
        (treatment, GROUPS[group], f"{comparison_url(treatment, group)}#{term}")
        for (treatment, group), term in sorted(rows.items(), key=lambda item: (item[0][0], _ORDER[item[0][1]]))
    ]
