"""What introduces the words of each block: headings, the paragraph before a list, the item above it, a column's head.

A quotation without them may say the opposite: "ibuprofen", under "Do not take". A list and a table are introduced by
the paragraph right before them, or else by their headings. So is a paragraph that is no whole sentence, and one that
denies nothing itself, below a heading that does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from candour.language.cues import denies
from candour.language.sentences import introduced, is_whole, only_joins, sentences
from candour.reading.prose import BLOCKS, HEADINGS, block_text

Leads = tuple[str, ...]

_MOST_TOGETHER = 3
"""The most sentences that introduce a block together."""


class Block(NamedTuple):
    """A block with its own words and the spans of what is inside them, and what introduces it, outermost first.

    `heading` is the nearest heading above it.
    """

    element: Element
    text: str
    spans: dict[Element, tuple[int, int]]
    leads: Leads
    heading: str


def blocks(root: Element) -> list[Block]:
    """Every block of a tree that can have words of its own, in its order."""
    reading = _Reading()
    reading.inside(root, (), _Before())
    return reading.found


class _Before(NamedTuple):
    """What stands before a block among its neighbours: the last words, if there are any.

    They are `open` if they are no whole sentence, and `near` if nothing stands between them and the block.
    """

    block: Block | None = None
    is_open: bool = False
    is_near: bool = False

    @property
    def leads(self) -> Leads:
        """The leads of these words, and the words: their last sentence, or from the last that denies something."""
        if self.block is None:
            return ()
        typed = self.block.text.strip()
        last = [typed[start:end] for start, end in sentences(typed)][-_MOST_TOGETHER:]
        first = next((number for number in reversed(range(len(last))) if denies(last[number])), len(last) - 1)
        return (*self.block.leads, _line(" ".join(last[first:])))


class _Reading:
    def __init__(self) -> None:
        self.found: list[Block] = []
        self._headings: list[tuple[int, str]] = []

    def inside(self, parent: Element, outer: Leads, before: _Before) -> None:
        """Read the blocks inside a block that `outer` introduces. `before` are its own words."""
        for child in parent:
            if child.tag in HEADINGS:
                self._heading(child)
                before = _Before()
            elif child.tag == "p":
                before = self._paragraph(child, outer, before)
            elif child.tag in BLOCKS:
                leads = before.leads or outer or self._chain
                if child.tag == "table":
                    self._table(child, leads)
                elif child.tag == "li":
                    self._item(child, outer)
                else:
                    if child.tag not in ("ul", "ol"):  # lists and tables have no words but their items' and cells'
                        self._add(child, leads)
                    self.inside(child, leads, _Before())
                before = _Before(before.block, before.is_open)

    @property
    def _chain(self) -> Leads:
        """The headings above, from the widest to the nearest."""
        return tuple(text for _, text in self._headings)

    def _add(self, element: Element, leads: Leads | Callable[[str], Leads]) -> Block:
        """Keep a block; what introduces a paragraph depends on its words."""
        spans: dict[Element, tuple[int, int]] = {}
        text = block_text(element, spans)
        known = leads(text.strip()) if callable(leads) else leads
        block = Block(element, text, spans, known, self._headings[-1][1] if self._headings else "")
        self.found.append(block)
        return block

    def _heading(self, element: Element) -> None:
        level = int(element.tag[1])
        self._headings = [above for above in self._headings if above[0] < level]
        self._headings.append((level, _line(self._add(element, ()).text)))

    def _paragraph(self, element: Element, outer: Leads, before: _Before) -> _Before:
        block = self._add(element, lambda typed: self._leads(typed, outer, before))
        if not block.text.strip() or only_joins(block.text):  # "or", between two lists of one lead
            return before
        return _after(block)

    def _leads(self, typed: str, outer: Leads, before: _Before) -> Leads:
        """What introduces a paragraph."""
        if before.is_open and (before.is_near or typed[:1].islower()):
            return before.leads
        if outer or not (is_whole(typed) or typed.endswith(":")):
            return outer or self._chain
        return self._chain if any(map(denies, self._chain)) and not denies(typed) else ()

    def _item(self, element: Element, leads: Leads) -> None:
        item = self._add(element, leads)
        self.inside(element, leads, _after(item) if item.text.strip() else _Before())

    def _table(self, table: Element, leads: Leads) -> None:
        heads: list[str] = []
        for part in table:
            for row in part:
                if part.tag == "thead":
                    heads = [_line(self._add(cell, leads).text) for cell in row]
                else:
                    self._row(list(zip(heads, row, strict=False)), leads)

    def _row(self, cells: list[tuple[str, Element]], leads: Leads) -> None:
        """Each cell, introduced by its column's head. What another cell of the row denies is denied of this one too."""
        denials = [(cell, introduced([head] if head else [], told)) for head, cell, told in _denials(cells)]
        for head, cell in cells:
            others = tuple(told for other, told in denials if other is not cell)
            self._add(cell, (*leads, *(() if denies(head) else others), head) if head else (*leads, *others))


def _denials(cells: list[tuple[str, Element]]) -> Iterator[tuple[str, Element, str]]:
    """The cells of a row that deny something, each with the head of its column and its words."""
    for head, cell in cells:
        text = _line(block_text(cell, {}))
        if denies(text):
            yield head, cell, text


def _after(block: Block) -> _Before:
    return _Before(block, not is_whole(block.text.strip()), True)


def _line(text: str) -> str:
    return " ".join(text.split()).rstrip(": -–—")
