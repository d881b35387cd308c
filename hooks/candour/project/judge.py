"""Who judges a proposal: the code of the base, never code that came with the proposal.

A project may hold its engine (`hooks/cli.py`). Where the base's differs from the code that runs, a review is made by
the base's, from the repository's objects in a folder of its own. Of the proposal nothing is executed.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from candour.limits import ENGINE_FILE, Unread, read_or_why
from candour.project.git import Blob, contents
from candour.project.links import repository
from candour.project.revision import RevisionTree
from candour.project.sources import with_plain_ends

_CODE = "hooks"
DOOR = "cli.py"
_RUNNING = Path(__file__).resolve().parents[2]
_CALLED_BY = "CANDOUR_CALLED_BY"
"""Set for the base's code, which is the judge, whatever folder it runs from."""


def base_judges(base: RevisionTree) -> bool:
    """Whether the base holds another engine than the one that runs."""
    if _CALLED_BY in os.environ:
        return False
    held = {path: blob for path, blob in _engine(base).items() if _is_code(path)}
    return bool(held) and not _is_running(held)


def _engine(base: RevisionTree) -> dict[str, Blob]:
    """The files of the base's engine: in the project, or where the code that runs stands in the same repository."""
    places = [_CODE]
    if _RUNNING.is_relative_to(repository(Path(os.path.realpath(base.folder / _CODE)))):
        places.append(Path(os.path.relpath(_RUNNING, base.folder.resolve())).as_posix())
    engines = (base.blobs_below(place) for place in places)
    return next((held for held in engines if DOOR in held), {})


def _is_running(held: Mapping[str, Blob]) -> bool:
    """Whether the files that run are those of the base, all and no more."""
    if not all(_is_file(_RUNNING / path, blob.id) for path, blob in held.items()):
        return False
    here = (path.relative_to(_RUNNING).as_posix() for path in _RUNNING.rglob("*") if path.is_file())
    return all(path in held for path in here if _is_code(path))


def _is_code(path: str) -> bool:
    """Whether a file of the engine can change what it says: modules and data, no notes, nothing that Python wrote."""
    hidden = any(part.startswith((".", "__pycache__")) for part in path.split("/"))
    return not hidden and not path.endswith((".md", ".pyc"))


def _is_file(path: Path, id: str) -> bool:
    """Whether a file holds what git keeps under an id. Git may have written other line ends."""
    data = read_or_why(path, ENGINE_FILE)
    if data is None or isinstance(data, Unread):
        return False
    return any(_id(each, len(id)) == id for each in (data, with_plain_ends(data)))


def _id(data: bytes, length: int) -> str:
    named = hashlib.sha1(usedforsecurity=False) if length == _SHA_1 else hashlib.sha256()
    named.update(b"blob %d\0" % len(data) + data)
    return named.hexdigest()


_SHA_1 = 40
"""Digits of an id in most repositories; the others have SHA-256."""


@contextmanager
def code_of(base: RevisionTree) -> Iterator[Path]:
    """A folder with the base's engine, for as long as it is needed."""
    held = _engine(base)
    data = contents(dict.fromkeys(held.values(), ENGINE_FILE))
    with TemporaryDirectory(prefix="candour-") as folder:
        for path, blob in held.items():
            file = Path(folder, _CODE, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data[blob])
        yield Path(folder, _CODE)


def as_judge() -> dict[str, str]:
    """The environment in which the base's code runs: it is the judge, and does not look for another."""
    return os.environ | {_CALLED_BY: "review", "PYTHONIOENCODING": "utf-8:backslashreplace"}
