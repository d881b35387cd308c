"""Files whose bytes are not what their names say."""

from __future__ import annotations

from collections.abc import Iterator

from candour.model.publishable import FILE_FORMATS, ending_of, for_programs
from candour.reading.raw.project_files import FoundFile, ProjectFiles


def find(given: ProjectFiles) -> Iterator[FoundFile]:
    """Each of them. Drawings are looked at by `unsafe_svg`."""
    for path, data in given.others():
        wrong = _wrong(path.removeprefix("docs/"), data)
        if wrong:
            yield FoundFile(path, f"'{path.rpartition('/')[2]}' {wrong}")


def _wrong(path: str, data: bytes) -> str:
    text = for_programs(path)
    if text:
        return "" if text.is_right(path, data) else f"may hold only {text.told}; write that, or take the file out"
    known = FILE_FORMATS.get(ending_of(path))
    if known is None or known.begins.match(data):
        return ""
    really = next((one.name for one in FILE_FORMATS.values() if one.begins.match(data)), "something else")
    return f"is named as {known.name}, but holds {really}; save it as what its name says, or name it as what it is"
