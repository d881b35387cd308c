"""A term: its meaning, its other names, everything that any article says about it, and what warns of it.

What warns comes first. A warning about something wider stands here too, and a reason to have the treatment never stands
without the warnings beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from textwrap import shorten

from candour.knowledge.levels import BY_HARM, SORTED_BY, by_group
from candour.knowledge.rollup import is_reason
from candour.knowledge.survey import Site
from candour.language.spoken import _
from candour.model.addresses import comparison_url, term_url
from candour.model.groups import GROUPS, Group
from candour.model.library import Article, Claim, Library, Term
from candour.model.text import Heading
from candour.output.about import of_term
from candour.output.pages.built import Built, Plan
from candour.output.pages.versions import other_versions
from candour.output.render import Renderer
from candour.output.search import answers
from candour.output.search import entries as search

_SHOWN = 155
"""Characters of a description that search engines show."""

_MOST_NAMED = 3

IN_QUALIFIERS = "in-qualifiers"
"""The anchor of what claims on other terms say of it."""

ORDER = 30


@dataclass(frozen=True, slots=True)
class TermOnTreatment:
    """What the articles on a treatment make of a term.

    `claims` are on the term itself, `tables` the rows they are compared in. `elsewhere` are some articles that only
    speak of it elsewhere, each with the address, and `more` is how many others do; `silent` is how many do not.
    """

    title: str
    claims: Sequence[Claim]
    tables: Sequence[tuple[Group, str]]
    elsewhere: Sequence[tuple[Article, str]]
    more: int
    silent: int


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each term."""
    for term in site.library.terms.values():
        yield Plan(term.url, partial(term_page, term, site, renderer))


def term_page(term: Term, site: Site, renderer: Renderer) -> Built:
    """The page of a term."""
    library = site.library
    claims = library.claims_by_term.get(term.id, ())
    groups = by_group(claims)
    wider = _by_term(site.rollup.cautions_above(term.id))
    beside = _by_harm(site.mentions.in_qualifiers(term.id))
    about = of_term(term)
    html = renderer.render(
        "term.html",
        term.url,
        about=about,
        term=term,
        versions=other_versions(term, site),
        translation=site.translation_of(term),
        wider=[library.terms[wider] for wider in term.front.broader if wider in library.terms],
        narrower=library.narrower.get(term.id, ()),
        groups=groups,
        cautions=[one for one in groups if one[0].id in SORTED_BY],
        others=[one for one in groups if one[0].id not in SORTED_BY],
        warned_above=wider,
        in_qualifiers=beside,
        warnings=_warnings(term, claims, site),
        coverage=list(on_treatments(term, site)),
        library=library,
        by_treatment=partial(_by_treatment, library=library),
        points_of_claim=site.points_of_claim,
        decided=site.positions,
    )
    entries = [search.place_of_term(term, "", search.TERM, answers.on_term(term, site), search.meaning(term))]
    headings = [Heading(2, group.mark, _(group.name)) for group, said in groups]
    above = [Heading(2, f"wider--{id}", _warned_above(library.label(id))) for id in wider]
    cautions = sum(group.id in SORTED_BY for group, said in groups)
    if beside:
        above.append(Heading(2, IN_QUALIFIERS, _("Said of it in claims on something else")))
    headings[cautions:cautions] = above
    return Built(term.url, about, term.label, _description(term), html, entries, headings)


def _warned_above(label: str) -> str:
    return _("Warnings on something wider: %(term)s", term=label)


def _description(term: Term) -> str:
    """The label, its meaning and what the page holds, cut to what search results show."""
    meaning = " ".join(search.text(term.body.html).split())
    whole = _("%(term)s: %(meaning)s What each article says about it.", term=term.label, meaning=meaning)
    return shorten(whole, _SHOWN, placeholder=" …")


def _by_treatment(claims: Sequence[Claim], library: Library) -> list[tuple[str, list[Claim]]]:
    """Claims by their treatment's name, in the order in which the treatments come."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        treatment = library.articles[claim.article].front.treatment
        found.setdefault(treatment, []).append(claim)
    return [(library.treatments[id].title if id in library.treatments else id, said) for id, said in found.items()]


def _by_harm(claims: Iterable[Claim]) -> list[Claim]:
    """Claims of any groups, the most harmful first."""
    return [claim for _group, said in by_group(claims) for claim in said]


def _by_term(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Claims by term, the most harmful first."""
    found: dict[str, list[Claim]] = {}
    for claim in _by_harm(claims):
        found.setdefault(claim.term, []).append(claim)
    return found


def _warnings(term: Term, claims: Sequence[Claim], site: Site) -> list[tuple[str, str]]:
    """What articles warn of beside a reason to have the treatment: a name and an address for each group and term."""
    if not any(map(is_reason, claims)):
        return []
    found: dict[str, str] = {}
    for group, said in by_group(site.rollup.against(term.id)):
        for claim in said:
            own = claim.term == term.id
            name = _(group.name) if own else f"{_(group.name)}: {site.library.label(claim.term)}"
            found.setdefault(name, f"{term_url(claim.term)}#{group.mark}")
    return list(found.items())


def on_treatments(term: Term, site: Site) -> Iterator[TermOnTreatment]:
    """For each treatment with an article that speaks of the term: who claims, who names it, who is silent."""
    library = site.library
    claims = library.claims_by_term.get(term.id, ())
    speaking: dict[str, list[str]] = {}
    for article in site.mentions.articles(term.id):
        speaking.setdefault(library.articles[article].front.treatment, []).append(article)
    for treatment, articles in sorted(speaking.items()):
        own = [claim for claim in claims if library.articles[claim.article].front.treatment == treatment]
        claiming = {claim.article for claim in own}
        others = [article for article in articles if article not in claiming]
        yield TermOnTreatment(
            title=library.treatments[treatment].title if treatment in library.treatments else treatment,
            claims=own,
            tables=_tables(treatment, own),
            elsewhere=[(library.articles[one], _first_place(one, term, site)) for one in others[:_MOST_NAMED]],
            more=len(others[_MOST_NAMED:]),
            silent=len(library.articles_by_treatment[treatment]) - len(articles),
        )


def _first_place(article: str, term: Term, site: Site) -> str:
    mention = site.mentions.of(article, term.id)
    return mention.urls[0] if mention else ""


def _tables(treatment: str, claims: Sequence[Claim]) -> list[tuple[Group, str]]:
    """The comparison rows of a term: group and address."""
    rows: Mapping[str, str] = {claim.group: claim.term for claim in claims}
    return [
        (GROUPS[group], f"{comparison_url(treatment, group)}#{rows[group]}")
        for group in sorted(rows, key=BY_HARM.index)
    ]
