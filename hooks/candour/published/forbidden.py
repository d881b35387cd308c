"""What an element of a page holds that the policy of security forbids, so that it would be dead there."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from candour.model.policy import digest_of, is_data
from candour.published.policy import allows, directives
from candour.published.seen_page import OnPage

_RUNS = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)
_SKIPPED = re.compile(r"[\t\n\r]|^[\x00-\x20]+")
"""What a browser takes out of an address before it reads it."""

_LEADING = frozenset({"href", "xlink:href", "action", "formaction"})
_NEVER = frozenset({"base", "object", "embed", "applet", "portal"})
_LONGEST_SHOWN = 60


@dataclass(frozen=True)
class Forbidden:
    """A policy, asked of one element after another. `origin` says of a text which template has it."""

    policy: str
    digests: Collection[str]
    origin: Callable[[str], str]

    def in_element(self, element: Any) -> Iterator[tuple[str, str]]:
        """What is wrong with an element: the code of each fault, and what is said of it."""
        for said in self._in_place(element):
            yield "runs-unlisted", said
        loaded = _loaded(element)
        if loaded and not allows(self.policy, loaded):
            kind = {"script": "scripts", "link": "styles"}.get(element.name, "frames")
            named = f"name its website under 'extra: candour: allow: {kind}', or take it out"
            yield "from-elsewhere", f"'{loaded.value}' is not of this site; {named}" + self.origin(loaded.value)

    def _in_place(self, element: Any) -> Iterator[str]:
        yield from self._itself(element)
        for name, value in element.attrs.items():
            said = _attribute(element.name, name, value or "")
            if said:
                yield said + self.origin(value or "")

    def _itself(self, element: Any) -> Iterator[str]:
        text = "".join(child.data or "" for child in element.children or () if child.name == "#text")
        if element.name == "script" and not _source(element.attrs):
            if not is_data(element.attrs.get("type")) and digest_of(text) not in self.digests:
                told = "is not on the list of those that may; put it into a file that extra_javascript names"
                yield f"the script '{_shown(text)}' stands in the page, and {told}" + self.origin(text)
        elif element.name == "style":
            told = "put it into a file that extra_css names"
            yield f"the style '{_shown(text)}' stands in the page; {told}" + self.origin(text)
        elif element.name in _NEVER:
            yield f"<{element.name}> stands in the page; take it out" + self.origin(f"<{element.name}")


def digests_of(policy: str) -> frozenset[str]:
    """The digests that a policy names.

    >>> digests_of("script-src 'self' 'sha256-x'; style-src 'self'")
    frozenset({'sha256-x'})
    """
    named = (one.strip("'") for one in directives(policy).get("script-src", ()))
    return frozenset(one for one in named if one.startswith("sha256-"))


def _attribute(tag: str, name: str, value: str) -> str:
    if name.startswith("on") and name != "on":
        return (
            f"the handler {name}='{_shown(value)}' stands in the page; put it into a file that extra_javascript names"
        )
    if name == "style":
        return f"style='{_shown(value)}' stands in the page; put it into a file that extra_css names"
    if name == "srcdoc":
        return "a frame has a page of its own in 'srcdoc'; a frame shows a website that mkdocs.yml names"
    if name in _LEADING and tag not in ("link", "image", "use") and _RUNS.match(_SKIPPED.sub("", value)):
        return f"'{_shown(value)}' would run in the page; a link leads to a page"
    return ""


def _source(attributes: dict[str, str | None]) -> str:
    return (attributes.get("src") or attributes.get("href") or attributes.get("xlink:href") or "").strip()


def _loaded(element: Any) -> OnPage | None:
    """A script, a style sheet or a frame from elsewhere."""
    is_sheet = element.name == "link" and "stylesheet" in (element.attrs.get("rel") or "").lower().split()
    if not is_sheet and element.name not in ("script", "iframe"):
        return None
    address = _source(element.attrs)
    is_elsewhere = re.match(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", address, re.IGNORECASE)
    return OnPage(element.name, "src", address) if is_elsewhere else None


def _shown(value: str) -> str:
    whole = " ".join(value.split())
    return whole if len(whole) <= _LONGEST_SHOWN else f"{whole[:_LONGEST_SHOWN]}…"
