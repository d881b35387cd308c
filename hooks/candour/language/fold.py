"""Makes spellings of one word equal: no case, accents or hyphens. `search-words.js` folds what is typed alike.

Case goes by Unicode's full case folding, so that "STRASSE" is "Straße" and a final sigma is a sigma. A dotless i is an
i, since it has the same capital.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from candour.language.tags import untagged
from candour.language.unseen import UNSEEN

JOINTS = "-‐‑'’"
"""What joins words to one."""

_WORD = re.compile(rf"[^\W_]+(?:[{JOINTS}][^\W_]+)*")
_JOINT = re.compile(f"[{JOINTS}]")


def fold(text: str) -> str:
    r"""No capitals, no accents, and nothing that nobody sees.

    >>> fold("Café NÆVUS"), fold("Weiß"), fold("KELOİD kızarıklık"), fold("pain\u200bless")
    ('cafe nævus', 'weiss', 'keloid kizariklik', 'painless')
    """
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text)
    # one by one took ten times as long
    marks = [part for part in set(parts) if unicodedata.category(part)[0] == "M" or UNSEEN.match(part)]
    plain = parts.translate(dict.fromkeys(map(ord, marks))) if marks else parts
    return plain.casefold().replace("ı", "i")


def alphabetical(text: str) -> str:
    """A text as it sorts among others: by its letters, whatever their accents and whatever its language.

    >>> sorted(["Zona", "Árbol", "arte"], key=alphabetical)
    ['Árbol', 'arte', 'Zona']
    """
    return fold(untagged(text))


def words(text: str) -> Iterator[str]:
    """Every folded word. A word with a hyphen or an apostrophe is given as its parts and as a whole.

    >>> list(words("Micro-needling"))
    ['micro', 'needling', 'microneedling']
    """
    for word in _WORD.findall(fold(text)):
        yield from _forms(word)


def as_one_word(text: str) -> str:
    """The letters and digits alone, so that a name of several words is one word.

    >>> as_one_word("Dark spots")
    'darkspots'
    """
    return "".join(character for character in fold(text) if character.isalnum())


@lru_cache(maxsize=50_000)
def _forms(word: str) -> tuple[str, ...]:
    parts = _JOINT.split(word)
    return (*parts, "".join(parts)) if len(parts) > 1 else (word,)
