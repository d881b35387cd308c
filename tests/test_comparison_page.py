"""The comparison of contraindications says where the other exclusions stand."""

from __future__ import annotations

import re

import pytest

from candour.knowledge.survey import survey
from candour.output.pages.comparison import plan
from candour.output.render import Renderer

from .points import library


def page(renderer: Renderer, group: str, *said: str) -> str:
    (html,) = [
        one().html for one in plan(survey(library(*said)), renderer) if one.url == f"treatments/peel/{group}.html"
    ]
    return html


BEFORE = "contraindications term: acne\npreparation term: spa, advice: "


def test_the_contraindications_say_where_the_other_exclusions_stand(renderer: Renderer) -> None:
    html = page(renderer, "contraindications", f"{BEFORE}avoid")
    (line,) = re.findall(r"<p>(Medicines and other things.*?)</p>", html, re.DOTALL)
    assert '"../../treatments/peel/preparation.html">Preparation</a>' in line
    assert "treatments/peel/can-i-have-it.html" in line


@pytest.mark.parametrize(("group", "advice"), [("contraindications", "do"), ("preparation", "avoid")])
def test_elsewhere_or_without_them_nothing_is_said(renderer: Renderer, group: str, advice: str) -> None:
    assert "Medicines and other things" not in page(renderer, group, f"{BEFORE}{advice}")
