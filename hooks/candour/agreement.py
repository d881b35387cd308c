"""What articles say of one row of a comparison, each way of saying it with how many say so."""

from __future__ import annotations

from collections.abc import Sequence

from . import phrase, wording
from .compare import Comparison, Row
from .disagree import Disagreement, Outcome
from .library import Claim
from .site import Site


def claims_of(row: Row) -> list[Claim]:
    """Every claim of a row, in the articles' order."""
    return [claim for cell in row.cells for claim in cell.claims]


def said(row: Row, table: Comparison, site: Site) -> tuple[tuple[str, str], ...]:
    """(words, agreement) pairs, the most common first: ("not recommended", "2 of 5 articles, 2 lineages")."""
    found: dict[str, list[Claim]] = {}
    for claim in claims_of(row):
        found.setdefault(_words(claim, site), []).append(claim)
    counted = sorted(found.items(), key=lambda item: -len({claim.article for claim in item[1]}))
    return tuple((words, _agreement(claims, table, site)) for words, claims in counted)


def open_points(row: Row, site: Site) -> tuple[Disagreement, ...]:
    """The points on which the row's articles disagree, each once."""
    found = [
        point
        for claim in claims_of(row)
        for point in site.points_of_claim.get((claim.article, claim.anchor), ())
        if point.outcome is Outcome.DISAGREE
    ]
    return tuple({point.id: point for point in found}.values())


def _agreement(claims: Sequence[Claim], table: Comparison, site: Site) -> str:
    return phrase.share(claims, table.articles, site.library) + phrase.hedges(claims)


def _words(claim: Claim, site: Site) -> str:
    """What is said, its reserve aside: how many keep one stands behind the agreement."""
    scope = site.library.terms[claim.scope].label if claim.scope and claim.scope in site.library.terms else None
    words = list(wording.qualifiers(claim, scope, with_hedge=False))
    if claim.stance == "denied":
        words.insert(0, "says not")
    return ", ".join(words) or "mentioned"
