"""Cut a release: what CHANGELOG.md holds under *Unreleased* becomes the version's, and a tag names the commit.

    python tests/habits/release.py 0.2.0        # or: make release VERSION=0.2.0

It pushes nothing, and changes nothing where something is in the way: it says what, and ends with 1.
"""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

CHANGELOG, ENGINE = Path("CHANGELOG.md"), Path("hooks/candour/__init__.py")
UNRELEASED = "## Unreleased\n"
VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", re.ASCII)
_SAID = re.compile(r'^__version__ = "(.+)"$', re.MULTILINE)


class InTheWay(ValueError):
    """Why there can be no release now, in a sentence."""


def current(engine: str) -> str:
    """The version that the engine says it has."""
    return _SAID.findall(engine)[0]


def order(version: str) -> tuple[int, ...]:
    """What versions are sorted by: 0.10.0 comes after 0.9.0."""
    return tuple(map(int, version.split(".")))


def cut(changelog: str, version: str, day: date) -> str:
    """The changelog with a section for the version, and an empty *Unreleased* above it."""
    head, found, below = changelog.partition(UNRELEASED)
    if not found:
        raise InTheWay(f"{CHANGELOG} has no line '{UNRELEASED.strip()}'")
    if not below.partition("\n## ")[0].strip():
        raise InTheWay(f"{CHANGELOG} says nothing under 'Unreleased': there is nothing to release")
    return f"{head}{UNRELEASED}\n## {version} – {day}\n{below}"


def release(project: Path, version: str, day: date) -> None:
    """Write, commit and tag. Raises InTheWay."""
    before = (project / ENGINE).read_text(encoding="utf-8")
    if not VERSION.fullmatch(version):
        raise InTheWay(f"'{version}' is not a version; write three numbers, such as 0.2.0")
    if order(version) <= order(current(before)):
        raise InTheWay(f"'{version}' does not come after {current(before)}, the version so far")
    if _git(project, "status", "--porcelain"):
        raise InTheWay("there are changes that no commit holds; commit them, or put them aside")
    if _git(project, "tag", "--list", f"v{version}"):
        raise InTheWay(f"there is a tag v{version} already")
    changelog = cut((project / CHANGELOG).read_text(encoding="utf-8"), version, day)
    _write(project / CHANGELOG, changelog)
    _write(project / ENGINE, _SAID.sub(f'__version__ = "{version}"', before))
    _git(project, "commit", "--all", "--quiet", "--message", f"Release {version}")
    _git(project, "tag", "--annotate", "--message", f"Candour {version}", f"v{version}")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _git(project: Path, *arguments: str) -> str:
    ran = subprocess.run(["git", *arguments], cwd=project, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise InTheWay(f"git {arguments[0]}: {ran.stderr.strip()}")
    return ran.stdout


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1]:  # make hands on an empty VERSION
        raise SystemExit("release.py: write the version, such as: make release VERSION=0.2.0")
    try:
        release(Path.cwd(), sys.argv[1], date.today())
    except InTheWay as reason:
        raise SystemExit(f"release.py: {reason}") from None
    print(f"v{sys.argv[1]} is tagged here; `git push --follow-tags` publishes it")
