"""The judge of a proposal is the code of the base: what comes with the proposal is read, and never runs."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .builders import BASE, PROJECT
from .repository import Repository

JUDGES = "judges, since the code that was called differs from it"
LIE = "\n\ndef as_text(review: object) -> str:\n    return 'Nothing differs.'\n"
LIE_AT_ONCE = "\nprint('Nothing differs.', flush=True)\n__import__('os')._exit(0)\n"


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A project with its engine, as a clinic's repository holds it, and a branch with a proposal."""
    made = Repository(tmp_path_factory.mktemp("clinic"))
    shutil.copytree(PROJECT / "hooks", made.root / "hooks", ignore=shutil.ignore_patterns("__pycache__", ".*"))
    made.commit(dict(BASE.pages) | {"mkdocs.yml": "site_name: x\n", "docs/index.md": "# Home\n\nCall us.\n"})
    made.git("tag", "as-main")
    made.git("switch", "--quiet", "--create", "as-proposed")
    made.commit({"docs/index.md": "# Home\n\nNever call us.\n"})
    return made


@pytest.fixture
def project(clinic: Repository) -> Repository:
    """The same with the proposal in the working copy, as it was at first."""
    clinic.git("clean", "--quiet", "--force", "-d", "-x")
    clinic.git("switch", "--quiet", "--discard-changes", "--force-create", "main", "as-main")
    clinic.git("switch", "--quiet", "--force-create", "proposal", "as-proposed")
    return clinic


@pytest.fixture(scope="module")
def sound(clinic: Repository) -> str:
    """What the base's engine says of the proposal where it is itself called."""
    clinic.git("switch", "--quiet", "--discard-changes", "--force-create", "main", "as-main")
    clinic.git("branch", "--force", "proposal", "as-proposed")
    told = review(clinic, "main", "proposal")
    assert (told.returncode, told.stderr) == (0, "")
    assert "Never call us." in told.stdout or "index.md" in told.stdout
    return told.stdout


def review(project: Repository, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`cli.py review` as an editor calls it, with the engine of the working copy."""
    command = [sys.executable, str(project.root / "hooks/cli.py"), "review", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=project.root, encoding="utf-8")


def added(path: str, text: str) -> Callable[[Repository], None]:
    def change(project: Repository) -> None:
        file = project.root / path
        project.write({path: (file.read_text(encoding="utf-8") if file.exists() else "") + text})

    return change


@pytest.mark.parametrize(
    "change",
    [
        added("hooks/candour/report/review_text.py", LIE),
        added("hooks/candour/commands/__init__.py", LIE_AT_ONCE),
        added("hooks/candour/commands/review.py", LIE_AT_ONCE),
        added("hooks/candour/vocabulary/conditions.yml", "# another\n"),
        added("hooks/candour/report/more.py", '"""A module that the base does not have."""\n'),
        lambda project: (project.root / "hooks/candour/adapter/words.py").unlink(),
    ],
    ids=["a report", "the commands", "the command", "the vocabulary", "one more module", "a module less"],
)
def test_an_engine_that_differs_from_the_base_does_not_judge(
    sound: str, project: Repository, change: Callable[[Repository], None]
) -> None:
    change(project)
    told = review(project, "main", "proposal")
    assert told.returncode == 0
    assert f"the code of main ({project.git('rev-parse', 'main')[:9]}) {JUDGES}" in told.stderr
    assert told.stdout == sound


@pytest.mark.parametrize(
    "change",
    [
        added("hooks/README.md", "More.\n"),
        added("hooks/candour/__pycache__/x.cpython-311.pyc", "x"),
        added("hooks/.DS_Store", "x"),
        lambda project: (project.root / "hooks/cli.py").write_bytes(
            (project.root / "hooks/cli.py").read_bytes().replace(b"\n", b"\r\n")
        ),
    ],
    ids=["notes", "what Python writes", "hidden files", "line ends"],
)
def test_what_changes_no_judgement_costs_nothing(project: Repository, change: Callable[[Repository], None]) -> None:
    change(project)
    assert review(project, "main").stderr == ""


def test_the_arguments_reach_the_judge(project: Repository) -> None:
    added("hooks/candour/report/review_text.py", LIE)(project)
    (project.root / "mkdocs.yml").rename(project.root / "clinic.yml")
    project.commit()
    told = review(project, "-f", "clinic.yml", "main", "--format", "json")
    assert told.stdout.startswith("{")
    assert review(project, "nonsense").returncode == 2


def test_errors_of_the_proposal_end_the_judges_call_with_1(project: Repository) -> None:
    added("hooks/candour/report/review_text.py", LIE)(project)
    project.commit({"docs/terms/broken.md": "---\nlabel: x\n"})
    told = review(project, "main", "HEAD")
    assert (told.returncode, JUDGES in told.stderr) == (1, True)


def test_a_judge_that_cannot_speak_is_no_all_clear(project: Repository) -> None:
    project.git("switch", "--quiet", "main")
    project.commit({"hooks/candour/report/__init__.py": "import a_package_that_is_not_there\n"})
    project.git("switch", "--quiet", "proposal")
    told = review(project, "main", "proposal")
    assert told.returncode == 2
    assert "made no review; what it needs may not be installed here" in told.stderr


def test_a_project_without_an_engine_of_its_own_is_judged_by_the_one_that_is_called(tmp_path: Path) -> None:
    clinic = Repository(tmp_path)
    clinic.commit(dict(BASE.pages) | {"mkdocs.yml": "site_name: x\n"})
    command = [sys.executable, str(PROJECT / "hooks/cli.py"), "review", "main", "--project", str(clinic.root)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (0, "")


def test_an_engine_beside_the_project_is_judged_by_that_of_the_base_too(project: Repository) -> None:
    """The engine's own repository keeps samples in folders of it."""
    project.git("switch", "--quiet", "main")
    project.commit({"sample/mkdocs.yml": "site_name: x\n", "sample/docs/index.md": "# Sample\n"})
    added("hooks/candour/report/review_text.py", LIE)(project)
    told = review(project, "main", "--project", "sample")
    assert JUDGES in told.stderr
    assert "Nothing differs." not in told.stdout
