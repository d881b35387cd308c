"""Which changes of a body bring the two readings together: after them GitHub must show the same, and the site too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from candour.problem import Problem
from candour.reading.as_github.layout import Change
from candour.reading.as_github.outline import Leaf, Parting, differences
from candour.reading.as_github.signs import are_all
from candour.reading.as_github.unread import is_in_a_box, unread
from candour.reading.mending import mended

ReadLeaves = Callable[[str], list[Leaf]]
"""A reading of a body."""

_MOST_READ = 200_000
"""How many characters are read again at most, to try changes one by one: some seconds. Most pages need none."""


@dataclass(frozen=True, slots=True)
class Readings:
    """How GitHub reads a body, and how the site does. `is_own` is a page of MkDocs, which may hold more than ours."""

    there: ReadLeaves
    here: ReadLeaves
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Trial:
    """A body with the leaves that GitHub shows of it."""

    body: str
    lines: Sequence[str]
    there: Sequence[Leaf]
    readings: Readings

    def partings(self, here: Sequence[Leaf]) -> list[Parting]:
        """Where the site's leaves part from GitHub's, but for signs, which are told by themselves."""
        found = [part for part in differences(self.there, here) if not are_all(part)]
        if not self.readings.is_own:
            return found
        return [
            part for part in found if not any(unread(self.lines, part.there)) and not is_in_a_box(self.lines, part.at)
        ]

    def sure(self, parts: list[Parting], possible: list[Change]) -> tuple[list[Change], list[Parting]]:
        """The changes after which both show what GitHub shows now, and the differences that stay.

        All are tried at once, then those that are far from what stays, then each by itself.
        """
        left = self._after(possible)
        if left == []:
            return possible, []
        sure: list[Change] = []
        fewest = parts
        if left:
            clear = [change for change in possible if not any(meets(change, part) for part in left)]
            left = self._after(clear)
            if left is not None and _size(left) < _size(parts):
                sure, fewest = clear, left
        others = [change for change in possible if change not in sure]
        for change in others[: _MOST_READ // (len(self.body) + 1)]:
            left = self._after([*sure, change])
            if left is not None and _size(left) < _size(fewest):
                sure, fewest = [*sure, change], left
        return sure, fewest

    def _after(self, tried: Sequence[Change]) -> list[Parting] | None:
        """What still differs after some changes, by the lines as they are; None if GitHub shows it otherwise."""
        new = _changed(self.body, tried)
        if new is None or differences(self.there, self.readings.there(new)):
            return None
        return self.partings(self.readings.here(new))


def _changed(body: str, tried: Iterable[Change]) -> str | None:
    """A body with changes made; None if two of them meet."""
    problems = [Problem("", change.line + 1, 1, "", str(at), mends=change.mends) for at, change in enumerate(tried)]
    new = mended(body, problems)
    return new.text if len(new.problems) == len(problems) else None


def meets(change: Change, part: Parting) -> bool:
    """Whether a change is about the lines of a difference, or those right before and behind it."""
    if change.sort == "apart":  # what is read rightly without an empty line needs none
        return any(leaf.line <= change.line < leaf.end for leaf in part.there)
    first = min([part.at, *(leaf.line for leaf in part.there)])
    end = max([part.at + 1, *(leaf.end for leaf in part.there)])
    return change.line <= end and change.end >= first - 1


def _size(parts: Sequence[Parting]) -> int:
    """How much differs: leaves, and words of leaves."""
    return sum(len(part.there) + len(part.here) + sum(map(_apart, part.there, part.here)) for part in parts)


def _apart(there: Leaf, here: Leaf) -> int:
    """How many words of two leaves stand between their first and their last difference."""
    ours, theirs = there.words.split(), here.words.split()
    same = next((at for at, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0] != pair[1]), None)
    return max(len(ours), len(theirs)) - (len(theirs) if same is None else same)
