"""Where articles disagree: computed from their claims, never listed by hand.

Each kind of disagreement has a module, with its rule in its docstring and `find(claims, terms)`, which yields
findings for one treatment's claims. This module makes records of them. Everything is pure, and symmetric: the order
of articles changes nothing.

What a source got wrong by an evident slip is no answer (law 7): it stands beside a point, and its note says why.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain

from candour.knowledge.disagree import alarm, denial, force, measures, only, reasons, steps, values
from candour.knowledge.disagree.answers import place, sides_of
from candour.knowledge.disagree.gather import contest
from candour.knowledge.disagree.record import Disagreement, Finding, Outcome, PointKind, Side
from candour.knowledge.disagree.relation import Relatives, Terms
from candour.model.groups import GROUPS
from candour.model.library import Claim, Library, Treatment
from candour.model.marks import slug

__all__ = ["Disagreement", "Outcome", "PointKind", "Side", "disagreements", "open_points"]

Find = Callable[[Sequence[Claim], Terms], Iterator[Finding]]

FINDERS: tuple[Find, ...] = (
    values.find,
    steps.find,
    denial.find,
    only.find,
    reasons.find,
    force.find,
    measures.find,
    alarm.find,
)

_PLAIN_KINDS = (PointKind.VALUES_APART, PointKind.DIFFERENT_FORCE)
"""Kinds whose records are named by their term only; other kinds add their name."""


def disagreements(library: Library, treatment: Treatment) -> list[Disagreement]:
    """All records of a treatment: touching safety first, then open before explained, then by term."""
    articles = library.articles_by_treatment.get(treatment.id, ())
    claims = [claim for article in articles for claim in article.claims]
    answers = [claim for claim in claims if "slip" not in claim.said]
    terms = Terms(library.terms)
    relatives = Relatives(claims, terms)
    records = []
    taken: set[str] = set()
    for finding in sorted(chain.from_iterable(find(answers, terms) for find in FINDERS), key=_order):
        on_topic = relatives.of(finding.terms[0])
        record = _record(finding, treatment, on_topic, [article.id for article in articles], taken)
        if record.outcome is Outcome.EXPLAINED_BY_SCOPE and record.is_within_articles:
            continue  # who speaks of a wide and a narrow case refines an answer, and differs from nobody
        taken.add(record.id)
        records.append(record)
    return sorted(records, key=lambda record: (not record.safety, list(Outcome).index(record.outcome), record.id))


def open_points(points: Iterable[Disagreement]) -> list[Disagreement]:
    """The points on which articles differ. What is explained is not one of them; what the clinic decided is.

    Every place that counts points counts these.
    """
    return [point for point in points if point.outcome is Outcome.DISAGREE]


def _order(finding: Finding) -> tuple[object, ...]:
    return finding.kind, finding.outcome, finding.aspect, finding.group, finding.case, finding.terms


def _record(
    finding: Finding, treatment: Treatment, on_topic: Iterable[Claim], articles: Sequence[str], taken: set[str]
) -> Disagreement:
    sides = sides_of(finding)
    on_a_side = {claim for side in sides for claim in side.claims}
    groups = {claim.group for claim in on_a_side}
    others = [claim for claim in on_topic if claim not in on_a_side]
    beside = _beside(finding.terms[0], others, groups, on_a_side)
    speaking = {claim.article for claim in (*on_a_side, *beside)}
    return Disagreement(
        id=_name(finding, treatment, taken),
        treatment=treatment.id,
        kind=finding.kind,
        outcome=finding.outcome,
        terms=finding.terms,
        safety=any(GROUPS[group].safety for group in groups),
        sides=sides,
        beside=beside,
        silent=tuple(article for article in articles if article not in speaking),
        of_a_kind=finding.of_a_kind,
        contest=contest(finding),
    )


def _beside(
    term: str, others: Iterable[Claim], groups: Collection[str], on_a_side: Iterable[Claim]
) -> tuple[Claim, ...]:
    """Other claims on the point: in the sides' groups, or in another group on exactly the same term.

    A wider or narrower term in another group does not count: treating dark spots says nothing about getting them.
    """
    near = [claim for claim in others if claim.group in groups]
    heard = {claim.article for claim in (*near, *on_a_side)}
    far = [claim for claim in others if claim.term == term and claim.article not in heard]
    return tuple(sorted((*near, *far), key=place))


def _name(finding: Finding, treatment: Treatment, taken: set[str]) -> str:
    """A name that stays the same as long as the point does: treatment, term, and what sets it apart."""
    parts = [treatment.id, finding.terms[0], *(slug(value) for _, value in finding.case)]
    if finding.aspect:
        parts.append(finding.aspect)
    if finding.kind not in _PLAIN_KINDS:
        parts.append(finding.kind)
    if finding.outcome is not Outcome.DISAGREE:
        parts.append(finding.outcome)
    name = "/".join(parts)
    if name in taken:
        name += f"/{finding.group.replace('_', '-')}"
    return name if name not in taken else f"{name}/only"  # a denial and an exclusive claim in one group
