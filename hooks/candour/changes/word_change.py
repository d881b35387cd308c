"""A sentence or a value that is read differently, as data, and how much that can harm."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from candour.changes.fate import Fate, fate_of
from candour.model.library import Claim


class WordsOf(StrEnum):
    """What kind of text a changed sentence or value stands in."""

    ARTICLE = "article"
    TRANSLATION = "translation"
    TREATMENT = "treatment"
    TERM = "term"
    OWN_PAGE = "own-page"
    SETTING = "setting"
    WORD_LIST = "word-list"
    MESSAGE = "message"
    VOCABULARY = "vocabulary"
    FILE = "file"


class Danger(IntEnum):
    """How much a change of words can harm; the lowest is the most dangerous.

    `SAFETY` and what stands before it name a safety matter: a term of a safety group, a medicine, or whom to call.
    """

    REVERSED = 1
    """What it forbids, permits or denies changed; or it is new, and permits or denies something."""
    GONE = 2
    """It was said, and no longer is."""
    NUMBER_OF_SAFETY = 3
    """A number in it changed."""
    SAFETY = 4
    """It is new, or worded differently."""
    JUDGE = 5
    """What checks the content: a rule that is switched off, a word that is no longer looked for."""
    FORCE = 6
    """A negation, a permission or a prohibition changed; no safety matter is named."""
    NUMBER = 7
    """A number changed; no safety matter is named."""
    PLAIN = 8
    """Other words."""


@dataclass(frozen=True, slots=True)
class WordChange:
    """A sentence or a value that is read differently; `old` is None if it is new, `new` is None if it is gone.

    `page` is the page's title or the file's name, `place` a heading, a key ("summary", "extra.clinic.emergency") or
    a message in English; `was_at` is the place before, if the words moved. `names` says why it is dangerous: labels of
    safety terms and medicines, and numbers and words of force that differ. `line` is in the file of the head, or of
    the base if it is gone. `claim` is a claim that stands on the sentence, of the head unless the sentence is gone. In
    a translation it has the translation's words, and `original` is the sentence that is translated.
    """

    of: WordsOf
    path: str
    page: str
    place: str
    old: str | None
    new: str | None
    danger: Danger = Danger.PLAIN
    names: tuple[str, ...] = ()
    line: int | None = None
    was_at: str = ""
    original: str | None = None
    claim: Claim | None = None

    @property
    def fate(self) -> Fate:
        return fate_of(self.old, self.new)
