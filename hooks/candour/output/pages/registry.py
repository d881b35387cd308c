"""The modules that plan pages, found automatically: to add a page, add a module; no list names it.

A module of this package plans pages if it has `plan(site, renderer)`, which yields the pages to make. It also needs
`ORDER`, its place among the others in a build. If treatments may have the page, the module declares it as `PAGE`
(of_treatment.py), and every list of a treatment's pages links to it too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from candour.knowledge.survey import Site
from candour.model.library import Treatment
from candour.output.pages.built import Plan
from candour.output.pages.of_treatment import Linked, PageLink
from candour.output.render import Renderer


class Planner(Protocol):
    """A module that plans pages."""

    ORDER: int

    def plan(self, site: Site, renderer: Renderer) -> Iterator[Plan]:
        """The pages to make."""


@cache
def planners() -> dict[str, Planner]:
    """Every planner by its name, in the order of a build."""
    package = import_module(__package__)
    modules = {one.name: import_module(f"{__package__}.{one.name}") for one in iter_modules(package.__path__)}
    found = {name: cast(Planner, module) for name, module in modules.items() if hasattr(module, "plan")}
    return {name: found[name] for name in sorted(found, key=lambda name: (found[name].ORDER, name))}


def links(treatment: Treatment, site: Site) -> list[PageLink]:
    """A link to each of a treatment's pages, its own first, in the language that is spoken."""
    stated: list[Linked] = [planner.PAGE for planner in planners().values() if hasattr(planner, "PAGE")]
    return [link for pages in sorted(stated, key=lambda pages: pages.place) for link in pages.links(treatment, site)]
