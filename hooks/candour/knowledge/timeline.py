"""Aftercare in the order of time: one card a term, in the phase in which the first of its advice begins to run.

The rules:

- Advice to do something or to leave it runs from the start, unless it says from when. What is allowed, or only
  mentioned, stands at the moment that it names, or in the card that its term already has. Without a moment or a card
  it stands last: nobody said that it holds from the start.
- Narrower terms stand in the card of the widest term that advice is given on: "Make-up" holds "Light make-up".
- In a card, cautions and what is to be done come first, then permissions and mentions. Both are in the order of
  their moments, each in its own force and words.
- A time without a figure ("a few days") stands in the phase of its unit. It is never counted.
- No clock says when skin has healed or an effect has gone. These phases stand after the first week.
- When to call is a section of its own, and so is a slip of a source: a note, not advice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from candour.knowledge.disagree import Disagreement, Outcome
from candour.knowledge.disagree.relation import Terms
from candour.knowledge.effects import Effect, calls, effects
from candour.knowledge.exclusions import is_medicine
from candour.knowledge.levels import MILD, level_of, rank_of
from candour.knowledge.survey import Site
from candour.knowledge.voices import Voice, points, voices
from candour.model.library import Claim, Term
from candour.model.moment import Moment, MomentKind
from candour.model.qualifier import DENIED, UNSAID
from candour.model.quantity import Quantity, convert


class Phase(StrEnum):
    """When advice begins, in the order of a page."""

    START = "start"
    DAY = "day"
    WEEK = "week"
    GONE = "gone"
    HEALED = "healed"
    LATER = "later"
    UNSAID = "unsaid"  # no article says from when


CALLING = "calling-"
"""How the ids of terms for calling somebody begin: `calling-the-doctor`."""

MEDICINE = "medicine"
"""Stands for all advice on a medicine but a permission: it is told, and never a command."""

ACTIONS = ("do", "avoid", MEDICINE, "ask-first", "limit", UNSAID, MILD, "allowed", DENIED)
"""What to do, in the order of a phase: what is to be done comes first, what is only allowed late."""

_LOOSE = (MILD, UNSAID, "allowed", DENIED)
"""Levels that ask for nothing and hold nothing back, so that they hold only from a moment that they name."""

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
_DAY, _WEEK = _SECONDS["day"], _SECONDS["week"]
_LATER = 5 * _WEEK  # a vague month or year: only its place in a card matters


@dataclass(frozen=True, slots=True)
class Line:
    """What some articles advise alike on one term; `action` is the word that may lead it."""

    term: Term
    action: str
    voice: Voice


@dataclass(frozen=True, slots=True)
class Card:
    """All advice on a term and its narrower ones, in the order of moments.

    `points` are differences on these terms, `beside` those on a wider one, or on claims that oppose no side. `wider`
    are cautions on wider terms, which hold here too.
    """

    term: Term
    phase: Phase
    lines: tuple[Line, ...]
    points: tuple[Disagreement, ...]
    beside: tuple[Disagreement, ...]
    wider: tuple[Claim, ...]

    @property
    def claims(self) -> list[Claim]:
        return [claim for line in self.lines for claim in line.voice.claims]


@dataclass(frozen=True, slots=True)
class Timeline:
    """When to call, what to do in each phase, and the slips."""

    calls: Sequence[Effect]
    calling: Sequence[Card]
    phases: Mapping[Phase, Sequence[Card]]
    slips: tuple[Claim, ...]


def timeline(treatment: str, site: Site) -> Timeline:
    """A treatment's aftercare; only phases in which something begins."""
    articles = site.library.articles_by_treatment.get(treatment, ())
    claims = [claim for article in articles for claim in article.claims if is_aftercare(claim, site)]
    said = [claim for claim in claims if not claim.is_slip]
    advised = [claim for claim in said if not claim.term.startswith(CALLING)]
    cards = sorted(_cards(advised, treatment, site), key=_order)
    return Timeline(
        calls=calls(effects(treatment, site)),
        calling=list(_cards([claim for claim in said if claim not in advised], treatment, site)),
        phases={phase: found for phase in Phase if (found := [card for card in cards if card.phase is phase])},
        slips=tuple(claim for claim in claims if claim.is_slip),
    )


def is_aftercare(claim: Claim, site: Site) -> bool:
    """Whether a claim stands on the page."""
    return claim.group == "aftercare" and claim.term in site.library.terms


def _cards(claims: Iterable[Claim], treatment: str, site: Site) -> Iterator[Card]:
    terms = Terms(site.library.terms)
    by_term: dict[str, list[Claim]] = {}
    for claim in claims:
        by_term.setdefault(claim.term, []).append(claim)
    families: dict[str, list[str]] = {}
    for term in by_term:
        families.setdefault(_widest(term, by_term, terms), []).append(term)
    for root, family in families.items():
        lines = [line for term in family for line in _lines(term, by_term[term], terms, site)]
        lines.sort(key=_place)
        own, beside = _points(root, [claim for term in family for claim in by_term[term]], site)
        told = {claim for term in family for claim in by_term[term]}
        wider = dict.fromkeys(one for term in family for one in site.rollup.cautions_above(term, treatment))
        yield Card(
            term=site.library.terms[root],
            phase=min((phase_of(line.voice.claims[0]) for line in lines), key=list(Phase).index),
            lines=tuple(lines),
            points=own,
            beside=beside,
            wider=tuple(one for one in wider if one.group == "aftercare" and not one.is_slip and one not in told),
        )


def _widest(term: str, advised: Mapping[str, object], terms: Terms) -> str:
    """The widest term above one that advice is given on; itself if there is none."""
    above = [one for one in terms.above(term) if one in advised]
    return min((one for one in above if not any(other in advised for other in terms.above(one))), default=term)


def _lines(term: str, claims: Iterable[Claim], terms: Terms, site: Site) -> Iterator[Line]:
    medicine = is_medicine(term, terms)
    by_action: dict[str, list[Claim]] = {}
    for claim in claims:
        by_action.setdefault(action_of(claim, medicine), []).append(claim)
    for action, alike in by_action.items():
        for known, said in _by_what_is_known(action, alike).items():
            for voice in voices(said, site.library, known):
                yield Line(site.library.terms[term], action, voice)


def _by_what_is_known(action: str, claims: Iterable[Claim]) -> Mapping[tuple[str, ...], Sequence[Claim]]:
    """Claims by the qualifiers that their action has said for them: what leads with another word says it in full."""
    found: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        is_told = action in (claim.advice or UNSAID, MILD)  # "may help or be needed" has said "do"
        known = ("stance",) if action == DENIED else ("advice",) if is_told else ()
        found.setdefault(known, []).append(claim)
    return found


def action_of(claim: Claim, medicine: bool = False) -> str:
    """The word that may lead a claim."""
    level = level_of(claim)
    return MEDICINE if medicine and level not in ("allowed", DENIED) else level


def phase_of(claim: Claim) -> Phase:
    """The phase in which a claim's advice begins."""
    begins = claim.from_
    if begins is None and level_of(claim) in _LOOSE:
        return Phase.UNSAID
    match begins.kind if begins else MomentKind.APPOINTMENT:
        case MomentKind.GONE:
            return Phase.GONE
        case MomentKind.HEALED:
            return Phase.HEALED
        case MomentKind.NEXT_DAY:
            return Phase.DAY
        case MomentKind.AFTER:
            seconds = _seconds(begins)
            return Phase.START if seconds < _DAY else Phase.DAY if seconds < 2 * _DAY else _week_or_later(seconds)
    return Phase.START


def _week_or_later(seconds: float) -> Phase:
    return Phase.WEEK if seconds <= _WEEK else Phase.LATER


def _seconds(moment: Moment | None) -> float:
    """A moment's place after the appointment; what no clock measures comes after the first week."""
    if moment is None or moment.kind is MomentKind.BEFORE:
        return 0.0
    if moment.time:
        return _length(moment.time)
    within = {MomentKind.HEALED: _WEEK + 1.0, MomentKind.GONE: _WEEK, MomentKind.NEXT_DAY: _DAY - 1.0}
    return within.get(moment.kind, 0.0)


def _length(time: Quantity) -> float:
    low, high = convert(time, "second") or (None, None)
    if low is not None or high is not None:
        return float(low if low is not None else high or 0.0)
    return 2.0 * _SECONDS[time.unit] if time.unit in _SECONDS else _LATER


def _place(line: Line) -> tuple[bool, bool, float, float, int, str]:
    """Where a line stands in its card: all that holds back comes first, what is allowed without a moment last."""
    claim = line.voice.claims[0]
    is_loose = level_of(claim) in _LOOSE
    is_timeless = is_loose and not (claim.from_ or claim.until)
    moments = _seconds(claim.from_), _seconds(claim.until)
    return is_loose, is_timeless, *moments, rank_of(claim), line.term.alphabetical[0]


def _order(card: Card) -> tuple[int, str, str]:
    """Within a phase: by the action that begins in it."""
    begins = [line for line in card.lines if phase_of(line.voice.claims[0]) is card.phase]
    return min(ACTIONS.index(line.action) for line in begins), *card.term.alphabetical


def _points(
    term: str, claims: Iterable[Claim], site: Site
) -> tuple[tuple[Disagreement, ...], tuple[Disagreement, ...]]:
    """Open points on the term itself, and those that the claims are beside."""
    listed = list(claims)
    own = {point.id: point for point in points(listed, site)}
    beside: dict[str, Disagreement] = {}
    for claim in listed:
        for point in site.points_beside_claim.get((claim.article, claim.anchor), ()):
            if point.outcome is Outcome.DISAGREE and any(other.group == claim.group for other in point.claims):
                (own if point.terms[0] == term else beside)[point.id] = point
    return tuple(own.values()), tuple(point for id, point in beside.items() if id not in own)
