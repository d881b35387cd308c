"""Different force: the same exclusion or advice in another strength, or with another wait.

Force is compared on the same term, group and scope. `avoid, for: X` and `allowed, from: X` are the
same wait; a time that is not given is not compared. Advice that only *may* be given counts as
"allowed". Other qualifiers whose values exclude each other (Compared.OPPOSES) are compared too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from candour.knowledge.disagree.gather import OpposedPair, findings, on_one_term
from candour.knowledge.disagree.record import Finding, Outcome, PointKind
from candour.knowledge.disagree.relation import Terms, by_scope
from candour.language.spoken import N_
from candour.model.claim_messages import force
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim
from candour.model.message import Amount, Message, Sayable
from candour.model.moment import Moment, MomentKind
from candour.model.qualifier import Compared
from candour.model.quantity import shortest, waits_apart

_OPPOSED = tuple(key for key, one in QUALIFIERS.items() if one.compared is Compared.OPPOSES)
"""Qualifiers whose values exclude each other."""

_COMPARED = ("strength", "advice", *_OPPOSED)

_WAITS = ("avoid", "allowed")
"""The two ways to say when something may be done again."""


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Claims on one term whose force differs."""
    forceful = [claim for claim in claims if not claim.is_denied and not claim.said.keys().isdisjoint(_COMPARED)]
    yield from findings(PointKind.DIFFERENT_FORCE, _pairs(forceful), _says)


def _pairs(claims: Sequence[Claim]) -> Iterator[OpposedPair]:
    for same in on_one_term(claims):
        for one, other in combinations(same, 2):
            if by_scope(one, other) is Outcome.DISAGREE and _differ(one, other):
                yield Outcome.DISAGREE, one, other


def _differ(one: Claim, other: Claim) -> bool:
    if any(key in one.said and key in other.said and one.said[key] != other.said[key] for key in _OPPOSED):
        return True
    if one.strength and other.strength:
        return one.strength != other.strength or _times_apart(one, other)
    advice, counter = advice_of(one), advice_of(other)
    if advice in _WAITS and counter in _WAITS:
        mine, theirs = wait_of(one), wait_of(other)
        if mine and theirs:
            return _waits_apart(mine, theirs)
        return not mine and not theirs and advice != counter
    return bool(advice and counter) and (advice != counter or _times_apart(one, other))


def _times_apart(one: Claim, other: Claim) -> bool:
    """Whether the same word comes with times that cannot both hold."""
    pairs = ((one.until, other.until), (one.from_, other.from_))
    return any(mine and theirs and _waits_apart(mine, theirs) for mine, theirs in pairs)


def advice_of(claim: Claim) -> str | None:
    """What is advised; what only *may* be done counts as allowed."""
    return "allowed" if claim.advice == "do" and claim.hedge == "may" else claim.advice


def wait_of(claim: Claim) -> Moment | None:
    """How long to wait, in whichever way a source says it."""
    return claim.until if claim.advice == "avoid" else claim.from_


def _waits_apart(one: Moment, other: Moment) -> bool:
    if one.time and other.time and one.kind is other.kind:
        return waits_apart(one.time, other.time)
    return one != other  # a time and "healed", which no clock measures


def _says(claim: Claim) -> Sayable:
    """The words for a claim's force; a wait reads the same in every way and unit of saying it."""
    time = wait_of(claim) if claim.advice in _WAITS else None
    if time and time.kind is MomentKind.HEALED:
        return Message(N_("wait until the skin has healed"))
    if time and time.time:
        return Message(N_("wait at least %(time)s"), time=Amount(shortest(time.time)))
    words, *times = force(claim)
    # Translators: as "limit for 1 week", "with caution until the skin has healed"
    return Message(N_("%(advice)s %(times)s"), advice=words, times=tuple(times)) if times else words
