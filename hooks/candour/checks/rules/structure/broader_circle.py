"""No term contains itself.

Wider terms explain why two articles differ: one speaks of scars, the other of acne scars. In a circle each
would explain the other.

Reference: SKOS on cycles in the hierarchy, https://www.w3.org/TR/skos-reference/#L2484

Bad::

    === part of docs/terms/scars.md
    broader: acne-scars
    ---
    === part of docs/terms/acne-scars.md
    broader: scars
    ---

Good::

    === part of docs/terms/acne-scars.md
    broader: scars
    ---
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from candour.checks.rules.checked import CheckedLibrary, RuleFinding
from candour.model.library import Term


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """Terms that are among their own wider terms."""
    terms = whole.library.terms
    for term in terms.values():
        if term.id in _above(term, terms):
            message = f"'{term.id}' contains itself by way of '{term.front.broader}'"
            yield whole.at_value(term.path, ("broader",), message)


def _above(term: Term, terms: Mapping[str, Term]) -> set[str]:
    """The ids of all wider terms. In a circle, the term's own id is among them."""
    above: set[str] = set()
    wider = term.front.broader
    while wider and wider in terms and wider not in above:
        above.add(wider)
        wider = terms[wider].front.broader
    return above
