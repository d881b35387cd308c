"""What several commands do: report a wrong call, find the call's project."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from candour.model.folders import ContentFolder
from candour.problem import seen
from candour.project.sources import config_in, content_in


@dataclass(frozen=True, slots=True)
class CalledOn:
    """Where a call's project is: its folder, its configuration's path in it, its content's folder."""

    root: Path
    config: str
    content: ContentFolder

    def real(self, path: str) -> Path:
        """A file of the content on disk."""
        return self.root / self.content.real(path)

    @property
    def docs(self) -> Path:
        """The content's folder on disk."""
        return self.root / self.content.name


def project_of_call(options: argparse.Namespace) -> CalledOn:
    """The project of a call. If the configuration is outside of `--project`, its own folder is the project."""
    root = real_path(options.project)
    config = real_path(options.config_file or root / config_in(root))
    root = root if config.is_relative_to(root) else config.parent
    path = config.relative_to(root).as_posix()
    return CalledOn(root, path, content_in(root, path))


def real_path(path: Path) -> Path:
    """Where a path leads; a circle of links, of which `resolve` makes an error, leads to itself."""
    return Path(os.path.realpath(path))


def wrong(message: str) -> int:
    """Report that the call itself is wrong, and return exit status 2."""
    print_line(f"cli.py: {message}", sys.stderr)
    return 2


def print_line(line: str, to: TextIO | None = None) -> None:
    """Print one line. What a file's name or a value holds neither ends it nor turns it."""
    print(seen(line), file=to or sys.stdout)
