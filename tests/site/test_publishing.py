"""`mkdocs build` into folders of every kind, and what it says where it cannot publish."""

from __future__ import annotations

import errno
import os
import subprocess
from pathlib import Path

import pytest

from candour.publishing import kernel, moving

from .project import build, contents, copy_project, edit

SETTING = "  candour:\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_worktree_of_git_and_a_link_stay_what_they_are(project: Path) -> None:
    def git(*arguments: str, folder: Path = project) -> str:
        named = ["-c", "user.name=A", "-c", "user.email=a@clinic.example", *arguments]
        return subprocess.run(["git", *named], cwd=folder, capture_output=True, text=True, check=True).stdout

    git("init", "-q")
    git("commit", "-q", "--allow-empty", "-m", "first")
    git("worktree", "add", "-q", "--orphan" if "--orphan" in git_help() else "-b", "gh-pages", "../pages")
    (project / "site").symlink_to("../pages")
    for _ in range(2):
        done = build(project, "--strict")
        assert done.returncode == 0, done.stdout
    pages = project.parent / "pages"
    assert (project / "site").is_symlink()
    assert git("rev-parse", "--abbrev-ref", "HEAD", folder=pages).strip() == "gh-pages"
    assert "?? index.html" in git("status", "--porcelain", folder=pages)
    assert names(project.parent) == ["pages", "project"]


def git_help() -> str:
    return subprocess.run(["git", "worktree", "add", "-h"], capture_output=True, text=True, check=False).stdout


def test_a_build_that_stops_on_the_way_is_finished_by_one_that_finds_mistakes(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build(project).returncode == 0
    old = contents(project / "site")
    edit(project / "docs/index.md", "title:", "title: Another home #")
    stopped = 20

    class Full:
        """A disk on which no more than some files can be renamed."""

        def __getattr__(self, name: str) -> object:
            return self.replace if name == "replace" else getattr(os, name)

        def replace(self, source: str, place: str) -> None:
            nonlocal stopped
            stopped -= 1
            if stopped < 0:
                raise OSError(errno.EIO, os.strerror(errno.EIO), place)
            os.replace(source, place)  # noqa: PTH105 # as the code does

    with monkeypatch.context() as patched:
        patched.setattr(moving, "os", Full())
        done = build(project)
    assert done.returncode == 1
    assert "is new in part, each file whole" in done.stdout
    assert "Traceback" not in done.stdout
    assert contents(project / "site").keys() == old.keys()
    edit(project / "docs/terms/pregnancy.md", "label: ", "label: Expecting\nlabel: ")
    again = build(project)
    assert again.returncode == 1
    assert "had been stopped while it published; its site is in place now" in again.stdout
    assert "Another home" in (project / "site/index.html").read_text(encoding="utf-8")
    assert not list(project.glob(".site*"))


def test_a_full_disk_ends_a_build_with_a_sentence(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(data: bytes, path: str) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)

    monkeypatch.setattr("mkdocs.utils.write_file", full)
    done = build(project)
    assert done.returncode == 1
    assert f"nothing was published: {project}/site/" in done.stdout
    assert ": no space left on device" in done.stdout
    assert not (project / "site").exists()
    assert not list(project.glob(".site*"))


def test_a_promise_that_cannot_be_kept_is_named_at_its_line_before_anything_is_built(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(project / "mkdocs.yml", SETTING, f"{SETTING}    publish: whole\n")
    assert build(project).returncode == 0
    first = contents(project / "site")
    assert build(project, "--strict").returncode == 0
    assert contents(project / "site") == first
    line = (project / "mkdocs.yml").read_text(encoding="utf-8").split("\n").index("    publish: whole") + 1
    monkeypatch.setattr(kernel, "is_mount", lambda folder: folder.endswith("/site"))
    done = build(project)
    assert done.returncode == 1
    assert f"mkdocs.yml:{line}:14: 'whole' cannot exchange {project}/site: something is mounted there" in done.stdout
    assert contents(project / "site") == first
    assert not list(project.glob(".site*"))
