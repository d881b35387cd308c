"""A word is a name of one term.

Search leads a reader who types the word to one page. A word that two terms share leads to the wrong one.

Reference: SKOS on labels, https://www.w3.org/TR/skos-primer/#seclabel

Bad::

    === part of docs/terms/scars.md
    synonyms: [scarring]
    ---
    === part of docs/terms/acne-scars.md
    synonyms: [scarring]
    ---

Good::

    === part of docs/terms/scars.md
    synonyms: [scarring]
    ---
    === part of docs/terms/acne-scars.md
    synonyms: [scars of acne]
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedLibrary, RuleFinding


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """Names that two terms share. Labels come first, so the problem is at the synonym."""
    terms = whole.library.terms
    owner: dict[str, str] = {}
    for term in terms.values():
        owner.setdefault(term.label.casefold(), term.id)
    for term in terms.values():
        if owner[term.label.casefold()] != term.id:
            message = f"'{term.label}' is the label of '{owner[term.label.casefold()]}' already"
            yield whole.at_value(term.path, ("label",), message)
        for index, synonym in enumerate(term.front.synonyms):
            other = owner.setdefault(synonym.casefold(), term.id)
            if other != term.id:
                message = f"'{synonym}' is a name of '{other}' already; a word leads to one term"
                yield whole.at_value(term.path, ("synonyms", index), message)
