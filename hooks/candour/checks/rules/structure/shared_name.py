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
from dataclasses import replace

from candour.checks.rules.checked import CheckedLibrary, RuleFinding, WithNames
from candour.reading.front_matter import ValuePath


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """Names that two terms share in one language. Labels come first, so the problem is at the synonym."""
    for terms in whole.terms_by_language:
        yield from _shared(terms, whole)


def _shared(terms: Collection[WithNames], whole: CheckedLibrary) -> Iterator[RuleFinding]:
    owner: dict[str, str] = {}
    places: dict[str, tuple[WithNames, ValuePath]] = {}
    for term in terms:
        name = term.front.label.casefold()
        owner.setdefault(name, term.id)
        places.setdefault(name, (term, ("label",)))
    for term in terms:
        label = term.front.label
        if owner[label.casefold()] != term.id:
            yield _twins(whole, (term, ("label",)), places[label.casefold()], "'{}' is the label of '{}' already")
        for index, synonym in enumerate(term.front.synonyms):
            place: ValuePath = ("synonyms", index)
            first = places.setdefault(synonym.casefold(), (term, place))
            if owner.setdefault(synonym.casefold(), term.id) != term.id:
                message = "'{}' is a name of '{}' already; a word leads to one term"
                yield _twins(whole, (term, place), first, message)
    for term in terms:
        for index, word in enumerate(term.front.includes):
            if word.casefold() in owner:
                other = owner[word.casefold()]
                whose = "this term" if other == term.id else f"'{other}'"
                message = f"'{word}' is a name of {whose}; 'includes' holds words for what has no term of its own"
                yield whole.at_value(term.path, ("includes", index), message)


def _twins(
    whole: CheckedLibrary, later: tuple[WithNames, ValuePath], first: tuple[WithNames, ValuePath], message: str
) -> RuleFinding:
    """The name at the later of its two places. As its twin it is at the first: a proposal may have written that one."""
    here, there = (_found(whole, *one, message) for one in ((later, first[0].id), (first, later[0].id)))
    return replace(here, twin=there)


def _found(whole: CheckedLibrary, at: tuple[WithNames, ValuePath], other: str, message: str) -> RuleFinding:
    term, path = at
    name = term.front.label if path == ("label",) else term.front.synonyms[int(path[-1])]
    return whole.at_value(term.path, path, message.format(name, other))
