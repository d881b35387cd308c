"""The project's content in a git revision, read from the repository's objects: nothing is checked out."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from candour.project.sources import Sources, is_hidden, is_setting, with_plain_ends
from candour.reading.configuration import CONFIG

_FILE_MODES = ("100644", "100755")


class NoRevision(ValueError):
    """There is no such revision to read; the message says why, in a sentence."""


def read_revision(folder: Path, revision: str) -> Sources:
    """What `folder` (a repository or a folder in one) holds in a revision: a branch, a tag, a commit.

    Content that is not there in that revision is empty. Raises NoRevision.
    """
    if not revision or revision.startswith("-"):
        raise NoRevision(f"'{revision}' is not a revision; write a branch, a tag or a commit")
    _git(folder, "rev-parse", "--git-dir", failing="'{folder}' is not in a git repository")
    failing = (
        f"git knows no revision '{revision}'; write a branch, a tag or a commit "
        "(a shallow clone has only the newest: fetch the other first)"
    )
    commit = _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", failing=failing).strip()
    listing = _git(folder, "ls-tree", "-r", "-z", commit.decode(), "--", "docs", CONFIG)
    entries = sorted(_files(listing))
    read = [(path, object_id) for path, object_id in entries if path.endswith(".md") or is_setting(path)]
    contents = dict(zip((path for path, _ in read), _contents(folder, [id for _, id in read]), strict=True))
    settings = {path: contents.pop(path) for path in list(contents) if is_setting(path)}
    return Sources(tuple(contents.items()), frozenset(path for path, _ in entries).difference({CONFIG}), settings)


def _files(listing: bytes) -> Iterator[tuple[str, str]]:
    """Path and object of every plain file that is not hidden; links and other repositories are left out."""
    for entry in listing.decode("utf-8", "surrogateescape").split("\0"):
        described, _, path = entry.partition("\t")
        if described.startswith(_FILE_MODES) and not is_hidden(Path(path)):
            yield path, described.split()[2]


def _contents(folder: Path, objects: Sequence[str]) -> Iterator[bytes]:
    """The text of each object, all from one process."""
    data = _git(folder, "cat-file", "--batch", given="".join(f"{id}\n" for id in objects).encode())
    at = 0
    for _ in objects:
        head_end = data.index(b"\n", at)
        name, kind, *size = data[at:head_end].decode().split()
        if kind != "blob":
            raise NoRevision(f"git cannot read the file {name} ({kind}); fetch the whole repository")
        at = head_end + 1 + int(size[0])
        yield with_plain_ends(data[head_end + 1 : at])
        at += 1


def _git(folder: Path, *arguments: str, given: bytes = b"", failing: str = "") -> bytes:
    """What git prints. Raises NoRevision with `failing`, or git's own words, when it fails."""
    environment = os.environ | {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}
    command = ["git", "-C", str(folder), *arguments]
    try:
        # whichever git the editor has; the arguments are ours but for a revision, which is no option
        ran = subprocess.run(command, input=given, capture_output=True, check=False, env=environment)  # noqa: S603
    except OSError as error:
        raise NoRevision(f"git cannot be run: {error.strerror}; install it to compare revisions") from None
    if ran.returncode:
        own = ran.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise NoRevision(": ".join(filter(None, (failing.replace("{folder}", str(folder)), own))))
    return ran.stdout
