"""Names of files that mean the same file everywhere: on Windows and macOS, in git, and on any host."""

from __future__ import annotations

import re
from unicodedata import normalize

from candour.model.addresses import HOME

_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE | re.DOTALL)
"""Names of devices on Windows, with any ending."""

_SIGNS = re.compile(r'[<>:"|?*\\]')


def not_everywhere(path: str) -> str:
    """Why a file cannot have a name on every computer; "" if it can.

    >>> not_everywhere("docs/aux.md"), not_everywhere("docs/skin (1).png")
    ("'aux.md' is the name of a device on Windows", '')
    """
    for part in path.split("/"):
        if _RESERVED.fullmatch(part.rstrip(" .")):
            return f"'{part}' is the name of a device on Windows"
        if sign := _SIGNS.search(part):
            return f"'{part}' holds the sign '{sign[0]}', which a name cannot have on Windows"
        if part != part.rstrip(" .") or part != part.lstrip(" "):
            return f"'{part}' begins or ends with a space, or ends with a dot, which Windows leaves out"
        if not part.isprintable() and any(sign < " " or sign == "\x7f" for sign in part):
            return f"'{part}' holds a sign that cannot be typed"
        if any("\udc80" <= sign <= "\udcff" for sign in part):
            return f"'{part}' is not in UTF-8"
    return ""


def same_everywhere(address: str) -> str:
    r"""The one spelling of all addresses that are the same file on some computer: in capitals, or composed otherwise.

    >>> same_everywhere("assets/Café.PNG") == same_everywhere("assets/cafe\u0301.png")
    True
    """
    return normalize("NFC", normalize("NFC", address).casefold())


def published_at(path: str) -> str:
    """The address of a file of docs/, as MkDocs makes it."""
    folder, _, name = path.removeprefix("docs/").rpartition("/")
    stem = name.removesuffix(".md")
    if stem == name:
        return path.removeprefix("docs/")
    page = HOME if stem == "README" else f"{stem}.html"
    return f"{folder}/{page}" if folder else page
