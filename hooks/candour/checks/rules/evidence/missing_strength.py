"""A claim that warns says how strongly, where its words do.

Without its strength a reason stands under "without saying how strongly", and without whom to call an effect stands
under "no judgement given". Where the words say "must not", or "call us", the claim says so too.

Reference: The author's manual, manual.html#claims

Bad::

    contraindications:
      - {term: pregnancy, lines: [4]}
    ---
    You must not have it if you are [pregnant](contraindication:pregnancy).

Good::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
    ---
    You must not have it if you are [pregnant](contraindication:pregnancy).

Bad (es)::

    No debe hacérselo si está [embarazada](contraindication:pregnancy).
    === part of docs/articles/x.md
    contraindications:
      - {term: pregnancy, lines: [4]}
    ---
    It matters whether you are [pregnant](contraindication:pregnancy).

Good (es)::

    Importa si está [embarazada](contraindication:pregnancy).
    === part of docs/articles/x.md
    contraindications:
      - {term: pregnancy, lines: [4]}
    ---
    It matters whether you are [pregnant](contraindication:pregnancy).
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.forces import left_unsaid
from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.guide import Languages
from candour.problem import Severity, either

SEVERITY = Severity.WARNING
LANGUAGES: Languages = ("en", "es")


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Claims without a force that their words have."""
    for words in given.worded:
        for key, values in left_unsaid(words, given.settings.written_in):
            what = f"'{words.claim.term}' has no '{key}', and its words say {either(sorted(values))}"
            yield given.at_words(words.claim, f"{what}; write '{key}: …'")
