"""A file of the clinic's own has an address of its own, and so has a term's former id.

The list of sources, the search page, the comparisons and the data are made anew by every build; a file at the address
of one of them would be replaced without a word. A file named like one of the theme's would be loaded in its place by
every page. Two names that differ in capitals alone are one file on many computers. A page that leads on to a term
stands where none else does.

Reference: The author's manual, manual.html#settings

Bad::

    === docs/sources.md
    # Where our knowledge comes from

Good::

    === docs/our-sources.md
    # Where our knowledge comes from
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedLibrary, RuleFinding
from candour.reading.raw import taken_addresses

check_files = taken_addresses.find


def check_library(whole: CheckedLibrary) -> Iterator[RuleFinding]:
    """Former ids of terms that other terms have or had. Where MkDocs' files are known, they are compared too."""
    had: dict[str, str] = {}
    for term in whole.own_terms:
        for index, old in enumerate(term.front.formerly):
            if old in whole.library.terms:
                what = "this term's own id" if old == term.id else "the id of a term"
                message = f"'{old}' is {what}; a former id leads on to one term, so take it out"
                yield whole.at_value(term.path, ("formerly", index), message)
            elif had.setdefault(old, term.id) != term.id:
                message = f"'{old}' is a former id of '{had[old]}' already; it leads on to one term"
                yield whole.at_value(term.path, ("formerly", index), message)
