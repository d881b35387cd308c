"""Where an address on a page of a built site leads: to a file of the site and a place in it, or out of the site."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from candour.model.addresses import HOME, MISSING

_UNSEEN = re.compile(r"[\t\n\r]")  # browsers take these out of an address
_NO_PLACE = ("", "top")  # these anchors lead to the top of any page


class Destination(NamedTuple):
    """A file by its path in the site, and an anchor; "" where the address names none."""

    path: str
    anchor: str


def destination(page: str, address: str, root: str = "/") -> Destination | None:
    """Where an address on a page leads; None out of the site.

    `root` is the path of the site on its host. Only the page for missing addresses, which is shown at any depth, has
    addresses that begin with it; those of other pages may lead to what else stands on the host.

    >>> destination("terms/acne.html", "../articles/a%20b.html?q=1#note")
    Destination(path='articles/a b.html', anchor='note')
    >>> destination("terms/acne.html", "https://clinic.example/") is None
    True
    """
    try:
        parts = urlsplit(_UNSEEN.sub("", address).strip().replace("\\", "/"))
    except ValueError:
        return None
    if parts.scheme or parts.netloc:
        return None
    path, anchor = unquote(parts.path), unquote(parts.fragment)
    if path.startswith("/"):
        if page != MISSING or not path.startswith(root):
            return None
        path = path.removeprefix(root)
    elif path:
        path = join(dirname(page), path)
    else:
        return Destination(page, "" if anchor in _NO_PLACE else anchor)
    return Destination(_file(path), "" if anchor in _NO_PLACE else anchor)


def _file(path: str) -> str:
    """The file that is answered at a path: the first page of a folder for the folder's own path."""
    file = normpath(path or ".")
    if file == ".":
        return HOME
    return join(file, HOME) if path.endswith(("/", "/.", "/..")) else file
