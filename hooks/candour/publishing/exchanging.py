"""A finished site takes the whole place of the old one in one step: by an exchange of folders, or by a new link."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from secrets import token_hex

from candour.publishing import kernel
from candour.publishing.identity import become
from candour.publishing.scratch import Scratch, version_name
from candour.publishing.tree import delete, delete_quietly


def exchange(scratch: Scratch, target: str) -> None:
    """Let the finished site and the published folder change places. The scratch folder then holds the old site."""
    become(scratch.site, target)
    kernel.flush(scratch.site)
    kernel.exchange_folders(scratch.site, target)


def lead_to_new(scratch: Scratch, link: str, target: str) -> None:
    """Make the finished site a folder beside the one that a link leads to, and let the link lead there.

    The folder that the link led to before stays until the next time: a server may still read in it.
    """
    folder, begins = os.path.dirname(target), version_name(target, link)
    new = begins + token_hex(4)
    become(scratch.site, target)
    kernel.flush(scratch.site)
    os.rename(scratch.site, os.path.join(folder, new))
    _lead(link, os.path.join(folder, new))
    pattern = re.compile(re.escape(begins) + "[0-9a-f]{8}")
    with suppress(OSError):
        for name in os.listdir(folder):
            if pattern.fullmatch(name) and name not in (new, os.path.basename(target)):
                delete_quietly(os.path.join(folder, name))


def _lead(link: str, to: str) -> None:
    """Let a link lead elsewhere, in one step. It stays relative if it is."""
    around = os.path.dirname(link)
    if not os.path.isabs(os.readlink(link)):
        to = os.path.relpath(to, os.path.realpath(around))
    arriving = os.path.join(around, f".{os.path.basename(link)}.new")
    delete(arriving)
    os.symlink(to, arriving)
    os.replace(arriving, link)
