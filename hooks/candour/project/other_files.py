"""Files of two revisions beside pages and settings: code, the vocabulary, pictures and other files of the content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from os.path import relpath
from pathlib import Path, PurePosixPath

from candour.limits import Unread
from candour.project.git import git
from candour.project.revision import RevisionTree
from candour.project.sources import Sources, Tree, with_plain_ends
from candour.reading.vocabulary import VOCABULARY_FOLDER

_CODE_FOLDERS = ("hooks", "overrides", "tests", ".github", ".git", ".vscode", ".devcontainer", "scripts")
_CODE_NAMES = ("makefile", "dockerfile", "codeowners", "requirements.txt", "_headers", "_redirects")
_CODE_ENDINGS = frozenset(
    (".py", ".js", ".ts", ".css", ".html", ".toml", ".cfg", ".ini", ".sh", ".yml", ".yaml", ".json", ".lock", ".in")
)

_RUN_BY_BROWSERS = frozenset((".js", ".css", ".html"))


@dataclass(frozen=True, slots=True)
class OtherFile:
    """A file that differs, by its path in the project, with its bytes on both sides; None where it is not."""

    path: str
    old: bytes | None
    new: bytes | None


def other_files(base: Sources, head: Sources) -> list[OtherFile]:
    """Every file that differs and is neither a page nor a setting; content has the paths of the engine ("docs/…")."""
    if base.tree is None or head.tree is None:
        return []
    before, after = _ids(base.tree), _ids(head.tree)
    known = {*_read(base), *_read(head)}
    paths = [path for path in sorted(before.keys() | after.keys()) if before.get(path) != after.get(path)]
    neutral = {path: base.content.neutral(head.content.neutral(path)) for path in paths}
    wanted = [path for path in paths if neutral[path] not in known and path not in known]
    sides = zip(wanted, base.tree.read(wanted), head.tree.read(wanted), strict=True)
    return [
        OtherFile(neutral[path], old, new)
        for path, old, new in sides
        if isinstance(old, Unread) or isinstance(new, Unread) or _plain(old) != _plain(new)  # they differ by their ids
    ]


def makes_the_site(path: str) -> bool:
    """Whether a file says how the site is made or checked, and is nothing that patients read as it stands."""
    parts = PurePosixPath(path.lower())
    if parts.parts[0] == "docs":
        return parts.suffix in _RUN_BY_BROWSERS
    if parts.suffix == ".md" or path.startswith(VOCABULARY_FOLDER):
        return parts.parts[0] == ".github"
    is_named = parts.name in _CODE_NAMES or parts.name.startswith((".git", "requirements"))
    return parts.parts[0] in _CODE_FOLDERS or parts.suffix in _CODE_ENDINGS or is_named


def _read(sources: Sources) -> Iterator[str]:
    """The paths of what is compared as pages and settings."""
    yield from dict(sources.pages)
    yield from sources.beside


def _ids(tree: Tree) -> Mapping[str, str]:
    """What git calls the bytes of each file of the repository, by its path from the project's folder."""
    return tree.ids if isinstance(tree, RevisionTree) else dict(_on_disk(tree.folder))


def _on_disk(folder: Path) -> Iterator[tuple[str, str]]:
    """The same for the files as they are, without those that git ignores."""
    top = Path(git(folder, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n"))
    listed = git(top, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    names = listed.decode("utf-8", "surrogateescape").split("\0")
    files = [name for name in dict.fromkeys(names) if name and "\n" not in name and (top / name).is_file()]
    given = "".join(f"{name}\n" for name in files).encode("utf-8", "surrogateescape")
    ids = git(top, "hash-object", "--stdin-paths", given=given).decode().split()
    real = folder.resolve()
    yield from ((Path(relpath(top / name, real)).as_posix(), id) for name, id in zip(files, ids, strict=True))


def _plain(data: bytes | None) -> bytes | None:
    return None if data is None else with_plain_ends(data)
