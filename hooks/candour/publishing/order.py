"""In which order a site's files are put in place, and what of the old site goes."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from posixpath import dirname

from candour.model.addresses import LIBRARY, RECORD, search_file_url
from candour.publishing.kernel import is_mount
from candour.publishing.tree import entries_below, is_folder

_DATA = tuple(f"{url.partition('/')[0]}/" for url in (LIBRARY, search_file_url("")))
_LISTS = (".xml", ".xml.gz", ".json", ".txt")


def put_order(new: Iterable[str], old: Collection[str]) -> list[str]:
    """A new site's files in the order in which they replace the old site's.

    What pages need comes first, then pages, then what leads to pages or tells of them, last the record of the build.
    A page that is new comes before those that are there already and may link to it.

    >>> put_order(["a.css", "data/x.csv", "old.html", "new.html", "sitemap.xml"], {"old.html", "a.css"})
    ['a.css', 'new.html', 'old.html', 'data/x.csv', 'sitemap.xml']
    """
    return sorted(new, key=lambda path: (_turn(path), path in old, path))


def _turn(path: str) -> int:
    if path == RECORD:
        return 3
    if path.startswith(_DATA) or path.endswith(_LISTS):
        return 2
    return 1 if path.endswith(".html") else 0


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What of an old site is not part of the new one.

    `gone` is deleted, in this order. `respelled` are old and new names of one and the same file or folder, on a disk
    that takes small letters and capitals for the same.
    """

    gone: tuple[str, ...]
    respelled: tuple[tuple[str, str], ...]


def folders_of(files: Iterable[str]) -> set[str]:
    """Every folder that files stand in, and every folder around it."""
    found: set[str] = set()
    for path in files:
        folder = dirname(path)
        while folder and folder not in found:
            found.add(folder)
            folder = dirname(folder)
    return found


def leftovers(target: str, new: Collection[str], dots: Iterable[str]) -> Leftovers:
    """What is deleted, once a new site's files are in place.

    Whatever the build did not write goes, as MkDocs has it, but not what others keep there: names that begin with a
    dot, links to folders, and folders where something is mounted. `dots` are files below such a name that an earlier
    build wrote.
    """
    files, folders = set(new), folders_of(new)
    spelled = {_folded(path): path for path in (*files, *folders)}
    gone = [path for path in dots if path not in files and os.path.lexists(os.path.join(target, path))]
    respelled = []
    for path, entry in entries_below(target, folders.__contains__):
        if path in files or path in folders or has_dot(path):
            continue
        new_name = spelled.get(_folded(path))
        if new_name and _is_one(target, path, new_name):
            respelled.append((path, new_name))
        elif not _is_kept(entry):
            gone.append(path)
    return Leftovers(tuple(gone), tuple(respelled))


def has_dot(path: str) -> bool:
    """Whether a path leads through a name that begins with a dot."""
    return "/." in f"/{path}"


def _is_kept(entry: os.DirEntry[str]) -> bool:
    if entry.is_symlink():
        return entry.is_dir()
    return entry.is_dir() and is_mount(entry.path)


def _is_one(target: str, path: str, other: str) -> bool:
    there = [os.path.join(target, name) for name in (path, other)]
    return all(map(os.path.lexists, there)) and os.path.samestat(*map(os.lstat, there))


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def names_in(target: str, new: Collection[str]) -> set[str]:
    """Which files of a new site are there already, under the same name."""
    return {path for path, _ in entries_below(target, folders_of(new).__contains__)} if is_folder(target) else set()
