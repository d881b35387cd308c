"""A claim's number is the number of its words.

A page tells the claim: "5 to 6 sessions" in a table of facts, "24 hours" in a list for after the treatment. Whoever
follows the link must find that number, in that unit, in the words. Numbers in words, ranges and other units of the same
amount are read too: "two weeks" are 14 days.

Reference: The author's manual, manual.html#claims

Bad::

    facts:
      - {term: sessions, value: 5 to 6 sessions, lines: [4]}
    ---
    Most people need [two or three sessions](fact:sessions).

Good::

    facts:
      - {term: sessions, value: 2 to 3 sessions, lines: [4]}
    ---
    Most people need [two or three sessions](fact:sessions).

Bad (es)::

    La mayoría necesita [cinco sesiones](fact:sessions).
    === part of docs/articles/x.md
    facts:
      - {term: sessions, value: 2 to 3 sessions, lines: [4]}
    ---
    Most people need [two or three sessions](fact:sessions).

Good (es)::

    La mayoría necesita [dos o tres sesiones](fact:sessions).
    === part of docs/articles/x.md
    facts:
      - {term: sessions, value: 2 to 3 sessions, lines: [4]}
    ---
    Most people need [two or three sessions](fact:sessions).
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.guide import Languages
from candour.model.qualifier import as_typed

LANGUAGES: Languages = ("en", "es")


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Claims with an amount whose words, or the sentence around them, give another."""
    for claim, key, told in given.amounts:
        if told:
            what = f"'{key}: {as_typed(claim.said[key])}' of '{claim.term}'"
            yield given.at_words(claim, f"{what} is not in its words: they say '{told}'; write one in both")
