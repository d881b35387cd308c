"""The A–Z of all terms, with the names that lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from candour.knowledge.survey import Site
from candour.language.fold import alphabetical
from candour.language.spoken import N_, _
from candour.model.addresses import TERMS
from candour.output.about import own_name, own_page
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer
from candour.output.search import entries as search

_KINDS = {
    "condition": N_("condition"),
    "medicine": N_("medicine"),
    "effect": N_("effect"),
    # Translators: kinds of terms, beside each in the A–Z: going back to work is "care", sunscreen "product", heat
    # "exposure", pricking "step", thighs "body area", a clinic "place", a laser "alternative"
    "care": N_("care"),
    "product": N_("product"),
    "exposure": N_("exposure"),
    "step": N_("step"),
    "person": N_("person"),
    "body-area": N_("body area"),
    "place": N_("place"),
    "alternative": N_("alternative"),
    "quantity": N_("quantity"),
    "choice": N_("choice"),
}
"""The words for the kinds of terms."""

ORDER = 40


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """The one page; its search entry is only its title, since every term has a page that search finds."""
    yield Plan(TERMS, partial(_page, site, renderer))


def _page(site: Site, renderer: Renderer) -> Built:
    terms = sorted(site.library.terms.values(), key=lambda term: term.alphabetical)
    letters = [(letter, list(group)) for letter, group in groupby(terms, key=lambda term: _letter(term.label))]
    kinds = {kind: _(words) for kind, words in _KINDS.items()}
    about, title = own_page(type="CollectionPage"), own_name(TERMS)
    html = renderer.render(
        "terms.html", TERMS, about=about, title=title, letters=letters, kinds=kinds, claims=site.library.claims_by_term
    )
    entries = [search.entry("", title, [_("all terms, glossary, alphabetical order")], search.LIST)]
    description = _("Every term that the articles speak of, in alphabetical order.")
    return Built(TERMS, about, title, description, html, entries)


def _letter(label: str) -> str:
    first = alphabetical(label)[:1].upper()
    return first if first.isalpha() else "0–9"
