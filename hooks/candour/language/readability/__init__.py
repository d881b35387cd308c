"""How hard a text is to read, by the formula of its language.

A language that has a formula has a module here, named by its code, with `SCALE` and its reference. Other languages
are not measured. Words in figures are not counted.

The formulas were made for passages of 100 words and more. A shorter text gets its number too; whether
it is beyond a limit is judged with the one-sided 95% confidence limit of its syllables per word (IUPAC Gold Book,
*confidence limits about the mean*). So a term that is explained in eight words, one of them long, passes, and eight
long words do not.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from math import inf, sqrt
from statistics import fmean, stdev

from candour.language.readability.scale import Reading, Scale
from candour.language.sentences import sentences
from candour.language.spoken import primary

_ENOUGH = 100
"""The number of words from which a formula's number is taken as it is."""

_ONE_SIDED = 1.645
"""Standard errors within which 95% of all texts stay, on the side that matters."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

SCALES: Mapping[str, Scale] = {
    module.name: import_module(f"{__name__}.{module.name}").SCALE
    for module in pkgutil.iter_modules(__path__)
    if module.name != "scale"
}
"""The scales by the codes of their languages."""


def scale_of(language: str) -> Scale | None:
    """The scale of a language ("es", "es-MX"); None if it has none."""
    return SCALES.get(primary(language))


def measure(passages: Iterable[str], language: str) -> Reading | None:
    """How hard some passages are to read together; None where the language has no scale, or the text no words.

    A passage without a full stop, such as an item of a list, is one sentence.
    """
    scale = scale_of(language)
    if scale is None:
        return None
    lengths: list[int] = []
    whole = 0
    for passage in passages:
        for start, end in sentences(passage):
            found = counted_words(passage[start:end])
            whole += bool(found)
            lengths += map(scale.syllables, found)
    if not lengths:
        return None
    value = scale.constant + scale.by_sentence * len(lengths) / whole + scale.by_word * fmean(lengths)
    return Reading(scale, round(value, 1), _chance(lengths) * abs(scale.by_word))


def _chance(lengths: Sequence[int]) -> float:
    """How much longer than its writer's usual words a text's words may be, by chance alone."""
    if len(lengths) >= _ENOUGH:
        return 0
    return _ONE_SIDED * stdev(lengths) / sqrt(len(lengths)) if len(lengths) > 1 else inf


def counted_words(text: str) -> list[str]:
    """The words of a text; figures do not count as words."""
    return _WORD.findall(text)


__all__ = ["SCALES", "Reading", "Scale", "counted_words", "measure", "scale_of"]
