"""Sites of which every file says its version, from its first byte to its last."""

from __future__ import annotations

_LONG = 400
"""How often a file says it: more bytes than one write takes."""


def paths_of(files: int) -> list[str]:
    """A site's files: in folders, and of each turn."""
    kinds = ("assets/{}.css", "articles/{}.html", "terms/{}.html", "search/{}.js", "data/{}.csv")
    return [kinds[at % len(kinds)].format(at) for at in range(files)]


def text_of(path: str, version: int) -> str:
    return f"{version} of {path}\n" * _LONG


def version_in(path: str, text: str) -> int | None:
    """The version that a file is of; None if it is not whole."""
    first = text.partition(" ")[0]
    return int(first) if first.isdigit() and text == text_of(path, int(first)) else None
