"""What to expect: normal effects against reasons to call, with who says which."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from .. import search
from ..effects import effects
from ..language import _
from ..library import Treatment
from ..render import Renderer
from ..site import Site
from .built import Built, Plan
from .paper import foot


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each treatment that an article names an effect of."""
    for id, treatment in site.library.treatments.items():
        if any(table.group.id == "side_effects" for table in site.tables[id]):
            yield partial(_page, treatment, site, renderer)


def effects_url(treatment: str) -> str:
    """The page, relative to the site's root."""
    return f"treatments/{treatment}/what-to-expect.html"


def _page(treatment: Treatment, site: Site, renderer: Renderer) -> Built:
    url = effects_url(treatment.id)
    title = _("%(treatment)s: what to expect", treatment=treatment.title)
    html = renderer.render(
        "effects.html",
        url,
        title=title,
        treatment=treatment,
        foot=foot(site, treatment, url),
        tables=site.tables[treatment.id],
        articles=site.library.articles_by_treatment[treatment.id],
        judged=effects(treatment.id, site),
        site=site,
    )
    description = _("What is normal afterwards and what is a reason to call, with who says which.")
    # Translators: what patients type to find the page, with commas between; as many as they may need
    words = _("what to expect, is it normal, when to call, when to worry, side effects, complications")
    entries = [search.entry("", title, [words, search.names(treatment)], search.PATIENT)]
    return Built(url, title, description, html, entries)
