"""What a build cannot publish to, said before anything is built."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable

from candour.publishing import kernel
from candour.publishing.failing import CannotPublish, what_failed
from candour.publishing.recorded import recorded_files
from candour.publishing.scratch import beside, discard, make
from candour.publishing.tree import entries_below


class CannotBeWhole(CannotPublish):
    """The site cannot be exchanged as a whole here. The text says why, and what to do."""


_DO = "make it a link to a folder, or set 'publish: files'"


def refuse(published: str, sources: Iterable[str]) -> None:
    """Refuse to publish over a file, or over what the site is made from. Links are looked through."""
    try:
        target = os.path.realpath(published)
        if os.path.lexists(target):
            os.stat(target)  # a circle of links leads nowhere
        if os.path.lexists(target) and not os.path.isdir(target):
            raise CannotPublish(f"{published} is no folder; 'site_dir' must name one, or a path where nothing is yet")
    except OSError as error:
        raise CannotPublish(f"nothing can be published to {published}: {what_failed(error)}") from None
    for source in map(os.path.realpath, sources):
        if _is_within(source, target) or _is_within(target, source):
            raise CannotPublish(f"publishing to {published} would write over {source}, which the site is made from")


def refuse_whole(published: str) -> None:
    """Refuse to exchange a folder that cannot be exchanged, or that holds what an exchange would lose."""
    target = os.path.realpath(published)
    around = {os.path.dirname(target)} | ({os.path.dirname(published)} if os.path.islink(published) else set())
    for folder in sorted(around):
        if os.path.isdir(folder) and not os.access(folder, os.W_OK | os.X_OK):
            raise CannotBeWhole(f"'whole' needs to write to {folder}, and it is not permitted; set 'publish: files'")
    if os.path.isdir(target):
        kept = _kept_by_others(target, {path.partition("/")[0] for path in recorded_files(target)})
        if kept:
            raise CannotBeWhole(f"'whole' would take {', '.join(kept)} out of {published}; set 'publish: files'")
    if not os.path.islink(published):
        _refuse_exchange(published, target)


def _refuse_exchange(published: str, target: str) -> None:
    if os.path.isdir(target):
        if kernel.is_mount(target):
            raise CannotBeWhole(f"'whole' cannot exchange {published}: something is mounted there; {_DO}")
        if shown := kernel.shown_elsewhere(target):
            raise CannotBeWhole(f"'whole' cannot exchange {published}: {shown[0]} shows this folder; {_DO}")
    os.makedirs(os.path.dirname(target), exist_ok=True)
    trial = make(beside(target))
    try:
        os.mkdir(trial.removed)
        kernel.exchange_folders(trial.removed, trial.site)
    except OSError as error:
        raise CannotBeWhole(f"'whole' cannot exchange {published}: {what_failed(error)}; {_DO}") from None
    finally:
        discard(trial)


def _kept_by_others(target: str, recorded: Collection[str]) -> list[str]:
    """What stands in a site's folder and no build has written: names with a dot, links to folders, mounts."""
    found = []
    for path, entry in entries_below(target, lambda path: False):
        is_theirs = path.startswith(".") or (entry.is_dir() and (entry.is_symlink() or kernel.is_mount(entry.path)))
        if is_theirs and path not in recorded:
            found.append(path)
    return found


def _is_within(path: str, folder: str) -> bool:
    return os.path.commonpath([path, folder]) == folder
