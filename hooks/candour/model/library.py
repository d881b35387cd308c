"""The immutable whole: every article, claim, term and treatment, indexed for those who ask.

Nothing in here changes once project/load.py has built it. Comparisons, disagreements, pages and exports
only read it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeVar

from candour.model import addresses
from candour.model.front import ArticleHead, TermFront, TreatmentFront
from candour.model.quantity import Quantity
from candour.model.text import Body

Key = TypeVar("Key")
Item = TypeVar("Item")

Wait = Quantity | Literal["healed"] | None


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says about one term, with the words it says it in.

    `text` are the marked words, `sentence` the sentence around them, `lines` those of the original,
    `anchor` the id of the words in the article's page, `note` the editor's note beside them.
    A fact has a `quantity`, an `option` of a choice, or neither where the source gives no figure.
    """

    article: str
    group: str
    term: str
    text: str
    sentence: str
    anchor: str
    lines: tuple[int, ...]
    stance: Literal["stated", "denied"] = "stated"
    hedge: str | None = None
    scope: str | None = None
    only: bool = False
    strength: str | None = None
    advice: str | None = None
    seriousness: str | None = None
    from_: Wait = None
    for_: Wait = None
    value: str | None = None
    quantity: Quantity | None = None
    option: str | None = None
    note: str | None = None

    def __hash__(self) -> int:
        """An article has one claim for each anchor; hashing all fields took most of finding disagreements."""
        return hash((self.article, self.anchor))

    @property
    def meaning(self) -> tuple[object, ...]:
        """What it says, whichever article says it and in whichever words: claims alike in all of this say the same."""
        return (
            self.group,
            self.term,
            self.stance,
            self.scope,
            self.hedge,
            self.only,
            self.strength,
            self.advice,
            self.seriousness,
            self.from_,
            self.for_,
            self.quantity,
            self.option,
        )

    @property
    def url(self) -> str:
        """Where the words stand, relative to the site's root."""
        return addresses.claim_url(self.article, self.anchor)


@dataclass(frozen=True, slots=True)
class Term:
    """One concept that articles speak of."""

    id: str
    path: str
    front: TermFront
    body: Body

    @property
    def label(self) -> str:
        return self.front.label

    @property
    def url(self) -> str:
        return addresses.term_url(self.id)


@dataclass(frozen=True, slots=True)
class Treatment:
    """The clinic's own page on a treatment."""

    id: str
    path: str
    front: TreatmentFront
    body: Body

    @property
    def title(self) -> str:
        return self.front.title

    @property
    def url(self) -> str:
        return addresses.treatment_url(self.id)


@dataclass(frozen=True, slots=True)
class Article:
    """One source document, cleaned and rewritten, with its claims in the order of its groups."""

    id: str
    path: str
    front: ArticleHead
    body: Body
    claims: tuple[Claim, ...]

    @property
    def title(self) -> str:
        return self.front.title

    @property
    def url(self) -> str:
        return addresses.article_url(self.id)


@dataclass(frozen=True, slots=True)
class Translation:
    """An article in another language ("es"), with its original's claims under the same anchors.

    `article` is the original as this page tells it: its title, summary and text, its own review, and each claim
    with the words that make it here. Comparisons are made of originals alone. It is `current` until the original
    is another than the one it was made from.
    """

    language: str
    path: str
    article: Article
    current: bool = True
    translator: str | None = None

    @property
    def url(self) -> str:
        return addresses.translation_url(self.language, self.article.id)


@dataclass(frozen=True)
class Library:
    """All content of one build. Ids are file names; every mapping is in the order of its ids.

    `translations` are those of each article that has any, by their languages.
    """

    articles: Mapping[str, Article] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    treatments: Mapping[str, Treatment] = field(default_factory=dict)
    translations: Mapping[str, Mapping[str, Translation]] = field(default_factory=dict)

    @cached_property
    def claims_by_term(self) -> Mapping[str, Sequence[Claim]]:
        """Every claim on each term, in the articles' order."""
        return _grouped((claim.term, claim) for article in self.articles.values() for claim in article.claims)

    @cached_property
    def articles_by_treatment(self) -> Mapping[str, Sequence[Article]]:
        """Every article on each treatment, in the articles' order."""
        return _grouped((article.front.treatment, article) for article in self.articles.values())

    def lineages(self, articles: Iterable[str]) -> int:
        """How many lineages some articles (ids) belong to; one without a name is its own."""
        return len({self.articles[article].front.source.lineage or f"article {article}" for article in articles})

    @cached_property
    def narrower(self) -> Mapping[str, Sequence[Term]]:
        """The terms directly below each wider term."""
        return _grouped((term.front.broader, term) for term in self.terms.values() if term.front.broader)


def fingerprint(words: Iterable[str], claims: Iterable[Claim]) -> str:
    """Twelve hexadecimal digits that stand for words, whatever their line breaks, and for what claims mean."""
    plain = [" ".join(text.split()) for text in words]
    meanings = sorted("|".join(map(str, claim.meaning)) for claim in claims)
    return hashlib.sha256("\n".join([*plain, *meanings]).encode()).hexdigest()[:12]


def _grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, list[Item]]:
    groups: dict[Key, list[Item]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return groups
