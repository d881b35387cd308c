"""One thing in schema.org's vocabulary, and how it is written into a page."""

from __future__ import annotations

import json
from typing import Any

from candour.knowledge.survey import Site
from candour.language.tags import is_tagged, tagged_as, untagged
from candour.model.addresses import HOME

Node = dict[str, Any]
"""A thing of a type (`@type`) with its properties."""

_IN_SCRIPT = [(char, f"\\u{ord(char):04x}") for char in "<>&\u2028\u2029"]
"""Characters that could end a script or mean something in HTML, with their escapes in JSON."""


def node(kind: str, url: str | None = None, site: Site | None = None, **properties: object) -> Node:
    """A thing with its properties that have a value, at its page's address if the site has one."""
    address = site.imprint.absolute(url) if site and url is not None else ""
    return {"@type": kind} | {key: value for key, value in (("url", address), *properties.items()) if value}


def identified(thing: Node, mark: str, site: Site, url: str = HOME) -> Node:
    """The thing with an id, by which machines recognise it on other pages."""
    address = site.imprint.absolute(url)
    return thing | {"@id": address + mark} if address else thing


def script(thing: Node) -> str:
    """The thing as the text of a `<script>`, which no word of an article can end."""
    text = json.dumps(thing, ensure_ascii=False, separators=(",", ":"))
    if is_tagged(text):
        text = json.dumps(_in_languages(thing), ensure_ascii=False, separators=(",", ":"))
    for char, escaped in _IN_SCRIPT:  # str.translate takes ten times as long
        text = text.replace(char, escaped)
    return text


def _in_languages(value: Any) -> Any:
    """A value in which each text in another language than its page says so, as JSON-LD has it."""
    if isinstance(value, dict):
        return {key: _in_languages(below) for key, below in value.items()}
    if isinstance(value, list):
        return [_in_languages(one) for one in value]
    if not isinstance(value, str):
        return value
    language = tagged_as(value)
    return {"@value": untagged(value), "@language": language} if language else untagged(value)
