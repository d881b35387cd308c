"""English: the age at which a reader reads a text with ease: the Flesch–Kincaid grade plus five years.

    grade = 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59

J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, *Derivation of new readability formulas*,
Naval Technical Training Command, Research Branch Report 8-75, 1975. A child of an American school's first
grade is six: age = grade + 5. Syllables are estimated from the spelling, as every program does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from candour.language.readability.scale import Scale

_VOWELS = re.compile(r"[aeiouyäöüàáâèéêëìíîïòóôùúû]+")
_SILENT = re.compile(r"(?:[^laeiouy]e|(?<![^aeiou]l)(?<![aeiouydt])ed|(?<![^aeiou]l)(?<![aeiouyscxzhg])es)$")
"""The last e of "needle" and of "needles" is heard; those of "side", "numbed" and "sides" are not."""

_TWO_SOUNDS = re.compile(r"[^cgstq]ia(?!l)|io(?!n|u)|eo(?!p)|ium|[^q]ua[lt]|uou|iet|[^s]ism$|(?<=[aeiou][^aeiou])ea$")


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


SCALE = Scale(
    "reading age",
    "the text asks for a reading age of {value} years",
    "reading_age",
    syllables,
    constant=5 - 15.59,
    by_sentence=0.39,
    by_word=11.8,
)
