"""What only the system can do: flush a file system, exchange two folders; and where its mounts are."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass

_LIBRARY = ctypes.CDLL(None, use_errno=True) if sys.platform != "win32" else None
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_MOUNTS = "/proc/self/mountinfo"


def flush(folder: str) -> None:
    """Wait until all that was written to the file system of a folder is on the disk."""
    if sys.platform == "win32":
        return
    syncfs = getattr(_LIBRARY, "syncfs", None)
    if syncfs is None:
        os.sync()
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        if syncfs(opened):
            raise _failed(folder)
    finally:
        os.close(opened)


def exchange_folders(one: str, other: str) -> None:
    """Let two folders change places in one step. Both must be in one mount."""
    renameat2 = getattr(_LIBRARY, "renameat2", None)
    if renameat2 is None or not sys.platform.startswith("linux"):
        raise OSError(errno.ENOSYS, "this system cannot exchange two folders", other)
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE):
        raise _failed(other)


def _failed(path: str) -> OSError:
    number = ctypes.get_errno()
    return OSError(number, os.strerror(number), path)


def mount_of(folder: str) -> tuple[int, str]:
    """What two folders have in common if a file can be renamed from one into the other: device and mount."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        return os.fstat(opened).st_dev, _mount_number(opened)
    finally:
        os.close(opened)


def _mount_number(opened: int) -> str:
    """Linux numbers its mounts; a bind mount has the device of what it shows, and renames do not reach into it."""
    told = _told_by_system(f"/proc/self/fdinfo/{opened}")
    return next((line.split()[1] for line in told if line.startswith("mnt_id:")), "")


def is_mount(folder: str) -> bool:
    """Whether something is mounted at a folder."""
    return mount_of(folder) != mount_of(os.path.dirname(os.path.abspath(folder)))


def shown_elsewhere(folder: str) -> list[str]:
    """Where bind mounts show this folder, or folders in it, as far as this process can see."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        number = _mount_number(opened)
    finally:
        os.close(opened)
    mounts = list(_mounts())
    own = next((mount for mount in mounts if mount.number == number), None)
    if own is None:
        return []
    path = os.path.normpath(os.path.join(own.root, os.path.relpath(folder, own.at)))
    within = (mount for mount in mounts if mount.device == own.device and mount.number != number)
    return [mount.at for mount in within if (mount.root + "/").startswith(path + "/")]


@dataclass(frozen=True, slots=True)
class _Mount:
    """`root` is the folder of the file system `device` that is seen `at` a path."""

    number: str
    device: str
    root: str
    at: str


def _mounts() -> Iterator[_Mount]:
    for line in _told_by_system(_MOUNTS):
        number, _, device, root, at, *_ = line.split()
        yield _Mount(number, device, _plain(root), _plain(at))


def _plain(path: str) -> str:
    r"""A path as it is: the list of mounts writes spaces as `\040`."""
    return os.fsdecode(path.encode().decode("unicode_escape").encode("latin-1")) if "\\" in path else path


def _told_by_system(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as told:
            return told.read().splitlines()
    except OSError:  # no Linux
        return []
