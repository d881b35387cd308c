"""Claims that say the same are one voice: its words, its claims, and so how many articles speak with it.

A voice holds only what each of its claims says. Claims that differ in any qualifier are voices of their own. Only a
reserve ("usually") that leaves the heading as it is may be counted behind the words that they share.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from candour.knowledge.disagree import Disagreement, Outcome
from candour.knowledge.levels import SORTED_BY, is_weakened, rank_of
from candour.knowledge.survey import Site
from candour.language.spoken import N_
from candour.model.claim_messages import qualifiers, told
from candour.model.groups import QUALIFIERS
from candour.model.library import Claim, Library
from candour.model.message import Message, Sayable, plain


@dataclass(frozen=True, slots=True)
class Voice:
    """What some claims have in common, such as "avoid" and "for 1 week".

    `reserved` are its claims with a reserve that `said` does not tell: it is counted behind the words.
    """

    said: tuple[Sayable, ...]
    claims: tuple[Claim, ...]
    reserved: tuple[Claim, ...] = ()

    @property
    def is_denial(self) -> bool:
        """Whether it says that something is not so."""
        return self.claims[0].is_denied


def voices(claims: Iterable[Claim], library: Library, known: Sequence[str] = ()) -> tuple[Voice, ...]:
    """Claims of one group by what they say: what warns most comes first, and elsewhere what most texts say.

    Of a choice, the most cautious answer comes first, however few give it. A fact without an answer tells its words.

    `known` names qualifiers that a heading above the voices already says; a voice that has nothing to add has no
    words.
    """
    found: dict[str, tuple[tuple[Sayable, ...], list[Claim]]] = {}
    for claim in claims:
        said = tuple(_said(claim, library, known))
        sense = ", ".join(map(plain, said))  # voices are the same in every language
        found.setdefault(sense, (said, []))[1].append(claim)
    heard = (Voice(said, tuple(alike), tuple(filter(_counts_beside, alike))) for said, alike in found.values())
    return tuple(sorted(heard, key=lambda voice: _order(voice, library)))


def _order(voice: Voice, library: Library) -> tuple[int, int, int]:
    """No number of articles makes a caution more or less of one."""
    first = voice.claims[0]
    if first.group in SORTED_BY:
        return rank_of(first), 0, 0
    who = {claim.article for claim in voice.claims}
    return library.terms[first.term].strictness(first), -library.lineages(who), -len(who)


def _counts_beside(claim: Claim) -> bool:
    """Whether the claim has a reserve that leaves its level as it is, so that it is counted behind the words."""
    return "hedge" in claim.said and not is_weakened(claim)


def _said(claim: Claim, library: Library, known: Sequence[str]) -> Iterator[Sayable]:
    beside = ("hedge",) if _counts_beside(claim) else ()
    said = list(qualifiers(claim, library.label, (*beside, *known)))
    if claim.is_denied and "stance" not in known:
        yield told(QUALIFIERS["stance"], claim.stance)
    if claim.group == "facts" and "value" not in claim.said:
        yield claim.text
    elif not said and not known and not claim.is_denied:
        yield Message(N_("mentioned"))
    yield from said


def points(claims: Iterable[Claim], site: Site, *outcomes: Outcome) -> tuple[Disagreement, ...]:
    """The points in which claims are on a side, each once; open before explained."""
    found = [point for claim in claims for point in site.points_of_claim.get((claim.article, claim.anchor), ())]
    chosen = {point.id: point for point in found if point.outcome in (outcomes or (Outcome.DISAGREE,))}
    return tuple(sorted(chosen.values(), key=lambda point: (list(Outcome).index(point.outcome), point.id)))
