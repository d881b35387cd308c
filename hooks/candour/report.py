"""Problems → text for people and JSON for tools."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict

from . import phrase
from .disagree import Disagreement, Outcome
from .load import Loaded
from .problem import errors
from .site import Site
from .wording import numbered


def text(loaded: Loaded) -> str:
    """A line a problem, then how much was checked."""
    return "\n".join([*map(str, loaded.problems), summary(loaded)])


def as_json(loaded: Loaded) -> str:
    """The same for tools: {"problems": [{path, line, column, code, message, severity}], "checked": {…}}."""
    problems = [asdict(problem) for problem in loaded.problems]
    return json.dumps({"problems": problems, "checked": _checked(loaded)}, ensure_ascii=False, indent=2)


def summary(loaded: Loaded) -> str:
    """What was read and what was found, in one line."""
    checked = _checked(loaded)
    wrong = len(errors(loaded.problems))
    found = f"{numbered(wrong, 'error')}, {numbered(len(loaded.problems) - wrong, 'warning')}"
    return (
        f"checked {numbered(checked['articles'], 'article')} with {numbered(checked['claims'], 'claim')}, "
        f"{numbered(checked['terms'], 'term')}, {numbered(checked['treatments'], 'treatment')}: {found}"
    )


def _checked(loaded: Loaded) -> dict[str, int]:
    library = loaded.library
    return {
        "articles": len(library.articles),
        "claims": sum(len(article.claims) for article in library.articles.values()),
        "terms": len(library.terms),
        "treatments": len(library.treatments),
    }


def disagreements(site: Site, treatment: str | None = None) -> str:
    """Every disagreement with its kind, its sides and their words, and who is silent; then how many."""
    points = [point for id, points in site.points.items() if treatment in (None, id) for point in points]
    open_points = [point for point in points if point.outcome is Outcome.DISAGREE]
    safety = sum(point.safety for point in open_points)
    decided = sum(point.id in site.positions for point in open_points)
    counts = (
        f"{numbered(len(open_points), 'disagreement')}, {safety} touching safety, {decided} decided; "
        f"{len(points) - len(open_points)} explained"
    )
    return "\n".join([*(line for point in points for line in _point(point, site)), counts])


def _point(point: Disagreement, site: Site) -> Iterator[str]:
    safety = ", safety" if point.safety else ""
    yield f"{point.id} [{point.kind}, {point.outcome}{safety}]"
    yield f"    {phrase.difference(point, site.library)}"
    for side in point.sides:
        for claim in side.claims:
            yield f"    {side.says}: “{claim.text}” ({claim.article}.md, lines {_ranges(claim.lines)} of the original)"
    for claim in point.beside:
        yield f"    also speaking of it: “{claim.text}” ({claim.article}.md, lines {_ranges(claim.lines)})"
    if point.silent:
        yield f"    not mentioned: {', '.join(point.silent)}"


def _ranges(lines: Iterable[int]) -> str:
    return ", ".join(map(str, lines))


FORMATS: Mapping[str, Callable[[Loaded], str]] = {"text": text, "json": as_json}
