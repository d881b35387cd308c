"""Where the files of a project come from: its commit, and whether anything was changed since."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from candour.project.git import NoRevision, commit_of, git


def commit_and_changes(folder: Path, parts: Sequence[str]) -> tuple[str | None, bool]:
    """The commit of a project's folder, None if git knows none; and whether any of these parts differs from it."""
    try:
        commit = commit_of(folder, "HEAD")
        return commit, bool(git(folder, "status", "--porcelain", "-z", "--", *parts).strip())
    except NoRevision:
        return None, False
