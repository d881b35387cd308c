"""Two revisions → every sentence and every value that is read differently, the most dangerous first.

Only files whose bytes differ are read again, each by what it is. Nothing of them is executed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from candour.changes.danger import Weighing
from candour.changes.pairing import Renamed, renamed
from candour.changes.sentences import FragmentChange, compare_pieces
from candour.changes.uncovered import uncovered
from candour.changes.word_change import WordChange, WordsOf
from candour.knowledge.survey import Site
from candour.language.catalogue import language_of
from candour.model.fields import kind_of
from candour.model.folders import translated
from candour.model.fragment import Fragments
from candour.project.safety_names import SafetyNames
from candour.project.sources import Sources
from candour.reading.convert import Converter
from candour.reading.front_matter import read_nodes
from candour.reading.pieces.leaves import leaves
from candour.reading.pieces.messages import catalogue_pieces
from candour.reading.pieces.page import is_readable, page_pieces
from candour.reading.pieces.raw import decoded, raw_pieces
from candour.reading.vocabulary import VOCABULARY_FOLDER
from candour.reading.word_lists import is_list

_KINDS = {
    "article": WordsOf.ARTICLE,
    "term": WordsOf.TERM,
    "treatment": WordsOf.TREATMENT,
    **dict.fromkeys(("translation", "term-translation", "treatment-translation"), WordsOf.TRANSLATION),
}

Tell = Callable[[WordChange], WordChange]


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A file by its path in the head, or in the base if it is gone, with its bytes on both sides."""

    path: str
    old: bytes | None
    new: bytes | None
    was: str = ""

    @property
    def of(self) -> WordsOf:
        """What kind of text it holds."""
        return words_of_file(self.path)

    @property
    def sides(self) -> tuple[tuple[str, bytes | None], tuple[str, bytes | None]]:
        return (self.was or self.path, self.old), (self.path, self.new)


def changed_words(base: Sources, head: Sources, before: Site, after: Site, unread: Collection[str]) -> list[WordChange]:
    """Everything that is read differently. `unread` are the pages that are left out of one of the sites."""
    moved = moved_pages(renamed(before.library, after.library), [*dict(base.pages), *dict(head.pages)])
    weighing = Weighing(SafetyNames(before, after))
    reader = WordsReader(weighing, Converter(html=False), after.settings.written_in, unread)
    found = reader.changes(changed_files(base, head, moved))
    return [replace(one, path=head.content.real(one.path)) for one in found]


def moved_pages(names: Renamed, paths: Iterable[str]) -> dict[str, str]:
    """The new paths of the pages of renamed things, with those of their translations."""
    new_ids = {"article": names.articles, "term": names.terms, "treatment": names.treatments}
    found = {}
    for path in paths:
        original = (translated(path) or ("", path))[1]
        id = original.rpartition("/")[2].removesuffix(".md")
        now = new_ids.get(kind_of(original) or "", {}).get(id)
        if now:
            found[path] = f"{path.rpartition('/')[0]}/{now}.md"
    return found


def words_of_file(path: str) -> WordsOf:
    """What kind of text stands in a file, by its path."""
    if path.endswith(".md"):
        return _KINDS.get(kind_of(path) or "", WordsOf.OWN_PAGE)
    if is_list(path):
        return WordsOf.WORD_LIST
    if language_of(path):
        return WordsOf.MESSAGE
    return WordsOf.VOCABULARY if path.startswith(VOCABULARY_FOLDER) else WordsOf.SETTING


def changed_files(base: Sources, head: Sources, moved: Mapping[str, str]) -> Iterator[ChangedFile]:
    """Every file of text that differs. `moved` are the new paths of files that were renamed."""
    before, after = ({**dict(side.pages), **side.beside} for side in (base, head))
    origin = {new: old for old, new in moved.items() if old in before and new in after}
    for path in sorted(before.keys() | after.keys()):
        was = origin.get(path, path)
        if path in origin.values() and path not in after:
            continue
        old, new = before.get(was), after.get(path)
        if old != new:
            yield ChangedFile(path, old, new, was if was != path else "")


@dataclass(frozen=True, slots=True)
class WordsReader:
    """Compares files. `unread` are the pages that are left out of a library, `language` is that of the originals."""

    weighing: Weighing
    convert: Converter
    language: str
    unread: Collection[str] = ()

    def changes(self, files: Iterable[ChangedFile]) -> list[WordChange]:
        """All changes of some files, the most dangerous first."""
        found = [change for file in files for change in self.of(file)]
        return sorted(found, key=lambda one: (one.danger, list(WordsOf).index(one.of), one.path))

    def of(self, file: ChangedFile) -> Iterator[WordChange]:
        """The changes of one file, in the order of its text."""
        old, new = self._pieces(file)
        language = self._language(file)
        found = compare_pieces(old.pieces, new.pieces)
        for change in (*found, *uncovered(old.text, new.text, found)):
            if not change.piece.told:
                yield self._told(change, file, (new if file.new is not None else old).name, language)

    def _pieces(self, file: ChangedFile) -> tuple[Fragments, Fragments]:
        is_read = not {path for path, _ in file.sides} & set(self.unread)
        is_whole = all(data is None or is_readable(path, data) for path, data in file.sides)
        old, new = (self._side(path, data, is_read, is_whole) for path, data in file.sides)
        return old, new

    def _side(self, path: str, data: bytes | None, is_read: bool, is_whole: bool) -> Fragments:
        if data is None:
            return Fragments()
        text = decoded(data)
        name = path.rpartition("/")[2]
        if path.endswith(".md"):
            return (
                page_pieces(path, data, self.convert, is_read)
                if is_whole
                else Fragments(name, list(raw_pieces(text)), text)
            )
        if language_of(path):
            return Fragments(name, catalogue_pieces(data), text)
        node, problems = read_nodes(path, data)
        return Fragments(name, list(raw_pieces(text)) if problems else leaves(node), text)

    def _language(self, file: ChangedFile) -> str:
        found = translated(file.path)
        if found:
            return found[0]
        of_list = file.path.rpartition("/")[2].removesuffix(".words.yml") if file.of is WordsOf.WORD_LIST else ""
        return language_of(file.path) or (of_list if of_list and of_list != "words.yml" else self.language)

    def _told(self, change: FragmentChange, file: ChangedFile, page: str, language: str) -> WordChange:
        danger, names = self.weighing.of(change, file.of, language)
        place, was_at = change.places
        old, new = change.texts
        return WordChange(file.of, file.path, page, place, old, new, danger, names, change.piece.line, was_at)
