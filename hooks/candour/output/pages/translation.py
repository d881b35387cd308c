"""Translations: the pages of originals in another language, whose links stay in that language where they can."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from posixpath import dirname, join, normpath, relpath

from candour.knowledge.survey import Site
from candour.language.spoken import speaking
from candour.model.addresses import in_language
from candour.model.library import Translation
from candour.output.pages import article, term, treatment
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer
from candour.output.search import entries as search

_LINK = re.compile(r'(<a\b[^>]*? href=")(?![a-z]+:)([^"#]+\.html)(#[^"]*)?"(?! hreflang)')
"""A link to a page of the site, as finished HTML always writes it."""

Make = Callable[[Site, Renderer], Built]
"""Makes a page of a site as it is told in a language."""

ORDER = 20


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """One page for each translation; those in one language share a renderer that speaks it."""
    for language in site.other_languages:
        into = _Into(language, site, renderer)
        for url, make in into.made():
            yield Plan(in_language(language, url), partial(into.page, make))


class _Into:
    """A language that there are translations into."""

    def __init__(self, language: str, site: Site, renderer: Renderer) -> None:
        self._language, self._home = language, site.settings.language
        self._site = site.told_in(language)
        self._renderer = renderer.anew(site.spoken(language), in_language(language, ""))
        self._lacking = self._anchors_lacking(site.as_written)

    def made(self) -> Iterator[tuple[str, Make]]:
        """The address of each original, with what makes its page."""
        library, language = self._site.library, self._language
        for others in library.translations.values():
            if language in others:
                yield others[language].article.url, partial(_article, others[language])
        for id in library.terms_in.get(language, {}):
            if id in library.terms:
                yield library.terms[id].url, partial(term.term_page, library.terms[id])
        for id in library.treatments_in.get(language, {}):
            if id in library.treatments:
                yield library.treatments[id].url, partial(treatment.treatment_page, library.treatments[id])

    def page(self, make: Make) -> Built:
        """A page as its original is made: with the words and the links of the language, and at its address there."""
        with speaking(self._site.spoken(self._language)):
            built = make(self._site, self._renderer)
        url = in_language(self._language, built.url)
        entries = [replace(entry, language=self._language) for entry in built.search]
        html = _LINK.sub(partial(self._link, url), built.html)
        return replace(built, url=url, html=html, search=entries, language=self._language)

    def _link(self, url: str, link: re.Match[str]) -> str:
        """A link that leads to the page in this language, or else says in which one that is."""
        before, path, fragment = link[1], link[2], link[3] or ""
        target = normpath(join(dirname(url), path))
        if target.startswith(in_language(self._language, "")):
            return link[0]
        if fragment[1:] in self._lacking.get(target, {fragment[1:]}):
            return f'{link[0]} hreflang="{self._home}"'
        return f'{before}{relpath(in_language(self._language, target), dirname(url))}{fragment}"'

    def _anchors_lacking(self, written: Site) -> Mapping[str, frozenset[str]]:
        """The originals of all pages in this language, each with the anchors in its text that its translation lacks."""
        told, before = self._site.library, written.library
        found: dict[str, frozenset[str]] = {}
        for id, others in told.translations.items():
            if self._language in others:
                found[before.articles[id].url] = before.articles[id].body.ids - others[self._language].article.body.ids
        for kind, known in (("terms", told.terms_in), ("treatments", told.treatments_in)):
            originals, here = getattr(before, kind), getattr(told, kind)
            for id in known.get(self._language, ()):
                if id in originals:
                    found[originals[id].url] = originals[id].body.ids - here[id].body.ids
        return found


def _article(translation: Translation, site: Site, renderer: Renderer) -> Built:
    return article.article_page(translation.article, site, renderer, search.translation(translation), translation)
