"""The project in a git revision, read from the repository's objects: nothing is checked out, nothing executed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from posixpath import normpath, relpath

from candour.limits import LINK, limit_of
from candour.project.following import Following
from candour.project.git import Blob, NoRevision, blob_sizes, commit_of, contents, files_of, first_bytes, inside
from candour.project.git_links import CommitTree
from candour.project.links import FollowedLinks
from candour.project.sources import Sources, read_tree
from candour.reading.configuration_files import CONFIG
from candour.reading.raw.project_files import is_picture


def read_revision(folder: Path, revision: str, config: str | None = None) -> Sources:
    """What `folder` (a repository or a folder in one) holds in a revision: a branch, a tag, a commit.

    If the revision has no content, the result is empty. `config` is the path of a configuration with another name.
    Raises NoRevision.
    """
    return RevisionTree(folder, revision).sources(config)


class RevisionTree:
    """The tree of a revision, seen from the project's folder. If its configuration has both names, the first counts."""

    def __init__(self, folder: Path, revision: str) -> None:
        self.folder = folder
        self.commit = commit_of(folder, revision)
        self.inside = inside(folder)
        found = files_of(folder, self.commit)
        self._blobs, self._missing = found.blobs, found.missing
        targets = contents(dict.fromkeys(found.links.values(), LINK))
        links = {path: targets[blob].decode("utf-8", "surrogateescape") for path, blob in found.links.items()}
        self._tree = CommitTree(found.blobs, links)
        followed = Following(self._tree).walk("/", "", ()) if links else None
        if followed:
            self._blobs = {shown: found.blobs[real[1:]] for shown, real in followed.names.items()}
        self._ran_out = followed.ran_out if followed else []
        names = (CONFIG, str(Path(CONFIG).with_suffix(".yaml")))
        self.config = next((name for name in names if self._at(name) in self._blobs), CONFIG)

    def sources(self, config: str | None = None) -> Sources:
        """The project's content and settings."""
        return read_tree(self, config or self.config, {})

    def _at(self, path: str) -> str:
        return normpath(self.inside + path)

    def blobs_below(self, folder: str = ".") -> dict[str, Blob]:
        """The files in a folder of the project, by their paths in it. Raises NoRevision if a submodule is missing."""
        at = "" if self._at(folder) == "." else f"{self._at(folder)}/"
        for path, remedy in self._missing.items():
            if f"{path}/".startswith(at) or at.startswith(f"{path}/"):
                raise NoRevision(f"'{path}' is a submodule that cannot be read; {remedy}")
        return {path[len(at) :]: blob for path, blob in self._blobs.items() if path.startswith(at)}

    @property
    def everything(self) -> dict[str, Blob]:
        """All files of the repository by their paths in it: a project may inherit from outside of its folder."""
        self.blobs_below()
        return dict(self._blobs)

    @property
    def ids(self) -> dict[str, str]:
        """The id of each file that can be read, by its path from the project's folder."""
        start = self.inside or "."
        return {relpath(path, start): blob.id for path, blob in self._blobs.items()}

    def below(self, folder: str) -> FollowedLinks:
        blobs = self.blobs_below(folder)
        pictures = {path: blob for path, blob in blobs.items() if is_picture(path)}
        known = blob_sizes(pictures.values())
        sizes = {path: known[blob] for path, blob in pictures.items() if blob in known}
        problems = (*self._tree.problems_below(self._at(folder), folder), *self._ran_out)
        return FollowedLinks(list(blobs), problems, sizes, bool(self._ran_out))

    def read(self, paths: Sequence[str]) -> list[bytes | None]:
        blobs = [self._blobs.get(self._at(path)) for path in paths]
        limits: dict[Blob, int] = {}
        for path, blob in zip(paths, blobs, strict=True):
            if blob:
                limits[blob] = max(limits.get(blob, 0), limit_of(path))
        held = contents(limits)
        return [held[blob] if blob else None for blob in blobs]

    def starts(self, most: Mapping[str, int]) -> dict[str, bytes]:
        blobs = {path: blob for path in most if (blob := self._blobs.get(self._at(path)))}
        held = first_bytes({blob: max(most[path] for path in paths) for blob, paths in _paths_of(blobs).items()})
        return {path: held[blob][: most[path]] for path, blob in blobs.items() if blob in held}


def _paths_of(blobs: Mapping[str, Blob]) -> dict[Blob, list[str]]:
    """The paths of each blob: files may be alike."""
    found: dict[Blob, list[str]] = {}
    for path, blob in blobs.items():
        found.setdefault(blob, []).append(path)
    return found
