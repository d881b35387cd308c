"""What git knows of a project: commits, their files, the files' bytes. Nothing is checked out, nothing executed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from candour.limits import TooLarge, not_read

_FILE_MODES = ("100644", "100755")
_LINK_MODE, _SUBMODULE_MODE = "120000", "160000"
_OF_ANOTHER = frozenset(
    {
        *("GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_INDEX_FILE"),
        *("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_GRAFT_FILE"),
        *("GIT_SHALLOW_FILE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_EXTERNAL_DIFF"),
    }
)
"""What git sets for its hooks. It would answer for that repository and that place, whatever folder we ask about."""


class NoRevision(ValueError):
    """The revision cannot be read. The message says why, in a sentence."""


@dataclass(frozen=True, slots=True)
class Blob:
    """The bytes of a file, by their id in a repository (a submodule is one of its own)."""

    repository: Path
    id: str


@dataclass(frozen=True, slots=True)
class Files:
    """What a commit holds, by paths from the top of the repository. `missing` are submodules, with what to do."""

    blobs: dict[str, Blob]
    links: dict[str, Blob]
    missing: dict[str, str]


def commit_of(folder: Path, revision: str) -> str:
    """The id of the commit that a revision names: a branch, a tag, a commit. Raises NoRevision."""
    if not revision or revision.startswith("-"):
        raise NoRevision(f"'{revision}' is not a revision; write a branch, a tag or a commit")
    git(folder, "rev-parse", "--git-dir", failing=f"'{folder}' is not in a git repository")
    failing = f"git knows no revision '{revision}'; write a branch, a tag or a commit"
    if git(folder, "rev-parse", "--is-shallow-repository") == b"true\n":
        failing += " (this clone is shallow, it lacks older commits: run 'git fetch --unshallow')"
    return git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", failing=failing).strip().decode()


def inside(folder: Path) -> str:
    """The path of a folder in its repository, with a slash at the end; "" for the top."""
    return git(folder, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").rstrip("\n")


def files_of(folder: Path, commit: str) -> Files:
    """All files of a commit, with those of submodules that are there."""
    found = Files({}, {}, {})
    top = Path(git(folder, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n"))
    _gather(top, commit, "", found)
    return found


def _gather(repository: Path, commit: str, at: str, found: Files) -> None:
    listing = git(repository, "ls-tree", "-r", "-z", "--full-tree", commit)
    for mode, id, path in _entries(listing):
        whole = f"{at}{path}"
        if mode in _FILE_MODES:
            found.blobs[whole] = Blob(repository, id)
        elif mode == _LINK_MODE:
            found.links[whole] = Blob(repository, id)
        elif mode == _SUBMODULE_MODE:
            below = repository / path
            if not (below / ".git").exists():
                found.missing[whole] = f"run 'git submodule update --init {whole}' first"
            elif not _holds(below, id):
                found.missing[whole] = f"its commit {id[:9]} is not there: run 'git -C {whole} fetch' first"
            else:
                _gather(below, id, f"{whole}/", found)


def _holds(repository: Path, commit: str) -> bool:
    try:
        return bool(git(repository, "rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}"))
    except NoRevision:
        return False


def _entries(listing: bytes) -> Iterator[tuple[str, str, str]]:
    """Mode, object and path of every entry."""
    for entry in listing.decode("utf-8", "surrogateescape").split("\0"):
        described, _, path = entry.partition("\t")
        if path:
            mode, _, id = described.split()
            yield mode, id, path


def renamed_since(folder: Path, commit: str, below: str) -> dict[str, str]:
    """The files of a commit that have another path now, and those paths, both from the folder `below` in it."""
    told = git(folder, "diff", "--raw", "-z", "-M", "--diff-filter=R", "--no-ext-diff", commit)
    parts = told.decode("utf-8", "surrogateescape").split("\0")[:-1]
    pairs = zip(parts[1::3], parts[2::3], strict=True)
    return {
        old.removeprefix(below): new.removeprefix(below)
        for old, new in pairs
        if old.startswith(below) and new.startswith(below)
    }


def contents(limits: Mapping[Blob, int]) -> dict[Blob, bytes]:
    """The bytes of each blob, all of a repository from one process; `Unread` of one with more bytes than its limit."""
    sizes = blob_sizes(limits)
    found: dict[Blob, bytes] = {}
    wanted: dict[Path, dict[str, Blob]] = {}
    for blob, limit in limits.items():
        size = sizes.get(blob, 0)  # of one that is not there, git says so
        if size > limit:
            found[blob] = not_read(TooLarge(size, limit))
        else:
            wanted.setdefault(blob.repository, {})[blob.id] = blob
    for repository, by_id in wanted.items():
        found.update((by_id[id], data) for id, data in zip(by_id, _read(repository, list(by_id)), strict=True))
    return found


def blob_sizes(blobs: Iterable[Blob]) -> dict[Blob, int]:
    """The number of bytes of each blob that is there, without reading it."""
    found = {}
    by_repository = sorted(set(blobs), key=lambda blob: str(blob.repository))
    for repository, some in groupby(by_repository, lambda blob: blob.repository):
        held = list(some)
        told = git(repository, "cat-file", "--batch-check", given="".join(f"{blob.id}\n" for blob in held).encode())
        for blob, line in zip(held, told.decode().splitlines(), strict=True):
            *_, size = line.split()
            if size.isdigit():
                found[blob] = int(size)
    return found


def _read(repository: Path, ids: Sequence[str]) -> Iterator[bytes]:
    data = git(repository, "cat-file", "--batch", given="".join(f"{id}\n" for id in ids).encode())
    at = 0
    for _ in ids:
        head_end = data.index(b"\n", at)
        name, kind, *size = data[at:head_end].decode().split()
        if kind != "blob":
            raise NoRevision(f"git cannot read the file {name} ({kind}); fetch the whole repository")
        at = head_end + 1 + int(size[0])
        yield data[head_end + 1 : at]
        at += 1


def git(folder: Path, *arguments: str, given: bytes = b"", failing: str = "") -> bytes:
    """What git prints. Raises NoRevision with `failing`, or git's own words, when it fails."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        # the editor's own git; the arguments are ours except for the revision, which cannot be an option
        ran = subprocess.run(command, input=given, capture_output=True, check=False, env=_environment())  # noqa: S603
    except OSError as error:
        raise NoRevision(f"git cannot be run: {error.strerror}; install it to compare revisions") from None
    if ran.returncode:
        raise NoRevision(_why(ran.stderr.decode("utf-8", "replace").strip(), failing))
    return ran.stdout


def _environment() -> dict[str, str]:
    own = {key: value for key, value in os.environ.items() if key not in _OF_ANOTHER}
    return own | {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}


def first_bytes(most: Mapping[Blob, int]) -> dict[Blob, bytes]:
    """The first bytes of blobs of any size that are there; at most so many of each."""
    found: dict[Blob, bytes] = {}
    by_repository = sorted(most, key=lambda blob: str(blob.repository))
    for repository, some in groupby(by_repository, lambda blob: blob.repository):
        command = ["git", "-C", str(repository), "cat-file", "--batch"]
        with subprocess.Popen(  # noqa: S603 - the editor's own git, asked for ids that it has told
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()
        ) as asked:
            for blob in some:
                found.update(_first(asked, blob, most[blob]))
    return found


def _first(asked: subprocess.Popen[bytes], blob: Blob, most: int) -> Iterator[tuple[Blob, bytes]]:
    """The first bytes of one blob from a git that is asked for one after the other."""
    if asked.stdin is None or asked.stdout is None:
        return
    asked.stdin.write(f"{blob.id}\n".encode())
    asked.stdin.flush()
    *_, kind, size = asked.stdout.readline().split() or (b"", b"")
    if kind != b"blob":
        return
    yield blob, asked.stdout.read(min(most, int(size)))
    left = int(size) + 1 - most if int(size) > most else 1  # and the end of the line
    while left and (skipped := asked.stdout.read(min(left, _AT_ONCE))):
        left -= len(skipped)


_AT_ONCE = 1_000_000


def _why(told: str, failing: str) -> str:
    """Why git failed. Where it distrusts a folder, that is the reason, and its own remedy is told."""
    remedy = next((line.strip() for line in told.splitlines() if "--add safe.directory" in line), "")
    if remedy:
        reason = told.partition("\n")[0].removeprefix("fatal: ")
        return f"git reads nothing here, since another user owns the folder ({reason}); if you trust it: {remedy}"
    return ": ".join(filter(None, (failing, told.partition("\n")[0])))
