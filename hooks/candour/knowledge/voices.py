"""Claims that say the same are one voice: its words, its claims, and how many articles speak with it.

A reserve ("may") is counted beside the agreement and never dropped; it makes no voice of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from candour.knowledge.disagree import Disagreement, Outcome
from candour.knowledge.disagree import wording as phrase
from candour.knowledge.survey import Site
from candour.language.spoken import _, in_english
from candour.model.library import Claim, Library
from candour.wording import claims as wording


@dataclass(frozen=True, slots=True)
class Voice:
    """What some claims say alike: "avoid, for 1 week", and "2 of 5 articles; 1 says “may”"."""

    words: str
    claims: tuple[Claim, ...]
    agreement: str

    @property
    def is_denial(self) -> bool:
        """Whether it says that something is not so."""
        return self.claims[0].is_denied


def voices(
    claims: Iterable[Claim], articles: Sequence[object], library: Library, known: Sequence[str] = ()
) -> tuple[Voice, ...]:
    """Claims by what they say, most articles first; `articles` are all that could have spoken.

    `known` names qualifiers that stand above the voices already, as a heading; a voice that
    has nothing to add has no words.
    """
    said: dict[str, list[Claim]] = {}
    with in_english():  # what makes a voice is the same in every language
        for claim in claims:
            said.setdefault(_words(claim, library, known), []).append(claim)
    found = (
        Voice(_words(alike[0], library, known), tuple(alike), phrase.share(alike, articles, library) + hedges)
        for alike in said.values()
        for hedges in [phrase.hedges(alike)]
    )
    return tuple(sorted(found, key=lambda voice: -len({claim.article for claim in voice.claims})))


def _words(claim: Claim, library: Library, known: Sequence[str]) -> str:
    said = list(wording.qualifiers(claim.without(("hedge", *known)), library.label))
    if claim.is_denied and "stance" not in known:
        said.insert(0, _("says not"))
    return ", ".join(said) or ("" if known else _("mentioned"))


def points(claims: Iterable[Claim], site: Site, *outcomes: Outcome) -> tuple[Disagreement, ...]:
    """The points that claims stand on a side of, each once; open before explained."""
    found = [point for claim in claims for point in site.points_of_claim.get((claim.article, claim.anchor), ())]
    chosen = {point.id: point for point in found if point.outcome in (outcomes or (Outcome.DISAGREE,))}
    return tuple(sorted(chosen.values(), key=lambda point: (list(Outcome).index(point.outcome), point.id)))
