"""What a text says of safety is claimed.

Only claims reach the lists of who should not have it, and of what to stop. A medicine or an illness that the text only
names is missed there: it is named once for an article, unless a claim holds it, or what it is part of. And an unmarked
sentence that says the opposite of a claim ("if you are pregnant you can have it") is read by patients too.

Reference: The author's manual, manual.html#claims

Bad::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
    ---
    Do not have it if you are [pregnant](contraindication:pregnancy).

    If you are pregnant you can have it.

Good::

    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
    ---
    Do not have it if you are [pregnant](contraindication:pregnancy).

    If you are pregnant, wait.

Bad (es)::

    No se lo haga si está [embarazada](contraindication:pregnancy).

    Durante el embarazo puede hacérselo sin problema.
    === docs/es/terms/pregnancy.md
    ---
    label: Embarazo
    original: v2:97f1d4ff5611
    ---
    El tiempo en que crece un bebé en el vientre.
    === part of docs/articles/x.md
    contraindications:
      - {term: pregnancy, strength: avoid, lines: [4]}
    ---
    Do not have it if you are [pregnant](contraindication:pregnancy).

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

from candour.checks.mentions import SAFETY_GROUPS, gainsaid, mention_in, sentence_naming, without_claim
from candour.checks.rules.checked import CheckedPage, RuleFinding, Spot
from candour.model.front import ArticleHead
from candour.model.guide import Languages
from candour.model.library import Claim
from candour.problem import Severity

SEVERITY = Severity.WARNING
LANGUAGES: Languages = ("en", "es")


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Terms that patients are asked about and no claim holds; unmarked sentences that oppose a claim."""
    if isinstance(given.front, ArticleHead):
        yield from _unclaimed(given)
    yield from _opposing(given)


def _unclaimed(given: CheckedPage) -> Iterator[RuleFinding]:
    terms = given.common.terms
    for id in without_claim(given.named, given.claims, terms, given.body):
        found = sentence_naming(id, terms, given.body)
        if found:
            number, span = found
            piece = next(piece for piece in given.pieces if piece.where == number)
            what = f"this sentence names '{id}', and no claim of the article holds it"
            yield given.at(Spot(piece, *span), f"{what}: claim what it says of it, or leave it out")


def _opposing(given: CheckedPage) -> Iterator[RuleFinding]:
    by_term: dict[str, list[Claim]] = {}
    for words in given.worded:
        by_term.setdefault(words.claim.term, []).append(words.claim)
    for term, claims in by_term.items():
        if not any(claim.group in SAFETY_GROUPS for claim in claims):
            continue
        for spot in given.naming(term):
            found = _gainsaid(given, spot, claims)
            if found:
                yield found
                break


def _gainsaid(given: CheckedPage, spot: Spot, claims: list[Claim]) -> RuleFinding | None:
    """A finding where a sentence opposes all claims of a group on the term that it names, and is none of theirs."""
    if not isinstance(spot.piece.where, int) or spot.piece.kind not in ("text", "cell"):
        return None
    mention = mention_in(given.body.passages[spot.piece.where], spot.start, spot.end, spot.sentence)
    if any(mention.sentence == claim.sentence for claim in claims) or given.is_marked(mention.sentence, spot.words):
        return None
    found = gainsaid(mention, claims, given.language)
    if found is None:
        return None
    claim, (claimed, told) = found
    says = f"the claim on '{claim.term}' says {claimed}" if claimed else f"'{claim.term}' is claimed"
    return given.at(spot, f"{says}, and this sentence says '{told}'; correct one of them, or mark these words too")
