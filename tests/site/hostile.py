"""A library whose every text is a payload: each text of each page in turn, where the engine takes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import yaml

from ..builders import claims, separate_article

Way = tuple[str | int, ...]
BODY: Way = ("the page's text",)

_REVIEW = {"status": "reviewed", "by": "A. Person", "role": "Doctor", "on": "2026-01-01", "due": "2027-01-01"}
_NAMES = {"synonyms": ["a word {n}", "another word {n}"], "includes": ["a part {n}"]}
_EXCEPTIONS = [{"rule": "long-sentence", "words": "Words", "reason": "A reason."}]

_DISAGREEING = {
    "a": ("allowed, from: 1 day after", "You can use [make-up](aftercare:makeup) from 1 day after.\n"),
    "b": ("avoid, until: healed", "Avoid [make-up](aftercare:makeup) until it has healed.\n"),
}
"""Two articles on a treatment that a position decides between."""

PAGES: Mapping[str, tuple[Any, str]] = {
    "docs/articles/x{n}.md": (
        {
            "title": "An article {n}",
            "treatment": "needling",
            "summary": "A summary {n}.",
            "source": {
                "document": "a.txt",
                "sha256": "0" * 64,
                "line_count": "99",
                "kind": "leaflet",
                "title": "Its title",
                "publisher": "Its publisher",
                "published": "2020-01-01",
                "rights": "facts-only",
                "lineage": "a-line",
                "about": "What it was",
            },
            "review": _REVIEW,
            "removed": [{"what": "An offer", "why": "promotion", "lines": ["7"]}],
            "references": [
                {
                    "id": "leaflet",
                    "title": "A leaflet",
                    "publisher": "A publisher",
                    "address": "https://www.example.org/a",
                    "read": "2026-01-01",
                }
            ],
            "exceptions": _EXCEPTIONS,
            "benefits": [{"term": "scars", "hedge": "may", "condition": "if the weather is fine", "lines": ["4"]}],
            "contraindications": [{"term": "t{n}", "strength": "avoid", "scope": "scars", "lines": ["3"]}],
            "facts": [{"term": "sessions", "value": "2 to 3 sessions", "lines": ["5"]}],
        },
        "## A heading\n\nIf the weather is fine it may soften [scars](benefit:scars)[^1] in [2 to 3 sessions]"
        "(fact:sessions). Avoid it on scars with [this](contraindication:t{n}).\n\n"
        "[^1]: A doubt, see [a leaflet](reference:leaflet).\n",
    ),
    "docs/terms/t{n}.md": (
        {
            "label": "A term {n}",
            "kind": "condition",
            "facet": "my-health",
            **_NAMES,
            "jargon": ["a word {n}"],
            "me": "I have it",
            "ask": "Ask us",
            "exceptions": _EXCEPTIONS,
        },
        "A meaning.\n",
    ),
    "docs/terms/c{n}.md": (
        {"label": "A choice {n}", "kind": "choice", "options": {"painless": ["no pain"], "slight": ["a little"]}},
        "A meaning.\n",
    ),
    "docs/treatments/n{n}.md": (
        {
            "title": "A treatment {n}",
            "summary": "A summary.",
            **_NAMES,
            "exceptions": _EXCEPTIONS,
            "positions": [
                {
                    "point": "makeup",
                    "advice": "Wait a day.",
                    "by": "A. Person",
                    "role": "Doctor",
                    "on": "2026-01-01",
                    "due": "2027-01-01",
                    "fingerprint": "v2:000000000000",
                }
            ],
        },
        "An introduction.\n",
    ),
    "docs/es/articles/x{n}.md": (
        {"title": "Un artículo {n}", "summary": "Un resumen.", "review": _REVIEW, "translator": "A. Persona"},
        "Si hace buen tiempo, puede suavizar [cicatrices](benefit:scars)[^1] en [2 a 3 sesiones](fact:sessions). Evite "
        "en cicatrices con [esto](contraindication:t{n}).\n\n[^1]: Una duda: [un folleto](reference:leaflet).\n",
    ),
    "docs/es/terms/t{n}.md": (
        {"label": "Un término {n}", "synonyms": ["otra palabra {n}"], "includes": ["una parte {n}"], "me": "La tengo"},
        "Un significado.\n",
    ),
    "docs/es/treatments/n{n}.md": (
        {"title": "Un tratamiento {n}", "summary": "Un resumen.", "synonyms": ["otro {n}"]},
        "Una introducción.\n",
    ),
    "docs/own-{n}.md": (
        {
            "title": "A page {n}",
            "description": "What it is.",
            "author": "A. Person",
            "subtitle": "A line",
            "icon": "material/phone",
            "status": "new",
            "hide": ["toc"],
            "tags": ["a tag"],
            "summary": "A line",
            "robots": "index",
            "image": "a.png",
            "slug": "a",
            "keywords": "any",
            "exceptions": _EXCEPTIONS,
        },
        "# A page {n}\n\n## A heading\n\nWords.\n",
    ),
}
"""Every kind of page with every text that it may hold; `{n}` tells copies of it apart."""


def numbered(value: Any, n: int) -> Any:
    """A page's values, told apart from those of its other copies."""
    if isinstance(value, dict):
        return {key: numbered(one, n) for key, one in value.items()}
    if isinstance(value, list):
        return [numbered(one, n) for one in value]
    return sha256(str(n).encode()).hexdigest() if value == "0" * 64 else value.replace("{n}", str(n))


def texts(value: Any, way: Way = ()) -> Iterator[Way]:
    """The way to every text of a front matter."""
    if isinstance(value, str):
        yield way
    for key, one in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from texts(one, (*way, key))


@dataclass(frozen=True)
class Place:
    """One text of one kind of page."""

    page: str
    way: Way

    def __str__(self) -> str:
        return f"{self.page} {'/'.join(map(str, self.way))}"


_TO_BE_FILLED_IN = re.compile(r"\{\{|\[\[|[<{]%|[$#]\{")
"""What is refused as a placeholder, and the text around it with it."""

PLACES = [Place(page, way) for page, (front, _) in PAGES.items() for way in (*texts(front), BODY)]


def page_of(path: str, n: int, payloads: Mapping[Way, str]) -> str:
    """A copy of a page with payloads in some of its texts."""
    front, body = PAGES[path]
    front, body = numbered(deepcopy(front), n), numbered(body, n)
    for way, text in payloads.items():
        if way == BODY:
            body += f"\n{text}\n"
            continue
        holder = front
        for step in way[:-1]:
            holder = holder[step]
        holder[way[-1]] = text
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)}---\n{body}"


@dataclass(frozen=True)
class Try:
    """A payload in one place, in a page of its own."""

    number: int
    place: Place
    text: str
    payloads: int = 1

    @property
    def path(self) -> str:
        return self.place.page.replace("{n}", str(self.number))

    def pages(self) -> Iterator[tuple[str, str]]:
        """The page, and those without a payload that it belongs to."""
        n = self.number
        parts = self.place.page.split("/")
        beside = {"docs/terms/t{n}.md"} if "articles" in parts else set()
        if "treatments" in parts:
            for name, (claim, body) in _DISAGREEING.items():
                entry = claims("aftercare", f"term: makeup, advice: {claim}")
                text = separate_article(entry, body, treatment=f"n{n}", title=f"Article {name} {n}")
                yield f"docs/articles/{name}{n}.md", text
        if "es" in parts:
            beside.add(self.place.page.replace("docs/es/", "docs/"))
        yield from ((path.replace("{n}", str(n)), page_of(path, n, {})) for path in beside)
        yield self.path, page_of(self.place.page, n, {self.place.way: self.text})


def tries(texts: Sequence[str], each: int) -> list[Try]:
    """So many payloads in each place, every place beginning with another; and all payloads at once."""
    found: list[Try] = []
    joined = [text for text in texts if not _TO_BE_FILLED_IN.search(text)]
    for index, place in enumerate(PLACES):
        some = [texts[(index * 41 + at * 7) % len(texts)] for at in range(each)]
        found += [Try(len(found) + at, place, text) for at, text in enumerate(some)]
        found.append(Try(len(found), place, " ".join(joined), len(joined)))
    return found
