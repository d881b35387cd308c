"""What a folder hands to what is made in it, and what else makes it the folder that it is."""

from __future__ import annotations

import os
import stat
from contextlib import suppress

_HANDED_DOWN = ("system.posix_acl_default", "security.selinux")
"""Attributes of a folder that new files in it get something from: a list of who may read, a label."""


def hands_down_the_same(fresh: str, published: str) -> bool:
    """Let what is made in a fresh folder get what it would get in the published one. False where that cannot be."""
    old = os.stat(published)
    if old.st_mode & stat.S_ISGID:
        with suppress(OSError):
            os.chown(fresh, -1, old.st_gid)
            os.chmod(fresh, stat.S_IMODE(os.stat(fresh).st_mode) | stat.S_ISGID)
        if os.stat(fresh).st_gid != old.st_gid:
            return False
    with suppress(OSError):
        copy_attributes(published, fresh, _HANDED_DOWN)
    return all(_attribute(published, name) == _attribute(fresh, name) for name in _HANDED_DOWN)


def become(fresh: str, published: str) -> None:
    """Give a fresh folder the owner, the group, the mode and the attributes of the published one."""
    old, new = os.stat(published), os.stat(fresh)
    if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        os.chown(fresh, old.st_uid, old.st_gid)
    os.chmod(fresh, stat.S_IMODE(old.st_mode))
    if hasattr(os, "listxattr"):
        copy_attributes(published, fresh, os.listxattr(published))


def copy_attributes(published: str, fresh: str, names: tuple[str, ...] | list[str]) -> None:
    for name in names:
        value = _attribute(published, name)
        if value is not None and value != _attribute(fresh, name):
            os.setxattr(fresh, name, value)


def _attribute(folder: str, name: str) -> bytes | None:
    if not hasattr(os, "getxattr"):
        return None
    try:
        return os.getxattr(folder, name)
    except OSError:  # it has none, or its file system knows none
        return None
