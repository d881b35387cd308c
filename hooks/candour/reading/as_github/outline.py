r"""A body as a row of leaves: headings, paragraphs, rows of tables, code, each with what it stands in.

Two readings of one body are the same where their leaves are. A leaf's words hold the marks of emphasis, links, breaks
and the like between `\1` and `\2`, so one comparison finds every difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from candour.language.alike import comparable

_MARK = re.compile("\1[^\1\2]*\2")
_NO_LETTER = re.compile(r"[\W_]+")
_BREAK = re.compile("\\s*\1br\2\\s*")


def mark(name: str) -> str:
    """An effect among a leaf's words: `em`, `/em`, `a https://…`, `br`."""
    return f"\1{name}\2"


def link_mark(href: str, title: str = "") -> str:
    """The mark of a link."""
    return mark(" ".join(["a", *href.split(), *title.split()]))


def image_mark(src: str, alt: str, title: str = "") -> str:
    """The mark of a picture."""
    return mark(" ".join(["img", *src.split(), *alt.split(), *title.split()]))


@dataclass(frozen=True, slots=True)
class Leaf:
    """One block with its own words.

    `within` is what it stands in, outermost first ("ul", "li"); a + marks what begins with this leaf. `line` and `end`
    count from 0 in the body, `raw` has the words with the source's line ends; the reading of the site has neither.
    """

    kind: str
    within: tuple[str, ...]
    words: str
    line: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    raw: str = field(default="", compare=False)

    @property
    def holders(self) -> tuple[str, ...]:
        """What it stands in, without what begins where."""
        return tuple(name.rstrip("+") for name in self.within)

    @property
    def plain(self) -> str:
        """The words alone."""
        return " ".join(_MARK.sub(" ", self.words).split())


class Outline:
    """Gathers leaves while a reading is walked through."""

    def __init__(self) -> None:
        self.leaves: list[Leaf] = []
        self._open: list[str] = []
        self._fresh: list[bool] = []
        self._filled: list[bool] = []
        self.lines = (0, 0)

    def open(self, name: str) -> None:
        self._open.append(name)
        self._fresh.append(True)
        self._filled.append(False)

    def close(self, line: int = 0) -> None:
        if self._open[-1] == "li" and not self._filled[-1]:
            self.leaf("empty", "", line, line + 1)
        self._open.pop()
        self._fresh.pop()
        self._filled.pop()

    def leaf(self, kind: str, raw: str, line: int | None = None, end: int = 0) -> None:
        """A block with its words. Without a line it stands on `lines`."""
        if line is None:
            line, end = self.lines
        words = raw.rstrip() if kind == "pre" else normal(raw)
        if kind == "row" and not _MARK.sub("", words).strip():
            return  # the site puts an empty row into a table that has none
        within = tuple(name + "+" * fresh for name, fresh in zip(self._open, self._fresh, strict=True))
        self._fresh = [False] * len(self._fresh)
        self._filled = [True] * len(self._filled)
        self.leaves.append(Leaf(kind, within, words, line, end, raw))

    def by_notes(self) -> list[Leaf]:
        """All leaves. Those of notes come last, by the names of the notes; of two with one name, the last one stays."""
        text: list[Leaf] = []
        notes: dict[str, list[Leaf]] = {}
        for leaf in self.leaves:
            if not leaf.within or not leaf.within[0].startswith("note "):
                text.append(leaf)
            elif leaf.within[0].endswith("+"):
                notes[leaf.holders[0]] = [leaf]
            else:
                notes[leaf.holders[0]].append(leaf)
        return text + [leaf for name in sorted(notes) for leaf in notes[name]]


def normal(raw: str) -> str:
    """Words as readers see them: white space is one space, and emphasis has one order."""
    words = _BREAK.sub("\1br\2", " ".join(raw.split()))
    for slash in ("", "/"):
        words = words.replace(f"\1{slash}strong\2\1{slash}em\2", f"\1{slash}em\2\1{slash}strong\2")
    return words.removesuffix("\1br\2").replace("\1/em\2\1/strong\2", "\1/strong\2\1/em\2")


@dataclass(frozen=True, slots=True)
class Parting:
    """Leaves of GitHub's reading, and the site's in their place. One of the two may be empty; `at` is a line."""

    there: tuple[Leaf, ...]
    here: tuple[Leaf, ...]
    at: int


def differences(there: Sequence[Leaf], here: Sequence[Leaf]) -> list[Parting]:
    """Where two readings part."""
    first = 0
    shortest = min(len(there), len(here))
    while first < shortest and there[first] == here[first]:
        first += 1
    last = 0
    while last < shortest - first and there[-1 - last] == here[-1 - last]:
        last += 1
    ours, theirs = there[first : len(there) - last], here[first : len(here) - last]
    if not ours and not theirs:
        return []
    spans = [(0, len(ours), 0, len(theirs))]
    if comparable(ours, theirs):
        spans = [
            part
            for sort, *span in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
            if sort != "equal"
            for part in _by_words(ours, theirs, *span)
        ]
    return [Parting(tuple(ours[a:b]), tuple(theirs[c:d]), _line_at(there, first + a)) for a, b, c, d in spans]


def _by_words(
    there: Sequence[Leaf], here: Sequence[Leaf], a: int, b: int, c: int, d: int
) -> Iterator[tuple[int, int, int, int]]:
    """A stretch that differs, cut where leaves have the same words or stand for one another."""
    ours, theirs = (list(map(_letters, leaves)) for leaves in (there[a:b], here[c:d]))
    if not comparable(ours, theirs):
        yield a, b, c, d
        return
    for sort, e, f, g, h in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if sort == "equal" and all(
            one.words == other.words for one, other in zip(there[a + e : a + f], here[c + g : c + h], strict=True)
        ):
            yield a + e, a + f, c + g, c + h  # they only stand elsewhere
        elif f - e == h - g:
            yield from ((a + e + at, a + e + at + 1, c + g + at, c + g + at + 1) for at in range(f - e))
        else:
            yield a + e, a + f, c + g, c + h


def _letters(leaf: Leaf) -> str:
    return _NO_LETTER.sub("", leaf.plain).lower()


def _line_at(there: Sequence[Leaf], index: int) -> int:
    if index < len(there):
        return there[index].line
    return max(there[-1].end - 1, 0) if there else 0
