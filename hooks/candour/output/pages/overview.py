"""The top of a treatment's page: key facts, strongest contraindications, what to expect, each with its agreement."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from candour.knowledge.comparison import Comparison, Row
from candour.knowledge.disagree import Disagreement
from candour.knowledge.survey import Site
from candour.knowledge.voices import points, voices
from candour.language.spoken import _
from candour.wording.voices import agreement, voice_words

_MOST = 6
_FIRST = "facts"
"""The group whose list comes first; the others follow in their own order."""


@dataclass(frozen=True, slots=True)
class OverviewLine:
    """A term with what is said about it: (words, agreement) pairs, and the points that articles disagree on."""

    label: str
    url: str
    said: tuple[tuple[str, str], ...]
    points: tuple[Disagreement, ...]


def lines(site: Site, tables: Sequence[Comparison]) -> dict[str, list[OverviewLine]]:
    """A list for each group that has a heading here; a list without lines is left out."""
    shown = [(table, chosen) for table in tables if table.group.overview and (chosen := _chosen(table))]
    return {
        _(table.group.overview): [_line(row, table, site) for row in rows[:_MOST]]
        for table, rows in sorted(shown, key=lambda one: one[0].group.id != _FIRST)
    }


def _chosen(table: Comparison) -> list[Row]:
    return _CHOOSE[table.group.id](table) if table.group.id in _CHOOSE else list(table.rows)


def _facts(table: Comparison) -> list[Row]:
    return [row for row in table.rows if row.mentions > 1 and any("value" in claim.said for claim in row.claims)]


def _expected(table: Comparison) -> list[Row]:
    return [row for row in table.rows if any(claim.seriousness == "expected" for claim in row.claims)]


_CHOOSE: Mapping[str, Callable[[Comparison], list[Row]]] = {_FIRST: _facts, "side_effects": _expected}
"""How a group's list is chosen, if not simply in the order of its table: the strictest first."""


def _line(row: Row, table: Comparison, site: Site) -> OverviewLine:
    heard = voices(row.claims, site.library)
    said = tuple((voice_words(voice), agreement(voice, site.library)) for voice in heard)
    return OverviewLine(row.term.label, f"{table.url}#{row.term.id}", said, points(row.claims, site))
