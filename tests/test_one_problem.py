"""One problem for one mistake: every small slip in a sound project, one at a time, is named once or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from candour.project.load import load

from .builders import BASE

Slip = Callable[[str], Iterator[str]]
"""A line → what it may have become."""

WHOLE = dict(BASE.pages)
MARK = r"\[([^\]]*)\]\(([a-z-]+):([a-z0-9/,-]+)\)"


def misspelt(word: str) -> str:
    return word[:2] + word[3:] if len(word) > 3 else word + "x"


def replaced(pattern: str, make: Callable[[re.Match[str]], str]) -> Slip:
    """Each place where a pattern fits, changed by itself."""

    def slip(line: str) -> Iterator[str]:
        for match in re.finditer(pattern, line):
            yield line[: match.start()] + make(match) + line[match.end() :]

    return slip


FRONT: dict[str, Slip] = {
    "line lost": lambda line: iter([""]),
    "line doubled": lambda line: iter([f"{line}\n{line}"]),
    "line indented": lambda line: iter([f" {line}"]),
    "key misspelt": replaced(r"(\w+):", lambda match: f"{misspelt(match[1])}:"),
    "key in capitals": replaced(r"(\w+):", lambda match: f"{match[1].upper()}:"),
    "colon lost": replaced(r"(\w+):", lambda match: match[1]),
    "value misspelt": replaced(r"(?<=: )([^,{}\[\]]+)", lambda match: misspelt(match[1])),
    "value with a capital": replaced(r"(?<=: )([^,{}\[\]]+)", lambda match: f"{match[1].capitalize()}s"),
    "value lost": replaced(r"(?<=: )([^,{}\[\]]+)", lambda match: ""),
    "value in a list": replaced(r"(?<=: )([^,{}\[\]]+)", lambda match: f"[{match[1]}]"),
    "quote left open": replaced(r"(?<=: )([^,{}\[\]]+)", lambda match: f"'{match[1]}"),
    "bracket lost": replaced(r"[{}\[\]],?", lambda match: ""),
}
BODY: dict[str, Slip] = {
    "term misspelt": replaced(MARK, lambda match: f"[{match[1]}]({match[2]}:{misspelt(match[3])})"),
    "term with a capital": replaced(MARK, lambda match: f"[{match[1]}]({match[2]}:{match[3].capitalize()})"),
    "group misspelt": replaced(MARK, lambda match: f"[{match[1]}]({misspelt(match[2])}:{match[3]})"),
    "group in the plural": replaced(MARK, lambda match: f"[{match[1]}]({match[2]}s:{match[3]})"),
    "another group": replaced(MARK, lambda match: f"[{match[1]}](procedure:{match[3]})"),
    "mark taken out": replaced(MARK, lambda match: match[1]),
    "words lost": replaced(MARK, lambda match: f"[]({match[2]}:{match[3]})"),
    "space between": replaced(MARK, lambda match: f"[{match[1]}] ({match[2]}:{match[3]})"),
    "first bracket lost": replaced(MARK, lambda match: match[0][1:]),
    "last bracket lost": replaced(MARK, lambda match: match[0][:-1]),
}


def slips(kinds: dict[str, Slip], kind: str, in_front: bool) -> Iterator[tuple[str, str, str]]:
    """Each page with one slip of a kind: its path, what became of the line, and the page."""
    for path, data in BASE.pages:
        front, fence, body = data.decode().partition("\n---\n")
        lines = (front if in_front else body).split("\n")
        for number, line in enumerate(lines):
            for slip in kinds[kind](line) if line and line != "---" else ():
                text = "\n".join([*lines[:number], slip, *lines[number + 1 :]])
                yield path, slip, f"{text}{fence}{body}" if in_front else f"{front}{fence}{text}"


def named_once(kinds: dict[str, Slip], kind: str, in_front: bool) -> int:
    """How many slips of a kind are named at all; none is named twice."""
    named = 0
    for path, slip, text in slips(kinds, kind, in_front):
        problems = load((WHOLE | {path: text.encode()}).items(), BASE.files).problems
        assert len(problems) < 2, f"{path}: {slip}"
        named += len(problems)
    return named


@pytest.mark.parametrize("kind", sorted(FRONT.keys() - {"line indented"}))
def test_a_slip_in_the_front_matter_is_named_once(kind: str) -> None:
    assert named_once(FRONT, kind, in_front=True) > 5


def test_an_indented_line_is_named_once_unless_it_means_the_same() -> None:
    assert named_once(FRONT, "line indented", in_front=True) > 0


@pytest.mark.parametrize("kind", BODY)
def test_a_slip_in_a_mark_is_named_once(kind: str) -> None:
    assert named_once(BODY, kind, in_front=False) == 3
