"""A rule as its documentation tells it: what `check` may say, why, and an example. The manual's page shows these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from candour.problem import Severity

Family = Literal["structure", "governance", "language", "claims-at-risk", "search"]


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a rule was taken from: a guide, a regulator's words, a formula."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Documented:
    """One code that `check` may print, with its documentation.

    `has_words` tells that it looks for words that an editor lists in docs/words.yml, `setting` is the
    key of mkdocs.yml that makes it an error or a warning, where it has one of its own.
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

    @property
    def is_adjustable(self) -> bool:
        """Whether a clinic may set how grave it is under `rules`: an error is one everywhere."""
        return self.severity is Severity.WARNING and self.setting is None
