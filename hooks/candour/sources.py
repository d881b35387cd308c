"""The project's content on disk: the only place where the engine reads files of docs/."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CONFIG = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Sources:
    """`pages` are all Markdown pages as (path, bytes); `files` every file's path; both "docs/…".

    `config` are the bytes of mkdocs.yml, where there is one.
    """

    pages: tuple[tuple[str, bytes], ...]
    files: frozenset[str]
    config: bytes | None = None


def read_folder(folder: Path) -> Sources:
    """A project as it stands on disk."""
    config = folder / CONFIG
    found = read_docs(folder / "docs")
    return Sources(found.pages, found.files, config.read_bytes() if config.is_file() else None)


def read_docs(docs: Path) -> Sources:
    """Everything in the content folder, hidden files aside, in stable order."""
    found = sorted(path for path in docs.rglob("*") if path.is_file() and not is_hidden(path.relative_to(docs)))
    named = [(f"docs/{path.relative_to(docs).as_posix()}", path) for path in found]
    pages = tuple((name, path.read_bytes()) for name, path in named if name.endswith(".md"))
    return Sources(pages, frozenset(name for name, _ in named))


def is_hidden(path: Path) -> bool:
    """Whether a file, or a folder that it stands in, is hidden: its name starts with a dot."""
    return any(part.startswith(".") for part in path.parts)
