"""A claim's number has words that give it.

A number that stands in no words came from somewhere else: from words of the original that were left out, or from a
guess. "Not long ago" is no 6 months. Where the source gives no number, the claim gives none: `when: recent`.

Reference: The author's manual, manual.html#claims

Bad::

    facts:
      - {term: sessions, value: 3 sessions, lines: [4]}
    ---
    Most people need [more than they hoped](fact:sessions).

Good::

    facts:
      - {term: sessions, lines: [4]}
    ---
    Most people need [more than they hoped](fact:sessions).

Bad (es)::

    La mayoría necesita [las que hagan falta](fact:sessions).
    === part of docs/articles/x.md
    facts:
      - {term: sessions, value: 3 sessions, lines: [4]}
    ---
    Most people need [three sessions](fact:sessions).

Good (es)::

    La mayoría necesita [tres sesiones](fact:sessions).
    === part of docs/articles/x.md
    facts:
      - {term: sessions, value: 3 sessions, lines: [4]}
    ---
    Most people need [three sessions](fact:sessions).
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.guide import Languages
from candour.model.qualifier import as_typed
from candour.problem import Severity

SEVERITY = Severity.WARNING
LANGUAGES: Languages = ("en", "es")


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Claims with an amount of a kind that neither their words nor the sentence around them give."""
    for claim, key, told in given.amounts:
        if told == "":
            what = f"'{key}: {as_typed(claim.said[key])}' of '{claim.term}'"
            yield given.at_words(claim, f"{what} has no number in its words; write it there, or leave it out")
