"""The top of a treatment's page: key facts, strongest contraindications, what to expect, each with its agreement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from candour.knowledge.comparison import Comparison, Row
from candour.knowledge.disagree import Disagreement
from candour.knowledge.survey import Site
from candour.knowledge.voices import points, voices
from candour.language.spoken import N_, _
from candour.model.library import Claim

_STRENGTHS = ("avoid", "not-recommended", "caution", None)
_MOST = 6
_HEADINGS = {
    "facts": N_("Key facts"),
    "contraindications": N_("Strongest reasons not to have it"),
    "side_effects": N_("What to expect afterwards"),
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
        _(heading): [_line(row, found[group][0], site) for row in found[group][1][:_MOST]]
        for group, heading in _HEADINGS.items()
        if group in found and found[group][1]
    }


def _facts(table: Comparison) -> list[Row]:
    return [row for row in table.rows if row.mentions > 1 and any(_has_value(claim) for claim in row.claims)]


def _exclusions(table: Comparison) -> list[Row]:
    return sorted(table.rows, key=lambda row: (_strongest(row), -row.mentions))


def _expected(table: Comparison) -> list[Row]:
    return [row for row in table.rows if any(claim.seriousness == "expected" for claim in row.claims)]


def _has_value(claim: Claim) -> bool:
    return bool(claim.quantity or claim.option)


def _strongest(row: Row) -> int:
    return min(_STRENGTHS.index(claim.strength) for claim in row.claims)


def _line(row: Row, table: Comparison, site: Site) -> Line:
    said = tuple((voice.words, voice.agreement) for voice in voices(row.claims, table.articles, site.library))
    return Line(row.term.label, f"{table.url}#{row.term.id}", said, points(row.claims, site))
