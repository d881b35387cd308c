"""Every generated page, one module each: its address, its template, and what the template is given.

A module here has `build(site, renderer)`, which yields finished pages. To add a page, add a
module and name it in `PAGES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..render import Renderer
from ..site import Site
from . import article, comparison, disagreements, manual, questions, sources, term, terms, treatment, treatments
from .built import Built

Build = Callable[[Site, Renderer], Iterator[Built]]

PAGES: tuple[Build, ...] = (
    article.build,
    term.build,
    terms.build,
    treatments.build,
    treatment.build,
    comparison.build,
    disagreements.build,
    questions.build,
    sources.build,
    manual.build,
)


def build_all(site: Site, renderer: Renderer) -> Iterator[Built]:
    """Every generated page of a site."""
    for build in PAGES:
        yield from build(site, renderer)
