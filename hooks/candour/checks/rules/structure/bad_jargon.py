"""Jargon is a name of its term, and the term has a plain one too.

The rule on jargon asks for a plain name beside the word. So the word must be the label or a synonym, and at
least one other name must be plain.

Reference: The author's manual, manual.html#terms

Bad::

    === part of docs/terms/scars.md
    jargon: [cicatrices]
    ---

Good::

    === part of docs/terms/scars.md
    synonyms: [cicatrices]
    jargon: [cicatrices]
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedLibrary, RuleFinding


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """Jargon that is not a name of its term, and terms without a plain name."""
    for term in (term for terms in whole.terms_by_language for term in terms):
        called = {word.casefold() for word in term.front.jargon}
        names = {name.casefold() for name in (term.front.label, *term.front.synonyms)}
        for index, word in enumerate(term.front.jargon):
            if word.casefold() not in names:
                message = f"'{word}' is not a name of this term; add it to 'synonyms'"
                yield whole.at_value(term.path, ("jargon", index), message)
        if called and not names - called:
            message = "every name of this term is jargon; add a plain one to 'synonyms'"
            yield whole.at_value(term.path, ("jargon",), message, key=True)
