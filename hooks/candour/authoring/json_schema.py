"""The models as JSON Schema, for tools that read front matter with an ordinary YAML reader: editors, forms, others.

Candour reads every value as text; an ordinary reader turns some into numbers, dates and `true`. The schemas accept
a value in both forms. They only see one page: what two pages must agree on, only `check` can tell.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

from candour.model.fields import FRONTS
from candour.model.groups import TERM_KEYS

Schema = dict[str, Any]

_REFERENCES = {"term": "terms", **dict.fromkeys(TERM_KEYS, "terms"), "broader": "terms", "treatment": "treatments"}
"""The keys whose value is the id of a page, and that page's folder."""

_LINE: Schema = {
    "anyOf": [
        {"type": "integer", "minimum": 1, "maximum": 99_999},
        {"type": "string", "pattern": r"^\s*\d{1,5}\s*(-\s*\d{1,5}\s*)?$"},
    ]
}
_DATE = r"^\d{4}-\d\d-\d\d$"


def schemas(terms: Collection[str], treatments: Collection[str]) -> Mapping[str, str]:
    """The schema of each kind of page ("article"). It offers the ids of pages as words to choose from."""
    ids = {folder: _words(pages) for folder, pages in (("terms", terms), ("treatments", treatments)) if pages}
    made = {}
    for kind, model in FRONTS.items():
        schema = _with_ids(_seen(model.model_json_schema(), ids.keys()), ids)
        head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": f"Front matter of a page: {kind}"}
        made[kind] = json.dumps(head | schema, ensure_ascii=False, indent=2) + "\n"
    return made


def _words(ids: Collection[str]) -> Schema:
    """Ids to choose from. An ordinary reader takes an id such as '2024' for a number."""
    return {"enum": [*sorted(ids), *(int(id) for id in sorted(ids) if id.isdecimal())]}


def _with_ids(schema: Schema, ids: Mapping[str, Schema]) -> Schema:
    """A schema with the ids that it refers to: each list once, however many keys take one."""
    text = json.dumps(schema)
    used = {folder: words for folder, words in ids.items() if f'"{_at(folder)}"' in text}
    return schema | {"$defs": schema.get("$defs", {}) | used} if used else schema


def _at(folder: str) -> str:
    """Where a schema holds the ids of a folder's pages."""
    return f"#/$defs/{folder}"


def _seen(schema: Schema, folders: Collection[str]) -> Schema:
    """A schema that also accepts the types that an ordinary reader gives to values."""
    kept = {key: value for key, value in schema.items() if key not in ("title", "default")}
    for names in ("properties", "$defs"):
        if names in kept:
            kept[names] = {key: _property(key, value, folders) for key, value in kept[names].items()}
    if isinstance(kept.get("items"), dict):
        kept["items"] = _seen(kept["items"], folders)
    if "patternProperties" in kept:
        kept["patternProperties"] = {key: _seen(one, folders) for key, one in kept["patternProperties"].items()}
        kept["additionalProperties"] = False
    for several in ("anyOf", "oneOf"):
        if several in kept:
            kept[several] = [_seen(one, folders) for one in kept[several]]
    if kept.get("type") == "boolean":
        return {key: value for key, value in kept.items() if key != "type"} | {"enum": [True, "true", False, "false"]}
    if kept.get("type") == "string" and "enum" not in kept:
        return kept | _text(kept)
    return kept


def _property(key: str, schema: Schema, folders: Collection[str]) -> Schema:
    seen = _seen(schema, folders)
    if key == "lines":
        return seen | {"minItems": 1, "items": _LINE}
    folder = _REFERENCES.get(key, "")
    return _one_of(seen, _at(folder)) if folder in folders else seen


def _one_of(schema: Schema, ids: str) -> Schema:
    """The schema of an id: one of those that stand at `ids`."""
    if "enum" in schema:  # words that stand for no page
        return schema
    if "anyOf" in schema:
        return schema | {"anyOf": [one if one.get("type") == "null" else _one_of(one, ids) for one in schema["anyOf"]]}
    if schema.get("type") == "array":
        return schema | {"items": _one_of(schema["items"], ids)}
    kept = {key: value for key, value in schema.items() if key not in ("type", "pattern")}
    return kept | {"allOf": [{"$ref": ids}]} if kept else {"$ref": ids}  # draft 7 reads nothing beside a $ref


def _text(schema: Schema) -> Schema:
    if schema.get("format") == "date":
        return {"pattern": _DATE}
    if "pattern" in schema:
        return {"type": ["string", "number"]}  # an id or a fingerprint may be all digits
    return {"type": ["string", "number", "boolean"]} if "minLength" in schema else {"minLength": 1}
