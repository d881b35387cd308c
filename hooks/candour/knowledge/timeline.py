"""Aftercare in the order of time: each piece of advice in the shortest phase that holds all of it.

The rules of the phases:

- *The first hours* holds advice that ends before a day has passed, *the first day* what ends with
  it, *the first week* what ends within seven days, *longer than a week* the rest.
- Advice is listed once, with its end in the source's own words. It is not repeated in every phase that
  it covers: nobody reads a list that says everything three times.
- `avoid, for: X` and `allowed, from: X` are the same wait (disagree/force.py) and belong to the same
  phase: the one in which X has passed. `for` is counted from `from` if both are given.
- A range ends with its upper end ("5 to 10 days" is longer than a week); "at least 24 hours" and
  "a few days" have none, and end at their lower end at the earliest.
- `healed` is a phase of its own: no clock says when the skin has healed.
- Without `from` and `for` there is no time, and none is guessed.

Where articles differ, every entry on the term carries the point with all of its sides, so a
reader of a single phase sees both waits. None is preferred.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from candour.knowledge.disagree import Disagreement, Outcome
from candour.knowledge.disagree.force import advice_of, wait_of
from candour.knowledge.survey import Site
from candour.knowledge.voices import Voice, points, voices
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim, Term
from candour.model.moment import MomentKind
from candour.model.qualifier import DENIED, UNSAID
from candour.model.quantity import Quantity, rough_seconds


class Phase(StrEnum):
    """When advice holds, by the rules above."""

    HOURS = "hours"
    DAY = "day"
    WEEK = "week"
    LONGER = "longer"
    HEALED = "healed"
    UNSAID = "unsaid"


BY_THE_CLOCK = (Phase.HOURS, Phase.DAY, Phase.WEEK, Phase.LONGER)
"""Phases that are shown even if no article mentions them: silence is worth knowing too."""

WAIT = "wait"
_STRICTEST, *_OTHERS = QUALIFIERS["advice"].levels
ACTIONS = (_STRICTEST, WAIT, *_OTHERS)
"""What to do, with what holds back first; WAIT means avoid for a time, or allowed from a time."""

_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Advice:
    """What articles advise on one term in one phase.

    `points` are differences on it, `beside` those on a wider or narrower term, or on the same term
    if these claims oppose no side.
    """

    term: Term
    action: str
    voices: tuple[Voice, ...]
    points: tuple[Disagreement, ...]
    beside: tuple[Disagreement, ...]


def timeline(treatment: str, site: Site) -> Mapping[Phase, Sequence[Advice]]:
    """Every phase by the clock, and other phases that an article mentions; what holds back comes first."""
    articles = site.library.articles_by_treatment.get(treatment, ())
    groups: dict[tuple[Phase, str, str], list[Claim]] = {}
    for claim in (claim for article in articles for claim in article.claims if claim.group == "aftercare"):
        if claim.term in site.library.terms:
            groups.setdefault((phase_of(claim), action_of(claim), claim.term), []).append(claim)
    found: dict[Phase, list[Advice]] = {}
    for (phase, action, term), claims in groups.items():
        own, beside = _points(term, claims, site)
        known = () if action == WAIT else ("advice", "stance")
        said = voices(claims, site.library, known)
        found.setdefault(phase, []).append(Advice(site.library.terms[term], action, said, own, beside))
    return {
        phase: sorted(found.get(phase, ()), key=_order) for phase in Phase if phase in found or phase in BY_THE_CLOCK
    }


def _order(advice: Advice) -> tuple[int, int, str, str]:
    speakers = len({claim.article for voice in advice.voices for claim in voice.claims})
    return ACTIONS.index(advice.action), -speakers, advice.term.label.casefold(), advice.term.id


def phase_of(claim: Claim) -> Phase:
    """The phase that a claim's times put it in."""
    moments = [moment for moment in (claim.from_, claim.until) if moment]
    if any(moment.kind is MomentKind.HEALED for moment in moments):
        return Phase.HEALED
    times = [moment.time for moment in moments if moment.time]
    if not times:
        return Phase.UNSAID
    seconds = sum(map(_end, times))
    if seconds < _DAY:
        return Phase.HOURS
    if seconds == _DAY:
        return Phase.DAY
    return Phase.WEEK if seconds <= 7 * _DAY else Phase.LONGER


def _end(time: Quantity) -> float:
    """Its end in seconds; model/front.py accepts only times as waits."""
    low, high = rough_seconds(time)
    return high if high is not None else low or 0.0


def action_of(claim: Claim) -> str:
    """What a claim tells a reader to do."""
    if claim.is_denied:
        return DENIED
    advice = advice_of(claim)
    if advice in ("avoid", "allowed") and wait_of(claim):
        return WAIT
    return advice or UNSAID


def _points(
    term: str, claims: Iterable[Claim], site: Site
) -> tuple[tuple[Disagreement, ...], tuple[Disagreement, ...]]:
    """Open points on the term itself, and those that the claims are beside."""
    own = {point.id: point for point in points(claims, site)}
    beside: dict[str, Disagreement] = {}
    for claim in claims:
        for point in site.points_beside_claim.get((claim.article, claim.anchor), ()):
            if point.outcome is Outcome.DISAGREE and any(other.group == claim.group for other in point.claims):
                (own if point.terms[0] == term else beside)[point.id] = point
    return tuple(own.values()), tuple(beside.values())
