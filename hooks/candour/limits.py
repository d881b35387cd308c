"""How large a file may be that is read, and the one way to read a file.

A size is looked at before anything is read, and only regular files are opened: a pipe would wait for ever, and a
device may have no end.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath

PAGE = 200_000
"""The most bytes of a page. The longest article here has 25 thousand."""

CONFIGURATION = 200_000
"""Of mkdocs.yml, and of each file that it inherits."""

WORD_LIST = 200_000
"""Of a list of words: `words.yml` and those of other languages."""

CATALOGUE = 1_000_000
"""Of the messages in one language. Today's have 200 thousand."""

ENGINE_FILE = 1_000_000
"""Of a module, a template, a style sheet: what the engine brings, or a clinic sets in its place."""

ORIGINAL = 2_000_000
"""Of a text that an article is made from."""

FILE_LIST = 100_000_000
"""Of what a build notes about all files of a site. A thousand articles have 5 million bytes of it."""

SITE_FILE = 100_000_000
"""Of a page, a style sheet or a data file of a finished site."""

LINK = 5_000
"""Of what git keeps for a link: a path."""

OTHER = 20_000_000
"""Of any other file: a picture, a document."""

_BY_ENDING: Mapping[str, int] = {".md": PAGE, ".yml": CONFIGURATION, ".yaml": CONFIGURATION, ".po": CATALOGUE}


def limit_of(path: str) -> int:
    """The most bytes of a project's file, by its name."""
    return _BY_ENDING.get(PurePath(path).suffix, OTHER)


class TooLarge(OSError):
    """A file has more bytes than are read."""

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(f"the file has {size} bytes; at most {limit} are read")
        self.size, self.limit = size, limit


class NotAFile(OSError):
    """What stands there is no regular file: a folder, a pipe, a device, a socket. It is never opened."""


class Unread(bytes):
    """The bytes of a file that is there and was not read: none. `why` is a sentence."""

    why: str
    is_large: bool

    def __new__(cls, why: str, is_large: bool = False) -> Unread:
        made = super().__new__(cls)
        made.why, made.is_large = why, is_large
        return made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unread) and self.why == other.why  # it is not the same as an empty file

    def __hash__(self) -> int:
        return hash(self.why)

    def __reduce__(self) -> tuple[type[Unread], tuple[str, bool]]:
        return Unread, (self.why, self.is_large)


VANISHED = Unread("this file cannot be read: it was there a moment ago and is gone")


def read_within(path: Path, limit: int) -> bytes:
    """All bytes of a file. Raises TooLarge, NotAFile or another OSError."""
    _judge(path.stat(), limit)  # before it is opened: to open a device may set something off
    opened = os.open(path, os.O_RDONLY | _AT_ONCE)
    try:
        size = _judge(os.fstat(opened), limit)
        parts = [os.read(opened, size + 1)]
        while parts[-1] and (size := sum(map(len, parts))) <= limit:  # some files of the system tell no size
            parts.append(os.read(opened, limit + 1 - size))
    finally:
        os.close(opened)
    if size > limit:
        raise TooLarge(size, limit)
    return b"".join(parts)


_ANY = 2**63
"""Bytes: more than any file has."""


def start_of(path: Path, most: int) -> bytes:
    """The first bytes of a file of any size. Raises NotAFile or another OSError."""
    _judge(path.stat(), _ANY)
    opened = os.open(path, os.O_RDONLY | _AT_ONCE)
    try:
        _judge(os.fstat(opened), _ANY)
        return os.read(opened, most)
    finally:
        os.close(opened)


def start_or_why(path: Path, most: int) -> bytes:
    """The first bytes of a file; `Unread` if they cannot be read."""
    try:
        return start_of(path, most)
    except OSError as error:
        return VANISHED if isinstance(error, FileNotFoundError) else not_read(error)


_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def _judge(found: os.stat_result, limit: int) -> int:
    """The size of a file that may be read."""
    if not stat.S_ISREG(found.st_mode):
        kind = next((word for is_it, word in _KINDS.items() if is_it(found.st_mode)), "something else")
        raise NotAFile(f"this is {kind}, not a file")
    if found.st_size > limit:
        raise TooLarge(found.st_size, limit)
    return found.st_size


_KINDS: Mapping[Callable[[int], bool], str] = {
    stat.S_ISDIR: "a folder",
    stat.S_ISFIFO: "a pipe",
    stat.S_ISCHR: "a device",
    stat.S_ISBLK: "a device",
    stat.S_ISSOCK: "a socket",
}


def read_or_why(path: Path, limit: int) -> bytes | None:
    """The bytes of a file; `Unread` if they cannot be read, None if there is no such file."""
    try:
        return read_within(path, limit)
    except FileNotFoundError:
        return None
    except OSError as error:
        return not_read(error)


def within(data: bytes, limit: int) -> bytes:
    """Bytes that were read elsewhere; `Unread` if there are too many of them."""
    return not_read(TooLarge(len(data), limit)) if len(data) > limit else data


def not_read(error: OSError) -> Unread:
    """What stands in the place of a file's bytes."""
    return Unread(why_not_read(error), isinstance(error, TooLarge))


def why_not_read(error: OSError) -> str:
    """Why a file cannot be read, as a sentence.

    >>> why_not_read(PermissionError(13, "Permission denied"))
    'this file cannot be read: permission denied'
    """
    if isinstance(error, TooLarge):
        return str(error)
    return f"this file cannot be read: {reason(error)}"


def reason(error: OSError) -> str:
    """What the system says of an error, without the file's name."""
    told = error.strerror or str(error) or type(error).__name__.lower()
    return told[:1].lower() + told[1:]
