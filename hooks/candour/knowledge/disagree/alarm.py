"""Expected or alarming: an effect that one source calls normal and another a reason to call.

They meet where they speak of one degree and of times that meet. "Normal for two weeks" and "call if it lasts over three
days" do; "normal for up to three days" and the same call do not, nor does "call from the third day on". A call after
some time meets nobody who calls the effect normal without saying for how long.

A warning covers every kind of its effect (law 2): who flakes peels, so an alarm about peeling meets flaking that is
normal. An alarm about one kind of something normal is explained by what it speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from candour.knowledge.disagree.answers import ALWAYS_TOLD, by_sense, least, listed, said_of, sense_of
from candour.knowledge.disagree.case import case_of, is_another
from candour.knowledge.disagree.gather import on_one_question
from candour.knowledge.disagree.moments import wait_in_hours
from candour.knowledge.disagree.record import Finding, Outcome, PointKind, Statements, Telling
from candour.knowledge.disagree.relation import Relatives, Terms
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim
from candour.model.message import Message, Sayable
from candour.model.moment import Moment
from candour.model.qualifier import Value
from candour.model.quantity import Quantity, convert

_TOLD = ("from", "until", "for", *ALWAYS_TOLD)
_KIND = PointKind.EXPECTED_OR_ALARMING


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Alarms that meet a normal effect."""
    judged = [claim for claim in claims if claim.seriousness and not claim.is_denied]
    alarms: dict[str, list[Claim]] = {}
    for claim in judged:
        if not _is_normal(claim):
            alarms.setdefault(claim.term, []).append(claim)
    normal = Relatives((claim for claim in judged if _is_normal(claim)), terms)
    for term, raised in alarms.items():
        telling = _telling(term, terms)
        below = [claim for claim in normal.of(term) if terms.contains(term, claim.term)]
        found = list(on_one_question(_KIND, term, [*raised, *below], telling, _opposed))
        yield from found
        if not found:
            yield from _explained(term, raised, [one for one in normal.of(term) if one not in below], telling)


def _explained(term: str, alarms: Sequence[Claim], wider: Sequence[Claim], telling: Telling) -> Iterator[Finding]:
    """An alarm about one kind of a normal effect."""
    met = [one for one in wider if any(_opposed(one, alarm) and _could_meet(one, alarm) for alarm in alarms)]
    if met:
        raised = [alarm for alarm in alarms if any(_opposed(one, alarm) and _could_meet(one, alarm) for one in met)]
        names = (term, *sorted({claim.term for claim in met}))
        case = case_of(raised[0])
        group = raised[0].group
        yield Finding(_KIND, Outcome.EXPLAINED_BY_SCOPE, group, names, (*raised, *met), telling, _opposed, case)


def _could_meet(one: Claim, other: Claim) -> bool:
    return not is_another(case_of(one), case_of(other))


def _is_normal(claim: Claim) -> bool:
    """Whether it has the least serious word; all others are reasons to look."""
    return claim.seriousness == QUALIFIERS["seriousness"].accepts[-1]


def _opposed(one: Claim, other: Claim) -> bool:
    if _is_normal(one) == _is_normal(other):
        return False
    normal, alarm = (one, other) if _is_normal(one) else (other, one)
    starts = [start for start in (_hours(alarm.said.get("for"))[0], _after(alarm.from_)) if start]
    if not starts:
        return True
    ends = [end for end in (_hours(normal.said.get("for"))[1], _after(normal.until)) if end is not None]
    return bool(ends) and max(starts) < min(ends)


def _after(moment: Moment | None) -> float | None:
    """How long after the appointment, in hours; None where no clock tells, or nobody says."""
    if moment is None or (moment.time and moment.time.vague):
        return None
    return wait_in_hours(moment)


def _hours(value: Value | None) -> tuple[float | None, float | None]:
    """From how long to how long an effect lasts, in hours; None where nobody says."""
    if value in ("permanent", "lasting"):
        return 1e9, inf
    ends = convert(value, "hour") if isinstance(value, Quantity) else None
    return (ends[0] or 0.0, inf if ends[1] is None else ends[1]) if ends else (None, None)


def _telling(about: str, terms: Terms) -> Telling:
    def statements(claims: Sequence[Claim]) -> Statements:
        return by_sense(claims, lambda claim: (claim.term, claim.seriousness, sense_of(claim, _TOLD)))

    def words(claims: Sequence[Claim]) -> Sayable:
        return least(claims, lambda claim: _words(claim, about, terms))

    return Telling(statements, words, lambda claim: QUALIFIERS["seriousness"].rank(claim.seriousness))


def _words(claim: Claim, about: str, terms: Terms) -> Sayable:
    judged: Sayable = Message(QUALIFIERS["seriousness"].words[claim.seriousness or ""].side)
    more = [key for key in _TOLD if key in claim.said]
    answer = listed([judged, said_of(claim, more, terms.label)]) if more else judged
    return answer if claim.term == about else (f"{terms.label(claim.term)}:", answer)
