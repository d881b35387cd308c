"""No claim says the opposite of its words.

A page tells the claim and leads to the words. Where the claim is "avoid" and the words say "you can have it", one of
them is wrong, and whoever reads only one is told the wrong thing. The same holds for a side effect whose words deny it,
for a denial whose words deny nothing, for "rare" on "common", for "expected" on "call us at once".

Reference: The author's manual, manual.html#claims

Bad::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
    ---
    If you are [pregnant](contraindication:pregnancy), you can have it all the same.

Good::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
    ---
    If you are [pregnant](contraindication:pregnancy), you must not have it.

Bad (es)::

    Si está [embarazada](contraindication:pregnancy), puede hacérselo sin problema.
    === part of docs/articles/x.md
    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
    ---
    If you are [pregnant](contraindication:pregnancy), you must not have it.

Good (es)::

    Si está [embarazada](contraindication:pregnancy), no debe hacérselo.
    === part of docs/articles/x.md
    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
    ---
    If you are [pregnant](contraindication:pregnancy), you must not have it.
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.opposing import opposition
from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.guide import Languages

LANGUAGES: Languages = ("en", "es")


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Claims whose words say the opposite."""
    for words in given.worded:
        found = opposition(words)
        if found:
            claimed, told = found
            term = f"'{words.claim.term}'"
            says = f"the claim says {claimed} of {term}" if claimed else f"{term} is claimed"
            yield given.at_words(words.claim, f"{says}, but its words say '{told}'; correct one of them")
