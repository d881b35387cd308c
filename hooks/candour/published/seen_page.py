"""A page of a built site as a browser reads it: its ids, its addresses, its words, each at its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from justhtml import JustHTML

from candour.model.groups import GROUP_OF_MARK

_ADDRESSES = frozenset(
    {"href", "xlink:href", "src", "poster", "action", "formaction", "data", "cite", "background", "longdesc"}
)
_LISTS = frozenset({"srcset", "imagesrcset"})

_LOADING: Mapping[str, frozenset[str]] = {
    tag: frozenset(attributes.split())
    for tag, attributes in {
        "img": "src srcset",
        "source": "src srcset",
        "script": "src href xlink:href",
        "iframe": "src",
        "embed": "src",
        "object": "data",
        "audio": "src",
        "video": "src poster",
        "track": "src",
        "input": "src",
        "image": "href xlink:href",
        "use": "href xlink:href",
        "body": "background",
    }.items()
}
"""What a page loads without being asked, by element and attribute. Links of the head: `_LOADED_LINKS`."""

_FETCHED = ("stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload", "prefetch")
_LOADED_LINKS = frozenset((*_FETCHED, "preconnect", "dns-prefetch"))
_MARK_IN_WORDS = re.compile(rf"\]\((?:{'|'.join(map(re.escape, GROUP_OF_MARK))}):[^()\s]*\)")
_ACTIVE = frozenset({"script", "style", "link", "base", "noscript"})
_HEEDED = re.compile(r"|module|importmap|speculationrules|text/css|.*(java|ecma|j|live)script.*", re.DOTALL)
"""The types of a script or a style that a browser heeds. Another type is data."""

_UNREAD, _CODE = frozenset({"script", "style"}), frozenset({"code", "pre"})


class OnPage(NamedTuple):
    """A value on a page: the element and the attribute that have it, and where the element begins.

    `loads` is set if a browser asks for the address on its own. `words` are those of an element that quotes a claim.
    """

    tag: str
    attribute: str
    value: str
    line: int = 1
    column: int = 1
    loads: bool = False
    words: str = ""


@dataclass(slots=True)
class SeenPage:
    """What is on a page, in its order.

    `is_guarded` is false if something runs or is loaded before the policy, or there is none.
    `told` are the words of the elements that were asked for, by their ids; `text` all words; `claims` the ids of a
    claim's words; `left` the marks that stand in words; `active` the scripts, styles and handlers in the page itself.
    """

    ids: list[OnPage] = field(default_factory=list)
    addresses: list[OnPage] = field(default_factory=list)
    claims: list[OnPage] = field(default_factory=list)
    left: list[OnPage] = field(default_factory=list)
    active: list[OnPage] = field(default_factory=list)
    told: dict[str, str] = field(default_factory=dict)
    heading: str = ""
    text: str = ""
    language: str = ""
    policy: str = ""
    is_guarded: bool = True


def seen_page(html: str, asked: Collection[str] = (), places: bool = True) -> SeenPage:
    """Read a page, by the rules that browsers have, for a reader without scripts. Without places it takes less time."""
    root = JustHTML(html, sanitize=False, track_node_locations=places, scripting_enabled=False).root
    page = SeenPage()
    for element in elements(root):
        _look_at(element, page, asked)
    page.text = _words(root, but_added=True) if asked else ""
    return page


def elements(node: Any) -> Iterator[Any]:
    """Every element below a node, in the order of the page. A loop, since a page may be deeper than calls can be."""
    left = [node]
    while left:
        one = left.pop()
        if getattr(one, "attrs", None) is not None:
            yield one
        left.extend(reversed(one.children or ()))
        if getattr(one, "template_content", None) is not None:
            left.append(one.template_content)


def _look_at(element: Any, page: SeenPage, asked: Collection[str]) -> None:
    tag, attributes = element.name, element.attrs
    for attribute, value in attributes.items():
        if attribute.startswith("on") or attribute in ("style", "srcdoc"):
            page.active.append(_on_page(element, attribute, value or ""))
        elif attribute == "id" and value:
            page.ids.append(_on_page(element, attribute, value))
            if value in asked:
                page.told[value] = _words(element, but_added=True)
        elif attribute in _ADDRESSES:
            page.addresses.append(_address(element, attribute, value or ""))
        elif attribute in _LISTS:
            page.addresses.extend(_address(element, attribute, one) for one in _listed(value or ""))
    if tag == "a" and attributes.get("class") == "mark" and attributes.get("id"):
        page.claims.append(_on_page(element, "id", attributes["id"]))
    elif tag == "html":
        page.language = attributes.get("lang") or ""
    elif tag == "h1" and not page.heading:
        page.heading = _words(element, but_added=True)
    elif tag == "meta" and (attributes.get("http-equiv") or "").lower() == "content-security-policy":
        page.policy = page.policy or attributes.get("content") or ""
    elif not page.policy and (tag in _ACTIVE or getattr(element.parent, "name", "") == "body"):
        page.is_guarded = False
    if tag in _UNREAD and "src" not in attributes and _HEEDED.fullmatch((attributes.get("type") or "").strip().lower()):
        inside = "".join(child.data for child in element.children or () if child.name == "#text")
        page.active.append(_on_page(element, "", inside))
    elif tag not in _UNREAD and tag not in _CODE:
        page.left.extend(_marks_in(element))


def _marks_in(element: Any) -> Iterator[OnPage]:
    for child in element.children or ():
        if child.name == "#text" and "](" in child.data:
            yield from (_on_page(element, "", found) for found in _MARK_IN_WORDS.findall(child.data))


def _address(element: Any, attribute: str, value: str) -> OnPage:
    tag = element.name
    if tag == "link":
        loads = not _LOADED_LINKS.isdisjoint((element.attrs.get("rel") or "").lower().split())
    else:
        loads = attribute in _LOADING.get(tag, ())
    words = _words(element) if tag == "a" and element.attrs.get("class") == "words" else ""
    return _on_page(element, attribute, value, loads, words)


def _listed(value: str) -> Iterator[str]:
    """The addresses of a list such as `small.png 1x, large.png 2x`."""
    yield from (one.split()[0] for one in value.split(",") if one.strip())


def _on_page(element: Any, attribute: str, value: str, loads: bool = False, words: str = "") -> OnPage:
    return OnPage(element.name, attribute, value, element.origin_line or 1, element.origin_col or 1, loads, words)


def _words(node: Any, but_added: bool = False) -> str:
    """The words in an element; without what the engine adds to an article's own, if that is wanted."""
    found, left = [], [node]
    while left:
        one = left.pop()
        if one.name == "#text":
            found.append(one.data)
        elif one.name not in _UNREAD and not (but_added and _is_added(one)):
            left.extend(reversed(one.children or ()))
    return " ".join("".join(found).split())


def _is_added(node: Any) -> bool:
    """Whether an element is a note's number or the sign that another source says otherwise."""
    attributes = getattr(node, "attrs", None) or {}
    return attributes.get("class") == "otherwise" or (attributes.get("id") or "").startswith("fnref")
