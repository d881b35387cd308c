"""A rule's documentation: what `check` may say, why, and an example. The manual's page of rules shows these."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal

from candour.language.spoken import ENGLISH, primary
from candour.model.settings import Settings
from candour.problem import Severity

Family = Literal["structure", "accidents", "governance", "evidence", "language", "claims-at-risk", "search"]


Languages = tuple[str, ...] | Literal["every", "each term's"]
"""The languages that a rule checks: those with these codes, every one, or those that terms have words in."""


@dataclass(frozen=True, slots=True)
class Example:
    """What a rule warns of, and what it lets pass."""

    bad: str
    good: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a rule was taken from: a guide, a regulator's words, a formula."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Documented:
    """One code that `check` may print, with its documentation.

    `has_words` says that it looks for words that editors list (reading/word_lists.py). `setting` is the
    key of mkdocs.yml that makes it an error or a warning, if it has its own key. It was written for
    `languages`; `examples` are those in languages other than English, by their codes.
    """

    code: str
    family: Family
    severity: Severity
    title: str
    why: str
    references: tuple[Reference, ...]
    bad: str
    good: str
    has_words: bool = False
    setting: str | None = None
    languages: Languages = "every"
    examples: Mapping[str, Example] = field(default_factory=dict)

    def knows(self, language: str, settings: Settings, of_terms: Collection[str] = ()) -> bool:
        """Whether it can check pages in a language. `of_terms` are the languages that terms are translated into.

        A rule with words can where somebody has listed some; the English ones are in the list for every page.
        """
        if self.languages == "each term's":
            return language == settings.written_in or language in of_terms
        if self.languages == "every" or (self.has_words and primary(language) == ENGLISH):
            return True
        return self.code in settings.lists_of(language) if self.has_words else primary(language) in self.languages

    @property
    def is_adjustable(self) -> bool:
        """Whether a clinic may set how grave it is under `rules`: an error is always an error."""
        return self.severity is Severity.WARNING and self.setting is None
