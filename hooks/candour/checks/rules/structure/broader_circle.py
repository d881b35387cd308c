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
from candour.knowledge.disagree.relation import Terms
from candour.model.library import Term


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """Terms that are among their own wider terms, at the first wider term that leads back."""
    terms = whole.library.terms
    order = Terms(terms)
    for term in _tied(terms):
        for index, wider in enumerate(term.front.broader):
            if order.contains(term.id, wider):
                message = f"'{term.id}' contains itself by way of '{wider}'; take one out of 'broader'"
                yield whole.at_value(term.path, ("broader", index), message)
                break


def _tied(terms: Mapping[str, Term]) -> list[Term]:
    """The terms in a circle and those below one: what is left when whatever has nothing above it is taken away.

    Without those that have no page.
    """
    open_above = {id: sum(wider in terms for wider in term.front.broader) for id, term in terms.items()}
    below: dict[str, list[str]] = {}
    for id, term in terms.items():
        for wider in term.front.broader:
            below.setdefault(wider, []).append(id)
    free = [id for id, count in open_above.items() if not count]
    for id in free:
        for narrow in below.get(id, ()):
            open_above[narrow] -= 1
            if not open_above[narrow]:
                free.append(narrow)
    return [term for id, term in terms.items() if open_above[id] and term.path]
