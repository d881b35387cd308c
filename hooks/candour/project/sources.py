"""The project's content on disk: the only place where the engine reads files of docs/."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from candour.language import catalogue
from candour.reading.configuration import CONFIG, WORDS


def is_setting(path: str) -> bool:
    """Whether a file is none of the pages, and yet makes a difference to them: settings, words, catalogues."""
    return path in (CONFIG, WORDS) or catalogue.language_of(path) is not None


@dataclass(frozen=True, slots=True)
class Sources:
    """`pages` are all Markdown pages as (path, bytes); `files` every file's path; both "docs/…".

    `settings` are the files beside them that make a difference to them. Lines end as `with_plain_ends` leaves them.
    """

    pages: tuple[tuple[str, bytes], ...]
    files: frozenset[str]
    settings: Mapping[str, bytes] = field(default_factory=dict)


def read_folder(folder: Path) -> Sources:
    """A project as it stands on disk."""
    found = read_docs(folder / "docs")
    beside = sorted(path for path in {CONFIG, *found.files} if is_setting(path))
    settings = {path: with_plain_ends((folder / path).read_bytes()) for path in beside if (folder / path).is_file()}
    return Sources(found.pages, found.files, settings)


def read_docs(docs: Path) -> Sources:
    """Everything in the content folder, hidden files aside, in stable order."""
    found = sorted(path for path in docs.rglob("*") if path.is_file() and not is_hidden(path.relative_to(docs)))
    named = [(f"docs/{path.relative_to(docs).as_posix()}", path) for path in found]
    pages = tuple((name, with_plain_ends(path.read_bytes())) for name, path in named if name.endswith(".md"))
    return Sources(pages, frozenset(name for name, _ in named))


def with_plain_ends(data: bytes) -> bytes:
    r"""A text with `\n` at the end of each line: git and editors write others, which change nothing of what is said."""
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def is_hidden(path: Path) -> bool:
    """Whether a file, or a folder that it stands in, is hidden: its name starts with a dot."""
    return any(part.startswith(".") for part in path.parts)


def lines_in(project: Path) -> Callable[[str], list[str]]:
    """The lines of a project's files by their paths ("docs/articles/x.md"), as problems count them."""

    @lru_cache(maxsize=1)  # problems are sorted, so a file is asked for many times in a row
    def lines(path: str) -> list[str]:
        try:
            with (project / path).open("rb") as file:
                text = file.read(_SHOWN).decode("utf-8", "replace")
        except OSError:
            return []
        return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")

    return lines


_SHOWN = 200_000  # bytes; a page that has more is not read
