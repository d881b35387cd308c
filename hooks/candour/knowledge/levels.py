"""Under which heading a claim may stand, where a page sorts a group's claims by how much they warn.

A reserve weakens a heading: what "may have to be avoided" is no "avoid". So a claim with a reserve stands under "ask
first" if its own word is stricter or holds something back, and "may be needed" has a heading of its own. "Should" is
no reserve here: it says what is expected.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from candour.model.groups import GROUPS, QUALIFIERS, Group
from candour.model.library import Claim
from candour.model.qualifier import DENIED, UNSAID, Qualifier

RESERVES = ("may", "probably", "usually")
"""Hedges that weaken what a heading may say."""

MILD = "may-help"
"""The heading for advice to do something, given with a reserve."""

_WEAKENED = "ask-first"

_WITH_A_RESERVE: Mapping[str, str] = {"limit": _WEAKENED, "do": MILD}

SORTED_BY: Mapping[str, Qualifier] = {
    group: one for group in GROUPS for one in QUALIFIERS.values() if one.denied and one.is_taken_by(group)
}
"""The qualifier by whose words a group's claims are sorted; its groups are those whose claims warn."""

_HARMFUL_FIRST = ("contraindications", "side_effects", "preparation", "aftercare")
BY_HARM = tuple(dict.fromkeys((*_HARMFUL_FIRST, *GROUPS)))
"""The groups in the order of the harm that they warn of; the others follow in their own."""


def levels_of(one: Qualifier) -> tuple[str, ...]:
    """All headings that a qualifier sorts claims under, strictest first."""
    return tuple(level for word in one.levels for level in ((word, MILD) if word == "do" else (word,)))


def level_of(claim: Claim) -> str:
    """The heading that the claim may stand under: a word of its qualifier, MILD, DENIED, or UNSAID if it has none.

    A claim of a group that nothing sorts has the level UNSAID too.
    """
    one = SORTED_BY.get(claim.group)
    if claim.is_denied or one is None:
        return DENIED if claim.is_denied else UNSAID
    own = claim.word(one.key) or UNSAID
    if claim.hedge not in RESERVES or _WEAKENED not in one.words:
        return own
    return _WEAKENED if one.rank(own) < one.rank(_WEAKENED) else _WITH_A_RESERVE.get(own, own)


def is_weakened(claim: Claim) -> bool:
    """Whether a reserve moves the claim under another heading than its own word's."""
    one = SORTED_BY.get(claim.group)
    return one is not None and not claim.is_denied and level_of(claim) != (claim.word(one.key) or UNSAID)


def rank_of(claim: Claim) -> int:
    """The place of its level in the order of strictness, 0 for the strictest; a denial comes last."""
    one = SORTED_BY.get(claim.group)
    return levels_of(one).index(level_of(claim)) if one else int(claim.is_denied)


def strictest_first(claims: Iterable[Claim]) -> list[Claim]:
    """Claims of one group in the order of strictness; those of one level stay in their order."""
    return sorted(claims, key=rank_of)


def by_group(claims: Iterable[Claim]) -> Sequence[tuple[Group, Sequence[Claim]]]:
    """Claims by group, the most harmful first, and the strictest first in each."""
    ordered = sorted(claims, key=lambda claim: BY_HARM.index(claim.group))
    return [(GROUPS[group], strictest_first(said)) for group, said in groupby(ordered, key=lambda claim: claim.group)]
