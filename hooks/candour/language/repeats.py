"""Names to be read one after the other: without those that only say one of the others again.

Search finds one thing and several of it, and every spelling, by itself. A reader needs one of them.
"""

from __future__ import annotations

from functools import lru_cache

from candour.language.fold import as_one_word, fold
from candour.language.number import other_numbers
from candour.language.tags import untagged


@lru_cache(maxsize=10_000)
def without_repeats(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names that say something else than those before them.

    >>> without_repeats(("Age spots", "age spot", "sun spots", "sunspot", "liver spots"))
    ('Age spots', 'sun spots', 'liver spots')
    >>> without_repeats(("Enfermedades cutáneas", "enfermedad cutánea", "hombres", "varón", "Hombre"))
    ('Enfermedades cutáneas', 'hombres', 'varón')
    """
    kept: list[str] = []
    for name in names:
        if not any(_says_the_same(name, other) for other in kept):
            kept.append(name)
    return tuple(kept)


def _says_the_same(name: str, other: str) -> bool:
    one, two = _words(name), _words(other)
    if len(one) == len(two):
        return all(map(_is_same_word, one, two))
    return _is_same_word("".join(one), "".join(two))


def _words(name: str) -> list[str]:
    return [as_one_word(word) for word in fold(untagged(name)).split()]


def _is_same_word(word: str, other: str) -> bool:
    return word == other or word in other_numbers(other) or other in other_numbers(word)
