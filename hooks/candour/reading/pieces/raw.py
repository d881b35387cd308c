"""Any text → its sentences, line by line: for what cannot be read in another way."""

from __future__ import annotations

from collections.abc import Iterator

from candour.language.sentences import sentences
from candour.model.fragment import Fragment, FragmentKind


def decoded(data: bytes) -> str:
    """A file's text; bytes that are no text become visible signs."""
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


def raw_pieces(text: str, first_line: int = 1) -> Iterator[Fragment]:
    """The sentences of each line, below the heading above it."""
    heading = ""
    for number, line in enumerate(text.split("\n"), first_line):
        if line.startswith("#"):
            heading = line.strip("# ")
            yield Fragment(heading, line=number, kind=FragmentKind.HEADING)
            continue
        for start, end in sentences(line):
            yield Fragment(" ".join(line[start:end].split()), heading, number)
