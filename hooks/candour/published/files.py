"""The files of a built site, with their digests."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path


def files_of_site(folder: Path) -> list[str]:
    """The path of every file below a folder, in a stable order. Linked folders are not entered."""
    return sorted(_below(str(folder), ""))


def _below(folder: str, at: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path, f"{at}{entry.name}/")
            else:
                yield at + entry.name


def digest(data: bytes) -> str:
    """What tells one content of a file from any other."""
    return sha256(data).hexdigest()
