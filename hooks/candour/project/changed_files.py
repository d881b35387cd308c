"""Which files of two revisions hold text that differs, and what kind of text each holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from candour.changes.likeness import alike
from candour.changes.pairing import Renamed
from candour.changes.word_change import WordsOf
from candour.language.catalogue import holds_messages, language_of
from candour.model.fields import kind_of
from candour.model.folders import translated
from candour.project.other_files import OtherFile
from candour.project.sources import Sources
from candour.reading.pieces.raw import decoded
from candour.reading.vocabulary import VOCABULARY_FOLDER
from candour.reading.word_lists import is_list

_KINDS = {
    "article": WordsOf.ARTICLE,
    "term": WordsOf.TERM,
    "treatment": WordsOf.TREATMENT,
    **dict.fromkeys(("translation", "term-translation", "treatment-translation"), WordsOf.TRANSLATION),
}

_MOST_RENAMED = 200
"""With more of the clinic's own pages gone (or new), they are not compared with each other."""


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A file by its path in the head, or in the base if it is gone, with its bytes on both sides.

    `was` is its former path, if it has another name now.
    """

    path: str
    old: bytes | None
    new: bytes | None
    of: WordsOf
    was: str = ""

    @property
    def sides(self) -> tuple[tuple[str, bytes | None], tuple[str, bytes | None]]:
        """Path and bytes in the base, and in the head."""
        return (self.was or self.path, self.old), (self.path, self.new)


def changed_files(base: Sources, head: Sources, moved: Mapping[str, str]) -> Iterator[ChangedFile]:
    """Every page and setting that differs. `moved` are the new paths of files that were renamed."""
    before, after = ({**dict(side.pages), **side.beside} for side in (base, head))
    moved = {**moved, **_moved_own_pages(before, after)}
    origin = {new: old for old, new in moved.items() if old in before and new in after}
    gone = {*origin.values()} - after.keys()
    for path in sorted((before.keys() | after.keys()) - gone):
        was = origin.get(path, path)
        old, new = before.get(was), after.get(path)
        if old != new or was != path:
            yield ChangedFile(path, old, new, _kind(path), was if was != path else "")


def files_with_words(others: Iterable[OtherFile]) -> Iterator[ChangedFile]:
    """The other files that patients read something of: the vocabulary, messages in code, the content's own files."""
    for one in others:
        if one.path.startswith(VOCABULARY_FOLDER) and one.path.endswith(".yml"):
            yield ChangedFile(one.path, one.old, one.new, WordsOf.VOCABULARY)
        elif holds_messages(one.path):
            yield ChangedFile(one.path, one.old, one.new, WordsOf.MESSAGE)
        elif one.path.startswith("docs/"):
            yield ChangedFile(one.path, one.old, one.new, WordsOf.FILE)


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


def _moved_own_pages(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> dict[str, str]:
    """The clinic's own pages under a new name, by the words that they share."""
    gone = [path for path in before.keys() - after.keys() if _kind(path) is WordsOf.OWN_PAGE]
    fresh = [path for path in after.keys() - before.keys() if _kind(path) is WordsOf.OWN_PAGE]
    if max(len(gone), len(fresh)) > _MOST_RENAMED:
        return {}
    old = {number: decoded(before[path]) for number, path in enumerate(sorted(gone))}
    new = {number: decoded(after[path]) for number, path in enumerate(sorted(fresh))}
    return {sorted(gone)[was]: sorted(fresh)[now] for was, now in alike(old, new)}


def _kind(path: str) -> WordsOf:
    if path.endswith(".md"):
        return _KINDS.get(kind_of(path) or "", WordsOf.OWN_PAGE)
    if is_list(path):
        return WordsOf.WORD_LIST
    return WordsOf.MESSAGE if language_of(path) else WordsOf.SETTING
