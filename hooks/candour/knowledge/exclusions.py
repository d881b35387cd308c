"""Every exclusion that articles name, whichever group it stands in, sorted by what a patient does about it.

An exclusion is a reason against the treatment; something before it that is to be stopped, limited or asked about, and
whatever is said there about a medicine; somebody whom it is only for; somebody whom it is said not to be for; a
condition with which an effect may happen. A least age is a reason on the term for age. A slip of its source is none: it
is told as a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from candour.knowledge.disagree.relation import Terms
from candour.knowledge.levels import level_of
from candour.knowledge.rollup import is_harm, warns
from candour.model.groups import GROUPS
from candour.model.library import Article, Claim, Library
from candour.model.qualifier import UNSAID


class Exclusion(StrEnum):
    """In what way a claim excludes."""

    AGAINST = "against"  # a reason against the treatment, or said to be none
    ONLY_FOR = "only-for"
    NOT_FOR = "not-for"
    HARMED = "harmed"  # a condition with which something may happen to them
    BEFORE = "before"  # something to stop, limit or ask about before it


class Answer(StrEnum):
    """What a patient does about a term that excludes, in the order of a page."""

    NOT = "not"  # do not have it
    NOT_THERE = "not-there"  # not on that part of the body
    ONLY_FOR = "only-for"  # it is said to be only for these
    CONTRADICTED = "contradicted"  # warned of, and recommended
    ASK = "ask"
    BEFORE = "before"  # it may have to be stopped
    USED = "used"  # a medicine that is named before it, and not held back
    NO_REASON = "no-reason"  # said to be no reason against it


TREATED_AREA = "treated-area"
"""The scope of what holds for the skin that is to be treated, and not for the whole patient."""

_STRICT = ("avoid", "not-recommended", UNSAID)


@dataclass(frozen=True, slots=True)
class Excluded:
    """A term that excludes: the claims that say so, by the way in which they do."""

    term: str
    answer: Answer
    ways: Mapping[Exclusion, Sequence[Claim]]

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claim for claims in self.ways.values() for claim in claims)


def exclusions(articles: Iterable[Article], library: Library) -> Sequence[Excluded]:
    """What excludes from a treatment, by the articles on it; each term once, in the order of articles."""
    terms = Terms(library.terms)
    said: dict[str, dict[Exclusion, list[Claim]]] = {}
    reasons: dict[str, list[Claim]] = {}
    for claim in (claim for article in articles for claim in article.claims if claim.term in library.terms):
        way = way_of(claim)
        if way and not claim.is_slip:
            said.setdefault(claim.term, {}).setdefault(way, []).append(claim)
        elif harmed := harmed_by(claim, terms):
            said.setdefault(harmed, {}).setdefault(Exclusion.HARMED, []).append(claim)
        elif GROUPS[claim.group].case == "for" and not claim.is_denied:
            reasons.setdefault(claim.term, []).append(claim)
    found = []
    for term, ways in said.items():
        before = ways.get(Exclusion.BEFORE, ())
        if not is_medicine(term, terms) and not any(map(warns, before)):
            ways.pop(Exclusion.BEFORE, None)
        if ways:
            found.append(Excluded(term, _answer(ways, reasons.get(term, ()), library, terms), ways))
    return found


def way_of(claim: Claim) -> Exclusion | None:
    """In what way a claim excludes, if it does. Of what comes before, its term decides whether it does."""
    if GROUPS[claim.group].case == "against":
        return Exclusion.AGAINST
    if claim.group == "preparation":
        return Exclusion.BEFORE
    if claim.group == "candidates" and (claim.only or claim.is_denied):
        return Exclusion.NOT_FOR if claim.is_denied else Exclusion.ONLY_FOR
    return None


def harmed_by(claim: Claim, terms: Terms) -> str | None:
    """The condition with which an effect is more than to be expected, if the claim names one."""
    is_grave = is_harm(claim) and claim.seriousness != "expected" and not claim.is_slip
    return claim.scope if is_grave and claim.scope and terms.kind(claim.scope) == "condition" else None


def is_medicine(term: str, terms: Terms) -> bool:
    """Whether a term or a wider one is a medicine, so that nothing said of it may read as a command."""
    return any(terms.kind(one) == "medicine" for one in (term, *terms.above(term)))


def _answer(
    ways: Mapping[Exclusion, Sequence[Claim]], reasons: Sequence[Claim], library: Library, terms: Terms
) -> Answer:
    """The strictest answer that an article gives without a reserve, unless others contradict it."""
    against = [claim for way in (Exclusion.AGAINST, Exclusion.NOT_FOR) for claim in ways.get(way, ())]
    strict = [claim for claim in against if _is_strict(claim)]
    if any(_contradicts(claim, strict, reasons, library) for claim in strict):
        return Answer.CONTRADICTED
    if strict:
        return Answer.NOT_THERE if all(_is_there(claim, terms) for claim in strict) else Answer.NOT
    if Exclusion.ONLY_FOR in ways:
        return Answer.ONLY_FOR
    if Exclusion.HARMED in ways or any(not claim.is_denied or claim.group == "candidates" for claim in against):
        return Answer.ASK
    if Exclusion.BEFORE in ways:
        return Answer.BEFORE if any(map(warns, ways[Exclusion.BEFORE])) else Answer.USED
    return Answer.NO_REASON


def _is_strict(claim: Claim) -> bool:
    if claim.group == "candidates":  # it is not for them, an article says
        return not claim.hedge
    return level_of(claim) in _STRICT


def _is_there(claim: Claim, terms: Terms) -> bool:
    return claim.scope is not None and (claim.scope == TREATED_AREA or terms.kind(claim.scope) == "body-area")


def _contradicts(claim: Claim, strict: Iterable[Claim], reasons: Iterable[Claim], library: Library) -> bool:
    """Whether the warner itself, or two other texts, give the same case as a reason to have the treatment."""
    same = [one for one in reasons if _case(one) in (_case(claim), ())]
    warners = {one.article for one in strict}
    who = {one.article for one in same}
    return claim.article in who or library.lineages(who - warners) > 1


def _case(claim: Claim) -> tuple[object, ...]:
    return tuple(claim.said[key] for key in ("scope", "unless", "condition") if key in claim.said)


def slips(articles: Iterable[Article]) -> Sequence[Claim]:
    """Cautions before the treatment, or about whom it is for, in which a source evidently slipped."""
    return [
        claim
        for article in articles
        for claim in article.claims
        if claim.is_slip and (warns(claim) if claim.group == "preparation" else way_of(claim))
    ]
