"""How old a reader must be to read a text with ease: the Flesch–Kincaid grade and five years.

    grade = 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59

J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, *Derivation of new readability formulas*,
Naval Technical Training Command, Research Branch Report 8-75, 1975. A child of an American school's first
grade is six: age = grade + 5. Whole sentences alone are counted: no headings, no items of a list that are
a few words, no notes. Syllables are estimated from the spelling, as every program does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from candour.language.sentences import is_whole, sentences

ENOUGH = 100
"""Words below which the formula says nothing; it was made for passages of that length."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouyäöüàáâèéêëìíîïòóôùúû]+")
_SILENT = re.compile(r"(?:[^laeiouy]e|(?<![^aeiou]l)(?<![aeiouydt])ed|(?<![^aeiou]l)(?<![aeiouyscxzhg])es)$")
"""The last e of "needle" and of "needles" is heard; those of "side", "numbed" and "sides" are not."""

_TWO_SOUNDS = re.compile(r"[^cgstq]ia(?!l)|io(?!n|u)|eo(?!p)|ium|[^q]ua[lt]|uou|iet|[^s]ism$|(?<=[aeiou][^aeiou])ea$")


def words_of(text: str) -> list[str]:
    """The words of a text; figures are none."""
    return _WORD.findall(text)


@lru_cache(maxsize=100_000)
def syllables(word: str) -> int:
    """How many syllables an English word has, estimated from its spelling.

    >>> [syllables(word) for word in ("skin", "needle", "collagen", "hyperpigmentation", "numbed", "side")]
    [1, 2, 3, 6, 1, 1]
    """
    small = word.lower()
    count = len(_VOWELS.findall(small)) + len(_TWO_SOUNDS.findall(small))
    if _SILENT.search(small) and not re.search(r"[^aeiouy]le[ds]$", small):
        count -= 1
    return max(count, 1)


def reading_age(passages: Iterable[str]) -> float | None:
    """The reading age, in years, of some passages together; None where they are too short to tell."""
    count = whole = sounds = 0
    for passage in passages:
        for start, end in sentences(passage):
            sentence = passage[start:end]
            if is_whole(sentence):
                words = words_of(sentence)
                count += len(words)
                whole += bool(words)
                sounds += sum(map(syllables, words))
    if count < ENOUGH:
        return None
    return 0.39 * count / whole + 11.8 * sounds / count - 15.59 + 5
