"""A project's files by their names, sizes and bytes, and what is found among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from candour.problem import Severity

PICTURES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic", "heif"})
"""The endings of pictures."""


def is_picture(path: str) -> bool:
    """Whether a file is a picture, by its name."""
    return path.rpartition(".")[2].lower() in PICTURES


_SHA256 = re.compile(rb"sha256: *[\"']?([0-9a-f]{64})")
_LINEAGE = re.compile(rb"lineage: *[\"']?([a-z0-9-]+)")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that is there by accident, or a place in one. `severity` is another than its rule's."""

    path: str
    message: str
    line: int = 1
    column: int = 1
    severity: Severity | None = None


@dataclass(frozen=True)
class ProjectFiles:
    """The published files of docs/. `pages` are all Markdown pages, `sizes` the bytes of each picture."""

    pages: Mapping[str, bytes]
    names: frozenset[str] = frozenset()
    sizes: Mapping[str, int] = field(default_factory=dict)

    def is_named(self, path: str) -> bool:
        """Whether a page names a file, and so leads to it."""
        name = path.rpartition("/")[2].encode()
        return any(name in data or name.replace(b" ", b"%20") in data for data in self.pages.values())

    def original(self, path: str) -> tuple[str, str]:
        """The checksum of an article's original, and its lineage; "" for what it does not say."""
        found = (key.search(self.pages[path]) for key in (_SHA256, _LINEAGE))
        one, other = (match[1].decode() if match else "" for match in found)
        return one, other


FindFiles = Callable[[ProjectFiles], Iterator[FoundFile]]
"""What looks for one kind of accident among the files."""
