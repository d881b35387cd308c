"""The commands, one per module: what a command is for, its arguments, and what it prints and writes.

A module here has `ABOUT`, `arguments(parser)` and `run(options)`, which returns the exit status; `ANYWHERE`, if it
needs no project. To add a command, add
a module and name it in `COMMANDS`. Shared code is in `shared.py`; no command imports another.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Protocol

from candour.commands import cards, check, disagreements, emit, fmt, new, review, verify


class Command(Protocol):
    """A module of this package."""

    ABOUT: str

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's own arguments; all commands take the project's folder."""

    def run(self, options: argparse.Namespace) -> int:
        """Run the command, and return the exit status."""


COMMANDS: Mapping[str, Command] = {
    "check": check,
    "disagreements": disagreements,
    "review": review,
    "new": new,
    "fmt": fmt,
    "emit": emit,
    "cards": cards,
    "verify": verify,
}
"""Every command by its name, in the order of the help."""
