"""The author's manual: what a page may hold, from the models that check it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pydantic import BaseModel

from candour.knowledge.survey import Site
from candour.language.spoken import _
from candour.model import harmless, quantity
from candour.model.addresses import EDITORS, MANUAL
from candour.model.allow import Allow
from candour.model.clinic import Clinic
from candour.model.examples import DECIDING, EXAMPLES
from candour.model.fields import every_claims_fields, fields, own_fields
from candour.model.front import (
    ArticleHead,
    NoteReference,
    Position,
    Removed,
    Review,
    RuleException,
    Source,
    TermFront,
    TermTranslationFront,
    TranslationFront,
    TreatmentFront,
    TreatmentTranslationFront,
)
from candour.model.groups import GROUPS
from candour.model.neighbours import FEATURES, PLUGINS, SETTINGS
from candour.model.own_front import OwnPageFront
from candour.model.publishable import FILE_FORMATS
from candour.model.settings import MEANINGS
from candour.output.about import own_page
from candour.output.pages.built import Built, Plan
from candour.output.render import Renderer
from candour.output.search import entries as search

ORDER = 170


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """The one page."""
    yield Plan(MANUAL, partial(_page, site, renderer))


def _page(site: Site, renderer: Renderer) -> Built:
    about, title = own_page(EDITORS), _("What a page may hold")
    models: list[tuple[str, type[BaseModel]]] = [
        ("An article", ArticleHead),
        ("source:", Source),
        ("review:", Review),
        ("removed:", Removed),
        ("references:", NoteReference),
    ]
    pages: list[tuple[str, type[BaseModel]]] = [("A term", TermFront), ("A treatment", TreatmentFront)]
    translations: list[tuple[str, type[BaseModel]]] = [
        ("An article’s translation", TranslationFront),
        ("A term’s translation", TermTranslationFront),
        ("A treatment’s translation", TreatmentTranslationFront),
    ]
    html = renderer.render(
        "manual.html",
        MANUAL,
        about=about,
        title=title,
        article_models=[(name, fields(model)) for name, model in models],
        page_models=[(name, fields(model)) for name, model in pages],
        translations=[(name, fields(model)) for name, model in translations],
        clinic_keys=fields(Clinic),
        allow_keys=fields(Allow),
        every_claim=every_claims_fields(),
        groups=[(group, own_fields(group)) for group in GROUPS.values()],
        examples=EXAMPLES,
        deciding=DECIDING,
        grammar=quantity.GRAMMAR,
        unit_names=quantity.unit_names(),
        position=fields(Position),
        exception=fields(RuleException),
        settings=list(MEANINGS.items()),
        own_page=fields(OwnPageFront),
        elements=sorted(harmless.ELEMENTS["html"]),
        schemes=harmless.SCHEMES,
        formats=sorted(FILE_FORMATS),
        neighbours=[
            ("Settings", "neighbours-settings", list(SETTINGS.values())),
            ("theme: features:", "neighbours-features", list(FEATURES.values())),
            ("plugins:", "neighbours-plugins", list(PLUGINS.values())),
        ],
    )
    # Translators: what editors type to find the page, with commas between
    words = _("the author's manual, front matter, evidence marks")
    entries = [search.entry("", title, [words], search.LIST)]
    description = _("The author's manual: front matter, claims, evidence marks and values.")
    return Built(MANUAL, about, title, description, html, entries)
