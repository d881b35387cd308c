"""A revision laid out in a folder of its own, for what must see files: MkDocs, which reads no git objects."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from candour.project.git import contents
from candour.project.revision import RevisionTree


@contextmanager
def laid_out(revision: RevisionTree) -> Iterator[Path]:
    """The project's folder as the revision has it, for as long as it is needed. Links are the files they lead to."""
    held = revision.everything
    data = contents(held.values())
    with TemporaryDirectory(prefix="candour-") as folder:
        for path, blob in held.items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data[blob])
        yield Path(folder, revision.inside)
