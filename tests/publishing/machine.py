"""A machine that stops at one system call of a build, or refuses it, and then goes on as machines do."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pkgutil import iter_modules
from typing import Any

import pytest

import candour.publishing
from candour.publishing import kernel

CALLS = {
    *("chmod", "chown", "close", "fsync", "fstat", "listdir", "lstat", "makedirs", "mkdir", "open", "read", "readlink"),
    *("rename", "replace", "rmdir", "scandir", "setxattr", "stat", "symlink", "unlink", "write"),
}
KERNEL = {"flush", "exchange_folders"}


class Killed(BaseException):
    """The process is no more."""


class Machine:
    """Stands for `os` in every module of `publishing`; `at` is the call that fails, counted from 1.

    A kill lets no call behind it reach the disk. A write that is stopped, or refused for want of space, has written
    half of its bytes.
    """

    def __init__(self, at: int, error: int | None = None) -> None:
        self._at, self._error = at, error
        self.names: list[str] = []
        self._opened: set[int] = set()
        self.is_dead = False

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        return self._counted(name, real) if name in CALLS else real

    def counted_kernel(self, name: str) -> Callable[..., Any]:
        return self._counted(name, getattr(kernel, name))

    def _counted(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            if name == "close":  # the system closes the files of a dead process as well
                self._opened.discard(given[0])
                return real(*given)
            if self.is_dead:
                raise Killed
            self.names.append(name)
            if len(self.names) == self._at:
                self._fail(name, given)
            found = real(*given, **named)
            if name == "open":
                self._opened.add(found)
            return found

        return call

    def _fail(self, name: str, given: tuple[Any, ...]) -> None:
        if name == "write":
            os.write(given[0], given[1][: len(given[1]) // 2])
        if self._error is None:
            self.is_dead = True
            raise Killed
        where = given[0] if given and isinstance(given[0], str) else None
        raise OSError(self._error, os.strerror(self._error), where)

    def end(self) -> None:
        """What the system does when a process ends."""
        for opened in self._opened:
            os.close(opened)


@contextmanager
def machine(at: int = 0, error: int | None = None) -> Iterator[Machine]:
    """Run what follows on a machine that fails at one call; `at` 0 counts only."""
    stand_in = Machine(at, error)
    with pytest.MonkeyPatch.context() as patch:
        for name in KERNEL:
            patch.setattr(kernel, name, stand_in.counted_kernel(name))
        for found in iter_modules(candour.publishing.__path__, "candour.publishing."):
            module = __import__(found.name, fromlist=["os"])
            if getattr(module, "os", None) is os:
                patch.setattr(module, "os", stand_in)
        try:
            yield stand_in
        finally:
            stand_in.end()


ERRORS = (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO, errno.ENOENT, errno.EBUSY)
