"""Programs that are no Python packages: what `make quality` has installed, and the browser."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

TOOLS = Path(os.environ.get("CANDOUR_TOOLS") or Path(__file__).parents[2] / ".cache" / "quality")


def tool(path: str) -> Path:
    """A file of an npm package. Ends the program when it is not there."""
    found = TOOLS / "node_modules" / path
    if not found.exists():
        raise SystemExit(f"{found} is missing: `make quality` installs it (Node.js, npm and Java are needed)")
    return found


def chromium() -> str:
    """An installed Chromium; it is never downloaded. Ends the program when there is none."""
    found = os.environ.get("CANDOUR_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        raise SystemExit("no Chromium was found; CANDOUR_CHROMIUM may name one")
    return found
