"""Each file of a finished site takes its place by a rename, and what is no longer part of the site goes.

All of it can be done again from the start: the next start does so after a crash.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from posixpath import dirname
from secrets import token_hex

from candour.publishing import kernel
from candour.publishing.journal import Journal, write_all
from candour.publishing.order import Leftovers, leftovers
from candour.publishing.scratch import Scratch
from candour.publishing.tree import delete, files_in, is_folder

_CHUNK = 1 << 20
_ARRIVING = ".candour-new"
"""A file's name until it has all its bytes, in a folder that no rename reaches. There is one at a time."""


def put_in_place(journal: Journal, scratch: Scratch, target: str, begun: Callable[[], None] = lambda: None) -> None:
    """Put the new site in place and delete the rest. `begun` is called whenever the old site has lost something."""
    ready = {""}
    for path in journal.files:
        _make_folders(target, dirname(path), ready, begun)
        _put(os.path.join(scratch.site, path), os.path.join(target, path), scratch, begun)
        begun()
    for path in _respelled(journal, target).gone:
        delete(os.path.join(target, path))
    kernel.flush(target)


def can_be_finished(journal: Journal, scratch: Scratch, target: str) -> bool:
    """Whether every file of the new site is still there: in the scratch folder, or in its place."""
    places = (scratch.site, target)
    return all(any(os.path.lexists(os.path.join(place, path)) for place in places) for path in journal.files)


def _make_folders(target: str, folder: str, ready: set[str], begun: Callable[[], None] = lambda: None) -> None:
    """Make the folders around a file. What stands there and is none, be it a link to one, makes way."""
    if folder in ready:
        return
    for end in (at for at, sign in enumerate(f"{folder}/") if sign == "/"):
        if folder[:end] in ready:
            continue
        place = os.path.join(target, folder[:end])
        if not is_folder(place):
            if os.path.lexists(place):
                delete(place)
                begun()
            os.mkdir(place)
        ready.add(folder[:end])


def _put(source: str, place: str, scratch: Scratch, begun: Callable[[], None]) -> None:
    """Move one file to its place. If it is in the scratch folder no more, it was moved before."""
    try:
        os.replace(source, place)
    except OSError as error:
        if not os.path.lexists(source) and os.path.lexists(place):
            return
        if error.errno == errno.EXDEV:
            _bring_in(source, place)
        elif is_folder(place):
            _set_aside(place, scratch)
            begun()
            os.replace(source, place)
        else:
            raise


def _set_aside(place: str, scratch: Scratch) -> None:
    """Take a folder out of a file's way in one step."""
    os.makedirs(scratch.removed, exist_ok=True)
    os.rename(place, os.path.join(scratch.removed, token_hex(4)))


def _bring_in(source: str, place: str) -> None:
    """Copy a file beside its place, then rename it: something else is mounted at the folder that it belongs to."""
    arriving = os.path.join(os.path.dirname(place), _ARRIVING)
    copy_file(source, arriving)
    os.replace(arriving, place)
    os.unlink(source)


def _respelled(journal: Journal, target: str) -> Leftovers:
    """What is left of the old site, once all that the disk takes for a new file has the name of that.

    What is in a folder is seen under the folder's new name only, so this goes level by level.
    """
    left = leftovers(target, journal.files, journal.dots)
    for _ in journal.files:
        if not left.respelled:
            break
        for old, new in left.respelled:
            os.rename(os.path.join(target, old), os.path.join(target, new))
        left = leftovers(target, journal.files, journal.dots)
    return left


def copy_site(site: str, to: str) -> None:
    """Copy all files of a site into a folder, where they get the group and the access list of that folder."""
    ready = {""}
    for path in files_in(site):
        _make_folders(to, dirname(path), ready)
        copy_file(os.path.join(site, path), os.path.join(to, path))


def copy_file(source: str, place: str) -> None:
    """Copy one file's bytes; a link as a link."""
    if os.path.islink(source):
        delete(place)
        os.symlink(os.readlink(source), place)
        return
    reading = os.open(source, os.O_RDONLY)
    try:
        writing = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        try:
            while data := os.read(reading, _CHUNK):
                write_all(writing, data)
        finally:
            os.close(writing)
    finally:
        os.close(reading)
