"""The site as the maintained forks build it (ProperDocs, MaterialX), held against the one that is built today.

    python -m tests.habits.fork FOLDER      # of the forks' programs; make fork installs them

Material ends in May 2027. Only the theme's name changes; each page's own part must say the same. Ends with 1 where the
forks' build fails or a page says something else.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from ..site.markup import Document, read_all

ROOT = Path(__file__).resolve().parents[2]
OURS, THEIRS = "  name: material\n", "  name: materialx\n"


def copied(to: Path) -> Path:
    """What a build needs, in a folder of its own."""
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", to)
    return to


def site(project: Path, command: Path) -> Mapping[str, Document]:
    """All pages of the site that a command builds. Ends the program when it builds none."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1800000000"}
    built = subprocess.run([command, "build", "--strict", "--quiet"], cwd=project, env=environment, check=False)
    if built.returncode:
        raise SystemExit(f"fork.py: {command.name} built no site")
    return read_all(project / "site")


def said(page: Document) -> tuple[str, str]:
    """What is the page's own: its title, and the words of its content."""
    return page.root.one("title").text, page.content.text


def differing(today: Mapping[str, Document], forks: Mapping[str, Document]) -> list[str]:
    """Pages that are only in one of the two, or say something else there."""
    both = today.keys() & forks.keys()
    return sorted((today.keys() ^ forks.keys()) | {path for path in both if said(today[path]) != said(forks[path])})


def program(folder: Path, name: str) -> Path:
    found = shutil.which(name, path=str(folder))
    if not found:
        raise SystemExit(f"fork.py: there is no {name} in {folder}")
    return Path(found).absolute()


def main(programs: Path) -> int:
    with TemporaryDirectory() as scratch:
        ours, theirs = (copied(Path(scratch) / name) for name in ("today", "forks"))
        settings = (theirs / "mkdocs.yml").read_text(encoding="utf-8")
        assert OURS in settings, "the theme's name stands elsewhere in mkdocs.yml"
        (theirs / "mkdocs.yml").write_text(settings.replace(OURS, THEIRS), encoding="utf-8")
        today = site(ours, program(Path(sys.executable).parent, "mkdocs"))
        found = differing(today, site(theirs, program(programs, "properdocs")))
    print(*(f"{path} is not the same" for path in found), f"{len(today)} pages, {len(found)} not the same", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("fork.py: write the folder of the forks' programs; make fork does all of it")
    raise SystemExit(main(Path(sys.argv[1])))
