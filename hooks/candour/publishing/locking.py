"""A lock that the system takes away with the process that holds it, however it ended."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LONGEST = 60.0
"""Seconds to wait for another build's lock. To publish a thousand articles takes one."""

_PAUSE = 0.02
_UNLOCKABLE = {errno.EBADF, errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}
"""A network's file system may lock files that are open for writing, and no folders."""


def lock_file(path: str) -> int | None:
    """Lock a file, which is made where it is missing. None if somebody else holds it."""
    opened = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    return opened if _hold(opened, path) else None


def lock_folder(folder: str) -> int | None:
    """Lock a folder. None if somebody else holds it.

    The folder itself is locked, and no file beside it: so two builds that reach it by different paths, such as two
    containers with one volume, meet.
    """
    if sys.platform == "win32":
        return lock_file(_beside(folder))
    opened = os.open(folder, os.O_RDONLY)
    try:
        return opened if _hold(opened, folder) else None
    except OSError as error:
        if error.errno not in _UNLOCKABLE:
            raise
        return lock_file(_beside(folder))


def wait_for(lock: Callable[[], int | None], seconds: float = LONGEST) -> int | None:
    """Take a lock as soon as it is free. None if it is not free in time."""
    end = time.monotonic() + seconds
    held = lock()
    while held is None and time.monotonic() < end:
        time.sleep(_PAUSE)
        held = lock()
    return held


def unlock(held: int) -> None:
    os.close(held)


def _beside(folder: str) -> str:
    head, name = os.path.split(folder)
    return os.path.join(head, f".{name}.lock")


def _hold(opened: int, path: str) -> bool:
    """Whether an open file could be locked, and still is the one at its path. Closed if not."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.path.samestat(os.fstat(opened), os.stat(path)):
            return True
    except OSError as error:
        if error.errno not in (errno.EWOULDBLOCK, errno.EACCES, errno.ENOENT):
            os.close(opened)
            raise
    os.close(opened)
    return False
