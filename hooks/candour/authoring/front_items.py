"""A front matter as a tree of items, each on its own lines and with its comments.

YAML throws comments away, but an editor's comment says why a claim reads as it does. Here each comment gets its item.
A comment at the end of a line belongs to that line's item. A comment on its own line belongs to the item below it,
unless it is indented like the items above.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from candour.model.fields import fields, on_one_line
from candour.reading.front_matter import Comment


@dataclass(slots=True, eq=False)
class FrontItem:
    """A key with its value, or an entry of a list. The whole front matter is the root item.

    `children` are the items written below it, or None if its value is on its own line. `model` describes its value.
    `block` is a block of text (`|`, `>`) as typed. `start`, `end` and `column` are places in the text as typed.
    `closed` is where brackets around the children end, 0 without brackets. Comments are above it, at the end of its
    line, or below its children.
    """

    key: str | None
    value: Any
    model: type[BaseModel] | None
    start: int
    end: int
    column: int
    block: str = ""
    children: list[FrontItem] | None = None
    closed: int = 0
    above: list[Comment] = field(default_factory=list)
    behind: Comment | None = None
    below: list[Comment] = field(default_factory=list)


def items(front: str, node: Any, model: type[BaseModel], comments: Sequence[Comment]) -> FrontItem:
    """The root of all items of a front matter, with its comments in their places."""
    starts = [comment.start for comment in comments if comment.text]
    root = FrontItem(None, node, model, 0, len(front), -1)
    root.children = list(_Shape(front, starts).pairs(node, model)) if node is not None else []
    _place(front, root, comments)
    return root


class _Shape:
    """Which nodes become items of their own."""

    def __init__(self, front: str, comments: Sequence[int]) -> None:
        self.front = front
        self.comments = comments

    def pairs(self, node: Any, model: type[BaseModel] | None) -> Iterator[FrontItem]:
        known = {field.key: field for field in fields(model)} if model else {}
        for key, value in node.value:
            about = known.get(key.value)
            start, end = key.start_mark.index, max(key.end_mark.index, self.end(value))
            item = FrontItem(key.value, value, about.model if about else None, start, end, key.start_mark.column)
            if value.id == "scalar" and value.style in ("|", ">"):
                item.block = self.front[value.start_mark.index : value.end_mark.index]
            elif value.id == "mapping" and value.value:
                item.children = list(self.pairs(value, item.model))
            elif value.id == "sequence" and value.value and self.is_listed(value, start, end):
                item.children = list(self.entries(value, item.model))
            item.closed = end if item.children and value.flow_style else 0
            yield item

    def is_listed(self, node: Any, start: int, end: int) -> bool:
        """Whether each entry of a list gets its own line: claims do, and words with comments between them."""
        commented = bisect_left(self.comments, end) > bisect_right(self.comments, start)
        return commented or any(entry.id != "scalar" for entry in node.value)

    def entries(self, node: Any, model: type[BaseModel] | None) -> Iterator[FrontItem]:
        for entry in node.value:
            start = entry.start_mark.index
            dash = start if node.flow_style else self.front.rfind("-", 0, start)
            column = dash - self.front.rfind("\n", 0, dash) - 1
            item = FrontItem(None, entry, model, start, self.end(entry), column)
            if entry.id == "mapping" and entry.value and model and not on_one_line(model):
                item.children = list(self.pairs(entry, model))
                item.closed = item.end if entry.flow_style else 0
            yield item

    def end(self, node: Any) -> int:
        """Where a node's own text ends. YAML puts a block's end mark after the comments that follow it."""
        first: int = node.start_mark.index
        last: int = node.end_mark.index
        if node.id == "scalar":
            return first + len(self.front[first:last].rstrip())
        if node.flow_style or not node.value:
            return last
        return self.end(node.value[-1][1] if node.id == "mapping" else node.value[-1])


def _place(front: str, root: FrontItem, comments: Sequence[Comment]) -> None:
    paths = list(_paths(root, ()))
    starts = [path[-1].start for path in paths]
    for comment in comments:
        number = bisect_left(starts, comment.start)
        before, after = paths[number - 1] if number else (root,), paths[number] if number < len(paths) else ()
        item = before[-1]
        line = front.rfind("\n", 0, comment.start) + 1
        if item.children is None and item.start < comment.start < item.end:
            if comment.text and not item.block:
                item.above.append(comment)
        elif front[line : comment.start].strip(" \t-?") and item is not root:
            if item.behind:
                item.above.append(comment)
            else:
                item.behind = comment
        else:
            owner = _above(before, after, comment, comment.start - line)
            (owner.below if owner else after[-1].above if after else root.below).append(comment)


def _paths(item: FrontItem, above: tuple[FrontItem, ...]) -> Iterator[tuple[FrontItem, ...]]:
    """The path to every item below, from the outermost item, in the order of the text."""
    for child in item.children or ():
        yield (*above, item, child)
        yield from _paths(child, (*above, item))


def _above(before: Sequence[FrontItem], after: Sequence[FrontItem], comment: Comment, column: int) -> FrontItem | None:
    """The item that a comment on its own line comes at the end of; None if it belongs to the next item."""
    for owner in reversed(before[:-1] if before[-1].children is None else before):
        if not owner.children or owner in after:
            return None
        if comment.start < owner.closed:
            return owner
        set_in = owner.children[0].column
        if set_in <= column and set_in > (after[-1].column if after else -1):
            return owner
    return None
