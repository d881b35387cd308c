"""Signs that are missing, or that only look like the right ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import name

from candour.reading.yaml_mistakes.cause import Cause, in_short, rewritten
from candour.reading.yaml_mistakes.keys import is_key

_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: .*)?")
_KEY = r"[A-Za-z][\w-]*"
_BULLETS = "•·▪‣◦●–—"
_SPACES = re.compile(r"[^\S\t\n ]+")


def in_signs(lines: Sequence[str], at: int) -> Iterator[Cause]:
    """What may be wrong with the signs of a line."""
    if _CONFLICT.fullmatch(lines[at]):
        message = f"{in_short(lines[at])} is a conflict marker: keep one of the two versions, and no marker"
        yield Cause(at + 1, 1, message)
        return
    for kind in (_tab, _space, _colon, _dash, _comma):
        yield from kind(lines, at)


def _tab(lines: Sequence[str], at: int) -> Iterator[Cause]:
    """A tab where only spaces may stand."""
    line = lines[at]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" not in indent:
        return
    above = [len(other) - len(other.lstrip(" ")) for other in lines[:at] if other.strip() and "\t" not in other]
    for width in dict.fromkeys([len(indent.replace("\t", "  ")), *above[-1:], len(indent.expandtabs(4))]):
        message = f"the line begins with a tab; write {f'{width} spaces' if width else 'nothing'} before its first word"
        yield Cause(at + 1, indent.index("\t") + 1, message, rewritten(at, 0, indent, " " * width))


def _space(lines: Sequence[str], at: int) -> Iterator[Cause]:
    """Another space than the one of the keyboard, where the line is indented."""
    line = lines[at]
    found = _SPACES.search(line[: len(line) - len(line.lstrip())])
    if found:
        sign = found[0][0]
        message = f"the line is indented with U+{ord(sign):04X} ({name(sign, 'no name').lower()}); write spaces"
        new = " " * len(found[0])
        yield Cause(at + 1, found.start() + 1, message, rewritten(at, found.start(), found[0], new))


def _colon(lines: Sequence[str], at: int) -> Iterator[Cause]:
    """A key without its colon, with another sign in its place, or without the space behind it."""
    line = lines[at]
    start = re.match(r"[ \t]*(?:-[ \t]+)*\{?", line)
    column = start.end() if start else 0
    rest = line[column:]
    for pattern, message in (
        (rf"({_KEY}):(?=[^\s/:])", "a space is missing behind the colon; write '{}: …'"),
        (rf"({_KEY})[ \t]*[：﹕∶꞉][ \t]*", "the sign behind '{}' only looks like a colon; write '{}: …'"),
        (rf"({_KEY})[ \t]*=[ \t]*", "'=' stands behind '{}'; write '{}: …'"),
        (rf"({_KEY}) +(?!.*:(?:\s|$))", "'{}' has no colon; write '{}: …'"),
        (rf"({_KEY}) +(?=\S)", "'{}' has no colon; write '{}: …'"),
    ):
        found = re.match(pattern, rest)
        if found:
            told = message.replace("{}", found[1])
            yield Cause(at + 1, column + 1, told, rewritten(at, column, found[0], f"{found[1]}: "), is_key(found[1]))


def _dash(lines: Sequence[str], at: int) -> Iterator[Cause]:
    """An item of a list without its '-', with another sign in its place, or without the space behind it."""
    line = lines[at]
    column = len(line) - len(line.lstrip(" "))
    rest = line[column:]
    if rest[:1] and rest[0] in _BULLETS:
        old = rest[: len(rest) - len(rest[1:].lstrip())]
        message = f"'{rest[0]}' begins no item of a list; write '- '"
        yield Cause(at + 1, column + 1, message, rewritten(at, column, old, "- "))
    elif re.match(r"-[^\s-]", rest):
        message = "a space is missing behind the '-' of a list"
        yield Cause(at + 1, column + 1, message, rewritten(at, column, "-", "- "))
    elif rest and re.match(r"[ ]*-\s", lines[at - 1] if at else ""):
        message = "the line stands in a list, and has no '-'; write '- ' before it"
        yield Cause(at + 1, column + 1, message, rewritten(at, column, "", "- "))


def _comma(lines: Sequence[str], at: int) -> Iterator[Cause]:
    """Two keys, or two values, within brackets without a comma between them."""
    for found in re.finditer(rf"(?<=[\w\"'\]}}])(?P<gap> +)(?P<key>{_KEY}): ", lines[at]):
        if "{" in lines[at][: found.start()] and is_key(found["key"]):
            message = "a comma is missing here; write ', ' between two keys"
            yield Cause(at + 1, found.start() + 1, message, rewritten(at, found.start(), found["gap"], ", "))
