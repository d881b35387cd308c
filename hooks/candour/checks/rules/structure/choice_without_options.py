"""A choice has at least two options.

An article's answer is one of them; with fewer there is nothing to compare.

Reference: The author's manual, manual.html#terms

Bad::

    === part of docs/terms/invasiveness.md
    kind: choice
    options: [non-invasive]
    ---

Good::

    === part of docs/terms/invasiveness.md
    kind: choice
    options: [non-invasive, minimally-invasive]
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedLibrary, RuleFinding


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """Choices with no option, or only one."""
    for term in whole.own_terms:
        if term.path not in whole.flawed and term.front.kind == "choice" and len(term.front.worded) < 2:
            yield whole.at_value(term.path, ("options",), "a choice needs 'options': at least two")
