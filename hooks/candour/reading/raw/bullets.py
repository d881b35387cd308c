"""Lists whose bullets are signs of a word processor: Markdown shows them as running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candour.reading.raw.raw_text import Found, RawText

_OUTER = "•▪●■➢❖‣⁃∙\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf02d"
_INNER = "◦○□\uf06f"
_SIGN = rf"(?:[{_OUTER}{_INNER}]|·(?=[ \t])|o(?=\t|[ ]{{3}}))"
_ITEM = re.compile(rf"^(?P<indent>[ \t>]*)(?:[-*+] )?(?P<sign>{_SIGN})[ \t\u00a0]*(?=\S)", re.MULTILINE)
_DASHES = re.compile(r"^(?P<indent>[ \t>]*)(?P<sign>[–—])[ \t\u00a0]+(?=\S)", re.MULTILINE)
_SIGNED = re.compile(r"^(?P<indent>[ \t>]*)(?P<sign>[→✓✔★☆➤►▶✦✅])[ \t\u00a0]*(?=\S)", re.MULTILINE)
"""Signs that somebody chose: they stay, behind what makes a list."""

_INSIDE = re.compile(rf"(?:: ?|^\w+: [\"']?)[{_OUTER}{_INNER}·][ \t]*(?=\w)", re.MULTILINE)


def find(given: RawText) -> Iterator[Found]:
    """Each list, at its first bullet, with what makes a list of it."""
    text, body = given.text, given.body_start
    if given.strange & set(f"{_OUTER}{_INNER}·") or "o\t" in text or "o   " in text:
        for items in _runs(given, _ITEM):
            yield _list(text, items)
        for found in _INSIDE.finditer(text):
            if not given.is_in_code(found.start()):
                words = " ".join(text[found.start() : found.end() + 20].split("\n")[0].split())
                message = (
                    f"'{words}' begins a list of a word processor; write each item on a line of its own, behind '- '"
                )
                yield Found(*found.span(), message)
    if given.strange & {"–", "—"}:
        yield from (_list(text, items) for items in _runs(given, _DASHES, body) if len(items) > 1)
    if given.strange & set("→✓✔★☆➤►▶✦✅"):
        for items in _runs(given, _SIGNED, body):
            if len(items) > 1:
                yield _list(text, items, keeps=True)


def _runs(given: RawText, item: re.Pattern[str], after: int = 0) -> Iterator[list[re.Match[str]]]:
    """Items that follow each other, without another paragraph between them."""
    run: list[re.Match[str]] = []
    for found in item.finditer(given.text, max(after, given.body_start)):
        if given.is_in_code(found.start("sign")):
            continue
        between = given.text[run[-1].end() : found.start()] if run else ""
        if run and "\n\n" in between.rstrip("\n") + ("\n\n" if between.count("\n") > _APART else ""):
            yield run
            run = []
        run.append(found)
    if run:
        yield run


_APART = 6
"""The most lines of an item."""


def _list(text: str, items: list[re.Match[str]], keeps: bool = False) -> Found:
    edits = []
    for at, item in enumerate(items):
        is_inner = item["sign"] in f"{_INNER}o" and any(one["sign"] not in f"{_INNER}o" for one in items[:at])
        indent = item["indent"].replace("\t", "") + ("    " if is_inner else "")
        edits.append((item.start(), item.end(), f"{indent}- {item['sign'] + ' ' if keeps else ''}"))
    first = items[0]
    words = text[first.start("sign") : first.end() + 25].split("\n")[0].strip()
    how = "before it" if keeps else "instead"
    message = f"'{words}' begins with a sign that makes no list here; write '- ' {how}"
    more = f" ({len(items)} items)" if len(items) > 1 else ""
    return Found(first.start("sign"), items[-1].end(), message + more, edits=tuple(edits))
