"""What became of something between two revisions."""

from __future__ import annotations

from enum import StrEnum


class Fate(StrEnum):
    """What became of something between two revisions."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


def fate_of(old: object | None, new: object | None) -> Fate:
    return Fate.ADDED if old is None else Fate.REMOVED if new is None else Fate.CHANGED
