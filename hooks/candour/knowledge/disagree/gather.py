"""Claims on one question → findings: where two answers oppose each other, there is a point.

What articles say of one case in two ways disagrees. Where one speaks of a narrower case than the other, that explains
it; within an article the narrower claim refines the wider one. Two different cases have nothing to do with each other.
Nobody knows that of two conditions in free words: what articles say under these differs, and they explain it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations, permutations

from candour.knowledge.disagree.case import Case, case_of, is_another, is_within, may_be_one
from candour.knowledge.disagree.record import Contest, Finding, Opposed, Outcome, PointKind, Telling
from candour.model.library import Claim


def on_each_term(
    kind: PointKind, claims: Iterable[Claim], telling: Telling, opposed: Opposed, aspect: str = ""
) -> Iterator[Finding]:
    """The findings on each term of each group."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.group, claim.term), []).append(claim)
    for (_, term), same in groups.items():
        yield from on_one_question(kind, term, same, telling, opposed, aspect)


def on_one_question(
    kind: PointKind, term: str, claims: Sequence[Claim], telling: Telling, opposed: Opposed, aspect: str = ""
) -> Iterator[Finding]:
    """One finding for each case in which answers oppose each other, and one for all that cases explain.

    A finding on the whole term holds every answer, those for narrower cases too, so that what these explain need not
    stand a second time.
    """
    found = list(_together(dict.fromkeys(_outcomes(claims, telling, opposed))))
    is_open = (Outcome.DISAGREE, ()) in found
    others = sorted({claim.term for claim in claims} - {term})
    for outcome, case in found:
        if outcome is Outcome.DISAGREE or not is_open:
            answers = tuple(claim for claim in claims if is_answer(claim, outcome, case))
            group = next(claim.group for claim in claims if claim.term == term)
            yield Finding(kind, outcome, group, (term, *others), answers, telling, opposed, case, aspect)


def _together(found: Iterable[tuple[Outcome, Case]]) -> Iterator[tuple[Outcome, Case]]:
    """Several cases that explain a difference are one on the whole term: a reader has one question on it."""
    listed = list(found)
    yield from (one for one in listed if one[0] is not Outcome.EXPLAINED_BY_SCOPE)
    explained = [one for one in listed if one[0] is Outcome.EXPLAINED_BY_SCOPE]
    yield from explained if len(explained) < 2 else [(Outcome.EXPLAINED_BY_SCOPE, ())]


def is_answer(claim: Claim, outcome: Outcome, case: Case) -> bool:
    """Whether a claim answers a question that is limited to a case."""
    own = case_of(claim)
    return own == case or not case or (outcome is Outcome.EXPLAINED_BY_SCOPE and is_within(case, own))


def _outcomes(claims: Sequence[Claim], telling: Telling, opposed: Opposed) -> Iterator[tuple[Outcome, Case]]:
    answers: dict[tuple[Case, Hashable], list[Claim]] = {}
    for claim in claims:
        (sense,) = telling.statements([claim])
        answers.setdefault((case_of(claim), sense), []).append(claim)
    for (one, mine), (other, theirs) in combinations([(case, same) for (case, _), same in answers.items()], 2):
        if not opposed(mine[0], theirs[0]):
            continue
        if one == other:
            yield Outcome.DISAGREE, one
        elif not is_another(one, other) and _by_others(mine, theirs):
            yield Outcome.EXPLAINED_BY_SCOPE, max(one, other, key=lambda case: (len(case), case))
        elif may_be_one(one, other) and _by_others(mine, theirs):
            yield Outcome.EXPLAINED_BY_SCOPE, ()


def _are_apart(one: Case, other: Case) -> bool:
    return is_another(one, other) and not may_be_one(one, other)


def _by_others(mine: Iterable[Claim], theirs: Iterable[Claim]) -> bool:
    """Whether two articles say one each; an article that says both refines itself, and so does its copy."""
    ours, others = {claim.article for claim in mine}, {claim.article for claim in theirs}
    return bool(ours - others and others - ours)


def contest(finding: Finding) -> Contest:
    """Which of a finding's claims are opposed, and by whom."""
    opposed = finding.opposed
    if opposed is None:
        return Contest(frozenset(finding.claims))
    alike: dict[tuple[str, Case, Hashable], list[Claim]] = {}
    for claim in finding.claims:
        (sense,) = finding.telling.statements([claim])
        alike.setdefault((claim.term, case_of(claim), sense), []).append(claim)
    contested: set[Claim] = set()
    by_others: set[Claim] = set()
    by_itself: set[Claim] = set()
    for ((term, case, _), mine), ((other, its_case, _), theirs) in permutations(alike.items(), 2):
        if _are_apart(case, its_case) or not opposed(mine[0], theirs[0]):
            continue
        against = {claim.article for claim in theirs}
        contested |= {claim for claim in mine if case == its_case or against - {claim.article}}
        if (term, case) == (other, its_case):
            by_others |= {claim for claim in mine if against - {claim.article}}
            by_itself |= {claim for claim in mine if claim.article in against}
    return Contest(frozenset(contested), frozenset(by_others), frozenset(by_itself))
