"""What the last build wrote into a site, as its record says (data/build.json)."""

from __future__ import annotations

import json
import os
from pathlib import Path

from candour.limits import FILE_LIST, read_within
from candour.model.addresses import RECORD
from candour.publishing.order import has_dot


def recorded_files(target: str) -> list[str]:
    """The files of a published site that its build wrote; none where nothing says so."""
    try:
        told = json.loads(read_within(Path(target, RECORD), FILE_LIST))
        return sorted(path for path in told["files"] if isinstance(path, str))
    except (OSError, ValueError, KeyError, TypeError):
        return []


def recorded_dots(target: str) -> tuple[str, ...]:
    """Those of them below a name that begins with a dot, such as `.well-known/security.txt`.

    What else stands below such a name belongs to others. A path that leads out of the site is no build's.
    """
    return tuple(path for path in recorded_files(target) if has_dot(path) and _is_plain(path, target))


def _is_plain(path: str, target: str) -> bool:
    parts = path.split("/")
    if set(parts) & {"", ".", "..", ".git"}:
        return False
    folder = os.path.join(target, *parts[:-1])
    return os.path.realpath(folder) == os.path.join(os.path.realpath(target), *parts[:-1])
