"""A page in this project's one format: the meaning stays the same, and every comment is kept.

Keys come in the models' order, each claim is on one line, and quotes are only where they are needed. The result is
read again and compared with the original. If more than the layout has changed, the page is left as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from candour.authoring.bodies import as_on_github
from candour.authoring.front_items import FrontItem, items
from candour.authoring.quoting import quoted
from candour.model.fields import FRONTS, fields, kind_of
from candour.model.values import Lines
from candour.reading.front_matter import Comment, YamlValue, comments, front_text, is_nothing, read

_WIDTH = 120
_LINES: TypeAdapter[tuple[int, ...]] = TypeAdapter(Lines)


@dataclass(frozen=True, slots=True)
class Formatted:
    """A page's new text; or None if the page is left as it is, and `reasons` say why, one per line."""

    text: str | None
    reasons: tuple[str, ...] = ()


def formatted(path: str, data: bytes) -> Formatted:
    """A page with its front matter formatted. Any bytes are accepted.

    The body becomes what both GitHub and the site read alike, as far as that is sure (`bodies.py`). A page that is
    broken or ambiguous (broken YAML, a key typed twice, aliases) is left as it is.
    """
    page, problems = read(path, data)
    unsafe = [problem for problem in problems if problem.code != "byte-order-mark"]
    kind = kind_of(path)
    if page is None or unsafe or kind is None:
        return Formatted(None, tuple(map(str, unsafe)))
    front = front_text(data)
    remarks = comments(front)
    root = items(front, page.node, FRONTS[kind], remarks)
    body = as_on_github(page.body).rstrip("\n")
    text = "".join(f"{line}\n" for line in ["---", *_root(root), "---"]) + (f"{body}\n" if body else "")
    again, wrong = read(path, text.encode())
    if (
        again is None
        or wrong
        or again.body.rstrip("\n") != body
        or _meant(dict(page.front)) != _meant(dict(again.front))
        or _texts(remarks) != _texts(comments(front_text(text.encode())))
    ):
        message = "it cannot be formatted without changing what it says; it was left as it is"
        return Formatted(None, (f"{path}:1:1: {message}",))
    return Formatted(text)


def _texts(remarks: Iterable[Comment]) -> Counter[str]:
    return Counter(comment.text for comment in remarks if comment.text)


def _meant(value: YamlValue, key: str = "") -> object:
    """A value without the differences in how it is typed: `[9, 10, 11]` and `[9-11]` are the same lines."""
    if isinstance(value, dict):
        return {name: _meant(below, name) for name, below in value.items()}
    if isinstance(value, list):
        numbers = _numbers(value) if key == "lines" else None
        return numbers or [_meant(entry) for entry in value]
    return value


def _numbers(value: Any) -> tuple[int, ...] | None:
    try:
        return _LINES.validate_python(value)
    except ValidationError:
        return None


def _root(root: FrontItem) -> list[str]:
    """All lines. If an empty line separates comments at the top from the first key, they belong to the page."""
    children = root.children or []
    head: list[str] = []
    if children:
        above = [comment.text for comment in children[0].above]
        whose = len(above) - above[::-1].index("") if "" in above else 0
        head, children[0].above = above[:whose], children[0].above[whose:]
    lines: list[str] = []
    _add(lines, head)
    for item in _in_order(children, root.model):
        _add(lines, [comment.text for comment in item.above])
        lines += _written(item, "")
    _add(lines, [comment.text for comment in root.below])
    return lines[:-1] if root.below and lines and not lines[-1] else lines


def _add(lines: list[str], comments: Iterable[str]) -> None:
    """Add comments and empty lines, but never two empty lines in a row, and none at the top."""
    for text in comments:
        if text or (lines and lines[-1]):
            lines.append(text)


def _in_order(children: Iterable[FrontItem], model: type[BaseModel] | None) -> list[FrontItem]:
    """Items in the models' order. Keys that the models do not know come last, in the order as typed."""
    place = _places(model)
    return sorted(children, key=lambda item: place.get(item.key or "", len(place)))


def _places(model: type[BaseModel] | None) -> dict[str, int]:
    return {field.key: number for number, field in enumerate(fields(model) if model else ())}


def _written(item: FrontItem, indent: str) -> Iterator[str]:
    """An item's own lines, without the comments above it."""
    head = "-" if item.key is None else f"{quoted(item.key, flow=False)}:"
    behind = f"  {item.behind.text}" if item.behind else ""
    deeper = f"{indent}  "
    if item.children is None:
        *first, last = _value(item, indent, f"{indent}{head}")
        yield from (*first, f"{last}{behind}")
        return
    lines = list(_children(item, deeper))
    if item.key is not None:
        yield f"{indent}{head}{behind}"
    else:  # the first key comes after the dash; comments above it go above both
        above = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
        lines = [f"{indent}{line.strip()}" for line in lines[:above]] + [
            f"{indent}- {lines[above].removeprefix(deeper)}",
            *lines[above + 1 :],
        ]
    yield from lines


def _children(item: FrontItem, indent: str) -> Iterator[str]:
    children = item.children or []
    for child in _in_order(children, item.model) if item.value.id == "mapping" else children:
        yield from (f"{indent}{comment.text}" for comment in child.above if comment.text)
        yield from _written(child, indent)
    yield from (f"{indent}{comment.text}" for comment in item.below if comment.text)


def _value(item: FrontItem, indent: str, head: str) -> list[str]:
    """A value after its key or dash: on one line, unless it is a block of text or a long list of words."""
    node = item.value
    if item.block:
        return _block(item.block, head, f"{indent}  ")
    if node.id == "scalar":
        empty = is_nothing(node) and not node.value
        return [head if empty else f"{head} {_scalar(node, flow=False)}"]
    whole = f"{head} {_inline(node, item.model, item.key)}"
    if len(whole) <= _WIDTH or node.id != "sequence" or item.key is None:
        return [whole]
    return _wrapped(_words(node, item.key), f"{head} [", f"{indent}  ")


def _block(typed: str, head: str, indent: str) -> list[str]:
    """A block of text as it was typed, indented below its key."""
    sign, *lines = typed.removesuffix("\n").split("\n")
    if not re.match(r"[|>][-+]?[1-9]", sign):
        depth = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")), len(typed))
        lines = [f"{indent}{line[depth:]}" if line[depth:] else "" for line in lines]
    while lines and not lines[-1] and "+" not in sign:
        lines.pop()
    return [f"{head} {sign.rstrip()}", *lines]


def _wrapped(words: Iterable[str], head: str, indent: str) -> list[str]:
    lines, line = [], head
    for word in words:
        if len(f"{line}{word},") > _WIDTH and line not in (head, indent):
            lines.append(line.rstrip())
            line = indent
        line += f"{word}, "
    return [*lines, f"{line.removesuffix(', ')}]"]


def _inline(node: Any, model: type[BaseModel] | None, key: str | None) -> str:
    """A value on one line, in braces and brackets."""
    if node.id == "scalar":
        return _scalar(node, flow=True)
    if node.id == "sequence":
        return f"[{', '.join(_words(node, key))}]"
    place = _places(model)
    pairs = sorted(node.value, key=lambda pair: place.get(pair[0].value, len(place)))
    written = [f"{quoted(name.value, flow=True)}: {_inline(value, None, name.value)}" for name, value in pairs]
    return f"{{{', '.join(written)}}}"


def _words(node: Any, key: str | None) -> list[str]:
    """The entries of a list, one by one; line numbers of an original become ranges."""
    numbers = _numbers([entry.value for entry in node.value]) if key == "lines" else None
    return list(_ranges(numbers)) if numbers else [_inline(entry, None, None) for entry in node.value]


def _scalar(node: Any, *, flow: bool) -> str:
    return "null" if is_nothing(node) else quoted(node.value, flow=flow, keep=bool(node.style))


def _ranges(numbers: Iterable[int]) -> Iterator[str]:
    """Line numbers, shortened: three or more in a row become a range."""
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        found = [number for _, number in run]
        yield from [f"{found[0]}-{found[-1]}"] if len(found) > 2 else map(str, found)
