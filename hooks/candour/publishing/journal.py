"""The journal of a site that is being put in place: while it is there, the next start has to go on."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from candour.limits import FILE_LIST, read_within

_NAME = "journal"


@dataclass(frozen=True, slots=True)
class Journal:
    """The name of the published folder, and the files of the new site in the order in which they are put in place.

    `dots` are files of the old one that are deleted though a name in their path begins with a dot.
    """

    folder: str
    files: tuple[str, ...]
    dots: tuple[str, ...]


def write_journal(folder: str, journal: Journal) -> None:
    """Write a journal. It counts from the moment that this returns, whatever happens then."""
    path = os.path.join(folder, _NAME)
    data = json.dumps(asdict(journal)).encode()
    opened = os.open(f"{path}.new", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        write_all(opened, data)
        os.fsync(opened)
    finally:
        os.close(opened)
    os.replace(f"{path}.new", path)
    flush_names(folder)


def read_journal(folder: str) -> Journal | None:
    """The journal of a scratch folder, if there is one."""
    try:
        told = json.loads(read_within(Path(folder, _NAME), FILE_LIST))
        return Journal(str(told["folder"]), tuple(told["files"]), tuple(told["dots"]))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


def remove_journal(folder: str) -> None:
    """What the journal said is done."""
    with suppress(FileNotFoundError):
        os.unlink(os.path.join(folder, _NAME))
        flush_names(folder)


def write_all(opened: int, data: bytes) -> None:
    """Write bytes to an open file: one call may take fewer."""
    view = memoryview(data)
    while view:
        view = view[os.write(opened, view) :]


def flush_names(folder: str) -> None:
    """Wait until the names in a folder are on the disk. Some systems cannot open a folder."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
