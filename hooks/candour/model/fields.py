"""The models' keys in the order in which pages are written, with what each takes.

The manual, blank pages, formatting and the schemas for editors all use this, so a new key or group of front.py
reaches each of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from candour.model.entries import Entry, entry_of
from candour.model.folders import translated
from candour.model.front import (
    ArticleFront,
    Removed,
    TermFront,
    TermTranslationFront,
    TranslationFront,
    TreatmentFront,
    TreatmentTranslationFront,
)
from candour.model.groups import QUALIFIERS, Group

TRANSLATIONS = {"article": "translation", "term": "term-translation", "treatment": "treatment-translation"}
"""What the translation of a kind of page is called."""

FRONTS: dict[str, type[BaseModel]] = {
    "article": ArticleFront,
    "term": TermFront,
    "treatment": TreatmentFront,
    "translation": TranslationFront,
    "term-translation": TermTranslationFront,
    "treatment-translation": TreatmentTranslationFront,
}
"""Every kind of page with the model of its front matter."""

_FOLDERS = {f"docs/{kind}s/": kind for kind in TRANSLATIONS}
"""The folder of each kind; its translations have one for each language: docs/es/articles/."""

BLANK = "…"
"""The placeholder for a value that the author has still to give; no key that names something accepts it."""


def kind_of(path: str) -> str | None:
    """The kind of a page ("article"), by its path; None for any other file."""
    translation = translated(path)
    original = translation[1] if translation else path
    kinds = (kind for folder, kind in _FOLDERS.items() if original.startswith(folder) and original.endswith(".md"))
    kind = next(kinds, None)
    return TRANSLATIONS[kind] if translation and kind else kind


def path_of_kind(kind: str, id: str, language: str = "") -> str:
    """The path of a page ("docs/terms/acne.md"), or of a translation ("docs/es/terms/acne.md")."""
    original = next((one for one, translation in TRANSLATIONS.items() if translation == kind), kind)
    return f"docs/{language}/{original}s/{id}.md" if original != kind else f"docs/{kind}s/{id}.md"


@dataclass(frozen=True, slots=True)
class Field:
    """One key. `accepts` are the words that it takes, if only some are accepted.

    `model` describes the keys below it, if it has any; `many` says that it takes a list (of these, or of values).
    """

    key: str
    required: bool
    accepts: tuple[str, ...]
    description: str
    model: type[BaseModel] | None = None
    many: bool = False


@cache
def fields(model: type[BaseModel]) -> tuple[Field, ...]:
    """The keys of a model as a page writes them.

    A claim has its term first, then its qualifiers in the order of groups.py, the lines of its source, and last its
    former anchors.
    """
    found = {info.alias or name: _field(info.alias or name, info) for name, info in model.model_fields.items()}
    if not issubclass(model, Entry):
        return tuple(found.values())
    return (found["term"], *(found[key] for key in QUALIFIERS if key in found), found["lines"], found["formerly"])


def own_fields(group: Group) -> tuple[Field, ...]:
    """What a group's claims take beyond what every claim takes."""
    return tuple(
        field for field in fields(entry_of(group.id)) if field.key in QUALIFIERS and QUALIFIERS[field.key].groups
    )


def every_claims_fields() -> tuple[Field, ...]:
    """What a claim of any group takes."""
    return fields(entry_of(None))


def on_one_line(model: type[BaseModel]) -> bool:
    """Whether a page writes an item of this model on one line; a position is too long for that."""
    return issubclass(model, Entry | Removed)


def _field(key: str, info: Any) -> Field:
    kinds = list(_kinds(info.annotation))
    models = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]
    many = any(get_origin(kind) is tuple for kind in kinds)
    accepts = ("true",) if bool in kinds else tuple(word for kind in kinds for word in _words(kind)) or _offered(info)
    return Field(key, info.is_required(), accepts, info.description or "", models[0] if models else None, many)


def _kinds(annotation: Any) -> Iterator[Any]:
    """An annotation and all the types in it: `tuple[Slug, ...] | None` holds a tuple and text."""
    yield annotation
    if get_origin(annotation) in (tuple, Union, UnionType, Annotated):
        for part in get_args(annotation):
            yield from _kinds(part)


def _words(kind: Any) -> Iterator[str]:
    if get_origin(kind) is Literal:
        yield from map(str, get_args(kind))


def _offered(info: Any) -> tuple[str, ...]:
    """The words that a key takes beside other values, and a placeholder for those."""
    extras = [info.json_schema_extra, *_extras(info.annotation)]
    listed = [one for extra in extras if isinstance(extra, Mapping) for one in extra.get("anyOf", ())]
    words = [str(word) for one in listed for word in one.get("enum", ())]
    return (*words, BLANK) if words else ()


def _extras(annotation: Any) -> Iterator[Any]:
    for kind in _kinds(annotation):
        yield from (getattr(one, "json_schema_extra", None) for one in getattr(kind, "__metadata__", ()))
