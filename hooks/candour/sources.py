"""The project's content on disk: the only place where the engine reads files of docs/."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sources:
    """`pages` are all Markdown pages as (path, bytes); `files` every file's path; both "docs/…"."""

    pages: tuple[tuple[str, bytes], ...]
    files: frozenset[str]


def read_docs(docs: Path) -> Sources:
    """Everything in the content folder, hidden files aside, in stable order."""
    found = sorted(path for path in docs.rglob("*") if path.is_file() and not _is_hidden(path.relative_to(docs)))
    named = [(f"docs/{path.relative_to(docs).as_posix()}", path) for path in found]
    pages = tuple((name, path.read_bytes()) for name, path in named if name.endswith(".md"))
    return Sources(pages, frozenset(name for name, _ in named))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
