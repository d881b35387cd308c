"""A change as data: always the old, the new, and the respects in which they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from candour.changes.fate import Fate, fate_of
from candour.changes.weight import is_softer
from candour.changes.word_change import WordChange
from candour.knowledge.disagree import Disagreement, Outcome
from candour.language.readability import Reading
from candour.language.spoken import ENGLISH
from candour.model.front import Position
from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.library import Article, Claim, Term, Treatment

_Thing = TypeVar("_Thing", Article, Term, Treatment)


@dataclass(frozen=True, slots=True)
class Difference:
    """One respect in which old and new differ, both as an editor would write them; None for nothing."""

    what: str
    old: str | None
    new: str | None


EVIDENCE = frozenset(("words", "lines", "note", *(key for key, one in QUALIFIERS.items() if not one.is_meaning)))
"""Differences that do not change what is claimed: its words, its lines in the original, the editor's note, and what
is not part of the meaning."""


class RowFate(StrEnum):
    """What a change of a claim does to its term's row in the comparison."""

    APPEARS = "appears"
    DISAPPEARS = "disappears"


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that was added, removed or changed, and so its cell too; `article` is the id as it is now.

    `beside_old` and `beside_new` are the article's other claims in the same cell, before and after. Without any,
    removing the claim leaves its cell "not mentioned". `warned` says whether the article is not new, and it or another
    on the treatment warned of the term before.
    """

    article: str
    old: Claim | None
    new: Claim | None
    differences: tuple[Difference, ...] = ()
    beside_old: tuple[Claim, ...] = ()
    beside_new: tuple[Claim, ...] = ()
    row: RowFate | None = None
    warned: bool = False

    @property
    def fate(self) -> Fate:
        return fate_of(self.old, self.new)

    @property
    def claim(self) -> Claim:
        """The claim as it is now, or as it was if it is gone."""
        claim = self.new or self.old
        assert claim is not None, "a change has a side"  # noqa: S101
        return claim

    @property
    def is_meaning(self) -> bool:
        """Whether the meaning changed, not only words or lines."""
        return self.fate is not Fate.CHANGED or any(d.what not in EVIDENCE for d in self.differences)

    @property
    def safety(self) -> bool:
        """Whether it was or is in a group where a difference can harm."""
        return any(claim and GROUPS[claim.group].safety for claim in (self.old, self.new))

    @property
    def softer(self) -> bool:
        """Whether patients are warned less than before."""
        return self.safety and is_softer(self.old, self.new, self.warned)


@dataclass(frozen=True, slots=True)
class PointChange:
    """A disagreement that opened, closed or changed, or an explained difference that came or went."""

    old: Disagreement | None
    new: Disagreement | None
    differences: tuple[Difference, ...] = ()

    @property
    def point(self) -> Disagreement:
        """The point as it is now, or as it was if it is gone."""
        point = self.new or self.old
        assert point is not None, "a change has a side"  # noqa: S101
        return point

    @property
    def opens(self) -> bool:
        return not _is_open(self.old) and _is_open(self.new)

    @property
    def closes(self) -> bool:
        return _is_open(self.old) and not _is_open(self.new)

    @property
    def safety(self) -> bool:
        return any(point and point.safety for point in (self.old, self.new))

    @property
    def fate(self) -> Fate:
        return fate_of(self.old, self.new)


class Standing(StrEnum):
    """The state of a position: not written, holding, reopened because a claim changed, or on no point."""

    ABSENT = "absent"
    HOLDS = "holds"
    REOPENED = "reopened"
    NO_POINT = "no-point"


@dataclass(frozen=True, slots=True)
class PositionChange:
    """What became of the clinic's position on a point (its id with the treatment's)."""

    point: str
    safety: bool
    old: Position | None
    new: Position | None
    was: Standing
    now: Standing
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class PageChange(Generic[_Thing]):
    """An article, term or treatment that was added, removed or renamed, or whose front matter or text changed.

    `gone` and `fresh` count sentences of its text; `readings` say how hard it was and is to read.
    """

    old: _Thing | None
    new: _Thing | None
    differences: tuple[Difference, ...] = ()
    gone: int = 0
    fresh: int = 0
    readings: tuple[Reading | None, Reading | None] = (None, None)

    @property
    def fate(self) -> Fate:
        return fate_of(self.old, self.new)

    @property
    def page(self) -> _Thing:
        """The page as it is now, or as it was if it is gone."""
        page = self.new or self.old
        assert page is not None, "a change has a side"  # noqa: S101
        return page

    @property
    def is_reworded(self) -> bool:
        """Whether its text changed; only for a page that exists on both sides."""
        return self.fate is Fate.CHANGED and bool(self.gone or self.fresh)


@dataclass(frozen=True, slots=True)
class Restated:
    """An unchanged claim in a changed sentence: only a reader can tell whether it still says the same."""

    old: Claim
    new: Claim


@dataclass(frozen=True, slots=True)
class BrokenAddress:
    """An address of the site that no longer exists, with the page that took its place, if any.

    `anchors` are those that are gone from a page that stays.
    """

    page: str
    anchors: tuple[str, ...] = ()
    now: str | None = None


@dataclass(frozen=True, slots=True)
class InterfaceChange:
    """The site's language before and after, as a code.

    `worded` counts the messages whose wording changed, by language, for languages that both sides speak.
    """

    old: str = ENGLISH
    new: str = ENGLISH
    worded: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Changes:
    """All differences between two sites, each list with what matters most to safety first.

    `cells` counts the cells of comparisons that changed. `words` are all sentences and values that are read
    differently, also those that the other changes tell of.
    """

    claims: tuple[ClaimChange, ...] = ()
    points: tuple[PointChange, ...] = ()
    positions: tuple[PositionChange, ...] = ()
    articles: tuple[PageChange[Article], ...] = ()
    terms: tuple[PageChange[Term], ...] = ()
    treatments: tuple[PageChange[Treatment], ...] = ()
    restated: tuple[Restated, ...] = ()
    broken: tuple[BrokenAddress, ...] = ()
    cells: int = 0
    interface: InterfaceChange = InterfaceChange()
    words: tuple[WordChange, ...] = ()

    @property
    def told(self) -> Sequence[ClaimChange]:
        """The changes of meaning, without those of words alone."""
        return [change for change in self.claims if change.is_meaning]


def _is_open(point: Disagreement | None) -> bool:
    return point is not None and point.outcome is Outcome.DISAGREE
