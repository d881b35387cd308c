"""A file is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from pathlib import Path

from candour.limits import reason


class NotWritten(OSError):
    """A file is as it was before, since it could not be written. The message names it and says why."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file, through a link if it is one: whatever happens, there is the old one or the new one.

    A file that is there keeps its mode, and its owner where that is allowed. Raises NotWritten.
    """
    real = Path(os.path.realpath(path))
    fresh = real.with_name(f".{secrets.token_hex(8)}.new")  # hidden, so a preview does not take it for a page
    try:
        real.parent.mkdir(parents=True, exist_ok=True)
        there = real.lstat() if os.path.lexists(real) else None
        if there and not stat.S_ISREG(there.st_mode):
            raise NotWritten(f"{path} cannot be written: it is no file")
        try:
            _write(fresh, data, there)
            fresh.replace(real)
        except BaseException:
            with contextlib.suppress(OSError):
                fresh.unlink()
            raise
    except NotWritten:
        raise
    except OSError as error:
        raise NotWritten(f"{path} cannot be written: {reason(error)}") from error


def _write(fresh: Path, data: bytes, like: os.stat_result | None) -> None:
    opened = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(opened, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(opened)  # or the name may reach the disk before the bytes
    if like:
        with contextlib.suppress(OSError, AttributeError):
            os.chown(fresh, like.st_uid, like.st_gid)
        fresh.chmod(stat.S_IMODE(like.st_mode))
