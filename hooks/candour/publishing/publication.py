"""One build's site on its way: from a fresh folder to the published one. `__init__.py` says what holds at each step."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Event

from candour.model.settings import Promise
from candour.publishing import kernel
from candour.publishing.exchanging import exchange, lead_to_new
from candour.publishing.failing import CannotPublish, what_failed
from candour.publishing.identity import hands_down_the_same
from candour.publishing.journal import Journal, write_journal
from candour.publishing.locking import LONGEST, lock_folder, unlock, wait_for
from candour.publishing.moving import copy_site, put_in_place
from candour.publishing.order import folders_of, names_in, put_order
from candour.publishing.recorded import recorded_dots
from candour.publishing.recovery import finish, finish_at_start
from candour.publishing.refusals import refuse, refuse_whole
from candour.publishing.scratch import Scratch, beside, discard, elsewhere, inside_of, left_behind, make, seize
from candour.publishing.tree import files_in, is_folder


class Publication:
    """A fresh folder for a site, and what becomes of it.

    `finished` tells that an earlier build's site was put in place first: that build had ended on the way.
    """

    def __init__(self, published: str, promise: Promise = Promise.FILES, sources: Iterable[str] = ()) -> None:
        self.published = os.path.abspath(published)
        self._is_whole = promise is Promise.WHOLE
        refuse(self.published, sources)
        with _in_a_sentence(self.published):
            target = os.path.realpath(self.published)
            self.finished = finish_at_start(target)
            if self._is_whole:
                refuse_whole(self.published)
            self._scratch = _scratch_for(target)
            self._is_ours = True
            self._hands_down = not os.path.isdir(target) or hands_down_the_same(self.fresh, target)

    @property
    def fresh(self) -> str:
        """Where to build."""
        return self._scratch.site

    def publish(self) -> None:
        """Publish the fresh folder. If that fails, the old site stays, or the next start finishes the new one."""
        try:
            with _in_a_sentence(self.published), _locked(self.published) as target:
                finish(target)
                if not self._is_whole:
                    self._move(target)
                elif os.path.islink(self.published):
                    lead_to_new(self._scratch, self.published, target)
                else:
                    exchange(self._scratch, target)
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Leave the published folder as it is, and delete the fresh one."""
        if self._is_ours:
            discard(self._scratch)
            self._is_ours = False

    def _move(self, target: str) -> None:
        """Steps 3 to 7 of `files`. From the journal on, the fresh folder is the next start's, until all is done."""
        if not (self._hands_down and kernel.mount_of(self._scratch.path) == kernel.mount_of(target)):
            self._copy_in(target)
        files = files_in(self._scratch.site)
        _refuse_closed(target, files)
        kernel.flush(self._scratch.site)
        ordered = tuple(put_order(files, names_in(target, files)))
        decided = Journal(os.path.basename(target), ordered, recorded_dots(target))
        write_journal(self._scratch.path, decided)
        begun, self._is_ours = Event(), False
        try:
            put_in_place(decided, self._scratch, target, begun.set)
            self._is_ours = True
        except OSError as error:
            self._is_ours = not begun.is_set()
            if self._is_ours:
                raise
            raise CannotPublish(_half_done(self.published, error)) from None
        finally:
            if not self._is_ours:
                unlock(self._scratch.held)

    def _copy_in(self, target: str) -> None:
        """Copy the finished site to where renames reach its place, and give it what is handed down there."""
        built, self._scratch = self._scratch, make(inside_of(target))
        try:
            copy_site(built.site, self._scratch.site)
        finally:
            discard(built)


def _scratch_for(target: str) -> Scratch:
    """A new scratch folder, on the published folder's own file system where that can be."""
    place = beside(target)
    os.makedirs(place.folder, exist_ok=True)
    _refuse_closed(target if is_folder(target) else place.folder, ())
    if not os.access(place.folder, os.W_OK | os.X_OK):
        place = elsewhere(target)
        for dead in filter(None, map(seize, left_behind(place))):
            discard(dead)
    return make(place)


@contextmanager
def _locked(published: str) -> Iterator[str]:
    """Lock the published folder, which is made where it is missing; its path without links."""
    while True:
        target = os.path.realpath(published)
        os.makedirs(target, exist_ok=True)
        held = wait_for(partial(lock_folder, target), LONGEST)
        if held is None:
            raise CannotPublish(
                f"nothing was published: another build has been publishing to {published} for {LONGEST:.0f} seconds"
            )
        if os.path.realpath(published) == target:  # else a link leads elsewhere since
            break
        unlock(held)
    try:
        yield target
    finally:
        unlock(held)


def _refuse_closed(target: str, files: Collection[str]) -> None:
    """Refuse before a first file is moved, if a folder does not let files be moved into it."""
    for folder in ("", *sorted(folders_of(files))):
        path = os.path.join(target, folder) if folder else target
        if is_folder(path) and not os.access(path, os.W_OK | os.X_OK):
            raise CannotPublish(f"nothing was published: {path} cannot be written to")


@contextmanager
def _in_a_sentence(published: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotPublish(f"nothing was published to {published}: {what_failed(error)}") from None


def _half_done(published: str, error: OSError) -> str:
    return (
        f"the site in {published} is new in part, each file whole: {what_failed(error)}; "
        "the next build finishes it before anything else"
    )
