"""A claim is as strong as its words.

Pages order reasons by their strength, and say "avoid" or "ask first" in the claim's word. Words that say "must never"
are no "with caution", and "ask your doctor" is no "avoid". The same holds for whom to call, how often something
happens and how bad it is, and for a denial whose words deny nothing.

Reference: The author's manual, manual.html#claims

Bad::

    contraindications:
      - {term: pregnancy, strength: caution, lines: [4]}
    ---
    You must never have it if you are [pregnant](contraindication:pregnancy).

Good::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
    ---
    You must never have it if you are [pregnant](contraindication:pregnancy).

Bad (es)::

    Consulte antes con su médico si está [embarazada](contraindication:pregnancy).
    === part of docs/articles/x.md
    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
    ---
    You must never have it if you are [pregnant](contraindication:pregnancy).

Good (es)::

    No debe hacérselo si está [embarazada](contraindication:pregnancy).
    === part of docs/articles/x.md
    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
    ---
    You must never have it if you are [pregnant](contraindication:pregnancy).
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.forces import is_denied_in_vain, unheld
from candour.checks.opposing import opposition
from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.guide import Languages
from candour.problem import Severity, either

SEVERITY = Severity.WARNING
LANGUAGES: Languages = ("en", "es")


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Claims with a force that their words do not have."""
    for words in given.worded:
        claim = words.claim
        if is_denied_in_vain(words):
            yield given.at_words(claim, f"'stance: denied' of '{claim.term}' is not in its words, which deny nothing")
        for key, value, others in unheld(words, given.around(claim)):
            if opposition(words):  # said already
                break
            rest = f", which say {either(sorted(others))}" if others else ""
            what = f"'{key}: {value}' of '{claim.term}' is not in its words{rest}"
            yield given.at_words(claim, f"{what}; take the weakest word that is true to them")
