"""Small pages at the addresses that terms had: each leads on to the term's page. Search does not find them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from candour.knowledge.survey import Site
from candour.model.addresses import term_url
from candour.model.policy import REFERRER, RESTING
from candour.output.render import Renderer


def former_pages(site: Site, renderer: Renderer) -> Iterator[tuple[str, Callable[[], str]]]:
    """Each former address, and what makes its page."""
    for term in site.library.terms.values():
        for id in term.front.formerly:
            url, address = term_url(id), site.imprint.absolute(term.url)
            yield (
                url,
                partial(
                    renderer.render,
                    "former.html",
                    url,
                    term=term,
                    address=address or f"{term.id}.html",
                    policy=RESTING,
                    referrer=REFERRER,
                ),
            )
