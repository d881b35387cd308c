"""A disagreement as data."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import reduce

from candour.knowledge.disagree.case import Case
from candour.language.spoken import N_
from candour.model.addresses import disagreements_url
from candour.model.fingerprint import Fingerprint, fingerprint
from candour.model.library import Claim
from candour.model.message import Message, Sayable, plain


class PointKind(StrEnum):
    """The ways in which articles differ."""

    VALUES_APART = "values-apart"
    STATED_AND_DENIED = "stated-and-denied"
    FOR_AND_AGAINST = "for-and-against"
    DIFFERENT_FORCE = "different-force"
    EXPECTED_OR_ALARMING = "expected-or-alarming"


class Outcome(StrEnum):
    """How it ends: open, explained by what the claims are limited to, or two things measured."""

    DISAGREE = "disagree"
    EXPLAINED_BY_SCOPE = "explained-by-scope"
    DIFFERENT_QUANTITY = "different-quantity"


Opposed = Callable[[Claim, Claim], bool]
"""Whether two claims of one case cannot both be the answer; it does not matter which comes first."""

Statements = Mapping[Hashable, Sequence[Claim]]
"""What an article says in answer to one question: each thing it says, by its sense, with its claims."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How claims answer the question of a point.

    `statements` are all that one article says in answer. `words` are those of one statement, from all claims that
    make it. `caution` orders claims: the most cautious is least.
    """

    statements: Callable[[Sequence[Claim]], Statements]
    words: Callable[[Sequence[Claim]], Sayable]
    caution: Callable[[Claim], float]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a kind's module found: a question, and every claim that answers it. `terms` begins with the one it is about.

    `opposed` tells which of the claims oppose each other; None if all do together, none on its own term.
    `case` is what the question is limited to, and `aspect` the qualifier that it is about, where that is not the
    whole claim. `of_a_kind` says that no article contradicts another in so many words: see reasons.py.
    """

    kind: PointKind
    outcome: Outcome
    group: str
    terms: tuple[str, ...]
    claims: tuple[Claim, ...] = field(compare=False)
    telling: Telling = field(compare=False)
    opposed: Opposed | None = field(compare=False)
    case: Case = ()
    aspect: str = ""
    of_a_kind: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One whole answer, and the claims of all articles that give it. An article is on one side.

    `said` are its statements as messages, the most cautious first; the code that shows them says them in a language.
    """

    said: tuple[Sayable, ...]
    claims: tuple[Claim, ...]

    @property
    def answer(self) -> Sayable:
        """The whole answer: all statements together."""
        if len(self.said) == 1:
            return self.said[0]
        together = reduce(_and_also, self.said)
        if len(self.said) == 2:
            # Translators: one article gives two answers: "both of these: painful; comfortable"
            return Message(N_("both of these: %(answers)s"), answers=together)
        # Translators: one article gives three answers or more: "all of these: painful; comfortable; painless"
        return Message(N_("all of these: %(answers)s"), answers=together)

    @property
    def sense(self) -> str:
        """The answer in the English of the code. It identifies and orders the sides in every language."""
        return plain(self.answer)

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles on this side, each once."""
        return tuple(dict.fromkeys(claim.article for claim in self.claims))


def _and_also(answers: Sayable, answer: Sayable) -> Sayable:
    return Message(N_("%(answers)s; %(answer)s"), answers=answers, answer=answer)


@dataclass(frozen=True, slots=True)
class Contest:
    """The claims that a point is about: a whole answer may say more besides.

    `contested` are those that some other claim opposes. Of these, `by_others` are contradicted by another article on
    the very same term, and `by_itself` by their own.
    """

    contested: frozenset[Claim] = frozenset()
    by_others: frozenset[Claim] = frozenset()
    by_itself: frozenset[Claim] = frozenset()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One point on which articles differ, with everyone who speaks and everyone who does not.

    `terms` begins with the one it is about. `beside` are claims on it that give no answer (an article that gives
    no figure), that speak of a wider or narrower term, or that are evident slips. `silent` are the other articles.
    Where one side is all there is, its articles contradict themselves. `contest` tells which claims the point is about.
    """

    id: str
    treatment: str
    kind: PointKind
    outcome: Outcome
    terms: tuple[str, ...]
    safety: bool
    sides: tuple[Side, ...]
    beside: tuple[Claim, ...]
    silent: Sequence[str]
    of_a_kind: bool = False
    contest: Contest = Contest()

    @property
    def anchor(self) -> str:
        """Its anchor in the page of disagreements."""
        return self.id.partition("/")[2].replace("/", "--")

    @property
    def url(self) -> str:
        """Its address, relative to the site's root."""
        return f"{disagreements_url(self.treatment)}#{self.anchor}"

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim on a side."""
        return tuple(claim for side in self.sides for claim in side.claims)

    @property
    def is_within_articles(self) -> bool:
        """Whether all who answer give one whole answer, which contradicts itself."""
        return len(self.sides) == 1

    @property
    def fingerprint(self) -> Fingerprint:
        """The fingerprint of what the sides claim; a position that was decided on it names this fingerprint.

        The words around a claim may be rewritten without changing it.
        """
        return fingerprint((), self.claims, of_articles=True)
