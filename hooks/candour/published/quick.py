"""A quick look at every file of a site, in each build: its digest, and the addresses and ids of each page.

To parse every page would take as long as the build. So pages are looked at as bytes, and only a page where an address
may be wrong is then read as browsers read it (`before_swap.py`). `verify` reads every page so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from posixpath import dirname

from candour.limits import SITE_FILE, read_within
from candour.model.addresses import LIBRARY
from candour.published.broken import Destinations
from candour.published.files import digest, digest_of_file, files_of_site
from candour.published.guard import Guard
from candour.published.leading import destination

_VALUE = rb"""("[^"]*"|'[^']*'|[^\s>]+)"""
_ADDRESS, _ID = re.compile(rb" (?:href|src)=" + _VALUE), re.compile(rb" id=" + _VALUE)
"""As templates and MkDocs write attributes: one space before, none inside."""

_ANY_ADDRESS = re.compile(rb"\s(?:href|src)\s*=\s*" + _VALUE, re.IGNORECASE)
_ANY_ID = re.compile(rb"\sid\s*=\s*" + _VALUE, re.IGNORECASE)
"""As an author may have written them. This takes thrice the time."""

_IN_DATA = re.compile(rb'"url":("[^"\\]*")')
_OF_ITS_OWN = (b'"#', b"'#", b"#")
_NONE: frozenset[bytes] = frozenset()


@dataclass(slots=True)
class Looked:
    """What the look has found. Ids and addresses are kept as they stand in the pages, with their quotes.

    `linked` are the addresses on the pages of each folder, with one of the pages that have it; `within` are those that
    name a place of their own page. `data` are the addresses in the data, which count from the site's root. `at_risk`
    are the pages that may lack the site's policy of security, or hold what it forbids.
    """

    digests: dict[str, str] = field(default_factory=dict)
    raw_ids: dict[str, frozenset[bytes]] = field(default_factory=dict)
    linked: dict[str, dict[bytes, str]] = field(default_factory=dict)
    within: dict[str, list[bytes]] = field(default_factory=dict)
    data: dict[bytes, str] = field(default_factory=dict)
    links: int = 0
    at_risk: list[str] = field(default_factory=list)

    def ids(self, page: str) -> frozenset[str] | None:
        """The ids of a page; None of any other file."""
        raw = self.raw_ids.get(page)
        return None if raw is None else frozenset(map(attribute_value, raw))


def look(folder: Path, made: Collection[str], guard: Guard | None = None) -> Looked:
    """Look at every file of a site once. `made` are the pages that the engine has written."""
    found = Looked()
    for path in files_of_site(folder):
        if not path.endswith(".html") and path != LIBRARY:
            found.digests[path] = digest_of_file(folder / path)
            continue
        data = read_within(folder / path, SITE_FILE)
        found.digests[path] = digest(data)
        if path != LIBRARY:
            _look_at(path, data, found, path in made)
            if guard and guard.suspects(data):
                found.at_risk.append(path)
        else:
            found.data = dict.fromkeys(_IN_DATA.findall(data), "")
    return found


def _look_at(path: str, data: bytes, found: Looked, is_made: bool) -> None:
    address, id = (_ADDRESS, _ID) if is_made else (_ANY_ADDRESS, _ANY_ID)
    addresses = address.findall(data)
    once = dict.fromkeys(addresses, path)
    found.links += len(addresses)
    found.linked.setdefault(dirname(path), {}).update(once)
    found.within[path] = [one for one in once if one.startswith(_OF_ITS_OWN)]
    found.raw_ids[path] = frozenset(id.findall(data))


def attribute_value(quoted: bytes) -> str:
    """An attribute's value."""
    value = (quoted[1:-1] if quoted.startswith((b'"', b"'")) else quoted).decode("utf-8", "replace")
    return unescape(value) if "&" in value else value


def suspects(folder: Path, found: Looked, places: Destinations) -> Iterator[str]:
    """Pages that may hold a wrong address. Not all do: an example in a page's text looks the same in its bytes."""
    for at, addresses in found.linked.items():
        bad = set(bad_of(addresses, found, places))
        for page in found.raw_ids if bad else ():
            if dirname(page) == at and not bad.isdisjoint(_ANY_ADDRESS.findall(read_within(folder / page, SITE_FILE))):
                yield page
    for page, within in found.within.items():
        ids = found.raw_ids[page]
        if any(b'"' + one[2:] not in ids and places.wrong_with(page, attribute_value(one)) for one in within):
            yield page


def bad_of(addresses: Mapping[bytes, str], found: Looked, places: Destinations) -> Iterator[bytes]:
    """Those of a folder's addresses that seem wrong. Most lead to anchors of a few pages, which are looked up once."""
    there: dict[bytes, frozenset[bytes]] = {}
    for address, page in addresses.items():
        path, _, anchor = address.partition(b"#")
        if anchor:
            if path not in there:
                target = destination(page, attribute_value(path + path[:1]), places.root)
                there[path] = found.raw_ids.get(target.path, _NONE) if target else _NONE
            if b'"' + anchor in there[path]:
                continue
        if not address.startswith(_OF_ITS_OWN) and places.wrong_with(page, attribute_value(address)):
            yield address
