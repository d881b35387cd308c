"""Disagreements → text: an editor's work list, every side with its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from candour.knowledge.disagree import Disagreement, open_points
from candour.knowledge.survey import Site
from candour.wording import points as phrase
from candour.wording.claims import numbered


def points_text(site: Site, treatment: str | None = None) -> str:
    """Every disagreement with its kind, its sides and their words, and who is silent; then how many."""
    points = [point for id, points in site.points.items() if treatment in (None, id) for point in points]
    differ = open_points(points)
    safety = sum(point.safety for point in differ)
    decided = sum(point.id in site.positions for point in differ)
    counts = (
        f"{numbered(len(differ), 'disagreement')}, {safety} touching safety, {decided} decided; "
        f"{len(points) - len(differ)} explained"
    )
    return "\n".join([*(line for point in points for line in _point(point, site)), counts])


def _point(point: Disagreement, site: Site) -> Iterator[str]:
    safety = ", safety" if point.safety else ""
    yield f"{point.id} [{point.kind}, {point.outcome}{safety}]"
    yield f"    {phrase.difference(point, site.library)}"
    for side in point.sides:
        for claim in side.claims:
            yield f"    {side.sense}: “{claim.text}” ({claim.article}.md, lines {_ranges(claim.lines)} of the original)"
    for claim in point.beside:
        yield f"    also speaking of it: “{claim.text}” ({claim.article}.md, lines {_ranges(claim.lines)})"
    if point.silent:
        yield f"    no answer: {', '.join(point.silent)}"
    if position := site.positions.get(point.id):
        yield f"    decided by {position.by}, {position.role}, on {position.on}: {position.advice}"
    if position := site.reopened.get(point.id):
        yield f"    open again: decided by {position.by} on {position.on}, and a claim has changed since"


def _ranges(lines: Iterable[int]) -> str:
    return ", ".join(map(str, lines))
