"""Disagreements and the clinic's positions on them, before and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from candour.changes.pairing import Renamed
from candour.changes.record import Difference, PointChange, PositionChange, Standing
from candour.knowledge.disagree import Disagreement
from candour.knowledge.survey import Site
from candour.model.front import Position


def compare_points(base: Site, head: Site, names: Renamed) -> list[PointChange]:
    """Disagreements that opened, closed or changed: safety first, then newly opened."""
    found = []
    for old, new in _pairs(_points(base, names), _points(head, Renamed())):
        differences = tuple(_differences(old, new, names)) if old and new else ()
        if not old or not new or differences:
            found.append(PointChange(old, new, differences))
    return sorted(found, key=_urgency)


def _points(site: Site, names: Renamed) -> dict[str, Disagreement]:
    """Points by id, with the names of the head."""
    return {names.point(point.id): point for points in site.points.values() for point in points}


def _pairs(
    before: Mapping[str, Disagreement], after: Mapping[str, Disagreement]
) -> Iterator[tuple[Disagreement | None, Disagreement | None]]:
    """Points with the same id; then a gone and a new point of the same kind on the same term.

    A point's id says how it ends and to whom it is limited, and both can change.
    """
    yield from ((before[id], after[id]) for id in before.keys() & after.keys())
    gone, fresh = _by_topic(before, after), _by_topic(after, before)
    for topic in gone.keys() | fresh.keys():
        old, new = gone.get(topic, []), fresh.get(topic, [])
        if len(old) == len(new) == 1:
            yield old[0], new[0]
        else:
            yield from ((point, None) for point in old)
            yield from ((None, point) for point in new)


def _by_topic(points: Mapping[str, Disagreement], others: Mapping[str, Disagreement]) -> dict[str, list[Disagreement]]:
    """The points that the others do not have, by treatment, term and kind."""
    found: dict[str, list[Disagreement]] = {}
    for id, point in points.items():
        if id not in others:
            found.setdefault("/".join([*id.split("/")[:2], point.kind]), []).append(point)
    return found


def _differences(old: Disagreement, new: Disagreement, names: Renamed) -> Iterator[Difference]:
    if old.outcome is not new.outcome:
        yield Difference("outcome", old.outcome, new.outcome)
    was, now = _sides(old, names), _sides(new, Renamed())
    if was != now:
        yield Difference("sides", _listed(was), _listed(now))


def _sides(point: Disagreement, names: Renamed) -> Mapping[str, tuple[str, ...]]:
    """Which articles are on which side. Sides are identified by meaning, so a new language of the site changes none."""
    return {
        side.sense: tuple(sorted(names.articles.get(article, article) for article in side.articles))
        for side in sorted(point.sides, key=lambda side: side.sense)
    }


def _listed(sides: Mapping[str, tuple[str, ...]]) -> str:
    return "; ".join(f"{sense} ({', '.join(articles)})" for sense, articles in sides.items())


def _urgency(change: PointChange) -> tuple[object, ...]:
    return not change.safety, not change.opens, not change.closes, change.point.id


def compare_positions(base: Site, head: Site, names: Renamed) -> list[PositionChange]:
    """What became of the clinic's positions: reopened first."""
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
    """Every position that is written down, its standing, and whether its point touches safety."""
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
    """The differences in a decision's text; its fingerprint follows from the claims."""
    for key in ("advice", "by", "role", "on", "due"):
        was, now = str(getattr(old, key)), str(getattr(new, key))
        if was != now:
            yield Difference(key, was, now)
