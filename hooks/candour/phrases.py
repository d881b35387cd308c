"""Words to look for in a text, as an editor lists them.

no pain            these words, in small or capital letters, with a space or a hyphen between them
guarantee*         any ending: guaranteed, guarantees
<number> articles  any number, in figures or in words
no … risk          up to three words between
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_PIECES = re.compile(r"<number>|\*|-|(?:(?!<number>)[^*\s-])+")
_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_NUMBER = rf"(?:\d[\d.,]*|{'|'.join(_NUMBER_WORDS.split())})"
_BETWEEN = r"[\s\-–‑]+"
_SOME_WORDS = r"(?:[\s\-–‑,]+[\w'’]+){0,3}?"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One entry: `needle` is in every text that `pattern` can be found in, and is looked for first."""

    listed: str
    needle: str
    pattern: re.Pattern[str]


@lru_cache(maxsize=64)
def phrases(listed: tuple[str, ...]) -> tuple[Phrase, ...]:
    """Entries of a list, ready to be looked for in text of small letters."""
    return tuple(_phrase(entry) for entry in listed)


def _phrase(entry: str) -> Phrase:
    text = small(entry.strip())
    words = re.findall(r"[^\W_]+", text.replace("<number>", " "))
    pattern = ""
    for part in text.split():
        if part in ("…", "..."):
            pattern += _SOME_WORDS
            continue
        pieces = (_piece(sign) for sign in _PIECES.findall(part))
        pattern += (_BETWEEN if pattern else "") + "".join(pieces)
    start = r"(?<![^\W_])" if words else ""
    return Phrase(entry, max(words, key=len, default=""), re.compile(f"{start}{pattern}(?!\\w)"))


def _piece(sign: str) -> str:
    return {"<number>": _NUMBER, "*": r"[\w'’]*", "-": _BETWEEN}.get(sign) or re.escape(sign)


def small(text: str) -> str:
    """A text in small letters and as long as before, so that places in it are places in the text."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lowered.replace("’", "'")


def find(listed: Iterable[Phrase], text: str) -> Iterator[tuple[int, int]]:
    """The spans of a text of small letters that hold a phrase; of those that overlap, the one that begins first."""
    spans = sorted(
        (match.start(), -match.end())
        for phrase in listed
        if phrase.needle in text
        for match in phrase.pattern.finditer(text)
    )
    behind = 0
    for start, minus_end in spans:
        if start >= behind:
            behind = -minus_end
            yield start, behind
