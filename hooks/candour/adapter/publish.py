"""A site is built in a fresh folder, which replaces the old one only when it is complete."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Exchange:
    """The published folder, and the one beside it that a build fills.

    Both are on one file system, so replacing one by the other is a rename: a reader or a crash sees the old site
    or the new one, for an instant none, never half of one.
    """

    published: Path

    @property
    def fresh(self) -> Path:
        """Where to build."""
        return self.published.with_name(f".{self.published.name}.building")

    def take_place(self) -> None:
        """Replace the published folder by the fresh one."""
        old = self.published.with_name(f".{self.published.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        if self.published.exists():
            self.published.rename(old)
        self.fresh.rename(self.published)
        shutil.rmtree(old, ignore_errors=True)

    def abandon(self) -> None:
        """Leave the published folder as it was."""
        shutil.rmtree(self.fresh, ignore_errors=True)
