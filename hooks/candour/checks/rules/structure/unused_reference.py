"""A reference is cited in a note.

A reference that no note cites is shown nowhere, though its editor meant it to be.

Reference: ESLint on unused definitions in Markdown,
    https://github.com/eslint/markdown/blob/main/docs/rules/no-unused-definitions.md

Bad::

    references: [
      {id: list, title: Our list, publisher: The authority, address: https://authority.example/list, read: 2026-01-02}]
    ---
    It is said to be certified[^1].

    [^1]: The original does not say by whom.

Good::

    references: [
      {id: list, title: Our list, publisher: The authority, address: https://authority.example/list, read: 2026-01-02}]
    ---
    It is said to be certified[^1].

    [^1]: It is not on [the authority's list](reference:list).
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.citations import path_of_reference, unmatched
from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.front import ArticleHead


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """References that no note of the article cites, and those that no note of its translation does."""
    for id in unmatched(given).ids:
        if isinstance(given.front, ArticleHead):
            message = f"no note cites the reference '{id}'; cite it, [words](reference:{id}), or take it out"
            yield given.at_value((*path_of_reference(given.page, id), "id"), message)
        else:
            message = f"no note cites the reference '{id}' of the original; cite it: [words](reference:{id})"
            yield given.at_value(("original",), message)
