"""For and against: one claim says that it is for this (benefit, candidate), another is a reason not to have it.

- A warning meets reasons on its own term and on narrower ones: "not with scars" and "for acne scars" contradict each
  other, since whoever has the narrower thing has the wider.
- A warning holds for every case within its own (law 2: caution rolls up, permission never does): a reason that is
  limited to one of these, "for scars, in adults", does not take it out. A limited warning is explained by its limit.
- A reason on a *wider* term than the warning ("for acne", "not with active acne") is not contradicted in so many words.
  If an article that warns of the kind is itself for the wider term, it makes an exception of the kind, and that
  explains the difference. If none is, nobody has said that the others mean the rest, and whoever has acne may well have
  active acne: the point is open, and told as one article for something and one that warns of a kind of it. Who is for
  the wider thing and leaves out other kinds of it is told with these (law 7: a side is a whole answer).

How strongly an article warns makes no point (law 8).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import product

from candour.knowledge.disagree.case import Case, case_of, is_another, is_within
from candour.knowledge.disagree.gather import is_answer
from candour.knowledge.disagree.record import Finding, Opposed, Outcome, PointKind
from candour.knowledge.disagree.relation import Relatives, Terms
from candour.knowledge.disagree.tell_reasons import telling
from candour.model.groups import GROUPS
from candour.model.library import Claim

_KIND = PointKind.FOR_AND_AGAINST

Met = tuple[Outcome, Case, bool]
"""How a warning and a reason meet: the outcome, the case, and whether the warning is of a kind of what is treated."""


def find(claims: Sequence[Claim], terms: Terms) -> Iterator[Finding]:
    """Contraindications that meet a benefit or a candidate."""
    spoken = [claim for claim in claims if GROUPS[claim.group].case and not claim.is_denied]
    near = Relatives(spoken, terms)
    for term, group in dict.fromkeys((claim.term, claim.group) for claim in spoken if _is_against(claim)):
        related = near.of(term)
        met = dict.fromkeys(_meetings(term, related, terms))
        is_open = any(outcome is Outcome.DISAGREE and not case for outcome, case, _ in met)
        for outcome, case in dict.fromkeys((outcome, case) for outcome, case, _ in met):
            if outcome is Outcome.DISAGREE or not is_open:
                own = [claim for claim in related if _is_answer(claim, outcome, case)]
                answers = tuple(dict.fromkeys((*own, *_left_out(term, own, near, terms))))
                names = (term, *sorted({claim.term for claim in answers} - {term}))
                of_a_kind = outcome is Outcome.DISAGREE and (outcome, case, False) not in met
                opposed = _opposed(term, of_a_kind or outcome is not Outcome.DISAGREE, terms)
                told = telling(term, terms)
                yield Finding(_KIND, outcome, group, names, answers, told, opposed, case, of_a_kind=of_a_kind)


def _is_answer(claim: Claim, outcome: Outcome, case: Case) -> bool:
    narrower = outcome is Outcome.DISAGREE and is_within(case_of(claim), case)
    return narrower or is_answer(claim, outcome, case)


def _is_against(claim: Claim) -> bool:
    return GROUPS[claim.group].case == "against"


def _left_out(term: str, answers: Sequence[Claim], near: Relatives, terms: Terms) -> Iterator[Claim]:
    """Other kinds of something wider that an article is for, and which it warns of itself: a part of its answer."""
    reasons = (claim for claim in answers if not _is_against(claim) and not terms.contains(term, claim.term))
    for article, of in dict.fromkeys((claim.article, claim.term) for claim in reasons):
        for claim in near.of(of):
            if _is_against(claim) and claim.article == article and terms.contains(of, claim.term):
                yield claim


def _opposed(about: str, wide: bool, terms: Terms) -> Opposed:
    """A warning and a reason on its term or a narrower one; on a wider one too, where that is what the point is."""

    def opposed(one: Claim, other: Claim) -> bool:
        if _is_against(one) == _is_against(other):
            return False
        warning, reason = (one, other) if _is_against(one) else (other, one)
        return (wide and terms.related(about, warning.term)) or terms.contains(warning.term, reason.term)

    return opposed


def _meetings(term: str, related: Sequence[Claim], terms: Terms) -> Iterator[Met]:
    """How warnings on a term meet the reasons that are related to it."""
    warners: dict[Case, set[str]] = {}
    reasoners: dict[tuple[Case, str], set[str]] = {}
    for claim in related:
        if not _is_against(claim):
            reasoners.setdefault((case_of(claim), claim.term), set()).add(claim.article)
        elif claim.term == term:
            warners.setdefault(case_of(claim), set()).add(claim.article)
    excepted = _excepted(term, set[str]().union(*warners.values()), reasoners, terms)
    for (one, warning), ((other, of), giving) in product(warners.items(), reasoners.items()):
        is_wider = not terms.contains(term, of)
        by_others = warning - giving and giving - warning  # who says both refines itself
        if one == other or (is_within(other, one) and by_others):
            yield Outcome.EXPLAINED_BY_SCOPE if of in excepted else Outcome.DISAGREE, one, is_wider
        elif not is_another(one, other) and by_others:
            yield Outcome.EXPLAINED_BY_SCOPE, max(one, other, key=lambda case: (len(case), case)), is_wider


def _excepted(term: str, warners: Set[str], reasoners: Mapping[tuple[Case, str], Set[str]], terms: Terms) -> set[str]:
    """The wider terms of which the term is an exception: a warner is for them, or for something between the two."""
    wider = {of for _, of in reasoners if not terms.contains(term, of)}
    own = {of for (_, of), giving in reasoners.items() if of in wider and not giving.isdisjoint(warners)}
    return {of for of in wider if any(terms.contains(of, one) for one in own)}
