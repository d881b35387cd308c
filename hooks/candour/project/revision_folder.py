"""A revision laid out in a folder of its own, for what must see files: MkDocs, which reads no git objects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from candour.limits import limit_of
from candour.project.git import Blob, blob_sizes, contents
from candour.project.revision import RevisionTree


@contextmanager
def laid_out(revision: RevisionTree) -> Iterator[Path]:
    """The project's folder as the revision has it, for as long as it is needed. Links are the files they lead to."""
    held = revision.everything
    sizes = blob_sizes(held.values())
    with TemporaryDirectory(prefix="candour-") as folder:
        for some in _batches(held, sizes):
            data = contents({blob: limit_of(path) for path, blob in some})
            for path, blob in some:
                file = Path(folder, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                with file.open("wb") as opened:
                    opened.write(data[blob])
                    opened.truncate(sizes[blob])  # what is too large to be read keeps its size, and takes no room
        yield Path(folder, revision.inside)


def _batches(held: Mapping[str, Blob], sizes: Mapping[Blob, int]) -> Iterator[list[tuple[str, Blob]]]:
    """Files that fit in memory together."""
    some: list[tuple[str, Blob]] = []
    bytes_of_some = 0
    for path, blob in held.items():
        bytes_of_some += sizes.get(blob, 0)
        if bytes_of_some > _MOST_AT_ONCE and some:
            yield some
            some, bytes_of_some = [], sizes.get(blob, 0)
        some.append((path, blob))
    yield some


_MOST_AT_ONCE = 50_000_000
"""Bytes."""
