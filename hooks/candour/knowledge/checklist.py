"""Can I have it? Every reason against a treatment that its articles name, with all that bears on it.

The order: a reason is listed under the strictest word that any article has for it, in the order of
model/groups.py. A reason that is only denied comes last. Nothing is left out and nothing is decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from candour.knowledge.disagree import Disagreement, Outcome
from candour.knowledge.disagree.relation import Relatives, Terms
from candour.knowledge.survey import Site
from candour.knowledge.voices import Voice, points, voices
from candour.language.sentences import first_sentence
from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.library import Article, Claim, Term
from candour.model.qualifier import DENIED, UNSAID

STRICTNESS = QUALIFIERS["strength"].levels
"""How strictly a reason is named, strictest first; UNSAID if an article does not say how strongly."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One term that an article names as a reason against the treatment.

    `near` are the same kind of claims on a wider or narrower term. `reasons_for` are claims that call it (or a
    wider or narrower term) a reason to have it. `also` is what other groups say about it. `silent` counts the
    articles that do not mention it at all (silence.py).
    """

    term: Term
    meaning: str
    strictness: str
    voices: tuple[Voice, ...]
    near: tuple[Claim, ...]
    reasons_for: tuple[Claim, ...]
    also: tuple[Claim, ...]
    silent: int
    points: tuple[Disagreement, ...]


def checklist(treatment: str, site: Site) -> Mapping[str, Sequence[Reason]]:
    """The reasons by strictness, strictest first; within a level, what most articles name comes first."""
    articles = site.library.articles_by_treatment.get(treatment, ())
    found = list(_reasons(articles, site))
    found.sort(key=lambda reason: (-_speakers(reason), reason.term.label.casefold(), reason.term.id))
    by_strictness = {level: [one for one in found if one.strictness == level] for level in STRICTNESS}
    return {level: reasons for level, reasons in by_strictness.items() if reasons}


def _speakers(reason: Reason) -> int:
    return len({claim.article for voice in reason.voices for claim in voice.claims})


def _reasons(articles: Sequence[Article], site: Site) -> Iterator[Reason]:
    terms = site.library.terms
    claims = [claim for article in articles for claim in article.claims]
    against: dict[str, list[Claim]] = {}
    said_of: dict[str, list[Claim]] = {}
    for claim in claims:
        if GROUPS[claim.group].case == "against":
            against.setdefault(claim.term, []).append(claim)
        elif GROUPS[claim.group].case != "for" or claim.is_denied:
            said_of.setdefault(claim.term, []).append(claim)
        if claim.scope and claim.scope != claim.term:
            said_of.setdefault(claim.scope, []).append(claim)
    relatives = Relatives(claims, Terms(terms))
    for id, named in against.items():
        if id not in terms:
            continue
        related = relatives.of(id)
        near = [claim for claim in related if GROUPS[claim.group].case == "against" and claim.term != id]
        reasons_for = [claim for claim in related if GROUPS[claim.group].case == "for" and not claim.is_denied]
        also = said_of.get(id, [])
        yield Reason(
            term=terms[id],
            meaning=first_sentence(terms[id].body.html),
            strictness=min((_strictness(claim) for claim in named), key=STRICTNESS.index),
            voices=_strictest_first(voices(named, site.library)),
            near=_each_once(near),
            reasons_for=_each_once(reasons_for),
            also=_each_once(also),
            silent=len(site.mentions.silent((article.id for article in articles), id)),
            points=points(named, site, Outcome.DISAGREE, Outcome.EXPLAINED_BY_SCOPE),
        )


def _strictness(claim: Claim) -> str:
    return DENIED if claim.is_denied else claim.strength or UNSAID


def _strictest_first(said: Iterable[Voice]) -> tuple[Voice, ...]:
    return tuple(sorted(said, key=lambda voice: STRICTNESS.index(_strictness(voice.claims[0]))))


def _each_once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims in the order of articles; words that make several claims of an article appear once."""
    once: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        once.setdefault((claim.article, claim.text), claim)
    return tuple(sorted(once.values(), key=lambda claim: claim.article))
