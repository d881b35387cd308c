"""Rules on structure: references between pages, and what two pages share.

The messages are in tests/cases; here is what is sound, which no message shows.
"""

from __future__ import annotations

import pytest

from candour.project.load import load

from .builders import BASE, X, article, codes, term, treatment

ACNE = "docs/terms/acne.md"
REVIEW = "{status: reviewed, by: A, role: nurse, on: 2026-01-02, due: 2027-01-02, fingerprint: v2:3d34f3f21879}"


@pytest.mark.parametrize(
    "pages",
    [
        {ACNE: term("Acne", broader="scars")},
        {ACNE: term("Acne", broader="acne-scars")},  # a chain of three
        {ACNE: term("Acne", broader="[scars, acne-scars, scars]")},  # by two ways
        {ACNE: term("Acne", synonyms="[acne, Acne, ACNE]")},  # its own name again
        {ACNE: term("Acne", body="See [scars](scars.md) and [words](../articles/first.md#fact-sessions).\n")},
        {X: article(body="See [below](#below) and [it](../treatments/needling.md).\n\n## Below\n")},
        {X: article(body="See [all terms](../index.md).\n"), "docs/index.md": "# Home\n"},
        {X: article(review=REVIEW)},
        {"docs/treatments/peel.md": treatment("Peel"), X: article(treatment="peel")},
    ],
)
def test_what_is_sound(pages: dict[str, str]) -> None:
    assert codes(pages) == []


def test_a_link_may_lead_to_any_file_of_the_project() -> None:
    pages = dict(BASE.pages) | {X: article(body="See ![a picture](../images/skin.png).\n").encode()}
    assert load(pages.items(), {"docs/images/skin.png"}).problems == ()
    assert [problem.code for problem in load(pages.items()).problems] == ["broken-link"]


def test_a_circle_of_three_names_each_of_them_once() -> None:
    circle = {f"docs/terms/{a}.md": term(a.upper(), broader=b) for a, b in (("aa", "bb"), ("bb", "cc"), ("cc", "aa"))}
    assert codes(circle) == ["broader-circle"] * 3


def test_a_term_above_a_circle_is_not_blamed_for_it() -> None:
    circle = {"docs/terms/aa.md": term("AA", broader="bb"), "docs/terms/bb.md": term("BB", broader="bb")}
    assert codes(circle) == ["broader-circle"]


def test_a_footnotes_links_are_checked_too() -> None:
    assert codes({X: article(body="Odd[^1].\n\n[^1]: See [there](../terms/nowhere.md).\n")}) == ["broken-link"]
