"""A review in one sentence, safety first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from candour.changes import EVIDENCE, ClaimChange, Fate, Standing
from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.qualifier import Bearing
from candour.project.review import RevisionReview
from candour.report.review_interface import interface
from candour.wording.claims import numbered

_TIME, _NUMBER = ("waiting time", "waiting times"), ("number", "numbers")
_ORDER = [
    *(group.nouns for group in GROUPS.values() if group.safety),
    _TIME,
    _NUMBER,
    *(group.nouns for group in GROUPS.values() if not group.safety),
]
_TIMES = {key for key, qualifier in QUALIFIERS.items() if qualifier.bearing is Bearing.MOMENT}


def review_summary(review: RevisionReview) -> str:
    """What became of the interface, and what patients will be told differently."""
    return " ".join([*interface(review), of_content(review)])


def of_content(review: RevisionReview) -> str:
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


def _counted(review: RevisionReview) -> Iterator[str]:
    nouns: Counter[tuple[str, str]] = Counter()
    softer: Counter[tuple[str, str]] = Counter()
    for change in review.changes.told:
        nouns[_noun(change)] += 1
        softer[_noun(change)] += change.softer
    for noun in _ORDER:
        if nouns[noun]:
            yield numbered(nouns[noun], *noun) + (f" ({softer[noun]} warning less)" if softer[noun] else "")


def _noun(change: ClaimChange) -> tuple[str, str]:
    what = {difference.what for difference in change.differences} - EVIDENCE
    if change.fate is Fate.CHANGED and what <= _TIMES:
        return _TIME
    if change.fate is Fate.CHANGED and what == {"value"} and change.claim.quantity:
        return _NUMBER
    return GROUPS[change.claim.group].nouns


def _points(review: RevisionReview) -> Iterator[str]:
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
