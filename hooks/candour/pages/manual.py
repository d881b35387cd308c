"""The author's manual: what a page may hold, told by the models that check it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from .. import quantity, search
from ..render import Renderer
from ..schema import GROUPS, ArticleHead, Entry, Removed, Review, Source, TermFront, TreatmentFront
from ..site import Site
from .built import Built, Plan

URL = "editors/manual.html"


def plan(site: Site, renderer: Renderer) -> Iterator[Plan]:
    """The one page."""
    yield partial(_page, site, renderer)


def _page(site: Site, renderer: Renderer) -> Built:
    models: list[tuple[str, type[BaseModel]]] = [
        ("An article", ArticleHead),
        ("source:", Source),
        ("review:", Review),
        ("removed:", Removed),
    ]
    pages: list[tuple[str, type[BaseModel]]] = [("A term", TermFront), ("A treatment", TreatmentFront)]
    html = renderer.render(
        "manual.html",
        URL,
        article_models=[(name, list(_fields(model))) for name, model in models],
        page_models=[(name, list(_fields(model))) for name, model in pages],
        every_claim=list(_fields(Entry)),
        groups=[(group, list(_own_fields(group.entry))) for group in GROUPS.values()],
        grammar=quantity.GRAMMAR,
    )
    title = "What a page may hold"
    entries = [search.entry("", title, ["the author's manual, front matter, evidence marks"], search.LIST)]
    return Built(URL, title, "The author's manual: front matter, claims, evidence marks and values.", html, entries)


def _fields(model: type[BaseModel]) -> Iterator[dict[str, str | bool]]:
    for name, field in model.model_fields.items():
        yield {
            "key": field.alias or name,
            "required": field.is_required(),
            "accepts": " | ".join(_literals(field.annotation)),
            "description": field.description or "",
        }


def _own_fields(model: type[Entry]) -> Iterator[dict[str, str | bool]]:
    """What a group's claims take beyond what every claim takes."""
    shared = {field["key"] for field in _fields(Entry)}
    return (field for field in _fields(model) if field["key"] not in shared)


def _literals(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
    else:
        for argument in get_args(annotation):
            yield from _literals(argument)
