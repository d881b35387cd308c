"""Every generated page, one module each: its address, its template, and what the template is given.

A module here has `plan(site, renderer)`, which yields the pages to make. To add a page, add a
module and name it in `PAGES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from candour.knowledge.survey import Site
from candour.language.spoken import speaking, spoken
from candour.output.pages import (
    article,
    checklist,
    compare,
    comparison,
    disagreements,
    editors,
    effects,
    head,
    manual,
    questions,
    rules,
    search,
    sources,
    term,
    terms,
    timeline,
    translation,
    treatment,
    treatments,
)
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer
from candour.parallel import spread

Planner = Callable[[Site, Renderer], Iterator[Plan]]

PAGES: tuple[Planner, ...] = (
    article.plan,
    translation.plan,
    term.plan,
    terms.plan,
    treatments.plan,
    treatment.plan,
    comparison.plan,
    compare.plan,
    disagreements.plan,
    questions.plan,
    checklist.plan,
    timeline.plan,
    effects.plan,
    search.plan,
    sources.plan,
    editors.plan,
    manual.plan,
    rules.plan,
)


def plan_all(site: Site, renderer: Renderer) -> list[Plan]:
    """Every generated page of a site, none of them made yet."""
    return [plan for plans in PAGES for plan in plans(site, renderer)]


def build_all(site: Site, renderer: Renderer) -> list[Built]:
    """Every generated page of a site."""
    return spread(partial(carry_out, site, renderer), plan_all(site, renderer))


def carry_out(site: Site, renderer: Renderer, plan: Plan) -> Built:
    """Make one page."""
    built = plan()
    with speaking(site.settings.languages.get(built.language, spoken())):
        return replace(built, head=head.head(built.url, built.title, built.description, site, renderer))
