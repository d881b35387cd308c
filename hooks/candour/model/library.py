"""The library: every article, claim, term and treatment, with indexes.

Nothing here changes once project/load.py has built it. Comparisons, disagreements, pages and exports only read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Generic, TypeVar

from candour.language.fold import alphabetical
from candour.language.repeats import without_repeats
from candour.model import addresses
from candour.model.front import (
    ArticleHead,
    NoteReference,
    TermFront,
    TermTranslationFront,
    TreatmentFront,
    TreatmentTranslationFront,
)
from candour.model.groups import QUALIFIERS, terms_named
from candour.model.moment import Moment
from candour.model.qualifier import DENIED, Value, as_typed
from candour.model.quantity import Quantity
from candour.model.text import Body

_Key = TypeVar("_Key")
_Item = TypeVar("_Item")
_Front = TypeVar("_Front", TermTranslationFront, TreatmentTranslationFront)


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says about one term, with the words it says it in.

    `text` is the marked words, `sentence` the sentence around them, `lines` the lines of the original,
    `anchor` the id of the words in the article's page, `note` the editor's note beside them. `said` holds what it
    says besides its term, by the keys of groups.py's qualifiers, without defaults. There are properties for the
    qualifiers that have a rule of their own; code that handles any qualifier uses `said`.
    """

    article: str
    group: str
    term: str
    text: str
    sentence: str
    anchor: str
    lines: tuple[int, ...]
    said: Mapping[str, Value] = field(default_factory=dict)
    note: str | None = None

    def __hash__(self) -> int:
        """An article has one claim for each anchor; hashing all fields took most of the time for disagreements."""
        return hash((self.article, self.anchor))

    @property
    def meaning(self) -> Mapping[str, Value]:
        """What it says besides its term, without its article and its words."""
        return {key: value for key, value in self.said.items() if QUALIFIERS[key].is_meaning}

    @property
    def is_denied(self) -> bool:
        """Whether it says that something is not so."""
        return self.said.get("stance") == DENIED

    @property
    def stance(self) -> str:
        return self.word("stance") or "stated"

    @property
    def scope(self) -> str | None:
        return self.word("scope")

    @property
    def hedge(self) -> str | None:
        return self.word("hedge")

    @property
    def only(self) -> bool:
        return "only" in self.said

    @property
    def strength(self) -> str | None:
        return self.word("strength")

    @property
    def advice(self) -> str | None:
        return self.word("advice")

    @property
    def seriousness(self) -> str | None:
        return self.word("seriousness")

    @property
    def from_(self) -> Moment | None:
        """From which moment it holds."""
        return self.said.get("from")  # type: ignore[return-value]  # the models accept nothing else

    @property
    def until(self) -> Moment | None:
        """Until which moment it holds."""
        return self.said.get("until")  # type: ignore[return-value]

    @property
    def amount(self) -> tuple[Quantity, ...]:
        """How much, or how much and how often; () if it does not say."""
        return self.said.get("amount", ())  # type: ignore[return-value]

    @property
    def is_slip(self) -> bool:
        """Whether its source evidently slipped."""
        return "slip" in self.said

    @property
    def quantity(self) -> Quantity | None:
        """A fact's figure; None if the source gives only words."""
        value = self.said.get("value")
        return value if isinstance(value, Quantity) else None

    @property
    def option(self) -> str | None:
        """The option that a fact states for a choice."""
        return self.word("value")

    @property
    def named(self) -> tuple[str, ...]:
        """Every term that it names: its own first, then those of its qualifiers."""
        return (self.term, *(term for _, term in terms_named(self.said)))

    def in_names(self, articles: Mapping[str, str], terms: Mapping[str, str]) -> Claim:
        """The same claim with new ids: `articles` and `terms` map old ids to new ones."""
        article, term = articles.get(self.article, self.article), terms.get(self.term, self.term)
        named = {key for key, old in terms_named(self.said) if old in terms}
        renamed = {key: QUALIFIERS[key].in_names(self.said[key], terms) for key in named}
        if not renamed and (article, term) == (self.article, self.term):
            return self
        return replace(self, article=article, term=term, said={**self.said, **renamed})

    def as_typed(self, key: str) -> str | None:
        """What its editor wrote for a qualifier; None if nothing."""
        return as_typed(self.said[key]) if key in self.said else None

    def word(self, key: str) -> str | None:
        """Its value of a qualifier that takes words or the id of a term."""
        value = self.said.get(key)
        return value if isinstance(value, str) else None

    def without(self, keys: Iterable[str]) -> Claim:
        """The same, with some qualifiers left unsaid."""
        left_out = set(keys)
        return replace(self, said={key: value for key, value in self.said.items() if key not in left_out})

    @property
    def url(self) -> str:
        """The address of the words, relative to the site's root."""
        return addresses.claim_url(self.article, self.anchor)


@dataclass(frozen=True, slots=True)
class Term:
    """One concept that articles speak of. `path` is "" if it comes from the vocabulary, and no page is its own.

    `option_labels` are words for options, where their ids are not. `seriousness` says how serious the vocabulary takes
    it to be after the treatment, "" if it does not say.
    """

    id: str
    path: str
    front: TermFront
    body: Body
    option_labels: Mapping[str, str] = field(default_factory=dict)
    seriousness: str = ""

    @property
    def label(self) -> str:
        return self.front.label

    @property
    def other_names(self) -> tuple[str, ...]:
        """Its other names for people to read: none that only says one before it again."""
        return without_repeats((self.label, *self.front.synonyms))[1:]

    @property
    def alphabetical(self) -> tuple[str, str]:
        """Its place in a list from A to Z."""
        return alphabetical(self.label), self.id

    def option(self, option: str) -> str:
        """One of its options as readers meet it."""
        return self.option_labels.get(option) or as_words(option)

    def strictness(self, claim: Claim) -> int:
        """The place of a claim's answer among its options, 0 for the most cautious; last if it gives none.

        Who denies the calmest gives the most cautious answer. A quantity has figures before all that gives none.
        """
        options = list(self.front.worded)
        if claim.option not in options:
            return len(options) + (claim.quantity is None)
        place = options.index(claim.option)
        return len(options) - 1 - place if claim.is_denied else place

    @property
    def url(self) -> str:
        return addresses.term_url(self.id)

    @property
    def anchors(self) -> tuple[str, ...]:
        """The ids that its rows and items have on pages: its own, and those that it had."""
        return (self.id, *self.front.formerly)


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
    """One source document, cleaned and rewritten, with its claims in the order of its groups.

    `named` are the terms that its text names without a claim that does, each with the anchor of the first section
    that it is named in ("" for the top).
    """

    id: str
    path: str
    front: ArticleHead
    body: Body
    claims: tuple[Claim, ...]
    named: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        return self.front.title

    @property
    def url(self) -> str:
        return addresses.article_url(self.id)


@dataclass(frozen=True, slots=True)
class Translation:
    """An article in another language ("es"), with its original's claims under the same anchors.

    `article` is the original with this page's title, summary, text and review, and each claim with its words
    in this language. Comparisons use originals only. It is `current` until the original differs from the one it was
    made from, and `whole` if it has words for every claim.
    """

    language: str
    path: str
    article: Article
    current: bool = True
    translator: str | None = None
    whole: bool = True

    @property
    def url(self) -> str:
        return addresses.in_language(self.language, self.article.url)


@dataclass(frozen=True, slots=True)
class InOtherWords(Generic[_Front]):
    """A term or a treatment in another language. It is `current` until the original differs from the one it tells."""

    language: str
    id: str
    path: str
    front: _Front
    body: Body
    current: bool = True


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page that is no article: a treatment's, a term's, the clinic's own, or a translation.

    `named` are the terms and concepts that its text names, each with the anchor of the first section that it is named
    in ("" for the top). `language` is a translation's.
    """

    url: str
    title: str
    named: Mapping[str, str]
    language: str = ""


@dataclass(frozen=True)
class Library:
    """All content of one build. Ids are file names; every mapping is in the order of its ids.

    `translations` holds those of each article that has any, by language. `terms_in` and `treatments_in` hold the
    words of terms and treatments by language, then by id. `concepts` are those of the vocabulary that are not terms,
    since no claim uses them; `concepts_as_written` are the same in the pages' own language. `own_pages` are pages that
    name terms or concepts and are no articles. `always_asked` are the terms and concepts that a question must name,
    each with who says so.
    """

    articles: Mapping[str, Article] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    treatments: Mapping[str, Treatment] = field(default_factory=dict)
    translations: Mapping[str, Mapping[str, Translation]] = field(default_factory=dict)
    terms_in: Mapping[str, Mapping[str, InOtherWords[TermTranslationFront]]] = field(default_factory=dict)
    treatments_in: Mapping[str, Mapping[str, InOtherWords[TreatmentTranslationFront]]] = field(default_factory=dict)
    concepts: Mapping[str, Term] = field(default_factory=dict)
    own_pages: Sequence[OwnPage] = ()
    always_asked: Mapping[str, Mapping[str, NoteReference]] = field(default_factory=dict)
    concepts_as_written: Mapping[str, Term] = field(default_factory=dict)

    def languages_of(self, thing: Article | Term | Treatment) -> list[str]:
        """The languages that a page of the library is translated into, in the order of their codes."""
        match thing:
            case Article():
                return sorted(self.translations.get(thing.id, ()))
            case Term():
                return sorted(language for language, terms in self.terms_in.items() if thing.id in terms)
            case Treatment():
                return sorted(language for language, known in self.treatments_in.items() if thing.id in known)

    @cached_property
    def claims_by_term(self) -> Mapping[str, Sequence[Claim]]:
        """Every claim on each term, in the articles' order."""
        return _grouped((claim.term, claim) for article in self.articles.values() for claim in article.claims)

    @cached_property
    def articles_by_treatment(self) -> Mapping[str, Sequence[Article]]:
        """Every article on each treatment, in the articles' order."""
        return _grouped((article.front.treatment, article) for article in self.articles.values())

    def lineages(self, articles: Iterable[str]) -> int:
        """How many lineages some articles (ids) belong to; an article without a lineage counts as its own."""
        return len({self.articles[article].front.source.lineage or f"article {article}" for article in articles})

    def label(self, term: str, option: str = "") -> str:
        """A term's label or that of one of its options; without such a term, its id or the option's."""
        return label_in(self.terms, term, option)

    @cached_property
    def narrower(self) -> Mapping[str, Sequence[Term]]:
        """The terms directly below each wider term."""
        return _grouped((wider, term) for term in self.terms.values() for wider in term.front.broader)


def label_in(terms: Mapping[str, Term], term: str, option: str = "") -> str:
    """The same among some terms."""
    if option:
        return terms[term].option(option) if term in terms else as_words(option)
    return terms[term].label if term in terms else term


def as_words(slug: str) -> str:
    """An option's id as words: "after-needling" → "after needling"; "non-invasive", "pen-like" as they are."""
    return re.sub(r"(?<!\bnon)-(?!like\b)", " ", slug)


def _grouped(pairs: Iterable[tuple[_Key, _Item]]) -> dict[_Key, list[_Item]]:
    groups: dict[_Key, list[_Item]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return groups
