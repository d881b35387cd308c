"""Every file of the repository has an owner: whoever GitHub asks to look before a proposal changes it."""

from __future__ import annotations

import re
import subprocess

import pytest
from pathspec.gitignore import GitIgnoreSpec

from .builders import PROJECT

CLINICAL, SITE = "@clinic/clinical-owner", "@clinic/site-owner"
LINES = [
    line.split()
    for line in (PROJECT / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
PATTERNS = [(GitIgnoreSpec.from_lines([pattern]), owners) for pattern, *owners in LINES]


def owners_of(path: str) -> set[str]:
    """As GitHub reads the list: the last line that fits."""
    return next((set(owners) for pattern, owners in reversed(PATTERNS) if pattern.match_file(path)), set())


def test_every_file_has_an_owner() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=True, text=True).stdout
    files = [name for name in listed.split("\0") if name]
    assert len(files) > 800
    assert [name for name in files if not owners_of(name)] == []


def test_a_file_that_is_not_there_yet_has_one_too() -> None:
    for path in ("new.py", "scripts/run.sh", "docs/new/page.md", ".devcontainer/devcontainer.json", "Docs/x.md"):
        assert owners_of(path), path


def test_owners_are_written_as_github_reads_them() -> None:
    """It knows neither '!' nor '[ ]' nor '\\' in a pattern, and a team as '@organisation/team'."""
    for pattern, *owners in LINES:
        assert not re.search(r"[!\[\]\\]", pattern)
        assert owners, pattern
        assert all(re.fullmatch(r"@[\w-]+(/[\w-]+)?|\S+@\S+", owner) for owner in owners), owners


def test_the_first_line_is_for_everything() -> None:
    assert LINES[0] == ["*", SITE]


@pytest.mark.parametrize(
    ("path", "owners"),
    {
        "docs/articles/a.md": {CLINICAL},
        "docs/es/terms/acne.md": {CLINICAL},
        "docs/index.md": {CLINICAL},
        "docs/words.yml": {CLINICAL},
        "docs/language/es.po": {CLINICAL},
        "docs/images/skin.png": {CLINICAL},
        "docs/assets/own.js": {SITE},
        "docs/own.css": {SITE},
        "docs/articles/drawing.svg": {CLINICAL, SITE},
        "docs/google1234567890abcdef.html": {SITE},
        "docs/CNAME": {SITE},
        "docs/.well-known/security.txt": {SITE},
        "mkdocs.yml": {CLINICAL, SITE},
        "hooks/candour/vocabulary/medicine.yml": {CLINICAL, SITE},
        "overrides/main.html": {CLINICAL, SITE},
        "tests/content/queries.tsv": {CLINICAL, SITE},
        ".github/CODEOWNERS": {SITE},
        "requirements.txt": {SITE},
    }.items(),
)
def test_the_right_people_are_asked(path: str, owners: set[str]) -> None:
    assert owners_of(path) == owners
