"""What builds left behind that ended on the way: finished where it was decided, else deleted."""

from __future__ import annotations

import os

from candour.publishing.failing import CannotPublish
from candour.publishing.journal import Journal, read_journal
from candour.publishing.locking import lock_folder, unlock
from candour.publishing.moving import can_be_finished, put_in_place
from candour.publishing.scratch import beside, discard, inside_of, left_behind, seize

_DYING = 10.0
"""Seconds that a process may take to end: its locks go one after the other."""


def finish_at_start(target: str) -> bool:
    """Tidy up before a build. True if an earlier build's site was put in place now.

    While another build publishes to the folder, all is left to it: it looks for what was left behind as well.
    """
    left = _left(target)
    if any(decided for _, decided in left):
        os.makedirs(target, exist_ok=True)
    if not left or not os.path.isdir(target):
        return bool(left) and finish(target)
    held = lock_folder(target)
    if held is None:
        return False
    try:
        return finish(target)
    finally:
        unlock(held)


def finish(target: str) -> bool:
    """The same, for whoever has locked the published folder.

    Behind a lock of that folder no journal may be skipped: it would be carried out later, over a newer site. Whoever
    still holds the scratch folder of one is about to end.
    """
    found = False
    for path, decided in _left(target):
        scratch = seize(path, _DYING if decided else 0)
        if scratch is None and decided:
            raise CannotPublish(f"nothing was published: another build holds {path}, and has not ended")
        if scratch is None:  # a living build's
            continue
        try:
            decided = read_journal(path)
            if decided and can_be_finished(decided, scratch, target):
                put_in_place(decided, scratch, target)
                found = True
        except BaseException:
            unlock(scratch.held)
            raise
        discard(scratch)
    return found


def _left(target: str) -> list[tuple[str, Journal | None]]:
    """The scratch folders of this published folder, with the journal of each. One beside may be a neighbour's."""
    name = os.path.basename(target)
    near = [(path, read_journal(path)) for path in left_behind(beside(target))]
    own = [(path, decided) for path, decided in near if decided is None or decided.folder == name]
    return own + [(path, read_journal(path)) for path in left_behind(inside_of(target))]
