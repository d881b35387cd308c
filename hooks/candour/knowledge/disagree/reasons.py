"""For and against: a reason to have it (benefit, candidate) in one claim, a reason not to in another.

- A warning meets reasons on its own term and on narrower ones: "not with scars" and "for acne scars" contradict each
  other, since whoever has the narrower thing has the wider.
- A reason on a *wider* term than the warning ("for acne", "not with active acne") is not contradicted in so many words.
  If an article that warns of the kind is itself for the wider term, it makes an exception of the kind, and that
  explains the difference. If none is, nobody has said that the others mean the rest, and whoever has acne may well have
  active acne: the point is open, and told as one article for something and one that warns of a kind of it.

How strongly an article warns makes no point (law 8).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from candour.knowledge.disagree.case import Case, case_of, is_another
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
                answers = tuple(claim for claim in related if is_answer(claim, outcome, case))
                names = (term, *sorted({claim.term for claim in answers} - {term}))
                of_a_kind = outcome is Outcome.DISAGREE and (outcome, case, False) not in met
                opposed = _opposed(of_a_kind or outcome is not Outcome.DISAGREE, terms)
                told = telling(term, terms)
                yield Finding(_KIND, outcome, group, names, answers, told, opposed, case, of_a_kind=of_a_kind)


def _is_against(claim: Claim) -> bool:
    return GROUPS[claim.group].case == "against"


def _opposed(wide: bool, terms: Terms) -> Opposed:
    """A warning and a reason on its term or a narrower one; on a wider one too, where that is what the point is."""

    def opposed(one: Claim, other: Claim) -> bool:
        if _is_against(one) == _is_against(other):
            return False
        warning, reason = (one, other) if _is_against(one) else (other, one)
        return wide or terms.contains(warning.term, reason.term)

    return opposed


def _meetings(term: str, related: Sequence[Claim], terms: Terms) -> Iterator[Met]:
    """How warnings on a term meet the reasons that are related to it."""
    warnings = [claim for claim in related if _is_against(claim) and claim.term == term]
    reasons = [claim for claim in related if not _is_against(claim)]
    for warning, reason in product(warnings, reasons):
        one, other = case_of(warning), case_of(reason)
        if is_another(one, other):
            continue
        is_wider = not terms.contains(term, reason.term)
        if one == other:
            is_explained = is_wider and _makes_an_exception(term, reason.term, warnings, reasons, terms)
            yield Outcome.EXPLAINED_BY_SCOPE if is_explained else Outcome.DISAGREE, one, is_wider
        elif not _by_one(warning, reason, warnings, reasons):
            yield Outcome.EXPLAINED_BY_SCOPE, max(one, other, key=lambda case: (len(case), case)), is_wider


def _makes_an_exception(
    term: str, wider: str, warnings: Sequence[Claim], reasons: Sequence[Claim], terms: Terms
) -> bool:
    """Whether an article that warns of the term is for something wider, and no wider than the reason is."""
    warners = {claim.article for claim in warnings}
    return any(
        reason.article in warners and not terms.contains(term, reason.term) and terms.contains(wider, reason.term)
        for reason in reasons
    )


def _by_one(warning: Claim, reason: Claim, warnings: Sequence[Claim], reasons: Sequence[Claim]) -> bool:
    """Whether the article of one says the other too, and so refines itself."""
    return any(
        (one.article, case_of(one), one.term) == (reason.article, case_of(warning), warning.term) for one in warnings
    ) or any(
        (one.article, case_of(one), one.term) == (warning.article, case_of(reason), reason.term) for one in reasons
    )
