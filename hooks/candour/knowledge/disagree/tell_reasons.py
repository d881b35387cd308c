"""The answers of reasons for and against: "both a reason not to have it, and said to be for this (Acne scars)".

Terms are named where they are not the one that is asked about. Warnings are always named. Of what is treated, three
are named, and how many more there are. What an article treats is a part of its answer: who is for scars and who is for
acne scars do not say the same (law 3). A reason for something wider is told as such, since it does not speak of the
thing itself (law 2).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from candour.knowledge.disagree.answers import ALWAYS_TOLD, by_sense, least, listed, said_of, sense_of
from candour.knowledge.disagree.case import LIMITING
from candour.knowledge.disagree.record import Statements, Telling
from candour.knowledge.disagree.relation import Terms
from candour.language.spoken import N_
from candour.model.claim_messages import told
from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.library import Claim
from candour.model.message import Message, Sayable, plain
from candour.model.qualifier import UNSAID

_MOST_NAMED = 3
_TOLD = ("when", "amount", *ALWAYS_TOLD)


def telling(about: str, terms: Terms) -> Telling:
    """How claims answer whether a term speaks for the treatment or against it."""

    def statements(claims: Sequence[Claim]) -> Statements:
        found: dict[Hashable, list[Claim]] = {}
        for claim in claims:
            if _is_against(claim):
                found.setdefault((claim.term, _against(claim), sense_of(claim, _TOLD)), []).append(claim)
        reasons = [claim for claim in claims if not _is_against(claim)]
        reserve = _reserve(reasons)
        for alike in by_sense(reasons, is_of_it).values():
            treated = frozenset((claim.term, sense_of(claim, LIMITING)) for claim in alike)
            found[is_of_it(alike[0]), reserve, treated] = alike
        return found

    def is_of_it(claim: Claim) -> bool:
        return terms.contains(about, claim.term)

    def words(claims: Sequence[Claim]) -> Sayable:
        if _is_against(claims[0]):
            return least(claims, lambda claim: _warning(claim, about, terms))
        names = _names(claims, about, terms)
        of_it, wider = N_("it is said to be for this"), N_("it is said to be for something wider")
        return _with([Message(of_it if is_of_it(claims[0]) else wider), *_reserve_words(claims)], names)

    return Telling(statements, words, lambda claim: float(not _is_against(claim)))


def _is_against(claim: Claim) -> bool:
    return GROUPS[claim.group].case == "against"


def _against(claim: Claim) -> str:
    return QUALIFIERS["strength"].words[claim.strength or UNSAID].side


def _warning(claim: Claim, about: str, terms: Terms) -> Sayable:
    more = [key for key in _TOLD if key in claim.said]
    said: list[Sayable] = [Message(_against(claim))]
    if more:
        said.append(said_of(claim, more, terms.label))
    return _with(said, [] if claim.term == about else [terms.label(claim.term)])


def _with(said: Sequence[Sayable], names: Sequence[Sayable]) -> Sayable:
    if not names:
        return listed(said)
    # Translators: an answer and what it is about: "it is said to be for this (Acne scars, Scars)"
    return Message(N_("%(answer)s (%(terms)s)"), answer=listed(said), terms=listed(names))


def _reserve(reasons: Iterable[Claim]) -> tuple[str, ...]:
    """The reserves of an article's reasons; none if it gives one reason without any."""
    hedges = {claim.hedge or "" for claim in reasons}
    return () if "" in hedges else tuple(sorted(hedges))


def _reserve_words(reasons: Iterable[Claim]) -> list[Sayable]:
    by_article: dict[str, list[Claim]] = {}
    for claim in reasons:
        by_article.setdefault(claim.article, []).append(claim)
    (first, *_) = by_article.values()  # all give the same reserve
    return [told(QUALIFIERS["hedge"], hedge) for hedge in _reserve(first)]


def _names(reasons: Iterable[Claim], about: str, terms: Terms) -> list[Sayable]:
    """What is treated, the term itself first; nothing to name if that is all."""
    named: dict[tuple[bool, str], Sayable] = {}
    for claim in reasons:
        limits = [key for key in LIMITING if key in claim.said]
        label: Sayable = terms.label(claim.term)
        name = (label, said_of(claim, limits, terms.label)) if limits else label
        named[claim.term != about, plain(name)] = name
    if list(named) == [(False, terms.label(about))]:
        return []
    listing = [name for _, name in sorted(named.items(), key=lambda one: one[0])]
    more = len(listing) - _MOST_NAMED
    if more > 1:  # naming one more is as short as counting it
        # Translators: after the first names of a list: "Acne scars, Burn scars, Scars, 4 more"
        return [*listing[:_MOST_NAMED], Message(N_("%(num)s more"), num=str(more))]
    return listing
