"""A disagreement as data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from candour.knowledge.disagree.case import Case
from candour.model.addresses import disagreements_url
from candour.model.fingerprint import Fingerprint, fingerprint
from candour.model.library import Claim
from candour.model.message import Sayable, plain


class PointKind(StrEnum):
    """The ways in which articles differ; each has a module."""

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


@dataclass(frozen=True, slots=True)
class Finding:
    """What a kind's module found: claims by the meaning of what they say. `terms` begins with the one it is about.

    `case` is what one side or both are limited to; `says` gives the answer of a claim.
    """

    kind: PointKind
    outcome: Outcome
    group: str
    terms: tuple[str, ...]
    sides: dict[str, list[Claim]] = field(compare=False)
    says: Callable[[Claim], Sayable] = field(compare=False)
    case: Case = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One answer and the claims that give it; one article may be on two sides.

    `answer` is a message; the code that shows it says it in a language.
    """

    answer: Sayable
    claims: tuple[Claim, ...]

    @property
    def sense(self) -> str:
        """The answer in the English of the code. It identifies and orders the sides in every language."""
        return plain(self.answer)

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles on this side, each once."""
        return tuple(dict.fromkeys(claim.article for claim in self.claims))


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One point on which articles differ, with everyone who speaks and everyone who does not.

    `terms` begins with the one it is about. `beside` are claims on it that oppose no side (an article that gives
    no figure). `silent` are the articles that do not mention it.
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
    def is_within_one_article(self) -> bool:
        """Whether a single article contradicts itself."""
        return len({claim.article for claim in self.claims}) == 1

    @property
    def fingerprint(self) -> Fingerprint:
        """The fingerprint of what the sides claim; a position that was decided on it names this fingerprint.

        The words around a claim may be rewritten without changing it.
        """
        return fingerprint((), self.claims, of_articles=True)
