"""Which words of a sentence differ from another's, so that a reader sees a lost "not" at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from candour.language.alike import comparable


@dataclass(frozen=True, slots=True)
class Words:
    """Some words in a row; `differ` says whether the other sentence lacks them."""

    text: str
    differ: bool = False


_ALIKE = 0.4
"""The share of common words below which two sentences have nothing to do with each other: no word stands out."""

_MOST = 600
"""Words; comparing grows with their square."""


def differing(old: str, new: str) -> tuple[Sequence[Words], Sequence[Words]]:
    """Both sentences in pieces. Nothing differs where too much does.

    >>> differing("Do not take it.", "Do take it.")[0]
    (Words(text='Do', differ=False), Words(text='not', differ=True), Words(text='take it.', differ=False))
    """
    one, other = old.split(), new.split()
    if max(len(one), len(other)) > _MOST or not comparable(one, other):
        return (Words(" ".join(one)),), (Words(" ".join(other)),)
    matcher = SequenceMatcher(a=one, b=other, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return (Words(" ".join(one)),), (Words(" ".join(other)),)
    kept = [block for block in matcher.get_matching_blocks() if block.size]
    return (
        tuple(_pieces(one, {word for block in kept for word in range(block.a, block.a + block.size)})),
        tuple(_pieces(other, {word for block in kept for word in range(block.b, block.b + block.size)})),
    )


def _pieces(words: Sequence[str], kept: set[int]) -> Iterator[Words]:
    for differ, group in groupby(range(len(words)), lambda number: number not in kept):
        yield Words(" ".join(words[number] for number in group), differ)


def shortened(pieces: Sequence[Words], longest: int) -> Sequence[Words]:
    """The same with at most `longest` characters, if cutting what is common can do it: what differs is never cut."""
    if sum(len(piece.text) + 1 for piece in pieces) <= longest or not any(piece.differ for piece in pieces):
        return pieces
    common = [len(piece.text) for piece in pieces if not piece.differ]
    room = max(longest - sum(len(piece.text) + 1 for piece in pieces if piece.differ), 0) // max(len(common), 1)
    return tuple(
        piece if piece.differ else Words(_cut(piece.text, max(room, _LEAST), number == 0, number == len(pieces) - 1))
        for number, piece in enumerate(pieces)
    )


_LEAST = 60
"""Characters of what is common that are left beside what differs."""


def _cut(text: str, room: int, is_first: bool, is_last: bool) -> str:
    """A text with its middle left out, or its beginning or end where nothing that differs stands beyond."""
    if len(text) <= room:
        return text
    head, tail = (0 if is_first else room // 2), (0 if is_last else room // 2)
    before, after = text[:head].rpartition(" ")[0], text[len(text) - tail :].partition(" ")[2] if tail else ""
    return " ".join(filter(None, (before, "…", after)))
