"""Versions and the changelog are cut together, and one place says which version it is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest

from candour import __version__

from .builders import PROJECT
from .habits.release import CHANGELOG, ENGINE, VERSION, current, order
from .repository import APART, NOBODY, Repository

LINES = "# Changelog\n\n## Unreleased\n\n### Added\n- Bread.\n\n## 0.9.1 – 2026-01-01\n\n- Water.\n"
SAID = '"""The engine."""\n\n__version__ = "0.9.1"\n'


@pytest.fixture
def scratch(tmp_path: Path) -> Repository:
    made = Repository(tmp_path)
    made.commit({str(CHANGELOG): LINES, str(ENGINE): SAID})
    return made


def release(project: Repository, *version: str) -> subprocess.CompletedProcess[str]:
    script = PROJECT / "tests/habits/release.py"
    environment = {**os.environ, **NOBODY, **APART, "PYTHONUTF8": "1"}
    command = [sys.executable, str(script), *version]
    return subprocess.run(command, cwd=project.root, env=environment, capture_output=True, text=True, check=False)


def test_what_is_unreleased_becomes_the_versions(scratch: Repository) -> None:
    ran = release(scratch, "0.10.0")
    assert (ran.returncode, ran.stderr) == (0, "")
    new = f"## Unreleased\n\n## 0.10.0 – {date.today()}\n\n### Added\n"
    assert (scratch.root / CHANGELOG).read_text(encoding="utf-8") == LINES.replace("## Unreleased\n\n### Added\n", new)
    assert (scratch.root / ENGINE).read_text(encoding="utf-8") == SAID.replace("0.9.1", "0.10.0")
    assert scratch.git("status", "--porcelain") == ""
    assert scratch.git("log", "-1", "--format=%s %D") == "Release 0.10.0 HEAD -> main, tag: v0.10.0"
    assert scratch.git("cat-file", "-t", "v0.10.0") == "tag"


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("0.9.1", "does not come after 0.9.1"),
        ("0.8.20", "does not come after 0.9.1"),
        ("v1.0.0", "not a version"),
        ("1.0", "not a version"),
        ("1.0.0\n", "not a version"),
        ("01.0.0", "not a version"),
        ("1.0.0rc1", "not a version"),
    ],
)
def test_a_version_that_cannot_be_next_is_refused(scratch: Repository, version: str, said: str) -> None:
    assert said in _refused(scratch, version)


def test_a_tag_is_never_moved(scratch: Repository) -> None:
    scratch.git("tag", "v1.0.0")
    assert "a tag v1.0.0 already" in _refused(scratch, "1.0.0")


def test_work_that_is_not_committed_is_not_released(scratch: Repository) -> None:
    scratch.write({"new.txt": ""})
    assert "no commit holds" in _refused(scratch, "1.0.0")


def test_nothing_new_is_no_release(scratch: Repository) -> None:
    scratch.commit({str(CHANGELOG): LINES.replace("### Added\n- Bread.\n", "")})
    assert "nothing to release" in _refused(scratch, "1.0.0")
    scratch.commit({str(CHANGELOG): LINES.replace("Unreleased", "Next")})
    assert "no line '## Unreleased'" in _refused(scratch, "1.0.0")


def test_the_call_says_which_version(scratch: Repository) -> None:
    assert "write the version" in release(scratch).stderr
    assert "write the version" in release(scratch, "").stderr


def _refused(project: Repository, version: str) -> str:
    """Why; and nothing has changed."""
    before = project.git("rev-parse", "HEAD"), project.git("status", "--porcelain"), project.git("tag")
    ran = release(project, version)
    assert ran.returncode == 1
    assert (project.git("rev-parse", "HEAD"), project.git("status", "--porcelain"), project.git("tag")) == before
    return ran.stderr


def test_one_place_says_the_version() -> None:
    assert current((PROJECT / ENGINE).read_text(encoding="utf-8")) == __version__
    packed = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    assert ("version" in packed["project"], packed["project"]["dynamic"]) == (False, ["version"])
    assert packed["tool"]["setuptools"]["dynamic"] == {"version": {"attr": "candour.__version__"}}


def test_the_changelog_has_a_section_for_what_comes_and_one_for_each_release() -> None:
    first, *released = re.findall(r"^## (.+)$", (PROJECT / CHANGELOG).read_text(encoding="utf-8"), re.MULTILINE)
    versions, days = zip(*(heading.split(" – ") for heading in released), strict=True)
    assert (first, versions[0]) == ("Unreleased", __version__)
    assert all(map(VERSION.fullmatch, versions))
    assert sorted(map(order, versions), reverse=True) == list(map(order, versions))
    assert sorted(map(date.fromisoformat, days), reverse=True) == list(map(date.fromisoformat, days))
