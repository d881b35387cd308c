"""Any other file of the content → what it says: the lines of a text, or how large a picture is."""

from __future__ import annotations

import hashlib

from candour.model.fragment import Fragment, FragmentKind
from candour.reading.pieces.raw import decoded, raw_pieces


def file_pieces(data: bytes) -> tuple[list[Fragment], str]:
    """The pieces of a file, and its text if it is one."""
    if _is_text(data):
        text = decoded(data)
        return list(raw_pieces(text)), text
    told = f"{len(data)} bytes, SHA-256 {hashlib.sha256(data).hexdigest()[:12]}"
    return [Fragment(told, kind=FragmentKind.VALUE)], ""


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False
