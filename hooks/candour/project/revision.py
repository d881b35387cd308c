"""The project in a git revision, read from the repository's objects: nothing is checked out, nothing executed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from posixpath import dirname, join, normpath

from candour.project.links import FollowedLinks
from candour.project.sources import Sources, read_tree
from candour.reading.configuration_files import CONFIG

_FILE_MODES = ("100644", "100755")
_LINK_MODE = "120000"


class NoRevision(ValueError):
    """The revision cannot be read. The message says why, in a sentence."""


def read_revision(folder: Path, revision: str, config: str | None = None) -> Sources:
    """What `folder` (a repository or a folder in one) holds in a revision: a branch, a tag, a commit.

    If the revision has no content, the result is empty. `config` is the path of a configuration with another name.
    Raises NoRevision.
    """
    if not revision or revision.startswith("-"):
        raise NoRevision(f"'{revision}' is not a revision; write a branch, a tag or a commit")
    _git(folder, "rev-parse", "--git-dir", failing="'{folder}' is not in a git repository")
    failing = (
        f"git knows no revision '{revision}'; write a branch, a tag or a commit "
        "(a shallow clone has only the newest: fetch the other first)"
    )
    commit = _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", failing=failing).strip()
    tree = _Revision(folder, commit.decode())
    return read_tree(tree, config or tree.config, {})


class _Revision:
    """The tree of a commit, seen from the project's folder. If its configuration has both names, the first counts."""

    def __init__(self, folder: Path, commit: str) -> None:
        self.folder = folder
        self._inside = _git(folder, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").rstrip("\n")
        listing = _git(folder, "ls-tree", "-r", "-z", "--full-tree", commit)
        entries = list(_entries(listing))
        self._objects = {path: id for mode, id, path in entries if mode in _FILE_MODES}
        links = [(path, id) for mode, id, path in entries if mode == _LINK_MODE]
        targets = _contents(folder, [id for _, id in links])
        self._follow({path: data.decode("utf-8", "replace") for (path, _), data in zip(links, targets, strict=True)})
        names = (CONFIG, str(Path(CONFIG).with_suffix(".yaml")))
        self.config = next((name for name in names if self._at(name) in self._objects), CONFIG)

    def _follow(self, links: Mapping[str, str]) -> None:
        """Add files that links lead to, unless a link leaves the repository or is a circle. Links may be chained."""
        for _ in range(_LONGEST_CHAIN):
            before = len(self._objects)
            for path, target in links.items():
                to = normpath(join(dirname(path), target))
                if to in self._objects:
                    self._objects[path] = self._objects[to]
                elif not f"{path}/".startswith(f"{to}/"):
                    below = [(name, id) for name, id in self._objects.items() if name.startswith(f"{to}/")]
                    self._objects.update((path + name[len(to) :], id) for name, id in below)
            if len(self._objects) == before:
                break

    def _at(self, path: str) -> str:
        return normpath(self._inside + path)

    def below(self, folder: str) -> FollowedLinks:
        at = f"{self._at(folder)}/"
        return FollowedLinks([path[len(at) :] for path in self._objects if path.startswith(at)])

    def read(self, paths: Sequence[str]) -> list[bytes | None]:
        objects = [self._objects.get(self._at(path)) for path in paths]
        contents = _contents(self.folder, [id for id in objects if id])
        return [next(contents) if id else None for id in objects]


_LONGEST_CHAIN = 5


def _entries(listing: bytes) -> Iterator[tuple[str, str, str]]:
    """Mode, object and path of every entry."""
    for entry in listing.decode("utf-8", "surrogateescape").split("\0"):
        described, _, path = entry.partition("\t")
        if path:
            mode, _, id = described.split()
            yield mode, id, path


def _contents(folder: Path, objects: Sequence[str]) -> Iterator[bytes]:
    """The bytes of each object, all from one process."""
    if not objects:
        return
    data = _git(folder, "cat-file", "--batch", given="".join(f"{id}\n" for id in objects).encode())
    at = 0
    for _ in objects:
        head_end = data.index(b"\n", at)
        name, kind, *size = data[at:head_end].decode().split()
        if kind != "blob":
            raise NoRevision(f"git cannot read the file {name} ({kind}); fetch the whole repository")
        at = head_end + 1 + int(size[0])
        yield data[head_end + 1 : at]
        at += 1


def _git(folder: Path, *arguments: str, given: bytes = b"", failing: str = "") -> bytes:
    """What git prints. Raises NoRevision with `failing`, or git's own words, when it fails."""
    environment = os.environ | {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}
    command = ["git", "-C", str(folder), *arguments]
    try:
        # the editor's own git; the arguments are ours except for the revision, which cannot be an option
        ran = subprocess.run(command, input=given, capture_output=True, check=False, env=environment)  # noqa: S603
    except OSError as error:
        raise NoRevision(f"git cannot be run: {error.strerror}; install it to compare revisions") from None
    if ran.returncode:
        own = ran.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise NoRevision(": ".join(filter(None, (failing.replace("{folder}", str(folder)), own))))
    return ran.stdout
