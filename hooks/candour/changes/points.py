"""Disagreements and the clinic's positions on them, before and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..disagree import Disagreement
from ..schema import Position
from ..site import Site
from .pairing import Renamed
from .record import Difference, PointChange, PositionChange, Standing


def compare_points(base: Site, head: Site, names: Renamed) -> list[PointChange]:
    """Disagreements that opened, closed or changed; on safety first, then those that open."""
    before, after = _points(base, names), _points(head, Renamed())
    found = []
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        differences = tuple(_differences(old, new, names)) if old and new else ()
        if not old or not new or differences:
            found.append(PointChange(old, new, differences))
    return sorted(found, key=_urgency)


def _points(site: Site, names: Renamed) -> dict[tuple[str, str], Disagreement]:
    """By what stays while the point is the same: its name without how it ends."""
    found: dict[tuple[str, str], Disagreement] = {}
    for points in site.points.values():
        for point in points:
            name = "/".join(part for part in names.point(point.id).split("/") if part != point.outcome)
            key = name, str(point.kind)
            found[key if key not in found else (names.point(point.id), str(point.kind))] = point
    return found


def _differences(old: Disagreement, new: Disagreement, names: Renamed) -> Iterator[Difference]:
    if old.outcome is not new.outcome:
        yield Difference("outcome", old.outcome, new.outcome)
    was, now = _sides(old, names), _sides(new, Renamed())
    if was != now:
        yield Difference("sides", _listed(was), _listed(now))


def _sides(point: Disagreement, names: Renamed) -> Mapping[str, tuple[str, ...]]:
    return {
        side.says: tuple(sorted(names.articles.get(article, article) for article in side.articles))
        for side in sorted(point.sides, key=lambda side: side.says)
    }


def _listed(sides: Mapping[str, tuple[str, ...]]) -> str:
    return "; ".join(f"{says} ({', '.join(articles)})" for says, articles in sides.items())


def _urgency(change: PointChange) -> tuple[object, ...]:
    return not change.safety, not change.opens, not change.closes, change.point.id


def compare_positions(base: Site, head: Site, names: Renamed) -> list[PositionChange]:
    """What became of what the clinic advises: reopened first."""
    before, after = _positions(base, names), _positions(head, Renamed())
    found = []
    for id in before.keys() | after.keys():
        old, was, risky = before.get(id, _NONE)
        new, now, risks = after.get(id, _NONE)
        differences = tuple(_worded(old, new)) if old and new else ()
        if was is not now or differences:
            found.append(PositionChange(id, risky or risks, old, new, was, now, differences))
    return sorted(found, key=lambda change: (not change.safety, change.now is not Standing.REOPENED, change.point))


_NONE: tuple[Position | None, Standing, bool] = (None, Standing.ABSENT, False)


def _positions(site: Site, names: Renamed) -> dict[str, tuple[Position | None, Standing, bool]]:
    """Every position that is written down, how it stands, and whether its point touches safety."""
    safety = {point.id: point.safety for points in site.points.values() for point in points}
    found: dict[str, tuple[Position | None, Standing, bool]] = {}
    for treatment in site.library.treatments.values():
        for position in treatment.front.positions:
            id = f"{treatment.id}/{position.point}"
            holds = site.positions.get(id) == position
            standing = Standing.HOLDS if holds else Standing.REOPENED if id in safety else Standing.NO_POINT
            found.setdefault(names.point(id), (position, standing, safety.get(id, False)))
    return found


def _worded(old: Position, new: Position) -> Iterator[Difference]:
    """What is written of a decision; its fingerprint follows from the claims."""
    for key in ("advice", "by", "role", "on", "due"):
        was, now = str(getattr(old, key)), str(getattr(new, key))
        if was != now:
            yield Difference(key, was, now)
