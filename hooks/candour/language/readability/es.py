"""Spanish: how easy a text is to read, by the perspicuity of Szigriszt, on the INFLESZ scale.

    ease = 206.835 − 62.3 × syllables ÷ words − words ÷ sentences

Under 40 is very hard, 40 to 55 rather hard, 55 to 65 normal, 65 to 80 quite easy, above 80 very easy.

I. M. Barrio-Cantalejo, P. Simón-Lorda, M. Melguizo, I. Escalona, M. I. Marijuán and P. Hernando, *Validación de la
Escala INFLESZ para evaluar la legibilidad de los textos dirigidos a pacientes*, Anales del Sistema Sanitario de
Navarra 31 (2008), 135 to 152. Syllables follow from the spelling: two strong vowels (a, e, o) are two, and so are a
weak one with an accent (í, ú) and a strong one; all other vowels in a row are one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from candour.language.readability.scale import Scale

_SILENT_U = re.compile(r"(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])")
_MUTE = re.compile(r"(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])")
"""An h between vowels: "alcohol" is al-co-hol, "desahucio" is de-sahu-cio, as without it."""

_Y = re.compile(r"y(?![aeiouáéíóúü])")
_VOWELS = re.compile(r"[aeiouáéíóúüàèìòùâêîôûäëïö]+")
_STRONG, _ACCENTED = frozenset("aeoáéóàèòâêôäëö"), frozenset("íúïìù")


@lru_cache(maxsize=100_000)
def syllables(word: str) -> int:
    """How many syllables a Spanish word has.

    >>> [syllables(word) for word in ("piel", "aguja", "sangría", "guerra", "lingüística", "muy", "leer")]
    [1, 3, 3, 2, 4, 1, 2]
    """
    text = _Y.sub("i", _MUTE.sub("", _SILENT_U.sub("", word.lower())))
    return max(sum(map(_in_a_row, _VOWELS.findall(text))), 1)


def _in_a_row(vowels: str) -> int:
    """How many syllables a row of vowels makes."""
    return 1 + sum(map(_part, vowels, vowels[1:]))


def _part(one: str, other: str) -> bool:
    """Whether two vowels belong to two syllables."""
    if one in _STRONG and other in _STRONG:
        return True
    if one in _STRONG or other in _STRONG:
        return one in _ACCENTED or other in _ACCENTED
    return one == other


SCALE = Scale(
    "reading ease (INFLESZ)",
    "the text has a reading ease of {value} on the INFLESZ scale",
    "inflesz",
    syllables,
    constant=206.835,
    by_sentence=-1,
    by_word=-62.3,
)
