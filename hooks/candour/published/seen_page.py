"""A page of a built site as a browser reads it: its ids, its addresses, its words, each with its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from justhtml import JustHTML

_ADDRESSES = frozenset(
    {"href", "xlink:href", "src", "poster", "action", "formaction", "data", "cite", "background", "longdesc"}
)
_LISTS = frozenset({"srcset", "imagesrcset"})


@dataclass(frozen=True, slots=True)
class OnPage:
    """A value on a page: the element and the attribute that have it, and where the element begins."""

    tag: str
    attribute: str
    value: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class SeenPage:
    """All ids, in order and as often as they stand there, and all addresses of a page."""

    ids: list[OnPage] = field(default_factory=list)
    addresses: list[OnPage] = field(default_factory=list)


def seen_page(html: str) -> SeenPage:
    """Read a page, by the rules that browsers have, for a reader without scripts."""
    root = JustHTML(html, sanitize=False, track_node_locations=True, scripting_enabled=False).root
    page = SeenPage()
    for element in elements(root):
        for attribute, value in element.attrs.items():
            if attribute == "id" and value:
                page.ids.append(_found(element, attribute, value))
            elif attribute in _ADDRESSES:
                page.addresses.append(_found(element, attribute, value or ""))
            elif attribute in _LISTS:
                page.addresses.extend(_found(element, attribute, one) for one in _listed(value or ""))
    return page


def elements(node: Any) -> Iterator[Any]:
    """Every element below a node, in the order of the page. A loop, since a page may be deeper than calls can be."""
    left = [node]
    while left:
        one = left.pop()
        if getattr(one, "attrs", None) is not None:
            yield one
        inside = [*(getattr(one, "children", None) or ())]
        if getattr(one, "template_content", None) is not None:
            inside.append(one.template_content)
        left.extend(reversed(inside))


def _listed(value: str) -> Iterator[str]:
    """The addresses of a list such as `small.png 1x, large.png 2x`."""
    yield from (one.split()[0] for one in value.split(",") if one.strip())


def _found(element: Any, attribute: str, value: str) -> OnPage:
    return OnPage(element.name, attribute, value, element.origin_line or 1, element.origin_col or 1)
