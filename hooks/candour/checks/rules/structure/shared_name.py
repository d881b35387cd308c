"""A word is a name of one term.

Search leads a reader who types the word to one page. A word that two terms share leads to the wrong one. What a term
only includes is no name: a word that is one, of this term or of another, is not listed there.

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

from collections.abc import Collection, Iterator

from candour.checks.rules.checked import CheckedLibrary, RuleFinding, WithNames


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """Names that two terms share in one language. Labels come first, so the problem is at the synonym."""
    for terms in whole.terms_by_language:
        yield from _shared(terms, whole)


def _shared(terms: Collection[WithNames], whole: CheckedLibrary) -> Iterator[RuleFinding]:
    owner: dict[str, str] = {}
    for term in terms:
        owner.setdefault(term.front.label.casefold(), term.id)
    for term in terms:
        label = term.front.label
        if owner[label.casefold()] != term.id:
            message = f"'{label}' is the label of '{owner[label.casefold()]}' already"
            yield whole.at_value(term.path, ("label",), message)
        for index, synonym in enumerate(term.front.synonyms):
            other = owner.setdefault(synonym.casefold(), term.id)
            if other != term.id:
                message = f"'{synonym}' is a name of '{other}' already; a word leads to one term"
                yield whole.at_value(term.path, ("synonyms", index), message)
    for term in terms:
        for index, word in enumerate(term.front.includes):
            if word.casefold() in owner:
                other = owner[word.casefold()]
                whose = "this term" if other == term.id else f"'{other}'"
                message = f"'{word}' is a name of {whose}; 'includes' holds words for what has no term of its own"
                yield whole.at_value(term.path, ("includes", index), message)
