"""Two revisions → every sentence and every value that is read differently, the most dangerous first.

Only files whose bytes differ are read again, each by what it is. Nothing of them is executed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from candour.changes.danger import Weighing
from candour.changes.sentences import FragmentChange, compare_pieces
from candour.changes.uncovered import uncovered
from candour.changes.word_change import WordChange, WordsOf
from candour.language.catalogue import language_of
from candour.model.folders import translated
from candour.model.fragment import Fragments
from candour.project.changed_files import ChangedFile
from candour.project.claimed_words import ClaimedWords
from candour.reading.convert import Converter
from candour.reading.front_matter import read_nodes
from candour.reading.pieces.files import file_pieces
from candour.reading.pieces.leaves import leaves
from candour.reading.pieces.messages import catalogue_pieces, code_pieces
from candour.reading.pieces.page import is_readable, page_pieces
from candour.reading.pieces.raw import decoded, raw_pieces
from candour.reading.word_lists import language_of_list


@dataclass(frozen=True, slots=True)
class WordsReader:
    """Compares files. `unread` are the pages that are left out of a library, `language` is that of the originals."""

    weighing: Weighing
    convert: Converter
    claimed: ClaimedWords
    language: str
    unread: Collection[str] = ()

    def changes(self, files: Iterable[ChangedFile]) -> list[WordChange]:
        """All changes of some files, the most dangerous first."""
        found = [change for file in files for change in self.of(file)]
        of = list(WordsOf)
        return sorted(_without_moved_messages(found), key=lambda one: (one.danger, of.index(one.of), one.path))

    def of(self, file: ChangedFile) -> Iterator[WordChange]:
        """The changes of one file, in the order of its text."""
        old, new = self._pieces(file)
        found = compare_pieces(old.pieces, new.pieces)
        rest = [] if file.of is WordsOf.MESSAGE and not language_of(file.path) else uncovered(old.text, new.text, found)
        name = (new if file.new is not None else old).name
        if file.was:
            yield WordChange(file.of, file.path, name, "", file.was, file.path)
        for change in (*found, *rest):
            if not change.piece.told:
                yield self._told(change, file, name)

    def _pieces(self, file: ChangedFile) -> tuple[Fragments, Fragments]:
        is_read = not {path for path, _ in file.sides} & set(self.unread)
        is_page = file.path.endswith(".md") and file.of is not WordsOf.FILE
        is_whole = all(data is None or not is_page or is_readable(path, data) for path, data in file.sides)
        (was, old), (path, new) = file.sides
        return self._side(file.of, was, old, is_read, is_whole), self._side(file.of, path, new, is_read, is_whole)

    def _side(self, of: WordsOf, path: str, data: bytes | None, is_read: bool, is_whole: bool) -> Fragments:
        """What a file says. What is not whole on both sides is told from its raw text."""
        if data is None:
            return Fragments()
        text, name = decoded(data), path.rpartition("/")[2]
        match of:
            case WordsOf.FILE:
                return Fragments(name, *file_pieces(data))
            case WordsOf.MESSAGE:
                return Fragments(name, catalogue_pieces(data) if language_of(path) else code_pieces(path, data), text)
            case WordsOf.SETTING | WordsOf.WORD_LIST | WordsOf.VOCABULARY:
                node, problems = read_nodes(path, data)
                return Fragments(name, list(raw_pieces(text)) if problems else leaves(node), text)
        if not is_whole:
            return Fragments(name, list(raw_pieces(text)), text)
        return page_pieces(path, data, self.convert, is_read)

    def _told(self, change: FragmentChange, file: ChangedFile, page: str) -> WordChange:
        original, claim = self.claimed.of(file.path, change)
        language = self._language(file, change.piece.place)
        danger, names = self.weighing.of(change, file.of, language, self.claimed.matter(claim))
        place, was_at = change.places
        line = change.piece.line
        texts = change.texts
        return WordChange(file.of, file.path, page, place, *texts, danger, names, line, was_at, original, claim)

    def _language(self, file: ChangedFile, key: str) -> str:
        """The language that some words of a file are in."""
        if file.of is WordsOf.VOCABULARY:
            return next((part for part in key.split(".")[1:] if part in ("en", "es")), self.language)
        own = translated(file.path)
        of_list = language_of_list(file.path) if file.of is WordsOf.WORD_LIST else ""
        return own[0] if own else language_of(file.path) or of_list or self.language


def _without_moved_messages(found: Iterable[WordChange]) -> Iterator[WordChange]:
    """The changes without messages that only moved from one file of the code to another."""
    changes = list(found)
    messages = [one for one in changes if one.of is WordsOf.MESSAGE]
    moved = {one.old for one in messages if one.new is None} & {one.new for one in messages if one.old is None}
    for one in changes:
        is_one_sided = one.of is WordsOf.MESSAGE and None in (one.old, one.new)
        if not is_one_sided or (one.old or one.new) not in moved:
            yield one
