"""Two small sites and what differs between them, written as an editor writes claims (see points.py).

changed("contraindications term: pregnancy, strength: avoid", "contraindications term: pregnancy")
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from candour.changes import Changes, ClaimChange, changes
from candour.knowledge.survey import Site, survey
from candour.report.reading import Reader

from .builders import library_of, treatment
from .points import TERMS, page

Pages = Mapping[str, str]
Thing = TypeVar("Thing")

A, B = "docs/articles/a.md", "docs/articles/b.md"
PEEL = {"docs/treatments/peel.md": treatment("Peel")}


def site(pages: Pages) -> Site:
    """The terms and the treatment of points.py, with `pages` laid over them; all must be sound."""
    return survey(library_of({**TERMS, **PEEL, **pages}))


def changed(old: str | Pages, new: str | Pages) -> Changes:
    """What differs when article a made the claims of `old` and makes those of `new`; or two sets of pages."""
    return changes(*(site(said if isinstance(said, Mapping) else {A: page(said)}) for said in (old, new)))


def told(found: Changes) -> list[str]:
    """Every change of what is claimed as "Group: Term: before → after"."""
    reader = Reader(site({}).library, site({}).library, found)
    return [
        f"{reader.subject(change.claim)}: {reader.before(change)} → {reader.after(change)}" for change in found.told
    ]


def only(found: tuple[Thing, ...]) -> Thing:
    """The one there is."""
    assert len(found) == 1, found
    return found[0]


def what(change: ClaimChange) -> list[str]:
    """The respects in which a claim changed."""
    return [difference.what for difference in change.differences]
