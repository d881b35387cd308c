"""A translation of an article: the original's page in another language, with links to pages in the site's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from posixpath import dirname, join, normpath

from candour.knowledge.survey import Site
from candour.language.spoken import speaking
from candour.model.library import Translation
from candour.output.pages import article
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer
from candour.output.search import entries as search

_LINK = re.compile(r'<a\b[^>]*? href="(?![a-z]+:)([^"#]+\.html)[^"]*"(?! hreflang)')
"""A link to a page of the site, as finished HTML always writes it."""

ORDER = 20


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each translation; those in one language share a renderer that speaks it."""
    renderers: dict[str, Renderer] = {}
    for translations in site.library.translations.values():
        for language, translation in translations.items():
            if language not in renderers:
                renderers[language] = renderer.anew(site.spoken(language), site.settings.language)
            yield Plan(translation.url, partial(_page, translation, site, renderers[language]))


def _page(translation: Translation, site: Site, renderer: Renderer) -> Built:
    with speaking(site.spoken(translation.language)):
        entry = search.translation(translation)
        built = article.article_page(translation.article, site, renderer, entry, translation)
    html = _signed(built.html, built.url, translation.language, site.settings.language)
    return replace(built, html=html, language=translation.language)


def _signed(html: str, url: str, own: str, other: str) -> str:
    """The HTML with a language on links to pages in a language other than its own."""

    def signed(link: re.Match[str]) -> str:
        is_own = normpath(join(dirname(url), link[1])).startswith(f"{own}/")
        return link[0] if is_own else f'{link[0]} hreflang="{other}"'

    return _LINK.sub(signed, html)
