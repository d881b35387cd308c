"""Which of the names in a text stand: a longer name wins over a shorter one inside it.

"Severe acne scars" names no acne and "empty stomach" no belly. But a narrower thing names the wider one: "laser hair
removal" speaks of lasers. Where two names share a word, one that is only several of a thing, or one of several, gives
way to a name as it is typed: in "a harsh chemical peel", harsh chemicals give way to the chemical peel.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

Spelling = tuple[str, str, bool]
"""A spelling of a term's name: its words with a space before each and at the end, the term's id, and whether it is so
typed. A plain tuple: there are tens of thousands."""


class _Place(NamedTuple):
    start: int
    end: int
    id: str
    is_typed: bool


def names_that_stand(found: Sequence[Spelling], text: str, is_below: Callable[[str, str], bool]) -> set[str]:
    """The ids of the names in a text (its words with spaces between) that stand. `is_below` tells what is narrower."""
    longer = [name for name in found if " " in name[0][1:-1]]
    within = "\0".join(spaced for spaced, _, _ in longer)
    stand = {id for spaced, id, is_typed in found if not _may_lose(spaced, is_typed, within)}  # most do: fast
    unsure = [name for name in found if name[1] not in stand]
    return stand | _best(sorted(_places({*unsure, *longer}, text)), is_below) if unsure else stand


def _may_lose(spaced: str, is_typed: bool, longer: str) -> bool:
    """Whether a name is inside one of the `longer` names, or shares words with one that may win."""
    is_long = " " in spaced[1:-1]
    return longer.count(spaced) > is_long or (is_long and not is_typed)


def _best(places: Iterable[_Place], is_below: Callable[[str, str], bool]) -> set[str]:
    """The ids of places, in their order, that no other one wins over."""
    best: set[str] = set()
    together: list[_Place] = []
    end = 0
    for place in places:
        if place.start >= end:
            best |= _winners(together, is_below)
            together = []
        together.append(place)
        end = max(end, place.end)
    return best | _winners(together, is_below)


def _places(found: Iterable[Spelling], text: str) -> Iterator[_Place]:
    for spaced, id, is_typed in found:
        length = len(spaced) - 1  # the space behind it is also the one before the next word
        start = text.find(spaced)
        while start >= 0:
            yield _Place(start, start + length, id, is_typed)
            start = text.find(spaced, start + length)


def _winners(places: list[_Place], is_below: Callable[[str, str], bool]) -> set[str]:
    """The ids of those that no other one wins over, among places that lie together."""
    if len(places) < 2:  # nearly always
        return {place.id for place in places}
    return {one.id for one in places if not any(_wins(other, one, is_below) for other in places)}


def _wins(winner: _Place, loser: _Place, is_below: Callable[[str, str], bool]) -> bool:
    """Whether one of two places wins over the other, because both have a word in common."""
    if winner.start >= loser.end or loser.start >= winner.end:
        return False
    is_inside = winner.start <= loser.start and loser.end <= winner.end
    is_longer = winner.end - winner.start > loser.end - loser.start
    is_better = (is_inside and is_longer) or (winner.is_typed and not loser.is_typed)
    return is_better and not is_below(winner.id, loser.id)
