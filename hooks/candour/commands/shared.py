"""What several commands do: say that a call is wrong, write a page."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path


def wrong(message: str) -> int:
    """The call itself is wrong: say so, and end with 2."""
    print(f"cli.py: {message}", file=sys.stderr)
    return 2


def write(path: Path, text: str) -> None:
    """Write a page whole or not at all: a crash leaves the old one, or none."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")  # hidden: a preview does not take it for a page
    fresh.write_text(text, encoding="utf-8", newline="\n")
    if path.exists():
        shutil.copymode(path, fresh)
    fresh.replace(path)
