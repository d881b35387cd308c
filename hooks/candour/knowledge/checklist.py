"""Can I have it? Every exclusion that a treatment's articles name, with all that bears on it.

Each term stands once, under the strictest answer that an article gives without a reserve (exclusions.py). Within an
answer the order is that of the questions a patient is asked, never that of a count. Nothing is left out and nothing
is decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from candour.knowledge.disagree import Disagreement, Outcome
from candour.knowledge.disagree.relation import Relatives, Terms
from candour.knowledge.exclusions import Answer, Excluded, Exclusion, is_medicine, slips, way_of
from candour.knowledge.levels import rank_of
from candour.knowledge.rollup import warns
from candour.knowledge.survey import Site
from candour.knowledge.voices import Voice, points, voices
from candour.language.sentences import first_sentence
from candour.model.facets import FACETS
from candour.model.groups import GROUPS
from candour.model.library import Claim, Library, Term

_TOLD: Mapping[Exclusion, tuple[str, ...]] = {
    Exclusion.ONLY_FOR: ("only",),
    Exclusion.NOT_FOR: ("stance",),
    Exclusion.HARMED: ("scope",),
}
"""What the words above an exclusion's voices have said."""


@dataclass(frozen=True, slots=True)
class Related:
    """What warns of a wider term, in one group."""

    term: Term
    group: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """One term that excludes, under its answer.

    `said` holds the voices by the way in which they exclude. `wider` are warnings on wider terms, which hold for this
    one; `narrower` are those on narrower terms. `reasons_for` are claims that call exactly this term a reason to have
    the treatment; `reasons_beside` call a wider or narrower one so, and say nothing of this one. `also` is what other
    groups say about it, with the effects that are said to happen with it.
    """

    term: Term
    meaning: str
    answer: Answer
    is_medicine: bool
    said: Mapping[Exclusion, tuple[Voice, ...]]
    wider: tuple[Related, ...]
    narrower: tuple[Claim, ...]
    reasons_for: tuple[Claim, ...]
    reasons_beside: tuple[Claim, ...]
    also: tuple[Claim, ...]
    points: tuple[Disagreement, ...]

    @property
    def claims(self) -> list[Claim]:
        """Every claim of its voices."""
        return [claim for voices in self.said.values() for one in voices for claim in one.claims]

    @property
    def is_open(self) -> bool:
        """Whether an article names it only as an example of more."""
        return any("open" in claim.said for claim in self.claims)

    @property
    def may_have_to_stop(self) -> bool:
        """Whether something holds it back before the treatment, under whichever answer it stands."""
        return any(warns(claim) for voice in self.said.get(Exclusion.BEFORE, ()) for claim in voice.claims)


@dataclass(frozen=True, slots=True)
class Checklist:
    """The exclusions by answer. `slips` are told as notes; `silent` articles exclude nobody."""

    reasons: Mapping[Answer, Sequence[Reason]]
    slips: tuple[Claim, ...]
    silent: tuple[str, ...]

    @property
    def listed(self) -> list[Reason]:
        return [reason for alike in self.reasons.values() for reason in alike]

    @property
    def stopping(self) -> list[Reason]:
        """What may have to be stopped before the treatment, under whichever answer it stands."""
        return [reason for reason in self.listed if reason.may_have_to_stop]

    @property
    def elsewhere(self) -> list[Reason]:
        """What may have to be stopped before the treatment, and stands under a stricter answer."""
        return [reason for reason in self.stopping if reason.answer is not Answer.BEFORE]


def checklist(treatment: str, site: Site) -> Checklist:
    """All that excludes from a treatment; within an answer in the order of facets, then the strictest first."""
    articles = site.library.articles_by_treatment.get(treatment, ())
    excluded = site.exclusions.get(treatment, ())
    found = sorted(_reasons(treatment, excluded, site), key=_order)
    by_answer = {answer: [one for one in found if one.answer is answer] for answer in Answer}
    is_shown = {answer: bool(reasons) for answer, reasons in by_answer.items()}
    is_shown[Answer.BEFORE] = any(one.may_have_to_stop for one in found)  # it points to what stands elsewhere
    speaking = {claim.article for one in excluded for claim in one.claims}
    return Checklist(
        reasons={answer: reasons for answer, reasons in by_answer.items() if is_shown[answer]},
        slips=tuple(slips(articles)),
        silent=tuple(article.id for article in articles if article.id not in speaking),
    )


def _order(reason: Reason) -> tuple[int, int, str, str]:
    facets = list(FACETS)
    facet = reason.term.front.facet or ("my-medicines" if reason.is_medicine else None)
    place = facets.index(facet) if facet else len(facets)
    return place, min(map(rank_of, reason.claims)), *reason.term.alphabetical


def _reasons(treatment: str, excluded: Iterable[Excluded], site: Site) -> Iterator[Reason]:
    library = site.library
    terms = Terms(library.terms)
    claims = [claim for article in library.articles_by_treatment.get(treatment, ()) for claim in article.claims]
    relatives = Relatives(claims, terms)
    of_scope: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.scope and claim.scope != claim.term:
            of_scope.setdefault(claim.scope, []).append(claim)
    for one in excluded:
        term = library.terms[one.term]
        on_it = set(one.claims)
        related = [claim for claim in relatives.of(one.term) if claim not in on_it]
        warnings = [claim for claim in related if way_of(claim) is Exclusion.AGAINST and warns(claim)]
        reasons = [claim for claim in related if GROUPS[claim.group].case == "for" and not claim.is_denied]
        own = [claim for claim in related if claim.term == one.term and claim not in reasons]
        yield Reason(
            term=term,
            meaning=first_sentence(term.body.html),
            answer=one.answer,
            is_medicine=is_medicine(one.term, terms),
            said={way: voices(one.ways[way], library, _TOLD.get(way, ())) for way in Exclusion if way in one.ways},
            wider=tuple(warnings_above(site.rollup.cautions_above(one.term, treatment), library)),
            narrower=_each_once(claim for claim in warnings if one.term in terms.above(claim.term)),
            reasons_for=_each_once(claim for claim in reasons if claim.term == one.term),
            reasons_beside=_each_once(claim for claim in reasons if claim.term != one.term),
            also=_each_once([*own, *of_scope.get(one.term, ())]),
            points=points(one.claims, site, Outcome.DISAGREE, Outcome.EXPLAINED_BY_SCOPE),
        )


def warnings_above(claims: Iterable[Claim], library: Library) -> Iterator[Related]:
    """Warnings on wider terms, by term and group, without slips."""
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if not claim.is_slip:
            found.setdefault((claim.term, claim.group), []).append(claim)
    for (term, group), said in found.items():
        yield Related(library.terms[term], group, voices(said, library))


def _each_once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims in the order of articles, without slips; words that make several claims on one term appear once."""
    once: dict[tuple[str, str, str], Claim] = {}
    for claim in claims:
        if not claim.is_slip:
            once.setdefault((claim.article, claim.term, claim.text), claim)
    return tuple(sorted(once.values(), key=lambda claim: claim.article))
