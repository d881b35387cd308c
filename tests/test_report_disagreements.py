"""The command line's list of disagreements: every side with its words, and who is silent."""

from __future__ import annotations

from pathlib import Path

import pytest

import cli
from candour import report
from candour.knowledge.survey import Site, survey

from .builders import X, article, claims, library_of, treatment
from .points import library

SLIGHT, PAINFUL = "facts term: pain, value: slight", "facts term: pain, value: painful"
SCAR, NO_SCAR = "side_effects term: scarring", "side_effects term: scarring, stance: denied"


def site(*said: str) -> Site:
    return survey(library(*said))


def test_a_point_is_printed_with_its_kind_its_sides_and_their_words() -> None:
    assert report.points_text(site(SLIGHT, PAINFUL, "facts term: pain", SCAR), "peel").splitlines() == [
        "peel/pain [values-apart, disagree]",
        "    Articles do not agree on “Pain”: painful (1 article); slight (1 article).",
        "    painful: “words 0” (b.md, lines 1 of the original)",
        "    slight: “words 0” (a.md, lines 1 of the original)",
        "    also speaking of it: “words 0” (c.md, lines 1)",
        "    no answer: d",
        "1 disagreement, 0 touching safety, 0 decided; 0 explained",
    ]


def test_what_touches_safety_says_so_and_stands_first() -> None:
    lines = report.points_text(site(f"{SLIGHT}\n{SCAR}", f"{PAINFUL}\n{NO_SCAR}")).splitlines()
    assert [line for line in lines if line.startswith("peel/")] == [
        "peel/scarring/stated-and-denied [stated-and-denied, disagree, safety]",
        "peel/pain [values-apart, disagree]",
    ]
    assert lines[-1] == "2 disagreements, 1 touching safety, 0 decided; 0 explained"


def test_explained_points_are_counted_apart() -> None:
    lines = report.points_text(
        site("candidates term: acne\ncontraindications term: active-acne", "candidates term: acne")
    ).splitlines()
    assert (
        lines[0] == "peel/active-acne/for-and-against/explained-by-scope [for-and-against, explained-by-scope, safety]"
    )
    assert lines[-1] == "0 disagreements, 0 touching safety, 0 decided; 1 explained"


def test_only_one_treatments_points_when_asked() -> None:
    found = site(SLIGHT, PAINFUL)
    assert report.points_text(found) == report.points_text(found, "peel")
    assert report.points_text(found, "needling") == "0 disagreements, 0 touching safety, 0 decided; 0 explained"


def test_a_decided_point_is_counted() -> None:
    said = article(claims("contraindications", "term: scars, strength: avoid"), "[p](contraindication:scars)\n")
    (point,) = survey(library_of({X: said})).points["needling"]
    entry = "{point: scars/for-and-against, advice: Wait., by: A, role: nurse, "
    entry += "on: 2026-01-02, due: 2027-01-02, fingerprint: "
    decided = treatment("Needling", positions=f"\n  - {entry}{point.fingerprint}}}")
    found = survey(library_of({X: said, "docs/treatments/needling.md": decided}))
    assert report.points_text(found).endswith("1 disagreement, 1 touching safety, 1 decided; 0 explained")


def run(project: Path, *arguments: str) -> int:
    return cli.main(["disagreements", "--project", str(project), *arguments])


def test_the_command_prints_the_list_and_ends_with_0(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = article(claims("contraindications", "term: scars, strength: avoid"), "[p](contraindication:scars)\n")
    (project / X).write_text(said)
    assert run(project) == 0
    first, *_, last = capsys.readouterr().out.splitlines()
    assert first == "needling/scars/for-and-against [for-and-against, disagree, safety]"
    assert last == "1 disagreement, 1 touching safety, 0 decided; 0 explained"


def test_where_articles_agree_it_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "--treatment", "needling") == 0
    assert capsys.readouterr().out == "0 disagreements, 0 touching safety, 0 decided; 0 explained\n"


def test_content_with_errors_ends_with_1(project: Path) -> None:
    (project / "docs/terms/acne.md").write_text("---\nlabel: Acne\nkind: conditon\n---\n")
    assert run(project) == 1


def test_an_unknown_treatment_ends_with_2_and_the_nearest_name(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, "--treatment", "needlng") == 2
    assert capsys.readouterr() == ("", "cli.py: 'needlng' is not a treatment; did you mean 'needling'?\n")
