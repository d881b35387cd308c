"""What the pages of a site must say, by its data: the words of every claim, the names of articles and terms."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from candour.model.addresses import LIBRARY
from candour.problem import Problem
from candour.published.fault import fault


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim's words and its sentence, as the data have them."""

    text: str
    sentence: str


@dataclass(slots=True)
class Expected:
    """What pages must say, by their addresses.

    `claims` are those of each article by their anchors; `headings` are what the first heading must be; `elsewhere` are
    the languages in which an article is shown in other words than the data have. `addresses` are all in the data.
    `policy` is what the site's server is given for its pages; `as_they_are` are pages of the clinic's own without it.
    """

    claims: dict[str, dict[str, Claimed]] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)
    elsewhere: dict[str, frozenset[str]] = field(default_factory=dict)
    addresses: dict[str, None] = field(default_factory=dict)
    policy: str = ""
    as_they_are: frozenset[str] = frozenset()

    def claim(self, address: str) -> Claimed | None:
        """The claim at an address."""
        path, _, anchor = address.partition("#")
        return self.claims.get(path, {}).get(anchor)


def expected_of(library: bytes) -> tuple[Expected, list[Problem]]:
    """Read the data of a site."""
    found = Expected()
    try:
        data: dict[str, list[dict[str, Any]]] = json.loads(library)
        for article in data["articles"]:
            found.headings[article["url"]] = str(article["title"])
            found.claims[article["url"]] = {}
            told = frozenset(one["language"] for one in article.get("translations", ()))
            found.elsewhere[article["url"]] = told
        for claim in (*data["claims"], *data["facts"]):
            path, _, anchor = claim["url"].partition("#")
            found.claims[path][anchor] = Claimed(str(claim["text"]), str(claim["sentence"]))
        found.addresses = dict.fromkeys(_addresses(data))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return Expected(), [fault(LIBRARY, "no-data", f"the data cannot be read: {type(error).__name__}: {error}")]
    return found, []


def _addresses(data: Any) -> Iterator[str]:
    """Every address in the data, in whatever depth."""
    left = [data]
    while left:
        one = left.pop()
        if isinstance(one, dict):
            left.extend(one.values())
            if isinstance(one.get("url"), str):
                yield one["url"]
        elif isinstance(one, list):
            left.extend(one)
