"""How many points articles differ on is one number, wherever it is told."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from candour import report
from candour.knowledge.disagree import open_points
from candour.knowledge.survey import Site, survey
from candour.output import export
from candour.output.pages import disagreements, editors, questions, treatment
from candour.output.render import Renderer

from .builders import PROJECT
from .effort import examples
from .points import library

EXPLAINED = ("candidates term: acne\ncontraindications term: active-acne", "candidates term: acne")
LINES = (
    "facts term: pain, value: slight",
    "facts term: pain, value: painful",
    "facts term: pain, value: painless, scope: adults",
    "side_effects term: pain",
    "side_effects term: pain, stance: denied",
    "benefits term: scars",
    "contraindications term: scars, strength: avoid",
    "contraindications term: acne-scars, strength: caution",
    "aftercare term: makeup, advice: avoid",
    "aftercare term: makeup, advice: allowed, scope: adults",
)
articles = st.lists(st.lists(st.sampled_from(LINES), min_size=1, max_size=5, unique=True), min_size=1, max_size=4)


def page(module: Any, site: Site, renderer: Renderer, url: str) -> str:
    (built,) = [one() for one in module.plan(site, renderer) if one.url == url]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", built.html))


def numbers(site: Site, renderer: Renderer) -> dict[str, int]:
    """The number as each place tells it; 0 where a place tells it by silence."""

    def told(pattern: str, text: str) -> int:
        return sum(int(number) for number in re.findall(pattern, text))

    peel = "treatments/peel"
    on_page = page(disagreements, site, renderer, f"{peel}/disagreements.html")
    return {
        "the treatment's page": told(r"differ on (\d+) point", page(treatment, site, renderer, f"{peel}.html")),
        "where articles disagree": told(r"(?:safety|Other points) \((\d+)\)", on_page),
        "questions": _asked(page(questions, site, renderer, f"{peel}/questions.html")),
        "for editors": told(r"(\d+) points? open", page(editors, site, renderer, "editors/index.html")),
        "the command": told(r"(\d+) disagreements?,", report.points_text(site)),
        "library.json": sum(
            point["outcome"] == "disagree" for point in json.loads(export.library_json(site))["disagreements"]
        ),
    }


def _asked(text: str) -> int:
    """The number on the sheet of questions, which says it only where its questions are not as many."""
    said = re.search(r"differ on (\d+) point", text)
    return int(said[1]) if said else len(re.findall(r"what articles say", text.split("What few articles")[0]))


def site_of(said: Sequence[Sequence[str]]) -> Site:
    return survey(library(*map("\n".join, said)))


def test_what_is_explained_is_not_counted(renderer: Renderer) -> None:
    found = numbers(survey(library(*EXPLAINED)), renderer)
    assert set(found.values()) == {0}


@examples(12)
@given(articles)
def test_every_place_tells_one_number(said: list[list[str]]) -> None:
    site = site_of(said)
    found = numbers(site, Renderer(PROJECT))
    assert set(found.values()) == {len(open_points(site.points["peel"]))}, found
