"""Expected or alarming: an effect that one source calls normal and another a reason to call.

A wide alarm meets a narrower normal effect (peeling, and flaking): they disagree. A narrow alarm
below a wide normal effect is explained by scope.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candour.knowledge.disagree.gather import OpposedPair, across_articles, findings
from candour.knowledge.disagree.record import Finding, PointKind
from candour.knowledge.disagree.relation import Relatives, Terms, by_breadth
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim
from candour.model.message import Message


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Alarms that meet a normal effect."""
    yield from findings(
        PointKind.EXPECTED_OR_ALARMING,
        across_articles(_pairs(claims, terms), claims),
        _says,
    )


def _says(claim: Claim) -> Message:
    return Message(QUALIFIERS["seriousness"].words[claim.seriousness or ""].side)


def _is_normal(claim: Claim) -> bool:
    """Whether it has the least serious word; all others are reasons to look."""
    return claim.seriousness == QUALIFIERS["seriousness"].accepts[-1]


def _pairs(claims: Sequence[Claim], terms: Terms) -> Iterator[OpposedPair]:
    effects = [claim for claim in claims if not claim.is_denied and claim.seriousness]
    normal = Relatives((claim for claim in effects if _is_normal(claim)), terms)
    for alarm in (claim for claim in effects if not _is_normal(claim)):
        for effect in normal.of(alarm.term):
            outcome = by_breadth(alarm, effect, terms)
            if outcome:
                yield outcome, alarm, effect
