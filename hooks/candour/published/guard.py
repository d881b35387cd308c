"""Whether a page has the site's policy of security, and nothing that the policy forbids.

What may run is a written list. A script, a handler or a style that stands in a page and is not of the list is a mistake
of whoever put it there, and would be dead: it is an error, and is never added to the policy.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from justhtml import JustHTML
from markupsafe import escape

from candour.limits import SITE_FILE, read_within
from candour.model.policy import NEVER_IN_A_PAGE, RESTING
from candour.problem import Problem
from candour.published.fault import fault
from candour.published.forbidden import Forbidden, digests_of
from candour.published.seen_page import elements

_SCRIPT = re.compile(rb'<script(?! type="application/(?:ld\+)?json">)[^>]*>.*?</script', re.DOTALL)
_ELEMENT = re.compile(rb"<(?:style|base|object|embed|applet|portal|iframe|link rel=.?stylesheet)\b[^>]*")
_HANDLER, _STYLE = re.compile(rb"on[a-z]{3,}\s*="), re.compile(rb"style\s*=")
_BEFORE = b" \t\r\n\f\"'/"
"""What stands before an attribute's name."""

_FAR = 4096
"""So far from its start a page has told its policy."""

_ENOUGH = 50
"""So many pages with a fault are read."""

_HEADER = re.compile(rf"^  Content-Security-Policy: (.*?)(?:; (?:{'|'.join(NEVER_IN_A_PAGE)}) .*)?$", re.MULTILINE)

_LOADS = frozenset({"script", "link", "style", "img", "iframe", "object", "embed", "base", "body"})


class Guard:
    """A site's policy, held against its pages. What stands in the frame around all of them is judged once.

    `origin` says of a text which template has it. `as_they_are` are pages that a clinic has allowed to be published so.
    """

    def __init__(
        self, policy: str, origin: Callable[[str], str] = lambda text: "", as_they_are: Collection[str] = ()
    ) -> None:
        self._policy, self._as_they_are = policy, as_they_are
        self._told = [f'content="{escape(one)}"'.encode() for one in (policy, RESTING)]
        self._forbidden = Forbidden(policy, digests_of(policy), origin)
        self._harmless: set[bytes] = set()

    def suspects(self, data: bytes) -> bool:
        """Whether a page has to be read: it may lack the policy, or hold what the policy forbids."""
        if not any(told in data[:_FAR] for told in self._told):
            return True
        small = data.lower()
        scripts = _SCRIPT.findall(data)
        return (
            data.count(b"<script") != small.count(b"<script")
            or not all(map(self._is_harmless, scripts))
            or not all(map(self._is_harmless, _ELEMENT.findall(small)))
            or any(small[found.start() - 1] in _BEFORE for found in _HANDLER.finditer(small))
            or any(small[found.start() - 1] in _BEFORE for found in _STYLE.finditer(small))
            or b"javascript:" in small
        )

    def _is_harmless(self, element: bytes) -> bool:
        if element not in self._harmless:
            if any(self._in_page(element.decode("utf-8", "replace") + ">", "")):
                return False
            self._harmless.add(element)
        return True

    def in_pages(self, folder: Path, pages: Iterable[str]) -> Iterator[Problem]:
        """What is wrong with pages of a site. What is wrong with many is in the frame around all of them."""
        wrong = 0
        for page in sorted(set(pages).difference(self._as_they_are)):
            found = list(self.faults(page, read_within(folder / page, SITE_FILE).decode("utf-8", "replace")))
            yield from found
            wrong += bool(found)
            if wrong == _ENOUGH:
                return

    def faults(self, page: str, html: str) -> Iterator[Problem]:
        """What is wrong with a page, each at its place."""
        yield from self._without_policy(page, html)
        yield from self._in_page(html, page)

    def _without_policy(self, page: str, html: str) -> Iterator[Problem]:
        """The policy holds for what stands behind it, so it stands before all that a page loads."""
        for element in _elements(html):
            attributes = element.attrs
            if element.name == "meta" and (attributes.get("http-equiv") or "").lower() == "content-security-policy":
                if attributes.get("content") not in (self._policy, RESTING):
                    yield fault(page, "no-policy", "the policy of this page is not the site's", *_place(element))
                return
            if element.name in _LOADS:
                break
        said = "this page does not say what a browser may load and run; the policy comes first in its head"
        yield fault(page, "no-policy", said)

    def _in_page(self, html: str, page: str) -> Iterator[Problem]:
        for element in _elements(html):
            for code, said in self._forbidden.in_element(element):
                yield fault(page, code, said, *_place(element))


def told_in(headers: bytes) -> str:
    """The policy that a site's pages tell, by the file of headers for its host; "" if there is none."""
    found = _HEADER.search(headers.decode("utf-8", "replace"))
    return found[1] if found else ""


def _elements(html: str) -> Iterator[Any]:
    return elements(JustHTML(html, sanitize=False, track_node_locations=True, scripting_enabled=False).root)


def _place(element: Any) -> tuple[int, int]:
    return element.origin_line or 1, element.origin_col or 1
