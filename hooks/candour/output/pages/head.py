"""A page's own part of its `<head>`: its title, how it looks when it is shared, and its JSON-LD."""

from __future__ import annotations

from candour.knowledge.survey import Site
from candour.model.addresses import CARD, card_url, to_root
from candour.model.library import Article, Term, Treatment
from candour.output import jsonld
from candour.output.about import About
from candour.output.render import Renderer

_SHOWN = 65
"""Characters of a title that search engines show; a longer title leaves out the site's name."""


def head(url: str, about: About, title: str, description: str, site: Site, renderer: Renderer) -> str:
    """The fragment as HTML, from plain text."""
    name = site.imprint.name
    both = f"{title} - {name}" if name else title
    return renderer.render(
        "head.html",
        url,
        window=both if len(both) <= _SHOWN else title,
        title=title,
        description=description,
        name=name,
        kind="article" if about.article else "website",
        address=site.imprint.absolute(url),
        card=site.imprint.absolute(card_url(about.treatment) if about.treatment in site.imprint.cards else CARD),
        alternates=_alternates(url, about, site),
        data=jsonld.script(jsonld.page_node(url, about, title, description, site)),
    )


def _alternates(url: str, about: About, site: Site) -> list[tuple[str, str]]:
    """The page's address in each of its languages, its own too: a full address if the site has one, else relative."""
    thing = about.article or about.thing
    versions = site.versions(thing) if isinstance(thing, Article | Term | Treatment) else {}
    if url not in versions.values():  # a page below a treatment's own is about it too
        return []
    root = to_root(url)
    return [(language, site.imprint.absolute(target) or root + target) for language, target in versions.items()]
