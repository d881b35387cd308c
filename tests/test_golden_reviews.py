"""What `review` says of each proposal in tests/reviews, and that none of them reassures where words changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .reviewing import REVIEWS, SAID, chosen, made, read_review, said_of

GOLDEN = sorted(REVIEWS.glob("*.md"))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_review_says_what_its_reader_must_know(path: Path) -> None:
    golden = read_review(path.read_text(encoding="utf-8"))
    said = dict(said_of(made(golden)))
    said["json"] = json.dumps(chosen(json.loads(said["json"])), ensure_ascii=False, indent=1)
    assert {name: said[name] for name in SAID} == golden.said
