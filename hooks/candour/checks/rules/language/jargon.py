"""A word that patients may not know stands beside a plain one.

A term's `jargon` lists those of its names that belong to the field. A page that uses one says a plain name of
the same term in the same paragraph, where it uses the word first. Then readers learn it, and can look it up.

Reference: NHS service manual, how we write, https://service-manual.nhs.uk/content/how-we-write

Bad::

    Needles soften cicatrices.
    === part of docs/terms/scars.md
    synonyms: [cicatrices]
    jargon: [cicatrices]
    ---

Good::

    Needles soften scars (cicatrices).
    === part of docs/terms/scars.md
    synonyms: [cicatrices]
    jargon: [cicatrices]
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks import phrases
from candour.checks.phrases import Phrase
from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.front import TermFront, TermTranslationFront
from candour.model.guide import Languages
from candour.problem import Severity, either

SEVERITY = Severity.WARNING
LANGUAGES: Languages = "each term's"


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """The first use of a term's jargon on a page; the term's own page explains its names."""
    own = given.page.id if isinstance(given.front, TermFront | TermTranslationFront) else None
    for jargon in given.jargon:
        if jargon.term == own:
            continue
        spots = (spot for spot in given.find(jargon.words) if spot.piece.kind in ("text", "cell", "summary", "advice"))
        first = next(spots, None)
        if first and not _is_beside(jargon.plain, first.piece.text):
            plain = either(jargon.plain_words[:3])
            message = f"'{first.words}' may not be understood; say {plain} beside it"
            yield given.at(first, message)


def _is_beside(plain: tuple[Phrase, ...], paragraph: str) -> bool:
    text = phrases.small(paragraph)
    return any(phrases.find_phrases(plain, text, phrases.words_of(text)))
