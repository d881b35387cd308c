"""A git repository of its own for a test, in which an editor works."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from .builders import lay

Pages = Mapping[str, str | bytes]

NOBODY = {
    f"GIT_{who}_{what}": f"{what.lower()}@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
}
APART = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


class Repository:
    """`folder` is the project, which may stand in a folder of the repository."""

    def __init__(self, root: Path, inside: str = "") -> None:
        self.root, self.folder = root, root / inside
        self.folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch", "main")

    def git(self, *arguments: str) -> str:
        return subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            env=os.environ | NOBODY | APART,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()

    def write(self, pages: Pages, without: Iterable[str] = ()) -> None:
        """Write pages into the project, and remove some."""
        lay(pages, self.folder)
        for path in without:
            (self.folder / path).unlink()

    def commit(self, pages: Pages | None = None, without: Iterable[str] = ()) -> str:
        """Write, commit everything, and return the commit."""
        self.write(pages or {}, without)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "A change")
        return self.git("rev-parse", "HEAD")
