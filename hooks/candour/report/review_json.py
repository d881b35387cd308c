"""A review as JSON for tools. Ids are those of their own side: `old` in the base, `new` in the head."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from candour.changes import (
    ClaimChange,
    Difference,
    InterfaceChange,
    PageChange,
    PointChange,
    PositionChange,
    WordChange,
)
from candour.knowledge.disagree import Disagreement
from candour.model.folders import ContentFolder
from candour.model.library import Article, Claim, Term, Treatment
from candour.output.export import claim_data
from candour.project.review import ReviewedSide, RevisionReview
from candour.report.problems import problem_data
from candour.report.reading import Reader, reader_of
from candour.report.review_sum import review_summary

Data = Mapping[str, Any]

REVIEW_SCHEMA = 1
"""Raised when a key changes its meaning."""


def review_json(review: RevisionReview) -> str:
    """Every change in the same order as the other formats, with whole claims on both sides."""
    changes = review.changes
    reader, content = reader_of(review), review.head.project.content
    data = {
        "schema": REVIEW_SCHEMA,
        "summary": review_summary(review, reader),
        "base": _side(review.base),
        "head": _side(review.head),
        "interface": _interface(changes.interface),
        "claims": [_claim(change, reader) for change in changes.claims],
        "cells": changes.cells,
        "disagreements": [_point(change) for change in changes.points],
        "positions": [_position(change) for change in changes.positions],
        "restated": [
            {"article": pair.new.article, "group": pair.new.group, "term": pair.new.term}
            | {"old": pair.old.sentence, "new": pair.new.sentence, "url": pair.new.url}
            for pair in changes.restated
        ],
        "articles": [_page(change, content) for change in changes.articles],
        "terms": [_page(change, content) for change in changes.terms],
        "treatments": [_page(change, content) for change in changes.treatments],
        "broken": [{"page": one.page, "anchors": list(one.anchors), "now": one.now} for one in changes.broken],
        "unread": list(review.unread),
        "aside": list(review.aside),
        "words": [_word(change) for change in changes.words],
        "code": list(review.code),
        "brought": [problem_data(one) for one in review.brought],
        "gone": [problem_data(one) for one in review.gone],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _word(change: WordChange) -> Data:
    return {
        "of": change.of.value,
        "path": change.path,
        "page": change.page,
        "place": change.place,
        "was_at": change.was_at or None,
        "line": change.line,
        "change": change.fate.value,
        "danger": change.danger.name.lower().replace("_", "-"),
        "names": list(change.names),
        "old": change.old,
        "new": change.new,
        "original": change.original,
        "claim": _one(change.claim),
    }


def _interface(change: InterfaceChange) -> Data:
    return {"old": change.old, "new": change.new, "worded": dict(change.worded)}


def _side(side: ReviewedSide) -> Data:
    return {"revision": side.name, "errors": side.errors}


def _claim(change: ClaimChange, reader: Reader) -> Data:
    return {
        "change": change.fate.value,
        "safety": change.safety,
        "softer": change.softer,
        "meaning": change.is_meaning,
        "cell": {"old": reader.before(change), "new": reader.after(change)},
        "row": change.row and change.row.value,
        "differences": _differences(change.differences),
        "old": _one(change.old),
        "new": _one(change.new),
    }


def _one(claim: Claim | None) -> Data | None:
    return claim_data(claim) if claim else None


def _point(change: PointChange) -> Data:
    return {
        "change": "opened" if change.opens else "closed" if change.closes else change.fate.value,
        "safety": change.safety,
        "kind": change.point.kind.value,
        "terms": list(change.point.terms),
        "differences": _differences(change.differences),
        "old": _ends(change.old),
        "new": _ends(change.new),
    }


def _ends(point: Disagreement | None) -> Data | None:
    if point is None:
        return None
    sides = [{"says": side.sense, "articles": list(side.articles)} for side in point.sides]
    return {"id": point.id, "outcome": point.outcome.value, "sides": sides, "url": point.url}


def _position(change: PositionChange) -> Data:
    old, new = (position and position.model_dump(mode="json") for position in (change.old, change.new))
    ends = {"was": change.was.value, "now": change.now.value, "old": old, "new": new}
    return {"point": change.point, "safety": change.safety, **ends, "differences": _differences(change.differences)}


def _page(change: PageChange[Article] | PageChange[Term] | PageChange[Treatment], content: ContentFolder) -> Data:
    return {
        "change": change.fate.value,
        "old": change.old and change.old.id,
        "new": change.new and change.new.id,
        "path": content.real(change.page.path) or None,  # a term of the vocabulary has no file
        "differences": _differences(change.differences),
        "sentences": {"gone": change.gone, "new": change.fresh},
        **_readings(change),
    }


def _readings(change: PageChange[Any]) -> Data:
    """How hard the page was and is to read, on each scale that applies; `reading_age` is always there."""
    scales = dict.fromkeys(["reading_age", *(one.scale.setting for one in change.readings if one)])
    ends = tuple(zip(("old", "new"), change.readings, strict=True))
    return {
        scale: {end: one.value if one and one.scale.setting == scale else None for end, one in ends} for scale in scales
    }


def _differences(differences: Sequence[Difference]) -> list[Data]:
    return [{"what": one.what, "old": one.old, "new": one.new} for one in differences]
