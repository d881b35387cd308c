"""A library with all that is computed from it, once a build; pages and exports read nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .compare import Comparison, comparisons
from .library import Library


@dataclass(frozen=True, slots=True)
class Site:
    """`tables` holds each treatment's comparisons by the treatment's id."""

    library: Library
    tables: Mapping[str, Sequence[Comparison]]


def survey(library: Library) -> Site:
    """Compute everything that is derived from a library."""
    return Site(library, {id: comparisons(library, treatment) for id, treatment in library.treatments.items()})
