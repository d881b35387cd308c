"""The case that a claim is about: what the qualifiers that explain a difference (its scope) limit its term to."""

from __future__ import annotations

from candour.model.groups import QUALIFIERS
from candour.model.library import Claim
from candour.model.qualifier import Compared

Case = tuple[str, ...]
"""The values that limit a claim, as an editor writes them; () if it is about its whole term."""

_EXPLAINING = tuple(key for key, one in QUALIFIERS.items() if one.compared is Compared.EXPLAINS)


def case_of(claim: Claim) -> Case:
    """The case that a claim is about."""
    said = claim.said
    return tuple([str(said[key]) for key in _EXPLAINING if key in said]) if said else ()


def is_another(one: Claim, other: Claim) -> bool:
    """Whether both are limited, to different things in some respect, so that they cannot contradict each other."""
    return any(one.said[key] != other.said[key] for key in _EXPLAINING if key in one.said and key in other.said)
