"""A project's configuration and content from a tree of files, read without MkDocs: nothing is executed.

The tree is a folder or a revision (`revision.py`). A build and `check` get the same from the adapter, which asks
MkDocs. A test checks that both agree.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Protocol

from pathspec.gitignore import GitIgnoreSpec

from candour.language import catalogue
from candour.limits import VANISHED, Unread, limit_of, read_or_why, start_or_why
from candour.model.folders import ContentFolder
from candour.model.publishable import needed
from candour.problem import Problem
from candour.project.links import FollowedLinks, walk
from candour.project.theme_files import theme_files
from candour.reading.configuration_files import CONFIG, ConfigurationFiles, ReadFile, read_safely
from candour.reading.word_lists import is_list

_NEVER = (".*", "/templates/")
"""Files that MkDocs never publishes."""


def is_setting(path: str) -> bool:
    """Whether a file of the content is not a page but changes pages: word lists, catalogues."""
    return is_list(path) or catalogue.language_of(path) is not None


@dataclass(frozen=True, slots=True)
class Sources:
    """`pages` are all Markdown pages of the site as (path, bytes), `files` the paths of all files; both "docs/…".

    `settings` are files that are not pages but change them. `content` knows the name of "docs/" on disk. `problems`
    are those of the tree itself. Line ends are as `with_plain_ends` leaves them. All else can be read from `tree`.
    `sizes` are the bytes of each picture, `starts` those that tell what a file is that is no page; `added` are files
    that a theme or a plugin has added. `of_theme` are the addresses of the theme's own files.
    """

    pages: tuple[tuple[str, bytes], ...]
    files: frozenset[str]
    settings: Mapping[str, bytes] = field(default_factory=dict)
    configured: ConfigurationFiles = field(default_factory=ConfigurationFiles)
    content: ContentFolder = field(default_factory=ContentFolder)
    problems: tuple[Problem, ...] = ()
    tree: Tree | None = field(default=None, compare=False, repr=False)
    sizes: Mapping[str, int] = field(default_factory=dict)
    starts: Mapping[str, bytes] = field(default_factory=dict)
    added: frozenset[str] = frozenset()
    of_theme: frozenset[str] = frozenset()

    @property
    def beside(self) -> dict[str, bytes]:
        """All files beside the pages that change them, with those of the configuration."""
        return {**{layer.path: layer.data for layer in self.configured.layers if layer.data}, **self.settings}


class Tree(Protocol):
    """Files by their paths below a project's folder; a path may lead out of it."""

    folder: Path

    def below(self, folder: str) -> FollowedLinks:
        """The files in a folder, by their paths in it."""

    def read(self, paths: Sequence[str]) -> list[bytes | None]:
        """The bytes of each file, `Unread` if it cannot be read; None if there is no such file."""

    def starts(self, most: Mapping[str, int]) -> dict[str, bytes]:
        """The first bytes of files, by their paths, at most so many of each; `Unread` if they cannot be read."""


class Folder:
    """A tree on disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def below(self, folder: str) -> FollowedLinks:
        return walk(self.folder, folder)

    def read(self, paths: Sequence[str]) -> list[bytes | None]:
        return [read_or_why(self.folder / path, limit_of(path)) for path in paths]

    def starts(self, most: Mapping[str, int]) -> dict[str, bytes]:
        return {path: start_or_why(self.folder / path, count) for path, count in most.items()}


def starts_of(tree: Tree, content: ContentFolder, files: Iterable[str]) -> dict[str, bytes]:
    """The bytes that tell what files of the content are that are no pages; `Unread` if they cannot be read."""
    wanted = {content.real(path): path for path in files if not path.endswith(".md")}
    most = {real: needed(path.removeprefix("docs/")) for real, path in wanted.items()}
    return {wanted[real]: data for real, data in tree.starts(most).items()}


def read_folder(folder: Path, config: str | None = None) -> Sources:
    """A project on disk. `config` is the path in it of a configuration with another name."""
    return read_tree(Folder(folder), config or config_in(folder), os.environ)


def config_in(folder: Path) -> str:
    """The configuration's file, which has one of two names."""
    other = str(Path(CONFIG).with_suffix(".yaml"))
    return other if (folder / other).is_file() and not (folder / CONFIG).is_file() else CONFIG


def read_docs(docs: Path) -> Sources:
    """A content folder by itself."""
    return _gathered(Folder(docs.parent), docs.name, ConfigurationFiles())


def read_tree(tree: Tree, config: str, environment: Mapping[str, str]) -> Sources:
    """A project in a tree. `!ENV` is looked up in `environment`."""
    configured = read_safely(config, reader(tree), environment)
    return _gathered(tree, _docs(configured, tree.folder), configured)


def content_in(folder: Path, config: str) -> ContentFolder:
    """The name of a project's content folder on disk."""
    configured = read_safely(config, reader(Folder(folder)), os.environ)
    return ContentFolder(f"{_docs(configured, folder)}/")


def _docs(configured: ConfigurationFiles, folder: Path) -> str:
    """The content's folder, by its path in the project."""
    given = configured.values.get("docs_dir")
    name = given.replace("\\", "/") if isinstance(given, str) else "docs"
    docs = normpath(join(dirname(configured.path), name))
    return Path(os.path.relpath(docs, folder.resolve())).as_posix() if docs.startswith("/") else docs


def reader(tree: Tree) -> ReadFile:
    """A function that reads the files of a configuration."""

    def read(path: str) -> bytes | None:
        data = tree.read([path])[0]
        return None if data is None else with_plain_ends(data)

    return read


def _gathered(tree: Tree, docs: str, configured: ConfigurationFiles) -> Sources:
    found = tree.below(docs)
    listed = published(found.names, *(configured.values.get(key) for key in ("exclude_docs", "draft_docs")))
    beside = [name for name in found.names if is_setting(f"docs/{name}")]
    pages = [name for name in listed if name.endswith(".md")]
    read = [*pages, *beside]
    contents = zip(read, tree.read([f"{docs}/{name}" for name in read]), strict=True)
    held = {f"docs/{name}": with_plain_ends(VANISHED if data is None else data) for name, data in contents}
    return Sources(
        tuple((path, held[path]) for path in (f"docs/{name}" for name in pages)),
        frozenset(f"docs/{name}" for name in listed),
        {path: data for path, data in held.items() if is_setting(path)},
        configured,
        ContentFolder(f"{docs}/"),
        (*found.problems, *configured.problems),
        tree,
        {f"docs/{name}": found.sizes[name] for name in listed if name in found.sizes},
        starts_of(tree, ContentFolder(f"{docs}/"), (f"docs/{name}" for name in listed)),
        of_theme=theme_files(configured, lambda folder: tree.below(folder).names),
    )


def published(names: Iterable[str], *patterns: object) -> list[str]:
    """The files that are part of the site. `patterns` are those of `exclude_docs` and of `draft_docs`."""
    excluded, drafts = (str(given or "").splitlines() for given in patterns)
    never, later = GitIgnoreSpec.from_lines([*_NEVER, *excluded]), GitIgnoreSpec.from_lines(drafts)
    return sorted(name for name in names if not never.match_file(name) and not later.match_file(name))


def with_plain_ends(data: bytes) -> bytes:
    r"""A text with `\n` at the end of each line. Git and editors may write others, which do not change the meaning."""
    return data if isinstance(data, Unread) else data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def lines_in(project: Path) -> Callable[[str], list[str]]:
    """A function from a path, as in problems, to the lines of that file."""

    @lru_cache(maxsize=1)  # problems are sorted, so a file is asked for many times in a row
    def lines(path: str) -> list[str]:
        text = (read_or_why(project / path, limit_of(path)) or b"").decode("utf-8", "replace")
        return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")

    return lines
