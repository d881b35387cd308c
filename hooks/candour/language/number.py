"""One thing or several: the other form of a noun, as English and Spanish make it.

It only serves to find a name in a text, so a form that no word has does no harm.
"""

from __future__ import annotations

_LEAST_OF_SEVERAL = 4
"""The least letters of a word that may be a plural: "gas" is none."""

_LEAST = 3
"""The least letters of a word that a plural is made of: "toes" are not several "to"."""

_BEFORE_ES = "cdhjlnorsxyz"
"""The letters after which a plural ends in "es" and not in "s" alone: "hives" are not several "hiv"."""

_ENDINGS = (("ies", "y"), ("ces", "z"), ("es", ""), ("s", ""))
_WITHOUT_ES = tuple(ending for ending in _ENDINGS if ending != ("es", ""))


def other_numbers(word: str, least: int = _LEAST) -> set[str]:
    """The forms that a folded noun may have for one and for several. That for one has at least so many letters.

    >>> sorted(other_numbers("allergy")), "scar" in other_numbers("scars"), "cicatrices" in other_numbers("cicatriz")
    (['allergies', 'allergyes', 'allergys'], True, True)
    >>> "to" in other_numbers("toes"), "toe" in other_numbers("toes"), "toe" in other_numbers("toes", least=4)
    (False, True, False)
    >>> "hive" in other_numbers("hives"), "hiv" in other_numbers("hives")
    (True, False)
    """
    if not word.isalpha():
        return set()
    several = {f"{word}s", f"{word}es"}
    several |= {f"{word[: -len(one)]}{many}" for many, one in _ENDINGS if one and word.endswith(one)}
    if len(word) < _LEAST_OF_SEVERAL or word.endswith("ss"):
        return several
    endings = _ENDINGS if word[-3] in _BEFORE_ES else _WITHOUT_ES
    one_thing = {f"{word[: -len(many)]}{one}" for many, one in endings if word.endswith(many)}
    return several | {form for form in one_thing if len(form) >= least}
