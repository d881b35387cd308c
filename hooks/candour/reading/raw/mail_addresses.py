"""Mail addresses, also those that are spelt out: ana (at) mail (dot) example.

An address belongs to a reference where the page also names an address on the web of the same host.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from candour.reading.raw.raw_text import WEB, Found, RawText

MAIL = re.compile(
    r"(?<![\w.+%/@-])([\w.+%-]{1,64})"
    r"(?:@|[ ]?[\[({][ ]?(?:at|arroba)[ ]?[\])}][ ]?|[ ]arroba[ ])"
    r"((?:[\w-]{1,63}(?:\.|[ ]?[\[({][ ]?(?:dot|punto)[ ]?[\])}][ ]?|[ ]punto[ ])){1,4}[^\W\d_]{2,24})(?![\w@])",
    re.IGNORECASE,
)
_FILES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "svg", "avif", "css", "js", "md", "html"})
"""`logo@2x.png` is a file."""

GENERAL = re.compile(r"(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|gmx|proton|protonmail|telefonica)\.")
"""Hosts on which anybody has an address."""

_DOT = re.compile(r"[ ]?[\[({]?[ ]?\b(?:dot|punto)\b[ ]?[\])}]?[ ]?", re.IGNORECASE)
_SIGNS = ("@", "arroba", "(at)", "[at]")


def find(given: RawText) -> Iterator[Found]:
    """Each address that is neither the clinic's nor that of an organisation the page links to."""
    text = given.text
    if not any(sign in text for sign in _SIGNS):
        return
    hosts: set[str] | None = None
    for found in _spelled(text):
        host = _DOT.sub(".", found[2]).lower()
        if host.rpartition(".")[2] in _FILES or f"{found[1]}@{host}".lower() in given.around.addresses:
            continue
        if hosts is None:
            hosts = {one.lower().removeprefix("www.") for one in WEB.findall(text)} | set(given.around.hosts)
        if not GENERAL.match(host) and _is_of(host, hosts):
            continue
        message = (
            f"'{found[0]}' looks like a mail address that is not the clinic's; take it out, "
            "or, if patients are to write to it, add it to mkdocs.yml below 'extra'"
        )
        yield Found(found.start(), found.end(), message)


def _spelled(text: str) -> Iterator[re.Match[str]]:
    """Whatever has the form of an address: only the lines with a sign of one are looked through."""
    start = 0
    for line in text.split("\n"):
        if any(sign in line for sign in _SIGNS):
            yield from MAIL.finditer(text, start, start + len(line))
        start += len(line) + 1


def _is_of(host: str, hosts: Collection[str]) -> bool:
    """Whether a host is one of some others, or a part of one."""
    return any(host == one or one.endswith(f".{host}") or host.endswith(f".{one}") for one in hosts)
