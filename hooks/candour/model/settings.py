"""What a clinic may set in mkdocs.yml, and the defaults."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from candour.language.spoken import ENGLISH, PLAIN, Spoken, primary
from candour.model.allow import NOTHING, Allow
from candour.model.clinic import Clinic
from candour.problem import Severity

MEANINGS: Mapping[str, str] = {
    "open_safety_points": "How grave an undecided point is that touches safety: error or warning (the default).",
    "rules": "How grave a rule is here: error, warning or off, such as {jargon: off, superlative: error}.",
    "review_months": "The longest time from a review, or a position, to the next, in months (36).",
    "reading_age": "The oldest reader that an English page may ask for, in years (14).",
    "inflesz": "The least ease of reading of a Spanish page, on the INFLESZ scale: from 65 on it is quite easy (65).",
    "sentence_words": "The most words of a sentence (25).",
    "written_in": "The language of the articles, terms and treatments outside docs/es/ and the like, such as en, if it "
    "is another than the site's (theme: language). The folder of the site's language then holds their translations.",
    "allow": "What pages may load from other websites, and what is published beside the list of kinds (below).",
    "publish": "What is whole at every instant while a new site takes the old one's place: each of its files, or the "
    "whole site (files).",
}
"""Every setting, for the author's manual."""


class Promise(StrEnum):
    """What readers of a published folder never see in part: a file, or the whole site."""

    FILES = "files"
    WHOLE = "whole"


OFF = "off"

_LIMITS = ("review_months", "reading_age", "inflesz", "sentence_words")
_JUDGING = ("open_safety_points", "rules", "words", "words_of", *_LIMITS)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a clinic may set, with the defaults.

    `open_safety_points` is how grave an undecided difference that touches safety is. `rules` is how
    grave each rule is here (None: switched off). `words` is what rules look for on every page, by code;
    `words_of` is what they look for besides on the pages of a language. `review_months` is the longest time
    between reviews. `reading_age` and `inflesz` limit how hard an English and a Spanish page may be to read,
    `sentence_words` limits a sentence. Without `today` nothing is overdue. `clinic` is None when not set.
    `site_name` and `site_description` are MkDocs' own, "" if they are not plain text there. `language` is the
    theme's language, which the site speaks to its readers; `spoken` is its messages. `languages` are the others,
    by code. `written_in` is the language of the library's own pages; translations are in any of the others. `allow` is
    what pages may load, and what is published, besides the clinic's own harmless files. `publish` is what is whole
    at every instant while a site is published.
    """

    open_safety_points: Severity = Severity.WARNING
    rules: Mapping[str, Severity | None] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words_of: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    review_months: int = 36
    reading_age: int = 14
    inflesz: int = 65
    sentence_words: int = 25
    today: datetime.date | None = None
    clinic: Clinic | None = None
    site_name: str = ""
    site_description: str = ""
    language: str = ENGLISH
    spoken: Spoken = PLAIN
    languages: Mapping[str, Spoken] = field(default_factory=dict)
    written_in: str = ""
    allow: Allow = NOTHING
    publish: Promise = Promise.FILES

    def __post_init__(self) -> None:
        object.__setattr__(self, "written_in", self.written_in or self.language)

    def judged_by(self, judge: Settings) -> Settings:
        """The same site, checked by the rules, the limits and the lists of words of other settings."""
        return replace(self, **{key: getattr(judge, key) for key in _JUDGING})

    @property
    def translated_into(self) -> Mapping[str, Spoken]:
        """The languages that translations may be in, by code."""
        spoken = {**self.languages, self.language: self.spoken}
        return {code: spoken[code] for code in sorted(spoken) if code != self.written_in}

    def lists_of(self, language: str) -> Mapping[str, tuple[str, ...]]:
        """The words of one language, by the rules' codes; "es-MX" has those of "es" too."""
        return self.words_of.get(language) or self.words_of.get(primary(language), {})

    def listed(self, code: str, language: str) -> tuple[str, ...]:
        """What a rule looks for on a page in a language."""
        return (*self.words.get(code, ()), *self.lists_of(language).get(code, ()))
