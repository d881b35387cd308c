"""What was measured → a table, as text or as Markdown."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from statistics import median

from measure import Measured


@dataclass(slots=True)
class Series:
    """Repeated runs of one command at one size, and what it left: files, and their size in MB."""

    runs: list[Measured] = field(default_factory=list)
    files: int = 0
    output: float = 0.0

    @property
    def walls(self) -> list[float]:
        """Seconds of each run."""
        return [run.wall for run in self.runs]


@dataclass(slots=True)
class AtSize:
    """Everything measured with so many articles. `ours` and `bare` ran in turn: the nth of each are a pair."""

    articles: int
    ours: Series = field(default_factory=Series)
    bare: Series = field(default_factory=Series)
    check: Series = field(default_factory=Series)

    @property
    def ratios(self) -> list[float]:
        """Ours to bare in seconds, pair by pair: what slows the machine for a while slows both."""
        return [ours / bare for ours, bare in zip(self.ours.walls, self.bare.walls, strict=True)]


HEADER = ("articles", "what", "seconds", "min to max", "CPU s", "ratio to bare", "peak MB", "output MB", "files")


def rows(sizes: Sequence[AtSize]) -> list[tuple[str, ...]]:
    """One row for each command at each size."""
    return [row for size in sizes for row in _at_size(size)]


def _at_size(size: AtSize) -> list[tuple[str, ...]]:
    ratio = f"{median(size.ratios):.2f} ({min(size.ratios):.2f} to {max(size.ratios):.2f})"
    return [
        _row(size.articles, "Candour", size.ours, ratio),
        _row(size.articles, "bare mkdocs + material", size.bare, "1"),
        _row(size.articles, "cli.py check", size.check, ""),
    ]


def _row(articles: int, what: str, series: Series, ratio: str) -> tuple[str, ...]:
    walls = series.walls
    left = (f"{series.output:.1f}", f"{series.files:,}") if series.files else ("", "")
    return (
        f"{articles:,}",
        what,
        f"{median(walls):.2f}",
        f"{min(walls):.2f} to {max(walls):.2f}",
        f"{median(run.cpu for run in series.runs):.2f}",
        ratio,
        f"{max(run.peak for run in series.runs):.0f}",
        *left,
    )


def growth(sizes: Sequence[AtSize]) -> str:
    """How each one's time grows from the smallest size to the largest; nothing to say about one size."""
    if len(sizes) < 2:
        return ""
    small, large = sizes[0], sizes[-1]
    more = large.articles / small.articles
    ours, bare, check = (
        median(getattr(large, name).walls) / median(getattr(small, name).walls) for name in ("ours", "bare", "check")
    )
    return (
        f"{more:.3g} times the articles take Candour {ours:.1f} times as long, bare {bare:.1f} times, "
        f"and cli.py check {check:.1f} times."
    )


def conditions(runs: int) -> str:
    """Where, when and with what it was measured."""
    return (
        f"Medians of {runs} in alternation, {date.today():%d %B %Y}: mkdocs {version('mkdocs')}, "
        f"mkdocs-material {version('mkdocs-material')}, Python {platform.python_version()}, {os.cpu_count()} cores."
    )


def as_text(lines: Sequence[Sequence[str]]) -> str:
    """Columns set apart by spaces."""
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def as_markdown(lines: Sequence[Sequence[str]]) -> str:
    """A Markdown table, its first line the header."""
    head, *rest = (f"| {' | '.join(line)} |" for line in lines)
    return "\n".join([head, "|" + "---|" * len(lines[0]), *rest])
