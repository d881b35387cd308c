"""The case that a claim is about: what its scope, condition, exception, degree and so on limit it to."""

from __future__ import annotations

from candour.model.groups import QUALIFIERS
from candour.model.library import Claim
from candour.model.qualifier import Compared

Case = tuple[tuple[str, str], ...]
"""The qualifiers that limit a claim, each with its value as an editor writes it; () if it is about its whole term."""

LIMITING = tuple(key for key, one in QUALIFIERS.items() if one.compared is Compared.EXPLAINS)
"""The qualifiers that explain a difference."""

TRANSPARENT = "treated-area"
"""A scope that limits nothing: whatever is said of a treatment is said of the skin that is treated."""


def case_of(claim: Claim) -> Case:
    """The case that a claim is about."""
    said = claim.said
    if said.keys().isdisjoint(LIMITING):  # most claims
        return ()
    return tuple((key, str(said[key])) for key in LIMITING if key in said and said[key] != TRANSPARENT)


def is_another(one: Case, other: Case) -> bool:
    """Whether both are limited, to different things in some respect, so that nothing in one contradicts the other."""
    theirs = dict(other)
    return any(theirs.get(key, value) != value for key, value in one)


def may_be_one(one: Case, other: Case) -> bool:
    """Whether free words alone tell two cases apart: "to feel the change" may be the same as "if it is severe"."""
    return is_another(one, other) and not is_another(_without_words(one), _without_words(other))


def _without_words(case: Case) -> Case:
    return tuple((key, value) for key, value in case if key != "condition")


def is_within(case: Case, wider: Case) -> bool:
    """Whether a case has all the limits of a wider one, which every case has of the whole term."""
    return set(wider) <= set(case)
