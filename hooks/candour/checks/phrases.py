"""Phrases to look for in a text, in the form that editors write them.

no pain            these words, in small or capital letters, with a space or a hyphen between them
guarantee*         any ending: guaranteed, guarantees
<number> articles  any number, in figures or in words
no … risk          up to three words between
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from candour.language.spoken import ENGLISH

_WORD = re.compile(r"[^\W_]+")
_PIECES = re.compile(r"<number>|\*|-|(?:(?!<number>)[^*\s-])+")
_NUMBERS: Mapping[str, str] = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty",
    "es": "uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte",
}
"""Numbers in words, by language. In other languages only figures are found."""

_FIGURES = r"\d[\d.,]*"
_REACH = 100
"""The most characters of a phrase before and after its needle."""

_BETWEEN = r"[\s\-–‑]+"
_SOME_WORDS = r"(?:[\s\-–‑,]+[\w'’]+){0,3}?"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One entry. Every text that `pattern` fits holds `needle`, as a word or, if `is_within`, inside one.

    Most entries fit no text of a project, so a pattern is made of its `expression` when it is first tried.
    """

    needle: str
    is_within: bool
    expression: str

    @property
    def pattern(self) -> re.Pattern[str]:
        return _compiled(self.expression)


@lru_cache(maxsize=4096)
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


@lru_cache(maxsize=64)
def phrases(listed: tuple[str, ...], language: str = ENGLISH) -> tuple[Phrase, ...]:
    """The entries of a list, ready to be searched for in lower-case text."""
    number = rf"(?:{'|'.join([_FIGURES, *_NUMBERS.get(language, '').split()])})"
    return tuple(_phrase(entry, number) for entry in listed)


def _phrase(entry: str, number: str) -> Phrase:
    text = small(entry.strip())
    whole = words_of(re.sub(r"<number>|[^\W_]+\*", " ", text))
    words = whole or words_of(text.replace("<number>", " "))
    pattern = ""
    for part in text.split():
        if part in ("…", "..."):
            pattern += _SOME_WORDS
            continue
        pieces = (_piece(sign, number) for sign in _PIECES.findall(part))
        pattern += (_BETWEEN if pattern else "") + "".join(pieces)
    start = r"(?<![^\W_])" if words else ""
    return Phrase(max(words, key=len, default=""), not whole, f"{start}{pattern}(?!\\w)")


def words_of(text: str) -> list[str]:
    """The words and figures of a text, split as in phrases."""
    return _WORD.findall(text)


def _piece(sign: str, number: str) -> str:
    return {"<number>": number, "*": r"[\w'’]*", "-": _BETWEEN}.get(sign) or re.escape(sign)


def small(text: str) -> str:
    """A text in lower case with the same length, so that places in both are the same."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lowered.replace("’", "'")


def _matches(phrase: Phrase, text: str) -> Iterator[re.Match[str]]:
    """The matches of a phrase, some of them twice. A pattern is slow, so it is only tried near its needle."""
    at = text.find(phrase.needle)
    while at >= 0:
        end = at + len(phrase.needle) + 4 * _REACH
        for match in phrase.pattern.finditer(text, max(at - _REACH, 0), end):
            if match.end() < end or end >= len(text):  # the last word may be cut off
                yield match
        at = text.find(phrase.needle, end - _REACH)


def find_phrases(listed: Iterable[Phrase], text: str, words: Collection[str]) -> Iterator[tuple[int, int]]:
    """The spans of phrases in a lower-case text. Of spans that overlap, the one that begins first.

    `words` are those of the text. They are looked at first, so most phrases cost almost nothing.
    """
    spans = sorted(
        (match.start(), -match.end())
        for phrase in listed
        if phrase.needle in (text if phrase.is_within else words)
        for match in _matches(phrase, text)
    )
    behind = 0
    for start, minus_end in spans:
        if start >= behind:
            behind = -minus_end
            yield start, behind
