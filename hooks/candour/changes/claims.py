"""What each article claims, before and after: paired so that a changed claim is not one gone and one new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from candour.changes.fate import Fate
from candour.changes.pairing import Renamed, matches
from candour.changes.record import ClaimChange, Difference, Restated, RowFate
from candour.changes.weight import warns_of_its_term
from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.library import Article, Claim, Library
from candour.model.marks import TELLING

ClaimPair = tuple[Claim | None, Claim | None]
Place = tuple[str, str, str]

_ORDER = {group: number for number, group in enumerate(GROUPS)}


class _Side:
    """One library's cells (group, article, term) and rows (treatment, group, term), in the names of the head."""

    def __init__(self, library: Library, names: Renamed) -> None:
        self.names = names
        self.cells: dict[Place, list[Claim]] = {}
        self.rows: set[Place] = set()
        self.treatments: dict[str, str] = {}
        self.warned: set[tuple[str, str]] = set()
        for article in library.articles.values():
            treatment = names.treatments.get(article.front.treatment, article.front.treatment)
            self.treatments[names.articles.get(article.id, article.id)] = treatment
            for claim in article.claims:
                cell = self.cell_of(claim)
                if warns_of_its_term(claim):
                    self.warned.add((treatment, cell[2]))
                self.cells.setdefault(cell, []).append(claim)
                self.rows.add((treatment, cell[0], cell[2]))

    def cell_of(self, claim: Claim) -> Place:
        named = self.names.claim(claim)
        return named.group, named.article, named.term

    def row_of(self, cell: Place) -> Place:
        """The row that a cell is in."""
        group, article, term = cell
        return self.treatments[article], group, term

    def beside(self, cell: Place, claim: Claim | None) -> tuple[Claim, ...]:
        """The other claims of a cell."""
        return tuple(other for other in self.cells.get(cell, ()) if other is not claim)


def compare_claims(base: Library, head: Library, names: Renamed) -> tuple[list[ClaimChange], list[Restated]]:
    """Every change of a claim, weakened warnings first, and the unchanged claims whose sentence changed."""
    before, after = _Side(base, names), _Side(head, Renamed())
    found: list[ClaimChange] = []
    restated: list[Restated] = []
    for one, other in _articles(base, head, names):
        old_claims, new_claims = one.claims if one else (), other.claims if other else ()
        if old_claims == new_claims:
            continue
        for old, new in paired(old_claims, new_claims, names):
            differences = tuple(_differences(names.claim(old), new)) if old and new else ()
            if not old or not new or differences:
                found.append(_change(old, new, differences, before, after))
            elif old.sentence != new.sentence:
                restated.append(Restated(old, new))
    return sorted(found, key=_urgency), restated


def _articles(base: Library, head: Library, names: Renamed) -> Iterator[tuple[Article | None, Article | None]]:
    """Each article as it was and as it is."""
    before = {names.articles.get(id, id): article for id, article in base.articles.items()}
    for id in sorted(before.keys() | head.articles.keys()):
        yield before.get(id), head.articles.get(id)


def paired(old: Sequence[Claim], new: Sequence[Claim], names: Renamed) -> Iterator[ClaimPair]:
    """One article's claims, each with what it became; None on the side where a claim does not exist."""
    left = {_key(claim): claim for claim in new}
    changed: list[Claim] = []
    for claim in old:
        same = left.pop(_key(names.claim(claim)), None)
        if same:
            yield claim, same
        else:
            changed.append(claim)
    gone, fresh = {claim.anchor: claim for claim in changed}, {claim.anchor: claim for claim in left.values()}

    def likeness(one: Claim, other: Claim) -> int:
        return _likeness(names.claim(one), other)

    for one, other in matches(changed, list(left.values()), likeness, lambda claim: claim.anchor):
        del gone[one.anchor], fresh[other.anchor]
        yield one, other
    yield from ((claim, None) for claim in gone.values())
    yield from ((None, claim) for claim in fresh.values())


def _key(claim: Claim) -> tuple[object, ...]:
    """What identifies a claim in its article: an article may not claim it twice."""
    said = {key: claim.as_typed(key) for key in TELLING}
    return claim.group, claim.term, claim.scope, claim.stance, *said.values()


def _likeness(one: Claim, other: Claim) -> int:
    """How evident it is that one claim became the other; 0 if it did not.

    Within a cell they share their scope, their words or a line of the original. A claim that moved to another
    group or term has kept its words and a line.
    """
    words, lines = one.text == other.text, bool({*one.lines} & {*other.lines})
    scope = one.scope == other.scope
    if (one.group, one.term) == (other.group, other.term):
        alike = (
            8 * scope
            + 4 * (one.stance == other.stance)
            + 4 * (one.said.get("value") == other.said.get("value"))
            + 2 * lines
            + words
        )
        return 100 + alike if scope or words or lines else 0
    if words and lines and (one.group == other.group or one.term == other.term):
        return 10 + 2 * scope + (one.stance == other.stance)
    return 0


def _differences(old: Claim, new: Claim) -> Iterator[Difference]:
    """The respects in which two claims differ; `old` has the names of the head."""
    one, other = _respects(old), _respects(new)
    for what, was in one.items():
        if was != other[what]:
            yield Difference(what, was, other[what])


def _respects(claim: Claim) -> Mapping[str, str | None]:
    said = {key: claim.as_typed(key) or qualifier.default for key, qualifier in QUALIFIERS.items()}
    evidence = {"words": claim.text, "lines": ", ".join(map(str, claim.lines)), "note": claim.note}
    return {"group": claim.group, "term": claim.term, **said, **evidence}


def _change(
    old: Claim | None, new: Claim | None, differences: tuple[Difference, ...], before: _Side, after: _Side
) -> ClaimChange:
    was = before.cell_of(old) if old else after.cell_of(new) if new else ("", "", "")
    now = after.cell_of(new) if new else was
    row = None
    if not new and before.row_of(was) not in after.rows:
        row = RowFate.DISAPPEARS
    if not old and after.row_of(now) not in before.rows:
        row = RowFate.APPEARS
    warned = was[1] in before.treatments and (before.treatments[was[1]], was[2]) in before.warned
    return ClaimChange(now[1], old, new, differences, before.beside(was, old), after.beside(now, new), row, warned)


def _urgency(change: ClaimChange) -> tuple[object, ...]:
    """The order for a clinician: weakened warnings, other safety, the rest; then by group, term and article."""
    claim = change.claim
    what = (Fate.REMOVED, Fate.CHANGED, Fate.ADDED).index(change.fate)
    return (
        not change.is_meaning,
        not change.safety,
        not change.softer,
        _ORDER[claim.group],
        what,
        claim.term,
        change.article,
        claim.anchor,
    )
