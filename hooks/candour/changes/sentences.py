"""What a file says before and after, piece by piece: which pieces are new, gone, changed or moved.

Pieces with the same words in the same context are the same. Of the others, those that are alike are paired, so that old
and new stand side by side. The time grows with the length of the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from candour.changes.contexts import Context, as_lead, contexts, rewordings
from candour.changes.partners import partners
from candour.model.fragment import Fragment, FragmentKind


@dataclass(frozen=True, slots=True)
class FragmentChange:
    """A piece as it was and as it is; None where there was or is none.

    `was_after` and `is_after` are the pieces before it, if only its order changed. `below` is what stands unchanged
    below it, if it is a heading or introduces something.
    """

    old: Fragment | None
    new: Fragment | None
    was_after: str = ""
    is_after: str = ""
    below: tuple[str, ...] = ()

    @property
    def piece(self) -> Fragment:
        """The piece as it is, or as it was if it is gone."""
        piece = self.new or self.old
        assert piece is not None, "a change has a side"  # noqa: S101
        return piece

    @property
    def places(self) -> tuple[str, str]:
        """Where it is, and where it was, if the same words stand elsewhere now."""
        if self.old is None or self.new is None or self.old.text != self.new.text:
            return self.piece.place, ""
        if self.old.place != self.new.place:
            return self.new.place, self.old.place
        return self.is_after or self.new.place, self.was_after

    @property
    def texts(self) -> tuple[str | None, str | None]:
        """What was and is read, with what introduces it beside its place."""
        return self.old.shown if self.old else None, self.new.shown if self.new else None


def compare_pieces(old: Sequence[Fragment], new: Sequence[Fragment]) -> list[FragmentChange]:
    """Every piece that is read differently, in the order of the new text; what is gone stands where it stood."""
    names = rewordings(old, new)
    before, after = contexts(old, new, names), contexts(new, old, names)
    same = _same(old, new, before, after)
    pairs = partners(old, new, same, names)
    was_below, is_below = _below(old, same.keys()), _below(new, set(same.values()))
    found: list[tuple[int, FragmentChange]] = []

    def add(place: int, one: Fragment | None, other: Fragment | None) -> None:
        below = [text for side, piece in ((was_below, one), (is_below, other)) for text in _under(piece, side)]
        found.append((place, FragmentChange(one, other, below=tuple(dict.fromkeys(below)))))

    for was, at in _moved(same, new, after):
        found.append((at, FragmentChange(old[was], new[at], _text_before(old, was), _text_before(new, at))))
    for was, at in pairs.items():
        add(at, old[was], new[at])
    known = same | pairs
    for at in set(range(len(new))) - set(known.values()):
        add(at, None, new[at])
    place = 0
    for was, one in enumerate(old):
        place = known.get(was, place)
        if was not in known:
            add(place, one, None)
    return [change for _, change in sorted(found, key=lambda one: one[0])]


def _same(
    old: Sequence[Fragment], new: Sequence[Fragment], before: Sequence[Context], after: Sequence[Context]
) -> dict[int, int]:
    """Which piece of the head each unchanged piece of the base is."""
    left: dict[tuple[str, Context], list[int]] = {}
    for at in range(len(new) - 1, -1, -1):
        left.setdefault((new[at].text, after[at]), []).append(at)
    found = {}
    for was, one in enumerate(old):
        others = left.get((one.text, before[was]))
        if others:
            found[was] = others.pop()
    return found


def _moved(same: Mapping[int, int], new: Sequence[Fragment], after: Sequence[Context]) -> list[tuple[int, int]]:
    """Unchanged pieces that stand in another order within their context."""
    orders: dict[Context, list[tuple[int, int]]] = {}
    for was, at in same.items():
        if new[at].kind is not FragmentKind.VALUE:
            orders.setdefault(after[at], []).append((was, at))
    return [pair for pairs in orders.values() for pair in _out_of_order(pairs)]


def _out_of_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """All pairs but those of a longest run whose places rise on both sides."""
    ends: list[int] = []  # the least place at which a run of each length ends, and the number of that pair
    numbers: list[int] = []
    before: list[int | None] = []
    for number, (_, at) in enumerate(pairs):
        length = bisect_left(ends, at)
        before.append(numbers[length - 1] if length else None)
        if length == len(ends):
            ends.append(at)
            numbers.append(number)
        else:
            ends[length], numbers[length] = at, number
    kept: set[int] = set()
    last = numbers[-1] if numbers else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return [pair for number, pair in enumerate(pairs) if number not in kept]


def _text_before(pieces: Sequence[Fragment], number: int) -> str:
    return pieces[number - 1].text if number else ""


def _below(pieces: Sequence[Fragment], unchanged: Collection[int]) -> dict[str, list[str]]:
    """What stands unchanged below each heading, and below each lead."""
    found: dict[str, list[str]] = {}
    for number, one in enumerate(pieces):
        if number in unchanged and one.kind is FragmentKind.SENTENCE:
            for above in dict.fromkeys(map(as_lead, (one.place, *one.leads))):
                found.setdefault(above, []).append(one.text)
    return found


def _under(piece: Fragment | None, below: Mapping[str, Sequence[str]]) -> Sequence[str]:
    is_text = piece is not None and piece.kind in (FragmentKind.HEADING, FragmentKind.SENTENCE)
    return below.get(as_lead(piece.text), ()) if piece and is_text else ()
