"""A sentence has at most 25 words.

At 25 words a sentence becomes hard to read, above all for people who are worried, tired or read in a second
language. A clinic may set another number: `sentence_words` in mkdocs.yml.

Reference: Government Digital Service, why 25 words is our limit,
    https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/

Bad::

    Once the skin has healed, which takes about a week for most people, they may go back to work, use make-up
    again and stay out in the sun, as long as they use a sunscreen.

Good::

    The skin takes about a week to heal for most people. Then they may go back to work and use make-up again. They
    may stay out in the sun, as long as they use a sunscreen.
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding, Spot
from candour.language.sentences import sentences
from candour.model.guide import Languages
from candour.problem import Severity

SEVERITY = Severity.WARNING
LANGUAGES: Languages = "every"


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Sentences of the text, its notes and the summary with more words than the clinic wants."""
    most = given.settings.sentence_words
    for piece in given.pieces:
        if piece.kind in ("heading", "title", "label") or len(piece.text.split()) <= most:
            continue
        for start, end in sentences(piece.text):
            count = len(piece.text[start:end].split())
            if count > most:
                message = f"a sentence of {count} words; split it, so that none has more than {most}"
                yield given.at(Spot(piece, start, end), message)
