"""Addresses that are typed among words: GitHub makes links of them, and so does the site."""

from __future__ import annotations

import re

BARE = re.compile(
    r"(?<![\w/.+-])(?:https?://|www\.)(?=[\w-]+(?:\.[\w-]+)+|localhost)[^\s<\x02]*[^\s<\x02?!.,:*_~'\")\]]"
    r"|(?<![\w.+/:-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z][\w-]*(?<![-_])"
)
"""An address, with a bracket behind it that may not belong to it. It holds none of the parser's placeholders (\\2)."""


def read_bare(match: re.Match[str]) -> tuple[str, str]:
    """The address as it was typed, and where it leads."""
    typed = match[0]
    while typed.endswith(")") and typed.count(")") > typed.count("("):
        typed = typed[:-1]
    scheme = "http://" if typed.startswith("www.") else "" if "://" in typed else "mailto:"
    return typed, scheme + typed
