"""The commands, one module each: what a command is for, its arguments, and what it prints and writes.

A module here has `ABOUT`, `arguments(parser)` and `run(options)`, which gives the exit status. To add a command, add a
module and name it in `COMMANDS`. What several need is in `shared.py`; a command knows no other.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Protocol

from candour.commands import cards, check, disagreements, emit, fmt, new, review


class Command(Protocol):
    """A module of this package."""

    ABOUT: str

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add what the command takes, besides the project's folder, which all take."""

    def run(self, options: argparse.Namespace) -> int:
        """Do it, and give the exit status."""


COMMANDS: Mapping[str, Command] = {
    "check": check,
    "disagreements": disagreements,
    "review": review,
    "new": new,
    "fmt": fmt,
    "emit": emit,
    "cards": cards,
}
"""Every command by its name, in the order in which the help lists them."""
