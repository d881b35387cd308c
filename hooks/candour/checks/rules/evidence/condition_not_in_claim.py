"""A claim keeps the condition of its words.

Nothing that softens or limits a claim is dropped. Pages tell the claim without its sentence: "avoid aspirin" is other
advice than "unless it is prescribed", and "avoid make-up" lasts longer than "for two days". A condition is a
qualifier (`unless`, `until`, `from`, `when`, `for`, `amount`) or, where no term holds it, free words: `condition`.

Reference: The author's manual, manual.html#claims

Bad::

    aftercare:
      - {term: makeup, advice: avoid, lines: [4]}
    ---
    Wear no [make-up](aftercare:makeup) for two days.

Good::

    aftercare:
      - {term: makeup, advice: avoid, until: 2 days after, lines: [4]}
    ---
    Wear no [make-up](aftercare:makeup) for two days.

Bad (es)::

    No se ponga [maquillaje](aftercare:makeup) durante dos días.
    === part of docs/articles/x.md
    aftercare:
      - {term: makeup, advice: avoid, lines: [4]}
    ---
    Wear no [make-up](aftercare:makeup).

Good (es)::

    No se ponga [maquillaje](aftercare:makeup).
    === part of docs/articles/x.md
    aftercare:
      - {term: makeup, advice: avoid, lines: [4]}
    ---
    Wear no [make-up](aftercare:makeup).
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.conditions import left_out
from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.guide import Languages
from candour.problem import Severity, either

SEVERITY = Severity.WARNING
LANGUAGES: Languages = ("en", "es")


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Claims of the safety groups whose words hold a condition that the claim leaves out."""
    for words in given.worded:
        found = left_out(words)
        if found:
            told, keys = found
            what = f"the words for '{words.claim.term}' hold a condition, '{told}', and the claim has none"
            yield given.at_words(words.claim, f"{what}; write {either(keys)}")
