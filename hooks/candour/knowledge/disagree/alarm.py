"""Expected or alarming: an effect that one source calls normal and another a reason to call.

A wide alarm meets a narrower normal effect (peeling, and flaking): they disagree. A narrow alarm
beneath a wide normal effect is explained by scope.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candour.knowledge.disagree.gather import Pair, across_articles, findings
from candour.knowledge.disagree.record import Finding, Kind
from candour.knowledge.disagree.relation import Relatives, Terms, by_breadth
from candour.language.spoken import N_, _
from candour.model.library import Claim

_SAYS = {
    "expected": N_("to be expected"),
    "complication": N_("a complication"),
    "call-the-clinic": N_("a reason to call"),
}


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Alarms that meet a normal effect."""
    yield from findings(
        Kind.EXPECTED_OR_ALARMING,
        across_articles(_pairs(claims, terms), claims),
        _says,
    )


def _says(claim: Claim) -> str:
    said = _SAYS[claim.seriousness or ""]
    return _(said)


def _pairs(claims: Sequence[Claim], terms: Terms) -> Iterator[Pair]:
    effects = [claim for claim in claims if claim.stance == "stated" and claim.seriousness]
    normal = Relatives((claim for claim in effects if claim.seriousness == "expected"), terms)
    for alarm in (claim for claim in effects if claim.seriousness != "expected"):
        for effect in normal.of(alarm.term):
            outcome = by_breadth(alarm, effect, terms)
            if outcome:
                yield outcome, alarm, effect
