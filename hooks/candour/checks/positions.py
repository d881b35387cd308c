"""Positions on no point, positions that reopened, and safety points that nobody has decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from candour.checks.rules.governance.former_fingerprint import message as former
from candour.knowledge.disagree import Disagreement, Outcome
from candour.knowledge.positions import point_id
from candour.model.library import Treatment
from candour.problem import Problem, Severity, did_you_mean, surely
from candour.reading.front_matter import Page


def position_problems(
    treatment: Treatment, points: Sequence[Disagreement], page: Page, open_points: Severity, settled: bool = True
) -> Iterator[Problem]:
    """Positions on no point, positions that reopened, and safety points that nobody has decided.

    `open_points` is the severity of the last (mkdocs.yml, `extra.candour.open_safety_points`). If the
    articles are not `settled`, claims are missing because of problems that are reported already. Then
    only a position on a misspelt point is certainly a mistake.
    """
    by_id: Mapping[str, Disagreement] = {point.id: point for point in points}
    decided: set[str] = set()
    for index, position in enumerate(treatment.front.positions):
        if position.point in decided:
            message = f"'{position.point}' is decided twice; keep one of the positions"
            yield page.problem(("positions", index, "point"), "repeated-point", message)
            continue
        decided.add(position.point)
        point = by_id.get(point_id(treatment, position))
        if point is None:
            known = [point.id.partition("/")[2] for point in points]
            hint, meant = did_you_mean(position.point, known), surely(position.point, known)
            if not settled and not hint:
                continue
            message = f"articles do not differ on '{position.point}'{hint}"
            at = ("positions", index, "point")
            yield replace(page.problem(at, "unknown-point", message), mends=page.mends(at, meant) if meant else ())
        elif settled and not point.fingerprint.fits(position.fingerprint):
            message = (
                f"'{position.point}' is open again: a claim has changed since it was decided; decide anew, "
                f"then write fingerprint: {point.fingerprint}"
            )
            place = page.place(("positions", index, "fingerprint"))
            severity = open_points if point.safety else Severity.WARNING
            yield Problem(page.path, *place, "position-reopened", message, severity)
        elif settled and point.fingerprint.is_former(position.fingerprint):
            place = page.place(("positions", index, "fingerprint"))
            message, fix = former(position.fingerprint, point.fingerprint), str(point.fingerprint)
            mends = page.mends(("positions", index, "fingerprint"), fix)
            yield Problem(page.path, *place, "former-fingerprint", message, Severity.WARNING, fix, mends)
    named = {point_id(treatment, position) for position in treatment.front.positions}
    for point in points:
        if point.safety and point.outcome is Outcome.DISAGREE and point.id not in named:
            name = point.id.partition("/")[2]
            print_ = point.fingerprint if settled else "known when all errors are mended"
            message = f"'{name}' touches safety and is not decided; write a position (fingerprint: {print_})"
            yield Problem(page.path, *page.place(("positions",), key=True), "open-point", message, open_points)
