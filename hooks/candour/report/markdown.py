"""Text that GitHub shows as it is: none of it becomes a link, a mention, markup or the end of a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote, unquote

from candour.problem import seen

_BREAK = "\u200b"
"""A space without width. GitHub looks for mentions and addresses in what is rendered, so escaping does not stop it."""

_MARKUP = re.compile(r"([\\`*_\[\]|~$]|^[-+#=])")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_REFERENCE = re.compile(
    r"""(?ix)
    [@＠﹫]                                         # a mention, or a mail address
    | [#＃﹟](?=\d) | \bgh-(?=\d)                  # an issue
    | /(?=/) | \bwww(?=\.)                       # an address
    | :(?=[a-z0-9_+-]+:)                         # a picture by its name
    | (?<![a-z0-9])(?!\d+(?![a-z0-9]))[0-9a-f]{7,40}(?![a-z0-9])  # a commit, also of a stranger's copy; no number
    """
)


def escaped(text: str, longest: int = 400) -> str:
    """Someone's text on one line, escaped, cut if it is too long. What is unseen in it is shown as a sign."""
    line = seen(" ".join(text.split()))
    if len(line) > longest:
        line = line[: longest - 1].rstrip() + "…"
    line = _REFERENCE.sub(_broken, line)
    line = _NUMBERED.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", line))
    return re.sub("[&<>]", lambda found: _HTML[found[0]], line)


def _broken(found: re.Match[str]) -> str:
    return "".join(found[0][at : at + _SHORTER] + _BREAK for at in range(0, len(found[0]), _SHORTER))


_SHORTER = 6
"""Digits that GitHub does not yet take for a commit."""


def link(text: str, address: str) -> str:
    """Escaped text that links to one of our addresses; the text alone if a browser would climb out of its place."""
    if _climbs(address):
        return escaped(text)
    return f"[{escaped(text)}]({quote(address, safe=':/#?=&%@~+,;-._')})"


def below(root: str, path: str) -> str:
    """The address of a file below an address, from its path as it is on disk."""
    return f"{root.rstrip('/')}/{quote(path, safe='/#:~+,;-._', errors='surrogateescape')}"


def _climbs(address: str) -> bool:
    r"""Whether a part of an address leads to the folder above. A browser takes `..\` and `%2e%2e` for it too."""
    for _ in range(_TIMES_QUOTED):
        if any(part.strip() in (".", "..") for part in re.split(r"[/\\?#]", address)):
            return True
        address = unquote(address)
    return False


_TIMES_QUOTED = 4


def row(cells: Iterable[str]) -> str:
    """One row of a table, from cells that are already escaped."""
    return f"| {' | '.join(cells)} |"


def table_head(titles: Sequence[str]) -> list[str]:
    return [row(titles), row("---" for _ in titles)]
