"""Pictures that take long to load on a telephone."""

from __future__ import annotations

from collections.abc import Iterator

from candour.problem import Severity
from candour.reading.raw.project_files import FoundFile, ProjectFiles

_MEGABYTE = 1_000_000
_LARGE, _TOO_LARGE = 1 * _MEGABYTE, 5 * _MEGABYTE


def find(given: ProjectFiles) -> Iterator[FoundFile]:
    """Each picture over a megabyte; over five it is an error."""
    for path, size in sorted(given.sizes.items()):
        if size > _LARGE:
            name = path.rpartition("/")[2]
            message = f"'{name}' has {size / _MEGABYTE:.1f} MB; save it smaller, at most 1 MB"
            yield FoundFile(path, message, severity=Severity.ERROR if size > _TOO_LARGE else None)
