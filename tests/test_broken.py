"""A broken library: no mistake passes in silence, `check --fix` leaves what somebody must decide, and says the rest."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from candour.problem import Problem
from candour.project.mending import MendedProject, mend
from candour.project.open import project_of
from candour.project.review import read_differently
from candour.project.sources import Folder, Sources
from candour.reading.configuration_files import CONFIG
from candour.report.mending import mending_text

from .broken import EVERY, Mistake
from .builders import SAMPLE_FOLDER, TODAY, lay


def laid(folder: Path) -> Folder:
    """The sample with all mistakes."""
    shutil.copytree(SAMPLE_FOLDER, folder)
    for mistake in EVERY:
        file = folder / mistake.path
        text = file.read_text(encoding="utf-8")
        assert text.count(mistake.sound) >= 1, mistake
        file.write_text(text.replace(mistake.sound, mistake.broken, 1), encoding="utf-8", newline="\n")
    return Folder(folder)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("broken") / "project"
    laid(folder)
    return folder


@pytest.fixture(scope="module")
def found(project: Path) -> MendedProject:
    return mend(Folder(project), CONFIG, TODAY)


def problems(sources: Sources) -> list[Problem]:
    return list(project_of(sources, TODAY, html=False, text=False).loaded.problems)


def text_of(sources: Sources, path: str) -> str:
    return {**dict(sources.pages), **sources.beside}[path].decode()


def named(mistake: Mistake) -> str:
    return f"{Path(mistake.path).stem}: {mistake.broken!r:.60}"


@pytest.fixture(scope="module")
def every(found: MendedProject) -> set[tuple[str, str]]:
    """Each code that was ever said of a file: a mistake may hide another until it is mended."""
    told = [*problems(found.before), *problems(found.after), *(one.problem for one in found.problems)]
    return {(problem.path, problem.code) for problem in told}


@pytest.mark.parametrize("mistake", EVERY, ids=named)
def test_no_mistake_is_accepted_in_silence(mistake: Mistake, every: set[tuple[str, str]]) -> None:
    assert (mistake.path, mistake.code) in every


@pytest.mark.parametrize("mistake", EVERY, ids=named)
def test_what_is_certain_is_mended_and_the_rest_stays(mistake: Mistake, found: MendedProject) -> None:
    text = text_of(found.after, mistake.path)
    assert (mistake.after or mistake.broken) in text
    assert mistake.after is None or mistake.broken not in text


def test_a_second_time_nothing_is_mended(project: Path, found: MendedProject, tmp_path: Path) -> None:
    again = tmp_path / "project"
    shutil.copytree(project, again)
    lay(found.files, again)
    assert mend(Folder(again), CONFIG, TODAY).files == {}


def test_every_change_is_printed_and_so_is_each_word_that_patients_read(found: MendedProject) -> None:
    printed = mending_text(found.problems, read_differently(found.before, found.after))
    assert printed.count(": mended: ") == len(found.problems)
    _, heading, told = printed.partition("patients read this differently now:\n")
    assert heading
    assert "'Injured skin m\u0430kes collagen so that it can heal.' → 'Injured skin makes collagen" in told
    assert "'The article lists three steps: 1.' → 'The article lists three steps:'" in told
    assert "\u202e" not in printed
