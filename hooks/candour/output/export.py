"""The library as data: library.json (the contract in hooks/README.md) and a CSV for each comparison."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from candour.knowledge.comparison import Comparison
from candour.knowledge.disagree import Disagreement
from candour.knowledge.survey import Site
from candour.language.spoken import in_english
from candour.model.groups import QUALIFIERS
from candour.model.library import Article, Claim, Term, Translation
from candour.model.qualifier import Value, as_data
from candour.model.quantity import Quantity
from candour.model.state import State
from candour.wording import points as phrase

LIBRARY_SCHEMA = 2
"""Raised when a key of library.json changes its meaning."""


def library_json(site: Site) -> str:
    """Everything that is claimed and where it differs, in stable order, with addresses relative to the site's root.

    It is always in English: data are the same whatever language the site speaks.
    """
    with in_english():
        return json.dumps(_library(site), ensure_ascii=False, separators=(",", ":")) + "\n"


def _library(site: Site) -> dict[str, Any]:
    library = site.library
    claims = [claim for article in library.articles.values() for claim in article.claims]
    return {
        "schema": LIBRARY_SCHEMA,
        "articles": [
            _article(article) | _translations(article, library.translations.get(id, {}), site.settings.language)
            for id, article in library.articles.items()
        ],
        "terms": [_term(term) for term in library.terms.values()],
        "claims": [_claim(claim) for claim in claims if claim.group != "facts"],
        "facts": [_fact(claim) for claim in claims if claim.group == "facts"],
        "disagreements": [_disagreement(point, site) for points in site.points.values() for point in points],
    }


def _article(article: Article) -> dict[str, Any]:
    source = article.front.source
    return {
        "id": article.id,
        "title": article.title,
        "treatment": article.front.treatment,
        "url": article.url,
        "source": {
            "document": source.document,
            "sha256": source.sha256,
            "lineage": source.lineage,
            "kind": source.kind,
            "line_count": source.line_count,
        },
        "references": [reference.model_dump(mode="json") for reference in article.front.references],
    }


def _translations(article: Article, translations: Mapping[str, Translation], own: str) -> dict[str, Any]:
    """Where an article is shown in other languages; empty if it is nowhere.

    In the site's own language that is the article's page, and only if the translation has each of its claims.
    """
    listed = [
        {"language": code, "title": one.article.title, "url": article.url if code == own else one.url}
        for code, one in translations.items()
        if code != own or one.whole
    ]
    return {"translations": listed} if listed else {}


def _term(term: Term) -> dict[str, Any]:
    front = term.front
    return {
        "id": term.id,
        "label": front.label,
        "kind": front.kind,
        "synonyms": list(front.synonyms),
        "facet": front.facet,
        "broader": front.broader[0] if front.broader else None,
        "wider": list(front.broader),
        "includes": list(front.includes),
        "formerly": list(front.formerly),
        "url": term.url,
    }


def claim_data(claim: Claim) -> dict[str, Any]:
    """A claim of any group with its place: the only form of single claims for tools."""
    data = {"article": claim.article, "group": claim.group, "term": claim.term, "stance": claim.stance}
    if claim.group != "facts":
        return _claim(claim)
    return data | {"value": claim.as_typed("value")} | _fact(claim)


def _claim(claim: Claim) -> dict[str, Any]:
    data: dict[str, Any] = {
        "article": claim.article,
        "group": claim.group,
        "term": claim.term,
        "stance": claim.stance,
        "text": claim.text,
        "sentence": claim.sentence,
        "lines": list(claim.lines),
        "url": claim.url,
        "scope": claim.scope,
    }
    return data | _qualifiers(claim)


def _fact(claim: Claim) -> dict[str, Any]:
    quantity = claim.quantity
    data: dict[str, Any] = {
        "article": claim.article,
        "term": claim.term,
        "low": quantity and _number(quantity.low),
        "high": quantity and _number(quantity.high),
        "unit": quantity and quantity.unit,
        "option": claim.option,
        "scope": claim.scope,
        "text": claim.text,
        "sentence": claim.sentence,
        "lines": list(claim.lines),
        "url": claim.url,
    }
    if claim.is_denied:
        data["stance"] = claim.stance
    return data | _reserve(quantity) | _qualifiers(claim)


def _reserve(quantity: Quantity | None) -> dict[str, Any]:
    """What its bounds do not say, where there is such: no bounds, a bound that is excluded, "about"."""
    if quantity is None:
        return {}
    flags = {"vague": quantity.vague, "exclusive": quantity.exclusive}
    said = {key: True for key, is_so in flags.items() if is_so}
    return said | ({"reserve": quantity.reserve} if quantity.reserve and not quantity.vague else {})


def _disagreement(point: Disagreement, site: Site) -> dict[str, Any]:
    position = site.positions.get(point.id)
    return {
        "id": point.id,
        "treatment": point.treatment,
        "kind": point.kind.value,
        "outcome": point.outcome.value,
        "terms": list(point.terms),
        "safety": point.safety,
        "position": position and position.model_dump(mode="json", exclude={"fingerprint"}),
        "sides": [
            {
                "article": claim.article,
                "says": side.sense,
                "url": claim.url,
                "contested": claim in point.contest.contested,
            }
            for side in point.sides
            for claim in side.claims
        ],
        "silent": list(point.silent),
        "summary": phrase.difference(point, site.library),
        "url": point.url,
    }


def disagreements_csv(points: Iterable[Disagreement]) -> str:
    """One row for every claim on a side of every disagreement, and one for every silent article."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["id", "kind", "outcome", "safety", "term", "article", "says", "text", "lines", "url"])
    for point in points:
        about = [point.id, point.kind.value, point.outcome.value, "yes" if point.safety else "no"]
        for side in point.sides:
            for claim in side.claims:
                lines = " ".join(map(str, claim.lines))
                writer.writerow([*about, claim.term, claim.article, side.sense, _inert(claim.text), lines, claim.url])
        writer.writerows([*about, point.terms[0], article, State.SILENT.value, "", "", ""] for article in point.silent)
    return out.getvalue()


_APART = ("stance", "scope", "value")
"""Qualifiers that have a key of their own in the data, present for every claim."""


def _qualifiers(claim: Claim) -> dict[str, Any]:
    """Only the qualifiers that the claim has, and the editor's note beside it."""
    said = {key: _plain(claim.said[key]) for key in QUALIFIERS if key in claim.said and key not in _APART}
    return said | ({"note": claim.note} if claim.note is not None else {})


def _plain(value: Value) -> str | bool | int | list[str]:
    """A word, a number or true as it is; several quantities as a list; anything else as its text."""
    if isinstance(value, tuple):
        return [str(one) for one in value]
    return value if isinstance(value, (bool, int)) else as_data(value)


def _number(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number


def comparison_csv(comparison: Comparison) -> str:
    """One row for every claim, and one for every article that says nothing of a term in this group.

    The columns that every table has come first, then those of the qualifiers that the group's claims take. The last
    one has the addresses where an article speaks of a term elsewhere; its stance here is empty then.
    """
    keys = [key for key, one in QUALIFIERS.items() if key != "stance" and one.is_taken_by(comparison.group.id)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")  # RFC 4180
    writer.writerow(["article", "term", "stance", "text", "lines", "url", *keys, "elsewhere"])
    writer.writerows(_csv_rows(comparison, keys))
    return out.getvalue()


def _csv_rows(comparison: Comparison, keys: Sequence[str]) -> Iterable[list[str]]:
    for row in comparison.rows:
        for article, cell in zip(comparison.articles, row.cells, strict=True):
            if not cell.claims:
                stance = State.SILENT.value if cell.state is State.SILENT else ""
                elsewhere = " ".join(cell.elsewhere.urls) if cell.elsewhere else ""
                yield [article.id, row.term.id, stance, *[""] * (3 + len(keys)), elsewhere]
            for claim in cell.claims:
                lines = " ".join(map(str, claim.lines))
                said = [_inert(claim.as_typed(key) or "") for key in keys]
                yield [claim.article, claim.term, claim.stance, _inert(claim.text), lines, claim.url, *said, ""]


def _inert(text: str) -> str:
    """Text made safe, so that no spreadsheet takes it for a formula (OWASP, "CSV Injection")."""
    return "'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
