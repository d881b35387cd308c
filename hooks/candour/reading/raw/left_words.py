"""The words that people and programs leave in texts, from words/*.yml: all are looked for in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from candour.limits import ENGINE_FILE, read_within
from candour.reading.front_matter import read_values

_FILES = Path(__file__).parent / "words"

_PROGRAMS = {
    "a field of a word processor": ("HYPERLINK", "PAGEREF", "MERGEFORMAT", "FORMTEXT", "ADDIN EN", "ADDIN ZOTERO"),
    "the mark of a word processor's style": (
        "X-NONE",
        "Normal 0 false",
        "Normal 0 21",
        "Normal 0 14",
        "MicrosoftInternetExplorer4",
        "MsoNormal",
    ),
}
"""Words of programs that are the same in every language."""


_MARKS = ("TODO", "TO-DO", "XX", "xx", *(f"{sign}{x}" for sign in ("€", "£", "$", "€ ", "£ ", "$ ") for x in "Xx"))
"""With what the marks of a placeholder begin; placeholders.py says how they go on."""


class LeftKind(Enum):
    """What found words are."""

    PLACEHOLDER = auto()
    MARK = auto()
    TRACKED = auto()
    LEFT = auto()


@dataclass(frozen=True, slots=True)
class LeftWords:
    """What words/en.yml says of each list. `left` are the words of programs, by what they are."""

    placeholders: tuple[str, ...]
    any_case: tuple[str, ...]
    open: frozenset[str]
    alone: frozenset[str]
    begins: tuple[str, ...]
    tracked: tuple[str, ...]
    left: Mapping[str, str]


@cache
def left_words() -> LeftWords:
    """The words of all languages."""
    files: list[Any] = [read_values(read_within(file, ENGINE_FILE)) for file in sorted(_FILES.glob("*.yml"))]

    def listed(key: str) -> Iterator[str]:
        return (str(word) for values in files for word in values[key])

    left = {str(word): str(what) for values in files for what, words in values["left"].items() for word in words}
    return LeftWords(
        tuple(listed("placeholders")),
        tuple(listed("any-case")),
        frozenset(listed("open")),
        frozenset(listed("alone")),
        tuple(listed("begins")),
        tuple(listed("tracked")),
        left | {word: what for what, words in _PROGRAMS.items() for word in words},
    )


def either_of(words: Iterable[str]) -> str:
    """An expression for any of some words, the longest first, wherever a line ends between two of them."""
    longest = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace("\\ ", r"\s+") for word in longest)


def by_first_letter(words: Iterable[str]) -> str:
    """The same, quickly: at each place only those that begin with the letter there are tried."""
    letters = defaultdict(list)
    for word in words:
        letters[word[0]].append(word)
    return "|".join(
        f"{re.escape(first)}(?:{either_of(word[1:] for word in some)})" for first, some in sorted(letters.items())
    )


@cache
def _pattern() -> re.Pattern[str]:
    words = left_words()
    tracked = [f"{word}{sign}" for word in words.tracked for sign in (":", " [")]
    return re.compile(by_first_letter([*words.placeholders, *tracked, *words.left, *_MARKS]))


@lru_cache(maxsize=2)
def words_left_in(text: str) -> tuple[tuple[LeftKind, int, int], ...]:
    """The words of all lists that are found as they are written, each with its place; none begins inside a word."""
    words, found = left_words(), []
    for match in _pattern().finditer(text):
        start, end = match.span()
        if start and text[start - 1].isalnum() and match[0][0].isalnum():
            continue
        said = " ".join(match[0].split())
        if said in _MARKS:
            found.append((LeftKind.MARK, start, end))
        elif not (text[end : end + 1].isalnum() and match[0][-1].isupper()):
            kind = LeftKind.PLACEHOLDER if said in words.placeholders else LeftKind.LEFT
            found.append((LeftKind.TRACKED if said[-1] in ":[" and said not in words.left else kind, start, end))
    return tuple(found)
