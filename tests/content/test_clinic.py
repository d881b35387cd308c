"""What a clinic does to its project does something: what is asked beside this holds of an unchanged one too."""

from __future__ import annotations

from pathlib import Path

from candour.project.open import Project, open_project

from ..builders import SAMPLE_FOLDER
from .clinic import (
    add_an_article,
    copy_of,
    decide_a_point,
    leave_nothing_out,
    make_it_its_own,
    sign_a_review,
)


def after(step: object, to: Path) -> Project:
    """The sample after a step; all of it must be sound, but for what was so before."""
    copy_of(SAMPLE_FOLDER, to)
    step(to)  # type: ignore[operator]
    return open_project(to)


def codes(project: Project) -> set[str]:
    return {problem.code for problem in project.loaded.problems}


def test_a_review_is_signed_and_names_what_was_read(tmp_path: Path) -> None:
    found = after(sign_a_review, tmp_path / "project")
    (signed,) = [one for one in found.site.library.articles.values() if one.front.review.status == "reviewed"]
    assert signed.front.review.fingerprint
    assert codes(found) == codes(open_project(SAMPLE_FOLDER))


def test_an_article_is_added(tmp_path: Path) -> None:
    assert len(after(add_an_article, tmp_path / "project").site.library.articles) == 6


def test_a_point_is_decided(tmp_path: Path) -> None:
    assert len(after(decide_a_point, tmp_path / "project").site.positions) == 1


def test_nothing_is_left_out_of_an_article(tmp_path: Path) -> None:
    found = after(leave_nothing_out, tmp_path / "project").site.library.articles.values()
    assert sorted(bool(article.front.removed) for article in found) == [False, True, True, True, True]


def test_the_site_is_its_own(tmp_path: Path) -> None:
    settings = after(make_it_its_own, tmp_path / "project").site.settings
    assert (settings.site_name, settings.language) == ("Clínica «Sauce»", "es")
    assert settings.clinic
    assert settings.clinic.name == "Example Clinic"
    assert "\nsite_url: https://example.org/clinic/" in (tmp_path / "project/mkdocs.yml").read_text(encoding="utf-8")
