"""Every generated page, one module each: its address, its template, and what the template is given.

A module here has `plan(site, renderer)`, which yields the pages to make. To add a page, add a
module and name it in `PAGES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..render import Renderer
from ..site import Site
from ..spread import spread
from . import (
    article,
    compare,
    comparison,
    disagreements,
    manual,
    questions,
    search,
    sources,
    term,
    terms,
    treatment,
    treatments,
)
from .built import Built, Plan

Planner = Callable[[Site, Renderer], Iterator[Plan]]

PAGES: tuple[Planner, ...] = (
    article.plan,
    term.plan,
    terms.plan,
    treatments.plan,
    treatment.plan,
    comparison.plan,
    compare.plan,
    disagreements.plan,
    questions.plan,
    search.plan,
    sources.plan,
    manual.plan,
)


def build_all(site: Site, renderer: Renderer) -> list[Built]:
    """Every generated page of a site."""
    return spread(_carry_out, [plan for plans in PAGES for plan in plans(site, renderer)])


def _carry_out(plan: Plan) -> Built:
    return plan()
