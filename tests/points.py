"""Disagreements among a few tiny articles, written as an editor writes claims, one a line.

    points("aftercare term: makeup, advice: allowed, from: next-day", "aftercare term: makeup, advice: avoid")

The articles are called a, b, c and are about a treatment of their own, peel.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from candour.knowledge.disagree import Disagreement, disagreements
from candour.model.groups import GROUPS
from candour.model.library import Library
from candour.model.marks import TELLING, slug

from .builders import article, claims, library_of, term, treatment

NAMES = "abcdefgh"

TERMS: Mapping[str, str] = {
    f"docs/terms/{id}.md": page
    for id, page in {
        "acne": term("Acne"),
        "active-acne": term("Active acne", broader="acne"),
        "severe-acne-scars": term("Severe acne scars", "effect", broader="acne-scars"),
        "scarring": term("Scarring from it", "effect"),
        "pigment-changes": term("Changes in pigment", "effect"),
        "dark-spots": term("Dark spots", "effect", broader="pigment-changes"),
        "redness": term("Redness", "effect"),
        "peeling": term("Peeling", "effect"),
        "flaking": term("Flaking", "effect", broader="peeling"),
        "light-makeup": term("Light make-up", "care", broader="makeup"),
        "sunscreen": term("Sunscreen", "care"),
        "session-length": term("Length of a session", "quantity"),
        "needling-time": term("Needling time", "quantity", broader="session-length"),
        "visit-length": term("Visit length", "quantity", broader="session-length"),
        "interval": term("Interval", "quantity"),
        "pain": term("Pain", "choice", options="[painful, slight, painless]"),
        "professional": term("Professional", "person"),
        "doctor": term("Doctor", "person", broader="professional"),
        "dermatologist": term("Dermatologist", "person", broader="doctor"),
        "dentist": term("Dentist", "person", broader="professional"),
        "adults": term("Adults", "person"),
        "children": term("Children", "person"),
        "office": term("Doctor's office", "place"),
        "spa": term("Spa", "place"),
        "face": term("Face", "body-area"),
        "thighs": term("Thighs", "body-area"),
    }.items()
}


def page(said: str, words: str = "words", **changes: str) -> str:
    """An article that makes these claims and marks them: "group entry", one a line."""
    groups: dict[str, list[str]] = {}
    lines = [line.strip().partition(" ")[::2] for line in said.strip().splitlines()]
    marked = []
    for number, (group, entry) in enumerate(lines):
        alike = [other for its_group, other in lines if its_group == group and _case(other) == _case(entry)]
        groups.setdefault(group, []).append(entry)
        note = "[^slip]" if "slip" in _keys(entry) else ""
        marked.append(f"Some [{words} {number}]({_mark(group, entry, len(alike) > 1)}){note} stand here.\n")
    if any("[^slip]" in line for line in marked):
        marked.append("\n[^slip]: The source slipped.\n")
    head = {"treatment": "peel"} | changes
    return article("".join(claims(group, *entries) for group, entries in groups.items()), "".join(marked), **head)


def _keys(entry: str) -> dict[str, str]:
    return dict(part.split(": ", 1) for part in entry.split(", "))


def _case(entry: str) -> tuple[str | None, ...]:
    keys = _keys(entry)
    return keys["term"], keys.get("scope"), keys.get("stance")


def _mark(group: str, entry: str, is_repeated: bool) -> str:
    """A claim's mark; where an article claims a term more than once, with all that tells it from the others."""
    keys = _keys(entry)
    denied = "denied" if keys.get("stance") == "denied" else ""
    told = TELLING if is_repeated else ("value",)
    parts = (keys["term"], keys.get("scope", ""), denied, *(slug(keys.get(key, "")) for key in told))
    return f"{GROUPS[group].mark}:" + "/".join(part for part in parts if part)


def library(*articles: str, extra: Mapping[str, str] = {}, **changes: str) -> Library:  # only read
    """Articles a, b, c … with these claims; `changes` replace keys of every article's head, or its `words`.

    `extra` are further pages, such as terms.
    """
    pages = {f"docs/articles/{name}.md": page(said, **changes) for name, said in zip(NAMES, articles, strict=False)}
    return library_of({**TERMS, "docs/treatments/peel.md": treatment("Peel"), **extra, **pages})


def points(*articles: str, **changes: str) -> list[Disagreement]:
    """What the articles do not agree on."""
    found = library(*articles, **changes)
    return disagreements(found, found.treatments["peel"])


def names(found: Iterable[Disagreement]) -> list[str]:
    """The points' names without the treatment's: "makeup", "scars/for-and-against"."""
    return [point.id.removeprefix("peel/") for point in found]


def sides(point: Disagreement) -> dict[str, str]:
    """What each side says, and the articles that stand on it: {"painless": "ac", "painful": "b"}."""
    return {side.sense: "".join(side.articles) for side in point.sides}


def only(found: Sequence[Disagreement]) -> Disagreement:
    """The one point there is."""
    assert len(found) == 1, names(found)
    return found[0]
