"""What a page's `<head>` says of it: its title, how it looks when it is shared, and its JSON-LD."""

from __future__ import annotations

from candour.knowledge.survey import Site
from candour.model.library import Article, Treatment
from candour.output import jsonld
from candour.output.render import Renderer
from candour.output.trail import subject

_SHOWN = 65
"""Characters of a title that search engines show; beyond, the site's name is left out of it."""

CARD = "assets/images/card.png"
"""The picture of a page that is shared, relative to the site's root; cards/ beside it holds treatments' own."""


def head(url: str, title: str, description: str, site: Site, renderer: Renderer) -> str:
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
        kind="article" if isinstance(subject(url, site), Article) else "website",
        address=site.imprint.absolute(url),
        card=site.imprint.absolute(_card(url, site)),
        alternates=_alternates(url, site),
        data=jsonld.script(jsonld.page(url, title, description, site)),
    )


def _alternates(url: str, site: Site) -> list[tuple[str, str]]:
    """The same page in each language that it is in, itself too, in full addresses where the site has one."""
    about = subject(url, site)
    versions = site.versions(about) if isinstance(about, Article) else {}
    root = "../" * url.count("/")
    return [(language, site.imprint.absolute(target) or root + target) for language, target in versions.items()]


def _card(url: str, site: Site) -> str:
    """The card of the treatment that the page belongs to, where it has one."""
    about = subject(url, site)
    id = about.front.treatment if isinstance(about, Article) else about.id if isinstance(about, Treatment) else ""
    return CARD.replace("card.png", f"cards/{id}.png") if id in site.imprint.cards else CARD
