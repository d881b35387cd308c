"""What to expect: each effect once, at its most serious, with all that is said of it.

An effect that articles judge differently stands at the most serious judgement, and its voices tell the others. An
article that judges an effect in one place has judged it, even if it only names it in another. What articles know of
only during the treatment, and do not worry about, has a section of its own. Facts are shown beside an effect if they
are claimed on its own term or on one directly below it ("How long redness lasts" is part of "Redness").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from candour.knowledge.disagree import Disagreement, Outcome
from candour.knowledge.disagree.relation import Relatives, Terms
from candour.knowledge.levels import level_of, rank_of
from candour.knowledge.survey import Site
from candour.knowledge.voices import Voice, points, voices
from candour.language.sentences import first_sentence
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim, Term
from candour.model.moment import MomentKind
from candour.model.qualifier import DENIED, UNSAID

JUDGEMENTS = QUALIFIERS["seriousness"].levels
"""An article's judgement of an effect, the most pressing first; UNSAID if it gives none."""

TO_CALL = JUDGEMENTS[: JUDGEMENTS.index("complication")]
"""Judgements that say to call."""

DURING = "during"
"""The section of what articles know of only during the treatment."""

SECTIONS = (*JUDGEMENTS, DURING)
"""The sections of the page, in their order."""

_WORRIES = JUDGEMENTS[: JUDGEMENTS.index(UNSAID)]


@dataclass(frozen=True, slots=True)
class Fact:
    """What articles say about a quantity or a choice that belongs to an effect."""

    term: Term
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Effect:
    """One effect, at its most serious. `near` are claims that take a wider or narrower effect more seriously."""

    term: Term
    meaning: str
    section: str
    voices: tuple[Voice, ...]
    points: tuple[Disagreement, ...]
    near: tuple[Claim, ...]
    facts: tuple[Fact, ...]

    @property
    def calling(self) -> tuple[Voice, ...]:
        """Its voices that say to call."""
        return tuple(voice for voice in self.voices if level_of(voice.claims[0]) in TO_CALL)


def effects(treatment: str, site: Site) -> Mapping[str, Sequence[Effect]]:
    """Effects by section, the most pressing first; within one by name: no count makes an effect more likely."""
    library = site.library
    articles = library.articles_by_treatment.get(treatment, ())
    claims = [claim for article in articles for claim in article.claims if claim.term in library.terms]
    named: dict[str, list[Claim]] = {}
    facts: dict[str, dict[str, list[Claim]]] = {}
    for claim in claims:
        if claim.group == "side_effects":
            named.setdefault(claim.term, []).append(claim)
        elif claim.group == "facts":
            for about in about_effects(claim, site):
                facts.setdefault(about, {}).setdefault(claim.term, []).append(claim)
    relatives = Relatives((claim for said in named.values() for claim in said), Terms(library.terms))
    found: dict[str, list[Effect]] = {}
    for id, said in named.items():
        effect = Effect(
            term=library.terms[id],
            meaning=first_sentence(library.terms[id].body.html),
            section=_section(said),
            voices=voices(said, library),
            points=points(said, site, Outcome.DISAGREE, Outcome.EXPLAINED_BY_SCOPE),
            near=tuple(claim for claim in relatives.of(id) if claim.term != id and is_graver(claim, said)),
            facts=tuple(Fact(library.terms[one], voices(told, library)) for one, told in facts.get(id, {}).items()),
        )
        found.setdefault(effect.section, []).append(effect)
    return {one: sorted(found[one], key=_order) for one in SECTIONS if one in found}


def about_effects(fact: Claim, site: Site) -> set[str]:
    """The terms that a fact may stand beside, if they are effects: its own and those directly above it."""
    return {fact.term, *site.library.terms[fact.term].front.broader}


def calls(found: Mapping[str, Sequence[Effect]]) -> list[Effect]:
    """The effects for which an article says to call, the most pressing first."""
    return [effect for one in TO_CALL for effect in found.get(one, ())]


def _section(said: Iterable[Claim]) -> str:
    """Where an effect stands, by all that is said of it."""
    claims = list(said)
    judgement = JUDGEMENTS[_most_serious(claims)]
    stated = [claim for claim in claims if not claim.is_denied]
    is_during = bool(stated) and all(claim.from_ and claim.from_.kind is MomentKind.DURING for claim in stated)
    return DURING if is_during and judgement not in _WORRIES else judgement


def _most_serious(said: Iterable[Claim]) -> int:
    claims = list(said)
    judged = {claim.article for claim in claims if level_of(claim) not in (UNSAID, DENIED)}
    return min(rank_of(claim) for claim in claims if level_of(claim) != UNSAID or claim.article not in judged)


def is_graver(claim: Claim, said: Iterable[Claim]) -> bool:
    """Whether a claim on a related effect worries more than all of these do, or states what they deny."""
    most_serious = _most_serious(said)
    return rank_of(claim) < most_serious and (level_of(claim) in _WORRIES or JUDGEMENTS[most_serious] == DENIED)


def _order(effect: Effect) -> tuple[str, str]:
    return effect.term.alphabetical
