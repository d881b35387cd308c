"""A mark stands on the words of its own claim.

A reader who follows "Pregnancy" and finds "breastfeeding" marked has the words of another claim before them, and this
one has none. Words that name the term otherwise, or only describe it, may be marked.

Reference: The author's manual, manual.html#claims

Bad::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
    ---
    Do not have it if you have [eczema](contraindication:pregnancy).
    === docs/terms/eczema.md
    ---
    label: Eczema
    kind: condition
    ---
    Dry, itchy skin.

Good::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
    ---
    Do not have it if you are [pregnant](contraindication:pregnancy).

Bad (es)::

    No se lo haga si tiene [eccema](contraindication:pregnancy). Importa si tiene [eccema](contraindication:eczema).
    === docs/terms/eczema.md
    ---
    label: Eczema
    kind: condition
    synonyms: [eccema]
    ---
    Dry, itchy skin.
    === part of docs/articles/x.md
    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
      - {term: eczema, lines: [4]}
    ---
    Do not have it if you are [pregnant](contraindication:pregnancy). It matters if you have
    [eczema](contraindication:eczema).

Good (es)::

    No se lo haga si está [embarazada](contraindication:pregnancy).
    === part of docs/articles/x.md
    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
    ---
    Do not have it if you are [pregnant](contraindication:pregnancy).
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.marked_terms import may_name_another, other_term
from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.guide import Languages
from candour.model.library import Claim
from candour.problem import Severity

SEVERITY = Severity.WARNING
LANGUAGES: Languages = ("en", "es")


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Claims whose marked words name another term of the same kind, and no claim of the mark has that term."""
    for words in given.worded:
        if not may_name_another(words.claim, given.common.terms) or given.names_itself(words.claim):
            continue
        other = other_term(words.claim, given.common.terms, given.common.names_in(given.language))
        if other and not any(_is_of_one_mark(words.claim, one.claim, other) for one in given.worded):
            what = f"the words marked for '{words.claim.term}' name '{other}'"
            yield given.at_words(words.claim, f"{what}; mark the words that name '{words.claim.term}'")


def _is_of_one_mark(claim: Claim, other: Claim, term: str) -> bool:
    """Whether a claim on a term has the same marked words as another."""
    return other.term == term and (other.text, other.sentence) == (claim.text, claim.sentence)
