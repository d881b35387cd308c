"""The keys that a page may have. Any other word before a colon may be a part of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from candour.model.fields import FRONTS, Field, fields


def begins_with_key(text: str) -> bool:
    """Whether a line, or what stands behind its '-' and its '{', begins with a known key and a colon."""
    found = re.match(r"[ \t]*(?:-[ \t]+)*\{?[ \t]*([\w-]+)[ \t]*:", text)
    return found is not None and is_key(found[1])


def is_key(word: str) -> bool:
    return word in _every_key()


@cache
def _every_key() -> frozenset[str]:
    return frozenset(_keys(field for model in FRONTS.values() for field in fields(model)))


def _keys(found: Iterable[Field]) -> Iterator[str]:
    for field in found:
        yield field.key
        if field.model:
            yield from _keys(fields(field.model))
