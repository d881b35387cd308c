"""One page that cannot be read says nothing wrong of the others: no fingerprint moves, no old point is called new."""

from __future__ import annotations

from dataclasses import replace

from candour.problem import Problem
from candour.project.brought import brought
from candour.project.open import project_of
from candour.project.sources import Sources, read_folder

from .builders import SAMPLE_FOLDER, TODAY

WHO = "docs/articles/who-can-have-it-and-what-it-costs.md"
SOUND = read_folder(SAMPLE_FOLDER)


def problems(sources: Sources) -> list[Problem]:
    return list(project_of(sources, TODAY, html=False, text=False).loaded.problems)


def lines(sources: Sources, path: str) -> list[str]:
    return ({**dict(sources.pages), **sources.beside}).get(path, b"").decode().split("\n")


def test_no_fingerprint_of_an_open_point_moves() -> None:
    pages = {path: data.replace(b"treatment: ", b"treatment: [") for path, data in SOUND.pages if path == WHO}
    broken = replace(SOUND, pages=tuple((dict(SOUND.pages) | pages).items()))
    before, after = problems(SOUND), problems(broken)
    points = [problem for problem in after if problem.code == "open-point"]
    assert points
    assert "v2:" not in " ".join(problem.message for problem in points)
    new = brought(before, after, lambda path: lines(SOUND, path), lambda path: lines(broken, path))
    assert [(problem.path, problem.code) for problem in new if problem.code in ("open-point", "bad-yaml")] == [
        (WHO, "bad-yaml")
    ]


def test_an_open_point_that_stood_there_is_not_brought_by_another_claim() -> None:
    """Its fingerprint is another then, and it is as open as it was."""
    cheaper = {path: data.replace(b"strength: avoid, ", b"") for path, data in SOUND.pages if path == WHO}
    other = replace(SOUND, pages=tuple((dict(SOUND.pages) | cheaper).items()))
    new = brought(problems(SOUND), problems(other), lambda path: lines(SOUND, path), lambda path: lines(other, path))
    assert [problem for problem in new if problem.code == "open-point"] == []


def with_endless_text(sources: Sources, path: str) -> Sources:
    """A page with more headings than are read; nothing else of it is changed."""
    held = dict(sources.pages)
    return replace(sources, pages=tuple({**held, path: held[path] + b"\n" + b"## a\n\n" * 501}.items()))


def test_a_text_that_is_not_read_is_one_mistake() -> None:
    """Its claims, references and exceptions are not held against words that nobody has looked at."""
    sources = read_folder(SAMPLE_FOLDER)
    sound = set(problems(sources))
    pages = [path for path, _ in sources.pages if not path.startswith("docs/terms/") or "/sunscreen" in path]
    assert len(pages) > 6
    for path in pages:
        brought_now = [one for one in problems(with_endless_text(sources, path)) if one not in sound]
        assert [(one.path, one.code) for one in brought_now if one.code != "open-point"] == [(path, "unreadable-body")]
