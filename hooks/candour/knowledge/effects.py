"""What to expect afterwards: effects by articles' judgement of them, with who says which.

An effect that articles judge differently is listed under each judgement, and says so. Facts are shown beside an
effect if they are claimed on its own term or on one directly below it ("How long redness lasts" is part of
"Redness").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from candour.knowledge.disagree import Disagreement, Outcome
from candour.knowledge.survey import Site
from candour.knowledge.voices import Voice, points, voices
from candour.language.sentences import first_sentence
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim, Term
from candour.model.qualifier import DENIED, UNSAID

JUDGEMENTS = QUALIFIERS["seriousness"].levels
"""An article's judgement of an effect, the most pressing first; UNSAID if it gives none."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What articles say about a quantity or a choice that belongs to an effect."""

    term: Term
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Effect:
    """One effect under one judgement. `elsewhere` are its other judgements; `facts` are given once for an effect."""

    term: Term
    meaning: str
    voices: tuple[Voice, ...]
    points: tuple[Disagreement, ...]
    elsewhere: tuple[str, ...]
    facts: tuple[Fact, ...]


def effects(treatment: str, site: Site) -> Mapping[str, Sequence[Effect]]:
    """Effects by judgement, the most pressing first; within one, what most articles name comes first."""
    library = site.library
    articles = library.articles_by_treatment.get(treatment, ())
    claims = [claim for article in articles for claim in article.claims if claim.term in library.terms]
    named: dict[str, dict[str, list[Claim]]] = {}
    facts: dict[str, dict[str, list[Claim]]] = {}
    for claim in claims:
        if claim.group == "side_effects":
            named.setdefault(claim.term, {}).setdefault(judgement_of(claim), []).append(claim)
        elif claim.group == "facts":
            for about in (claim.term, *library.terms[claim.term].front.broader):
                facts.setdefault(about, {}).setdefault(claim.term, []).append(claim)
    found: dict[str, list[Effect]] = {}
    for id, judged in named.items():
        own = [Fact(library.terms[one], voices(said, library)) for one, said in facts.get(id, {}).items()]
        for judgement in (one for one in JUDGEMENTS if one in judged):
            effect = Effect(
                term=library.terms[id],
                meaning=first_sentence(library.terms[id].body.html),
                voices=voices(judged[judgement], library, known=("seriousness", "stance")),
                points=points(judged[judgement], site, Outcome.DISAGREE, Outcome.EXPLAINED_BY_SCOPE),
                elsewhere=tuple(one for one in JUDGEMENTS if one in judged and one != judgement),
                facts=tuple(own),
            )
            found.setdefault(judgement, []).append(effect)
            own = []
    return {one: sorted(found[one], key=_order) for one in JUDGEMENTS if one in found}


def judgement_of(claim: Claim) -> str:
    """The judgement of an effect that a claim gives."""
    return DENIED if claim.is_denied else claim.seriousness or UNSAID


def _order(effect: Effect) -> tuple[int, str, str]:
    speakers = len({claim.article for voice in effect.voices for claim in voice.claims})
    return -speakers, effect.term.label.casefold(), effect.term.id
