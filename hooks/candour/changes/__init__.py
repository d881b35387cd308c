"""Two sites → what patients are told differently, as typed changes that report/ puts into words.

Everything here is pure and symmetric: the changes from a to b are those from b to a with old and new
exchanged. A page's new name does not change what it claims.
"""

from __future__ import annotations

from candour.changes.addresses import broken_addresses
from candour.changes.cells import changed_cells
from candour.changes.claims import compare_claims
from candour.changes.fate import Fate
from candour.changes.interface import compare_interface
from candour.changes.pages import compare_articles, compare_terms, compare_treatments
from candour.changes.pairing import renamed
from candour.changes.points import compare_points, compare_positions
from candour.changes.record import (
    EVIDENCE,
    BrokenAddress,
    Changes,
    ClaimChange,
    Difference,
    InterfaceChange,
    PageChange,
    PointChange,
    PositionChange,
    Restated,
    RowFate,
    Standing,
)
from candour.changes.word_change import Danger, WordChange, WordsOf
from candour.knowledge.survey import Site

__all__ = [
    "EVIDENCE",
    "BrokenAddress",
    "Changes",
    "ClaimChange",
    "Danger",
    "Difference",
    "Fate",
    "InterfaceChange",
    "PageChange",
    "PointChange",
    "PositionChange",
    "Restated",
    "RowFate",
    "Standing",
    "WordChange",
    "WordsOf",
    "changes",
]


def changes(base: Site, head: Site) -> Changes:
    """All differences from `base` to `head`; empty if there are none."""
    names = renamed(base.library, head.library)
    claims, restated = compare_claims(base.library, head.library, names)
    return Changes(
        tuple(claims),
        tuple(compare_points(base, head, names)),
        tuple(compare_positions(base, head, names)),
        tuple(compare_articles(base, head, names)),
        tuple(compare_terms(base, head, names)),
        tuple(compare_treatments(base, head, names)),
        tuple(restated),
        tuple(broken_addresses(base, head, names)),
        changed_cells(base, head, names),
        compare_interface(base, head),
    )
