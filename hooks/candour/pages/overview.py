"""The top of a treatment's page: key facts, strongest contraindications, what to expect, each with its agreement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .. import phrase, wording
from ..compare import Comparison, Row
from ..disagree import Disagreement, Outcome
from ..library import Claim
from ..site import Site

_STRENGTHS = ("avoid", "not-recommended", "caution", None)
_MOST = 6
_HEADINGS = {
    "facts": "Key facts",
    "contraindications": "Strongest reasons not to have it",
    "side_effects": "What to expect afterwards",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A term with what is said of it: (words, agreement) pairs, and the points that articles disagree on."""

    label: str
    url: str
    said: tuple[tuple[str, str], ...]
    points: tuple[Disagreement, ...]


def lines(site: Site, tables: Sequence[Comparison]) -> dict[str, list[Line]]:
    """The three lists by their heading; a list without lines is left out."""
    chosen = {"facts": _facts, "contraindications": _exclusions, "side_effects": _expected}
    found = {table.group.id: (table, chosen[table.group.id](table)) for table in tables if table.group.id in chosen}
    return {
        heading: [_line(row, found[group][0], site) for row in found[group][1][:_MOST]]
        for group, heading in _HEADINGS.items()
        if group in found and found[group][1]
    }


def _facts(table: Comparison) -> list[Row]:
    return [row for row in table.rows if row.mentions > 1 and any(_has_value(claim) for claim in _claims(row))]


def _exclusions(table: Comparison) -> list[Row]:
    return sorted(table.rows, key=lambda row: (_strongest(row), -row.mentions))


def _expected(table: Comparison) -> list[Row]:
    return [row for row in table.rows if any(claim.seriousness == "expected" for claim in _claims(row))]


def _claims(row: Row) -> list[Claim]:
    return [claim for cell in row.cells for claim in cell.claims]


def _has_value(claim: Claim) -> bool:
    return bool(claim.quantity or claim.option)


def _strongest(row: Row) -> int:
    return min(_STRENGTHS.index(claim.strength) for claim in _claims(row))


def _line(row: Row, table: Comparison, site: Site) -> Line:
    said: dict[str, list[Claim]] = {}
    for claim in _claims(row):
        said.setdefault(_words(claim, site), []).append(claim)
    counted = sorted(said.items(), key=lambda item: -len({claim.article for claim in item[1]}))
    agreement = tuple((words, _agreement(claims, table, site)) for words, claims in counted)
    return Line(row.term.label, f"{table.url}#{row.term.id}", agreement, _points(_claims(row), site))


def _agreement(claims: Sequence[Claim], table: Comparison, site: Site) -> str:
    return phrase.share(claims, table.articles, site.library) + phrase.hedges(claims)


def _words(claim: Claim, site: Site) -> str:
    """What is said, its reserve aside: how many keep one stands behind the agreement."""
    scope = site.library.terms[claim.scope].label if claim.scope and claim.scope in site.library.terms else None
    said = list(wording.qualifiers(replace(claim, hedge=None), scope))
    if claim.stance == "denied":
        said.insert(0, "says not")
    return ", ".join(said) or "mentioned"


def _points(claims: Iterable[Claim], site: Site) -> tuple[Disagreement, ...]:
    found = [point for claim in claims for point in site.points_of_claim.get((claim.article, claim.anchor), ())]
    return tuple({point.id: point for point in found if point.outcome is Outcome.DISAGREE}.values())
