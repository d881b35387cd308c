"""What builds left behind that ended on the way: finished where it was decided, else deleted."""

from __future__ import annotations

import os

from candour.publishing import journal
from candour.publishing.locking import lock_folder, unlock
from candour.publishing.moving import can_be_finished, put_in_place
from candour.publishing.scratch import Scratch, beside, clear, inside_of, of_the_dead


def finish_at_start(target: str) -> bool:
    """Tidy up before a build. True if an earlier build's site was put in place now.

    While another build publishes to the folder, a journal is left to it: it looks for them as well.
    """
    found = False
    for scratch in [*of_the_dead(beside(target)), *of_the_dead(inside_of(target))]:
        held = None
        try:
            if journal.read_journal(scratch.path) is None:
                clear(scratch)
                continue
            os.makedirs(target, exist_ok=True)
            held = lock_folder(target)
            found = (held is not None and _finish(scratch, target)) or found
        finally:
            unlock(scratch.held)
            if held is not None:
                unlock(held)
    return found


def finish(target: str) -> None:
    """The same, for a build that has locked the published folder."""
    for scratch in [*of_the_dead(beside(target)), *of_the_dead(inside_of(target))]:
        try:
            _finish(scratch, target)
        finally:
            unlock(scratch.held)


def _finish(scratch: Scratch, target: str) -> bool:
    """Whether there was something to finish. The scratch folder is deleted, and stays locked by its caller."""
    decided = journal.read_journal(scratch.path)
    is_sound = decided is not None and can_be_finished(decided, scratch, target)
    if decided and is_sound:
        put_in_place(decided, scratch, target)
    clear(scratch)
    return is_sound
