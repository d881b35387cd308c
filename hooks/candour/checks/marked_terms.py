"""Whether marked words name the term of their claim, or another one."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from candour.checks.mentions import SAFETY_GROUPS, wider_of
from candour.model.library import Claim, Term
from candour.reading.names import Names

_KINDS = ("condition", "effect", "medicine", "product", "exposure")
"""What a reader would take one of for another: not who does it, or how."""


def may_name_another(claim: Claim, terms: Mapping[str, Term]) -> bool:
    """Whether a claim is of a group and on a term of a kind in which one may be taken for another."""
    own = terms.get(claim.term)
    return claim.group in SAFETY_GROUPS and own is not None and own.front.kind in _KINDS


def other_term(claim: Claim, terms: Mapping[str, Term], names: Names) -> str | None:
    """The term of the same kind that marked words name instead of their claim's; None if there is none.

    A term that is part of the claim's, or contains it, is no other. Nor is one that its qualifiers name.
    """
    named = names.in_blocks([claim.text])
    related = {claim.term, *claim.named, *wider_of(claim.term, terms)}
    if any(one in related or claim.term in wider_of(one, terms) or _share(one, related, terms) for one in named):
        return None
    kind = terms[claim.term].front.kind
    return next((one for one in sorted(named) if one in terms and terms[one].front.kind == kind), None)


def _share(one: str, related: Collection[str], terms: Mapping[str, Term]) -> bool:
    """Whether a term and the claim's are parts of one thing."""
    return bool(wider_of(one, terms) & {*related})
