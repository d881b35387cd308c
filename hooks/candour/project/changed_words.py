"""Two revisions → every sentence and every value that is read differently, the most dangerous first.

Only files whose bytes differ are read again, each by what it is. Nothing of them is executed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from candour.changes.danger import Weighing
from candour.changes.sentences import FragmentChange, compare_pieces
from candour.changes.uncovered import uncovered
from candour.changes.word_change import WordChange, WordsOf
from candour.language.catalogue import language_of
from candour.model.folders import translated
from candour.project.both_sides import both_sides
from candour.project.changed_files import ChangedFile
from candour.project.claimed_words import ClaimedWords
from candour.reading.convert import Converter
from candour.reading.word_lists import language_of_list


@dataclass(frozen=True, slots=True)
class WordsReader:
    """Compares files. `language` is that of the originals."""

    weighing: Weighing
    convert: Converter
    claimed: ClaimedWords
    language: str

    def changes(self, files: Iterable[ChangedFile]) -> list[WordChange]:
        """All changes of some files, the most dangerous first."""
        found = [change for file in files for change in self.of(file)]
        of = list(WordsOf)
        return sorted(_without_moved_messages(found), key=lambda one: (one.danger, of.index(one.of), one.path))

    def of(self, file: ChangedFile) -> Iterator[WordChange]:
        """The changes of one file, in the order of its text."""
        old, new = both_sides(file, self.convert)
        found = compare_pieces(old.pieces, new.pieces)
        found += uncovered(old.text, new.text, found)
        name = (new if file.new is not None else old).name
        if file.was:
            yield WordChange(file.of, file.path, name, "", file.was, file.path)
        yield from (self._told(one, file, name) for one in found if not self.claimed.tells(file.path, one))

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
    messages = [one for one in changes if _is_in_code(one)]
    moved = {one.old for one in messages if one.new is None} & {one.new for one in messages if one.old is None}
    for one in changes:
        if not _is_in_code(one) or None not in (one.old, one.new) or (one.old or one.new) not in moved:
            yield one


def _is_in_code(change: WordChange) -> bool:
    """Whether it is a message of code; one of a catalogue stands at its English."""
    return change.of is WordsOf.MESSAGE and not change.place
