"""Every generated page, one module each: its address, its template, and what the template is given.

registry.py says what such a module must have; to add a page, add a module.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from candour.knowledge.survey import Site
from candour.language.spoken import speaking
from candour.language.tags import untagged
from candour.output.lang_marks import lang_marked
from candour.output.pages import head
from candour.output.pages.built import Built, Plan
from candour.output.pages.registry import planners
from candour.output.render import Renderer
from candour.output.search.entries import in_its_language
from candour.parallel import in_parallel


def plan_all(site: Site, renderer: Renderer) -> list[Plan]:
    """A plan for every generated page of a site."""
    site = site.own
    with speaking(site.spoken()):
        planned = [(kind, plan) for kind, planner in planners().items() for plan in planner.plan(site, renderer)]
    return [plan if plan.kind else replace(plan, kind=kind) for kind, plan in planned]


def build_all(site: Site, renderer: Renderer) -> list[Built]:
    """Every generated page of a site, made."""
    return in_parallel(partial(carry_out, site, renderer), plan_all(site, renderer))


def carry_out(site: Site, renderer: Renderer, plan: Plan) -> Built:
    """Make one page."""
    with speaking(site.spoken()):
        built = plan()
    told = site.told_in(built.language or site.settings.language)
    with speaking(site.spoken(built.language)):
        said = head.head(built.url, built.about, untagged(built.title), untagged(built.description), told, renderer)
        return replace(
            built,
            head=said,
            description=untagged(built.description),
            headings=[replace(one, text=lang_marked(one.text)) for one in built.headings],
            search=[in_its_language(entry) for entry in built.search],
        )
