"""What schema.org would say of a piece of JSON-LD: types that are not there, properties and values out of place.

The vocabulary is the cut in tests/schemaorg (see cut.py there for where it is from, and its licence).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

TYPES: dict[str, Any] = json.loads((Path(__file__).parent / "schemaorg/schema.json").read_text(encoding="utf-8"))


def above(kind: str) -> set[str]:
    """A type and all that it is a kind of."""
    return {kind}.union(*(above(wider) for wider in TYPES[kind]["above"])) if kind in TYPES else set()


def faults(thing: object, place: str = "") -> Iterator[str]:
    """Everything that schema.org does not know, each with its place: "about.followup: …"."""
    if not isinstance(thing, dict) or thing.get("@type") not in TYPES:
        yield f"{place or 'the whole'}: no type that schema.org has: {thing}"
        return
    ranges: dict[str, list[str]] = {}
    for kind in above(thing["@type"]):
        ranges |= TYPES[kind]["properties"]
    for name, given in thing.items():
        here = f"{place}.{name}".strip(".")
        if name == "@id":
            yield from [] if is_address(given) else [f"{here}: not an address: {given}"]
        elif name.startswith("@"):
            yield from [] if name == "@type" or (name, place) == ("@context", "") else [f"{here}: not expected"]
        elif name not in ranges:
            yield f"{here}: not a property of {thing['@type']}"
        else:
            for value in given if isinstance(given, list) else [given]:
                yield from _value(value, ranges[name], here)


def _value(value: object, allowed: list[str], place: str) -> Iterator[str]:
    if isinstance(value, dict) and value.keys() == {"@value", "@language"}:  # a text, and the language that it is in
        yield from _value(value["@value"], allowed, place)
    elif isinstance(value, dict):
        if "@type" in value and not above(value["@type"]) & set(allowed):
            yield f"{place}: {value['@type']} is not one of {allowed}"
        yield from faults(value, place)
    elif isinstance(value, bool) or not _is_literal(value, allowed):
        yield f"{place}: {value!r} is not one of {allowed}"


def _is_literal(value: object, allowed: list[str]) -> bool:
    if isinstance(value, int):
        return bool({"Integer", "Number"} & set(allowed))
    if not isinstance(value, str) or not value:
        return False
    is_date = "Date" in allowed and re.fullmatch(r"\d{4}-\d\d-\d\d", value)
    # a thing may be named by its address alone
    return "Text" in allowed or bool(is_date) or ("Date" not in allowed and is_address(value))


def is_address(value: object) -> bool:
    """Whether a value is a whole web address."""
    return isinstance(value, str) and urlsplit(value).scheme in ("http", "https") and bool(urlsplit(value).netloc)
