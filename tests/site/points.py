"""The page "Where articles disagree" beside what library.json says of it."""

from __future__ import annotations

import re
from typing import Any

from .markup import Document, Element
from .test_links import resolved

Point = dict[str, Any]


def points_of(library: dict[str, Any], treatment: str = "micro-needling") -> dict[str, Point]:
    """A treatment's disagreements by their anchors on its page."""
    found = [point for point in library["disagreements"] if point["treatment"] == treatment]
    return {point["url"].partition("#")[2]: point for point in found}


def is_open(point: Point) -> bool:
    """Whether articles do contradict each other on it, and the clinic has not decided."""
    return bool(point["outcome"] == "disagree" and not point["position"])


def shown_points(page: Document) -> dict[str, Element]:
    """The points on a built page by their ids, in its order."""
    return {element.attributes["id"]: element for element in page.content.marked("point")}


def lead(page: Document, link: Element) -> str:
    """Where a link leads, as an address from the site's root, anchor included."""
    return "#".join(filter(None, resolved(page.path, link.attributes["href"])))


def claims_by_url(library: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Every claim, facts included, by the address of its words."""
    return {claim["url"]: claim for claim in library["claims"] + library["facts"]}


def numbers(text: str) -> list[int]:
    """All whole numbers of a text."""
    return [int(number) for number in re.findall(r"\d+", text)]


def lineages(articles: set[str], library: dict[str, Any]) -> int:
    """How many texts some articles go back to; one without a lineage is its own."""
    return len({a["source"]["lineage"] or a["id"] for a in library["articles"] if a["id"] in articles})
