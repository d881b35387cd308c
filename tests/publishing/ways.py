"""Every way in which a site is published, each with an old site and a new one."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from candour.model.settings import Promise
from candour.publishing import kernel, moving

from .sites import NEW, OLD, Site, write_site


@contextmanager
def nothing_special() -> Iterator[None]:
    yield


@contextmanager
def on_a_mount_of_its_own() -> Iterator[None]:
    """No rename reaches the published folder from beside it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kernel, "mount_of", lambda folder: (0, str(".site.building-" in folder)))
        yield


@contextmanager
def with_a_mount_inside() -> Iterator[None]:
    """Something is mounted at the site's folder of articles."""

    def reach(real: Callable[[str, str], Any], source: str, place: str) -> None:
        apart = [path for path in (source, place) if "/site/articles/" in path and ".building-" not in path]
        if len(apart) == 1:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), source, None, place)
        real(source, place)

    class Os:
        def __getattr__(self, name: str) -> Any:
            real = getattr(below, name)
            return (lambda source, place: reach(real, source, place)) if name == "replace" else real

    below = moving.os
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(moving, "os", Os())
        yield


@dataclass(frozen=True, slots=True)
class Way:
    """`around` is the machine on which all happens, `lay` makes the published folder at a path."""

    old: Site
    new: Site
    promise: Promise = Promise.FILES
    around: Callable[[], Any] = nothing_special
    is_linked: bool = False

    def lay(self, folder: Path) -> Path:
        """A folder with the old site in it; the path that the site is published to."""
        published = folder / "site"
        if self.old:
            write_site(folder / "www" if self.is_linked else published, self.old)
        if self.is_linked:
            published.symlink_to("www")
        return published


OTHER_KINDS: Site = {"articles": "a file now", "index.html/inside.html": "a folder now", "search/names.js": "new names"}

WAYS = {
    "by renames": Way(OLD, NEW),
    "for the first time": Way({}, NEW),
    "with files that become folders": Way(OLD, OTHER_KINDS),
    "into a mount": Way(OLD, NEW, around=on_a_mount_of_its_own),
    "around a mount": Way(OLD, NEW, around=with_a_mount_inside),
    "through a link": Way(OLD, NEW, is_linked=True),
    "whole, by exchange": Way(OLD, NEW, Promise.WHOLE),
    "whole, by a link": Way(OLD, NEW, Promise.WHOLE, is_linked=True),
}
