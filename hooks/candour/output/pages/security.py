"""The page of security: what a browser may load and run on the site, and what only the site's server can say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from candour.knowledge.survey import Site
from candour.language.spoken import _
from candour.model.addresses import EDITORS, HEADERS, SECURITY_PAGE
from candour.model.allow import WEBSITES
from candour.model.policy import headers_file, nginx_lines
from candour.model.text import Heading
from candour.output.about import own_page
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer
from candour.output.search import entries as search

ORDER = 185

_HEADINGS = {
    "policy": "What pages may load and run",
    "servers": "What only the server can say",
    "hosts": "Where which of it works",
}


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """The one page."""
    yield Plan(SECURITY_PAGE, partial(_page, site, renderer))


def _page(site: Site, renderer: Renderer) -> Built:
    policy = site.imprint.policy
    about, title = own_page(EDITORS), _("Security: what a page may load and run")
    html = renderer.render(
        "security.html",
        SECURITY_PAGE,
        about=about,
        title=title,
        heading=_HEADINGS,
        parts=[part.partition(" ")[::2] for part in policy.in_page.split("; ")],
        allowed=[(kind, sites) for kind in WEBSITES if (sites := getattr(policy.allow, kind))],
        headers=headers_file(policy),
        headers_url=HEADERS,
        nginx=nginx_lines(policy),
    )
    # Translators: what editors type to find the page, with commas between
    words = _("content security policy, headers, nginx, scripts, frames")
    entries = [search.entry("", title, [words], search.LIST)]
    description = _("What browsers may load and run on this site, and what a server should add.")
    headings = [Heading(2, id, words) for id, words in _HEADINGS.items()]
    return Built(SECURITY_PAGE, about, title, description, html, entries, headings, frozenset(_HEADINGS))
