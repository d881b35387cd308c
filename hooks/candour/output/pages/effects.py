"""What to expect: normal effects against reasons to call, with who says which."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from candour.knowledge.effects import effects
from candour.knowledge.survey import Site
from candour.language.spoken import _
from candour.model.library import Treatment
from candour.output.pages.built import Built, Plan
from candour.output.pages.paper import sheet, treatments_with
from candour.output.render import Renderer


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each treatment that an article names an effect of."""
    for treatment in treatments_with("side_effects", site):
        yield Plan(effects_url(treatment.id), partial(_page, treatment, site, renderer))


def effects_url(treatment: str) -> str:
    """The page, relative to the site's root."""
    return f"treatments/{treatment}/what-to-expect.html"


def _page(treatment: Treatment, site: Site, renderer: Renderer) -> Built:
    return sheet(
        treatment,
        site,
        renderer,
        "effects.html",
        effects_url(treatment.id),
        title=_("%(treatment)s: what to expect", treatment=treatment.title),
        description=_("What is normal afterwards and what is a reason to call, with who says which."),
        # Translators: what patients type to find the page, with commas between; as many as they may need
        words=_("what to expect, is it normal, when to call, when to worry, side effects, complications"),
        judged=effects(treatment.id, site),
    )
