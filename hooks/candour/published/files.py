"""The files of a built site, with their digests."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from candour.limits import reason


class NotThere(OSError):
    """What stands there is no file that can be read. The message says what it is, in a sentence."""


def files_of_site(folder: Path) -> list[str]:
    """The path of everything below a folder that is no folder, in a stable order. Linked folders are not entered."""
    return sorted(_below(folder))


def _below(folder: Path) -> Iterator[str]:
    left = [(str(folder), "")]
    while left:
        place, at = left.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    left.append((entry.path, f"{at}{entry.name}/"))
                else:
                    yield at + entry.name


def digest(data: bytes) -> str:
    """What tells one content of a file from any other."""
    return hashlib.sha256(data).hexdigest()


def digest_of_file(file: Path) -> str:
    """The digest of a file of any size. Raises NotThere where there is anything else."""
    try:
        if stat.S_ISREG(file.lstat().st_mode):
            with file.open("rb") as opened:
                return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise NotThere(f"this file cannot be read: {reason(error)}") from None
    raise NotThere("this is no file, but a link, a pipe or a device; a site holds files only")
