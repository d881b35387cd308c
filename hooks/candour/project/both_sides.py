"""A file that differs → what it says before and after, piece by piece, read in the same way on both sides.

Where one side cannot be read as what it is, both are told from their raw text: only what really differs is shown.
"""

from __future__ import annotations

from candour.changes.word_change import WordsOf
from candour.language.catalogue import language_of
from candour.model.fragment import Fragment, Fragments
from candour.project.changed_files import ChangedFile
from candour.reading.convert import Converter
from candour.reading.front_matter import read_nodes
from candour.reading.pieces.files import file_pieces
from candour.reading.pieces.leaves import leaves
from candour.reading.pieces.messages import catalogue_pieces, code_pieces
from candour.reading.pieces.page import page_pieces
from candour.reading.pieces.raw import decoded, raw_pieces

_YAML = frozenset((WordsOf.SETTING, WordsOf.WORD_LIST, WordsOf.VOCABULARY))


def both_sides(file: ChangedFile, convert: Converter) -> tuple[Fragments, Fragments]:
    """What a file says in the base and in the head."""
    sides = [_side(file.of, path, data, convert) for path, data in file.sides]
    if None in sides:
        sides = [_raw(path, data) for path, data in file.sides]
    old, new = (side or Fragments() for side in sides)
    return old, new


def _side(of: WordsOf, path: str, data: bytes | None, convert: Converter) -> Fragments | None:
    """What one side says; None if it cannot be read."""
    if data is None:
        return Fragments()
    if of is WordsOf.FILE:
        return Fragments(_name(path), *file_pieces(data))
    if of is WordsOf.MESSAGE and not language_of(path):
        return Fragments(_name(path), code_pieces(path, data))
    if of in _YAML or of is WordsOf.MESSAGE:
        pieces = catalogue_pieces(data) if of is WordsOf.MESSAGE else _values(path, data)
        return None if pieces is None else Fragments(_name(path), pieces, decoded(data))
    return page_pieces(path, data, convert)


def _values(path: str, data: bytes) -> list[Fragment] | None:
    node, problems = read_nodes(path, data)
    return None if problems else leaves(node)


def _raw(path: str, data: bytes | None) -> Fragments:
    text = decoded(data or b"")
    return Fragments(_name(path), list(raw_pieces(text)), text)


def _name(path: str) -> str:
    return path.rpartition("/")[2]
