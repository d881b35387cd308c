"""For and against: a reason to have it in one article (benefit, candidate), a reason not to in another.

A wide exclusion meets a narrower reason to have it: they disagree. A narrow exclusion below a
wide reason is explained by scope.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candour.knowledge.disagree.gather import OpposedPair, across_articles, findings
from candour.knowledge.disagree.record import Finding, Outcome, PointKind
from candour.knowledge.disagree.relation import Relatives, Terms, by_breadth
from candour.language.spoken import N_
from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.library import Claim
from candour.model.message import Message
from candour.model.qualifier import UNSAID


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Contraindications that meet a benefit or a candidate."""
    yield from findings(PointKind.FOR_AND_AGAINST, across_articles(_pairs(claims, terms), claims), _says)


def _pairs(claims: Sequence[Claim], terms: Terms) -> Iterator[OpposedPair]:
    stated = [claim for claim in claims if not claim.is_denied]
    reasons = Relatives((claim for claim in stated if GROUPS[claim.group].case == "for"), terms)
    exclusions = Relatives((claim for claim in stated if GROUPS[claim.group].case == "against"), terms)
    for exclusion in (claim for claim in stated if GROUPS[claim.group].case == "against"):
        met: dict[Outcome, None] = {}
        for reason in reasons.of(exclusion.term):
            outcome = by_breadth(exclusion, reason, terms)
            if outcome:
                met[outcome] = None
                yield outcome, exclusion, reason
        for wider in exclusions.of(exclusion.term):  # a warning about all scars covers this kind too
            if wider.term in terms.above(exclusion.term) and wider.scope == exclusion.scope:
                yield from ((outcome, exclusion, wider) for outcome in met)


def _says(claim: Claim) -> Message:
    if GROUPS[claim.group].case == "for":
        return Message(N_("a reason to have it"))
    return Message(QUALIFIERS["strength"].words[claim.strength or UNSAID].side)
