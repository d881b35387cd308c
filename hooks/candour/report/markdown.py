"""Text that GitHub shows as it is: none of it becomes a link, a mention, markup or the end of a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

_BREAK = "\u200b"
"""A space without width. GitHub looks for mentions and addresses in what is rendered, so escaping does not stop it."""

_MARKUP = re.compile(r"([\\`*_\[\]|~$]|^[-+#=]|(?<=^\d)[.)])")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_REFERENCE = re.compile(r"(?i)(@|#(?=\d)|\bgh-(?=\d)|/(?=/)|\bwww(?=\.)|:(?=[a-z0-9_+-]+:))")


def escaped(text: str, longest: int = 400) -> str:
    """Someone's text on one line, escaped, cut if it is too long."""
    line = " ".join(_UNSEEN.sub(" ", text).split())
    if len(line) > longest:
        line = line[: longest - 1].rstrip() + "…"
    line = _REFERENCE.sub(lambda found: found[1] + _BREAK, line)
    return re.sub("[&<>]", lambda found: _HTML[found[0]], _MARKUP.sub(r"\\\1", line))


def link(text: str, address: str) -> str:
    """Escaped text that links to one of our addresses."""
    return f"[{escaped(text)}]({quote(address, safe=':/#?=&%@~+,;-._')})"


def row(cells: Iterable[str]) -> str:
    """One row of a table, from cells that are already escaped."""
    return f"| {' | '.join(cells)} |"


def table_head(titles: Sequence[str]) -> list[str]:
    return [row(titles), row("---" for _ in titles)]
