"""Claims → whole answers: what each article says in answer to one question, and who gives the same answer.

An answer keeps the article's own force, reserve and case (law 7). Two articles with the same statements, in whatever
unit, are one side.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from functools import reduce

from candour.knowledge.disagree.case import LIMITING
from candour.knowledge.disagree.record import Finding, Side, Statements, Telling
from candour.language.spoken import N_
from candour.model.claim_messages import Label, qualifiers
from candour.model.library import Claim
from candour.model.message import Message, Sayable, plain
from candour.model.moment import Moment
from candour.model.qualifier import Value
from candour.model.quantity import Quantity, canonical

ALWAYS_TOLD = ("hedge", "unsaid", *LIMITING)
"""What softens or limits a claim goes with every answer."""


def sides_of(finding: Finding) -> tuple[Side, ...]:
    """The articles that answer, by their whole answer: the most cautious first, then what most say."""
    telling = finding.telling
    by_article: dict[str, list[Claim]] = {}
    for claim in finding.claims:
        by_article.setdefault(claim.article, []).append(claim)
    alike: dict[frozenset[Hashable], dict[Hashable, list[Claim]]] = {}
    for claims in by_article.values():
        said = telling.statements(claims)
        side = alike.setdefault(frozenset(said), {})
        for sense, own in said.items():
            side.setdefault(sense, []).extend(own)
    found = (_side(list(statements.values()), telling) for statements in alike.values())
    return tuple(sorted(found, key=lambda side: (_caution(side.claims, telling), -len(side.articles), side.sense)))


def _side(statements: Sequence[Sequence[Claim]], telling: Telling) -> Side:
    worded = [(_caution(claims, telling), telling.words(claims)) for claims in statements]
    said = [words for _, words in sorted(worded, key=lambda one: (one[0], plain(one[1])))]
    claims = {claim for alike in statements for claim in alike}
    return Side(tuple(said), tuple(sorted(claims, key=place)))


def _caution(claims: Iterable[Claim], telling: Telling) -> float:
    return min(map(telling.caution, claims))


def place(claim: Claim) -> tuple[str, str, str]:
    """A claim's place in a list: by article, group and anchor."""
    return claim.article, claim.group, claim.anchor


def by_qualifiers(
    keys: Sequence[str], label: Label, caution: Callable[[Claim], float] = lambda claim: 0, always: bool = True
) -> Telling:
    """Answers that are made of some qualifiers, with what softens or limits them."""
    told = (*keys, *ALWAYS_TOLD) if always else tuple(keys)

    def statements(claims: Sequence[Claim]) -> Statements:
        return by_sense(claims, lambda claim: sense_of(claim, told))

    def words(claims: Sequence[Claim]) -> Sayable:
        return least(claims, lambda claim: said_of(claim, told, label))

    return Telling(statements, words, caution)


def by_sense(claims: Iterable[Claim], sense: Callable[[Claim], Hashable]) -> dict[Hashable, list[Claim]]:
    """Claims by what they say."""
    found: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        found.setdefault(sense(claim), []).append(claim)
    return found


def sense_of(claim: Claim, keys: Iterable[str]) -> Hashable:
    """What a claim says in some qualifiers, the same in every unit of time."""
    return tuple((key, _in_any_unit(claim.said[key])) for key in keys if key in claim.said)


def _in_any_unit(value: Value) -> Hashable:
    match value:
        case Quantity():
            return canonical(value)
        case Moment():
            return value.kind, value.time and _in_any_unit(value.time), value.term
        case tuple():
            return tuple(map(_in_any_unit, value))
    return value


def least(claims: Iterable[Claim], words: Callable[[Claim], Sayable]) -> Sayable:
    """The words of claims that say the same in several units: one of them, whatever their articles are called."""
    return min(map(words, claims), key=plain)


def said_of(claim: Claim, keys: Iterable[str], label: Label) -> Sayable:
    """What a claim says in some qualifiers, with commas: "avoid, “may”, until the skin has healed"."""
    wanted = set(keys)
    told = replace(claim, said={key: value for key, value in claim.said.items() if key in wanted})
    return listed(list(qualifiers(told, label)))


def listed(said: Sequence[Sayable]) -> Sayable:
    """Several things with commas between them."""
    return reduce(_and, said)


def _and(first: Sayable, then: Sayable) -> Sayable:
    # Translators: two parts of one answer: "avoid, until the skin has healed"
    return Message(N_("%(first)s, %(then)s"), first=first, then=then)
