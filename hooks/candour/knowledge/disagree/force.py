"""Different advice: one article advises against what another allows, or they name waits that cannot both hold.

`avoid`, `ask-first` and `limit` stand against `do` and `allowed`; words of one kind do not (law 8). Moments say when:
`avoid` until a moment and `allowed` from it are one wait. So two waits are compared, and an `avoid` that ends meets a
permission without a wait. Who says when meets no one who does not, as long as both advise against it or both allow it.
What only *may* be done is allowed; "may have to be stopped" still stands against "allowed".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candour.knowledge.disagree.answers import by_qualifiers
from candour.knowledge.disagree.gather import on_each_term
from candour.knowledge.disagree.moments import moments_apart, wait_in_hours
from candour.knowledge.disagree.record import Finding, PointKind
from candour.knowledge.disagree.relation import Terms
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim
from candour.model.moment import Moment, MomentKind

_AGAINST = ("avoid", "ask-first", "limit")

_TOLD = ("advice", "from", "until", "amount")


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Advice on one term that cannot all be followed."""
    advised = [claim for claim in claims if claim.advice and not claim.is_denied]
    telling = by_qualifiers(_TOLD, terms.label, _caution)
    yield from on_each_term(PointKind.DIFFERENT_FORCE, advised, telling, _opposed)


def _opposed(one: Claim, other: Claim) -> bool:
    if _is_against(one) == _is_against(other):
        return advice_of(one) == advice_of(other) and _times_apart(one, other)
    against, permission = (one, other) if _is_against(one) else (other, one)
    times = [(against.until, permission.from_), (against.from_, _last_call(permission))]
    compared = [(mine, theirs) for mine, theirs in times if mine and theirs]
    if compared:
        return any(moments_apart(mine, theirs) for mine, theirs in compared)
    return not _waits(permission)


def _is_against(claim: Claim) -> bool:
    return claim.advice in _AGAINST


def _last_call(permission: Claim) -> Moment | None:
    """Until when something may be done before the appointment; `until: redness` says nothing of that."""
    until = permission.until
    return until if until and until.kind in (MomentKind.BEFORE, MomentKind.APPOINTMENT) else None


def _waits(permission: Claim) -> bool:
    """Whether it names a moment that an article without a time may mean too, or says that there is one."""
    return bool(permission.from_ or _last_call(permission)) or permission.said.get("unsaid") in ("when", "from-when")


def _times_apart(one: Claim, other: Claim) -> bool:
    pairs = ((one.from_, other.from_), (one.until, other.until))
    return any(mine and theirs and moments_apart(mine, theirs) for mine, theirs in pairs)


def advice_of(claim: Claim) -> str | None:
    """What is advised; what only *may* be done counts as allowed."""
    return "allowed" if claim.advice == "do" and claim.hedge == "may" else claim.advice


def wait_of(claim: Claim) -> Moment | None:
    """How long to wait, in whichever way a source says it."""
    return claim.until if claim.advice == "avoid" else claim.from_


def _caution(claim: Claim) -> float:
    """The strictest word first; of one word, the longest wait."""
    wait = wait_in_hours(wait_of(claim))
    return QUALIFIERS["advice"].rank(claim.advice) + 1 / (2 + wait)
