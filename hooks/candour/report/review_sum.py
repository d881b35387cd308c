"""A review in one sentence, the safety-relevant first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from candour.changes import ClaimChange, Fate, Standing
from candour.model.front import GROUPS
from candour.project.review import Review
from candour.wording.claims import numbered

_NOUNS = {
    "benefits": ("benefit", "benefits"),
    "candidates": ("person it is for", "people it is for"),
    "contraindications": ("contraindication", "contraindications"),
    "preparation": ("preparation", "preparations"),
    "procedure": ("point of the procedure", "points of the procedure"),
    "practitioners": ("practitioner", "practitioners"),
    "side_effects": ("side effect", "side effects"),
    "aftercare": ("point of aftercare", "points of aftercare"),
    "alternatives": ("alternative", "alternatives"),
    "facts": ("fact", "facts"),
}
_TIME, _NUMBER = ("waiting time", "waiting times"), ("number", "numbers")
_ORDER = [
    *(_NOUNS[group] for group in GROUPS if GROUPS[group].safety),
    _TIME,
    _NUMBER,
    *(_NOUNS[group] for group in GROUPS if not GROUPS[group].safety),
]


def summary(review: Review) -> str:
    """What patients will be told differently; if nothing, whether anything changed at all."""
    told = ", ".join(_counted(review))
    points = ", ".join(_points(review))
    if told or points:
        return f"What patients will be told differently: {'; '.join(filter(None, (told, points)))}."
    changes = review.changes
    pages = len(changes.articles) + len(changes.terms) + len(changes.treatments)
    if pages or changes.claims or changes.positions or changes.broken:
        return f"No claim changes. {numbered(pages, 'page')} changed."
    return "No claim, no term and no page of the library changes."


def _counted(review: Review) -> Iterator[str]:
    nouns: Counter[tuple[str, str]] = Counter()
    softer: Counter[tuple[str, str]] = Counter()
    for change in review.changes.told:
        nouns[_noun(change)] += 1
        softer[_noun(change)] += change.softer
    for noun in _ORDER:
        if nouns[noun]:
            yield numbered(nouns[noun], *noun) + (f" ({softer[noun]} warning less)" if softer[noun] else "")


def _noun(change: ClaimChange) -> tuple[str, str]:
    what = {difference.what for difference in change.differences} - {"words", "lines", "note"}
    if change.fate is Fate.CHANGED and what <= {"from", "for"}:
        return _TIME
    if change.fate is Fate.CHANGED and what == {"value"} and change.claim.quantity:
        return _NUMBER
    return _NOUNS[change.claim.group]


def _points(review: Review) -> Iterator[str]:
    changes = review.changes
    opened = [change for change in changes.points if change.opens]
    closed = [change for change in changes.points if change.closes]
    for found, verb in ((opened, "open"), (closed, "close")):
        if found:
            safety = sum(change.safety for change in found)
            many = verb if len(found) > 1 else f"{verb}s"
            touching = f" ({safety} touching safety)" if safety else ""
            yield f"{numbered(len(found), 'disagreement')} {many}{touching}"
    for standing, verb in ((Standing.REOPENED, "reopened"), (Standing.HOLDS, "decided")):
        count = sum(change.now is standing and change.was is not standing for change in changes.positions)
        if count:
            yield f"{numbered(count, 'position')} {verb}"
