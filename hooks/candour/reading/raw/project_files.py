"""A project's files by their names, sizes and bytes, and what is found among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pathspec.gitignore import GitIgnoreSpec

from candour.limits import Unread
from candour.problem import Problem, Severity

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
    """The published files of docs/. `pages` are all Markdown pages, `sizes` the bytes of each picture.

    `starts` are the bytes of other files that tell what they are (`needed`), as far as they could be read. `listed` are
    the style sheets and scripts that mkdocs.yml names for every page, `allowed` what it allows with a reason.
    `of_theme` are the addresses of the theme's files.
    """

    pages: Mapping[str, bytes]
    names: frozenset[str] = frozenset()
    sizes: Mapping[str, int] = field(default_factory=dict)
    starts: Mapping[str, bytes] = field(default_factory=dict)
    listed: frozenset[str] = frozenset()
    allowed: Mapping[str, str] = field(default_factory=dict)
    of_theme: frozenset[str] = frozenset()

    @cached_property
    def _allowed(self) -> GitIgnoreSpec:
        return GitIgnoreSpec.from_lines(self.allowed)

    def is_allowed(self, path: str) -> bool:
        """Whether mkdocs.yml says with a reason that a file is published."""
        return bool(self.allowed) and self._allowed.match_file(path.removeprefix("docs/"))

    def others(self) -> Iterator[tuple[str, bytes]]:
        """Each file that is neither a page nor allowed, with the bytes that tell what it is, if they could be read."""
        for path in sorted(self.names & self.starts.keys()):
            if not isinstance(self.starts[path], Unread) and not self.is_allowed(path):
                yield path, self.starts[path]

    def is_named(self, path: str) -> bool:
        """Whether a page names a file, and so leads to it."""
        return path.rpartition("/")[2] in self._named

    @cached_property
    def _named(self) -> frozenset[str]:
        """The names of other files that stand in pages. Each page is read once, however many files there are."""
        names = {path.rpartition("/")[2] for path in self.names - self.pages.keys()}
        spellings = ((spelt, name) for name in names for spelt in (name, name.replace(" ", "%20")))
        typed = {spelt.encode("utf-8", "surrogateescape"): name for spelt, name in spellings}
        lengths = sorted({len(spelt) for spelt in typed})
        return frozenset(
            typed[spelt]
            for data in self.pages.values()
            for ending in _ENDING.finditer(data)
            for length in lengths
            if (spelt := data[max(ending.end() - length, 0) : ending.end()]) in typed
        )

    def original(self, path: str) -> tuple[str, str]:
        """The checksum of an article's original, and its lineage; "" for what it does not say."""
        found = (key.search(self.pages[path]) for key in (_SHA256, _LINEAGE))
        one, other = (match[1].decode() if match else "" for match in found)
        return one, other


OF_KIND = frozenset({"foreign-file", "not-as-named", "unsafe-svg"})
"""The codes of what is wrong with a file as such, whatever its name."""


def once_a_file(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems without those of a file's kind where the file has a wrong name: it is one mistake."""
    problems = list(problems)
    named = frozenset(problem.path for problem in problems if problem.code in ("address-taken", "bad-file-name"))
    return (problem for problem in problems if not (problem.path in named and problem.code in OF_KIND))


_ENDING = re.compile(rb"\.\w+~?")

FindFiles = Callable[[ProjectFiles], Iterator[FoundFile]]
"""What looks for one kind of accident among the files."""
