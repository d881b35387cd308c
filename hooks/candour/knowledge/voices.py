"""Claims that say the same are one voice: its words, its claims, and how many articles speak with it.

A reserve ("may") is counted beside the agreement and never dropped; it does not make a voice of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from candour.knowledge.disagree import Disagreement, Outcome
from candour.knowledge.survey import Site
from candour.language.spoken import N_
from candour.model.claim_messages import qualifiers, told
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim, Library
from candour.model.message import Message, Sayable, plain


@dataclass(frozen=True, slots=True)
class Voice:
    """What some claims have in common, such as "avoid" and "for 1 week"; `among` are all articles that could speak."""

    said: tuple[Sayable, ...]
    claims: tuple[Claim, ...]
    among: Sequence[object]

    @property
    def is_denial(self) -> bool:
        """Whether it says that something is not so."""
        return self.claims[0].is_denied


def voices(
    claims: Iterable[Claim], articles: Sequence[object], library: Library, known: Sequence[str] = ()
) -> tuple[Voice, ...]:
    """Claims by what they say, most articles first; `articles` are all that could speak.

    `known` names qualifiers that a heading above the voices already says; a voice that has nothing to add has no
    words.
    """
    found: dict[str, tuple[tuple[Sayable, ...], list[Claim]]] = {}
    for claim in claims:
        said = tuple(_said(claim, library, known))
        sense = ", ".join(map(plain, said))  # voices are the same in every language
        found.setdefault(sense, (said, []))[1].append(claim)
    heard = (Voice(said, tuple(alike), articles) for said, alike in found.values())
    return tuple(sorted(heard, key=lambda voice: -len({claim.article for claim in voice.claims})))


def _said(claim: Claim, library: Library, known: Sequence[str]) -> Iterator[Sayable]:
    said = list(qualifiers(claim.without(("hedge", *known)), library.label))
    if claim.is_denied and "stance" not in known:
        yield told(QUALIFIERS["stance"], claim.stance)
    elif not said and not known:
        yield Message(N_("mentioned"))
    yield from said


def points(claims: Iterable[Claim], site: Site, *outcomes: Outcome) -> tuple[Disagreement, ...]:
    """The points in which claims are on a side, each once; open before explained."""
    found = [point for claim in claims for point in site.points_of_claim.get((claim.article, claim.anchor), ())]
    chosen = {point.id: point for point in found if point.outcome in (outcomes or (Outcome.DISAGREE,))}
    return tuple(sorted(chosen.values(), key=lambda point: (list(Outcome).index(point.outcome), point.id)))
