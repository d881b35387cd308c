"""A project's folder → its site and every problem in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from candour.problem import Severity
from candour.project.open import open_project

from .builders import X, article, claims, lay

DENIES = article(
    claims("contraindications", "term: pregnancy, stance: denied"),
    "Fine if [pregnant](contraindication:pregnancy/denied).\n",
)
SETTING = "extra:\n  candour:\n    open_safety_points: {}\n"


@pytest.fixture
def folder(project: Path) -> Path:
    """The base project, with a second article that says otherwise on pregnancy."""
    lay({X: DENIES}, project)
    return project


def test_it_holds_the_library_and_all_that_is_computed_from_it(folder: Path) -> None:
    project = open_project(folder)
    assert list(project.site.library.articles) == ["first", "x"]
    assert project.site.library is project.loaded.library
    assert [point.id for point in project.site.points["needling"]] == ["needling/pregnancy/stated-and-denied"]
    assert [table.group.id for table in project.site.tables["needling"]] == ["benefits", "contraindications", "facts"]


def test_without_settings_an_open_safety_point_is_a_warning(folder: Path) -> None:
    (problem,) = open_project(folder).loaded.problems
    assert (problem.code, problem.severity) == ("open-point", Severity.WARNING)


@pytest.mark.parametrize("severity", Severity)
def test_the_clinics_setting_is_heeded(folder: Path, severity: Severity) -> None:
    (folder / "mkdocs.yml").write_text(SETTING.format(severity))
    (problem,) = open_project(folder).loaded.problems
    assert (problem.code, problem.severity) == ("open-point", severity)


def test_a_bad_setting_is_one_problem_among_the_others(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(SETTING.format("yes"))
    (folder / "docs/articles/y.md").write_text("no front matter\n")
    problems = open_project(folder).loaded.problems
    assert [problem.code for problem in problems] == ["no-front-matter", "open-point", "bad-setting"]
    assert list(problems) == sorted(problems)


def test_a_decision_closes_its_point_until_a_claim_changes(folder: Path) -> None:
    (point,) = open_project(folder).site.points["needling"]
    days = "on: 2026-01-02, due: 2027-01-02"
    entry = f"{{point: pregnancy/stated-and-denied, advice: Wait., by: A, role: nurse, {days}, fingerprint: "
    page = folder / "docs/treatments/needling.md"
    position = f"positions:\n  - {entry}{point.fingerprint}}}\n"
    page.write_text(page.read_text().replace("synonyms:", f"{position}synonyms:"))
    decided = open_project(folder)
    assert decided.loaded.problems == ()
    assert list(decided.site.positions) == ["needling/pregnancy/stated-and-denied"]

    (folder / X).write_text(DENIES.replace("stance: denied", "stance: denied, hedge: may"))
    reopened = open_project(folder)
    assert [problem.code for problem in reopened.loaded.problems] == ["position-reopened"]
    assert reopened.site.positions == {}


def test_an_empty_folder_is_an_empty_site(tmp_path: Path) -> None:
    project = open_project(tmp_path)
    assert (project.site.points, project.loaded.problems) == ({}, ())
