"""Files that stand at each other's addresses, or at one of the theme's, on this computer or on another."""

from __future__ import annotations

from collections.abc import Iterator

from candour.model.file_names import published_at, same_everywhere
from candour.reading.raw.project_files import FoundFile, ProjectFiles


def find(given: ProjectFiles) -> Iterator[FoundFile]:
    """Each of them; of two files the later one by name. Where two have one address exactly, MkDocs says so."""
    of_theme = {same_everywhere(address): address for address in given.of_theme}
    first: dict[str, str] = {}
    for path in sorted({*given.names, *given.pages}):
        address = published_at(path)
        same = same_everywhere(address)
        other = first.setdefault(same, path)
        if same in of_theme:
            message = f"this would replace '{of_theme[same]}' of the theme; give it another name"
            yield FoundFile(path, message)
        elif published_at(other) != address:
            message = f"this and '{other}' are one file where capitals count as small letters; give it another name"
            yield FoundFile(path, message)
