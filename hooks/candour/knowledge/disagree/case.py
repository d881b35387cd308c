"""Which case a claim speaks of: what its term is limited to by qualifiers that explain a difference (its scope)."""

from __future__ import annotations

from candour.model.groups import QUALIFIERS
from candour.model.library import Claim
from candour.model.qualifier import Compared

Case = tuple[str, ...]
"""The values that limit a claim, as an editor writes them; () where it speaks of its whole term."""

_EXPLAINING = tuple(key for key, one in QUALIFIERS.items() if one.compared is Compared.EXPLAINS)


def case_of(claim: Claim) -> Case:
    """The case that a claim speaks of."""
    return tuple(str(claim.said[key]) for key in _EXPLAINING if key in claim.said)


def is_another(one: Claim, other: Claim) -> bool:
    """Whether both are limited, and in one respect to different things: they do not meet."""
    return any(one.said[key] != other.said[key] for key in _EXPLAINING if key in one.said and key in other.said)
