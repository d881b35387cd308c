"""How old a reader must be, by a published formula: a hint for editors, never a verdict.

The Flesch–Kincaid grade level: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid,
Fishburne, Rogers and Chissom, "Derivation of New Readability Formulas …", Research Branch Report 8-75, Naval Technical
Training Command, 1975). It gives a school grade of the United States, whose first begins at the age of six: grade + 5.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_FEWEST_WORDS = 100
"""The formula's authors worked with passages; a sentence or two gives any grade."""

_SENTENCE_END = re.compile(r"(?<=[.!?:])[\"'”’)\]]*\s+(?=[^\sa-z])")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def reading_age(passages: Iterable[str]) -> float | None:
    """The age in years at which a reader follows some passages; None where they are too short to tell."""
    read = [_WORD.findall(sentence) for passage in passages for sentence in _SENTENCE_END.split(passage)]
    words = [word for sentence in read for word in sentence]
    if len(words) < _FEWEST_WORDS:
        return None
    grade = 0.39 * len(words) / sum(map(bool, read)) + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59
    return round(grade + 5, 1)


def _syllables(word: str) -> int:
    """Groups of vowels, a silent ending aside: near enough over a hundred words of English.

    >>> [_syllables(word) for word in ("skin", "needle", "aged", "treatment")]
    [1, 2, 1, 2]
    """
    word = word.lower()
    count = len(re.findall(r"[aeiouyà-öø-ÿ]+", word))
    if re.search(r"(?:[^aeiouytd]ed|[^aeiouylszxg]es|[^aeiouyl]e)$", word):
        count -= 1
    return max(count, 1)
