"""The page of rules: all that `check` may say, with reasons, an example of each, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from html import escape

from candour.knowledge.survey import Site
from candour.language.catalogue import name_of
from candour.language.spoken import _
from candour.model.addresses import EDITORS, RULES_PAGE
from candour.model.guide import Documented, Family
from candour.model.settings import Settings
from candour.model.text import Heading
from candour.output.about import own_page
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer
from candour.output.search import entries as search

FAMILIES: Mapping[Family, str] = {
    "structure": "Structure: pages can be read, and hold together",
    "accidents": "Accidents: nothing is published that nobody meant to",
    "governance": "Governance: somebody answers for what a page says",
    "evidence": "Evidence: claims say what their words say",
    "language": "Language: patients can read it",
    "claims-at-risk": "Claims at risk: what misleads patients and troubles regulators",
    "search": "Search: what search results show",
}
"""The families in the order of the page, in words for its headings."""

ORDER = 180


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """The one page."""
    yield Plan(RULES_PAGE, partial(_page, site, renderer))


def _page(site: Site, renderer: Renderer) -> Built:
    guide = site.guide
    about, title = own_page(EDITORS), _("What is checked, and why")
    families = [(id, label, [rule for rule in guide if rule.family == id]) for id, label in FAMILIES.items()]
    headings = []
    for id, label, rules in families:
        headings.append(Heading(2, id, escape(label, quote=False)))
        headings += [Heading(3, rule.code, rule.code) for rule in rules]
    html = renderer.render(
        "rules.html",
        RULES_PAGE,
        about=about,
        title=title,
        families=families,
        paragraphs=_paragraphs,
        languages=partial(_languages, settings=site.settings),
        name_of=name_of,
    )
    # Translators: what editors type to find the page, with commas between
    words = _("rules of check: structure, governance, language, claims at risk")
    entries = [search.entry("", title, [words], search.LIST)]
    description = _("Every rule that pages are checked against, with its reason, its reference and an example.")
    return Built(
        RULES_PAGE, about, title, description, html, entries, headings, frozenset(heading.id for heading in headings)
    )


def _languages(rule: Documented, settings: Settings) -> str:
    """The languages that a rule checks, in words; the clinic's own lists count."""
    if not isinstance(rule.languages, tuple):
        return f"{rule.languages} language"
    added = (language for language in sorted(settings.words_of) if rule.code in settings.lists_of(language))
    return ", ".join(map(name_of, dict.fromkeys((*rule.languages, *added))))


def _paragraphs(text: str) -> Iterator[str]:
    """A docstring's paragraphs as HTML: the only markup is `code` and *emphasis*."""
    for paragraph in text.split("\n\n"):
        html = escape(" ".join(paragraph.split()), quote=False)
        html = re.sub(r"`([^`]+)`", r"<code>\1</code>", html)
        yield re.sub(r"\*([^*]+)\*", r"<em>\1</em>", html)
