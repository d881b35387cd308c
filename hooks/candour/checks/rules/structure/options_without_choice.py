"""Only a choice has options.

On another kind of term they would never be shown.

Reference: The author's manual, manual.html#terms

Bad::

    === part of docs/terms/scars.md
    kind: effect
    options: [old, new]
    ---

Good::

    === part of docs/terms/scars.md
    kind: effect
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedLibrary, RuleFinding


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """Options of a term that is not a choice."""
    for term in whole.own_terms:
        if term.path not in whole.flawed and term.front.kind != "choice" and term.front.options:
            yield whole.at_value(term.path, ("options",), f"only a choice has options; this is '{term.front.kind}'")
