"""What a folder holds, and how it is deleted. Links are seen, and never followed."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress

from candour.publishing.kernel import mount_of


def entries_below(top: str, enter: Callable[[str], bool]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every entry below a folder by its path in it, a folder before what it holds. `enter` chooses the folders."""
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        with os.scandir(os.path.join(top, folder)) as found:
            inside = sorted(found, key=lambda entry: entry.name)
        for entry in inside:
            path = f"{folder}/{entry.name}" if folder else entry.name
            yield path, entry
            if entry.is_dir(follow_symlinks=False) and enter(path):
                waiting.append(path)


def files_in(top: str) -> list[str]:
    """The path of everything below a folder that is no folder itself."""
    found = entries_below(top, lambda path: True)
    return sorted(path for path, entry in found if not entry.is_dir(follow_symlinks=False))


def is_folder(path: str) -> bool:
    """Whether a folder stands at a path; a link to one is none."""
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


def delete(path: str) -> None:
    """Delete a file, a link, or a folder with all that it holds. What is gone already is no error.

    What is mounted below the folder stays, and the folders around it.
    """
    try:
        if is_folder(path):
            _delete_folder(path)
        else:
            os.unlink(path)
    except FileNotFoundError:
        if os.path.lexists(path):
            raise


def _delete_folder(top: str) -> None:
    mount, folders, stays = mount_of(top), [top], False
    for folder in folders:  # which grows by what is found in each
        with os.scandir(folder) as found:
            inside = [(entry.path, entry.is_dir(follow_symlinks=False)) for entry in found]
        for path, is_one in inside:
            if not is_one:
                os.unlink(path)
            elif mount_of(path) == mount:
                folders.append(path)
            else:
                stays = True
    for folder in reversed(folders):
        try:
            os.rmdir(folder)
        except OSError:
            if not stays:
                raise


def delete_quietly(path: str) -> None:
    """Delete what can be deleted."""
    with suppress(OSError):
        delete(path)
