"""A word means one option.

A claim's value may be any word for an option. With a word that two options share, what an article says would depend on
which of them is listed first.

Reference: The author's manual, manual.html#terms

Bad::

    === part of docs/terms/invasiveness.md
    options: {non-invasive: [gentle], minimally-invasive: [gentle]}
    ---

Good::

    === part of docs/terms/invasiveness.md
    options: {non-invasive: [no cut], minimally-invasive: [gentle]}
    ---
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from candour.checks.rules.checked import CheckedLibrary, RuleFinding
from candour.model.values import as_said


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """Words that two options of a choice share. The options themselves come first, so the problem is at the word."""
    for term in whole.own_terms:
        owner: dict[str, str] = {}
        for option in term.front.worded:
            other = owner.setdefault(as_said(option), option)
            if other != option:
                yield whole.at_value(term.path, ("options", option), f"'{option}' is the option '{other}' already")
        yield from _shared(term.path, term.front.worded, owner, whole)
    for words in (term for terms in whole.library.terms_in.values() for term in terms.values()):
        yield from _shared(words.path, words.front.options or {}, {}, whole)


def _shared(
    path: str, worded: Mapping[str, Sequence[str]], owner: dict[str, str], whole: CheckedLibrary
) -> Iterator[RuleFinding]:
    for option, words in worded.items():
        for index, word in enumerate(words):
            other = owner.setdefault(as_said(word), option)
            if other != option:
                message = f"'{word}' means the option '{other}' already; a word means one option"
                yield whole.at_value(path, ("options", option, index), message)
