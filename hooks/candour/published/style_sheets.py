"""What a site's style sheets load: only files of the site."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from candour.limits import SITE_FILE, read_within
from candour.problem import Problem
from candour.published.broken import SAYS, Destinations
from candour.published.fault import fault
from candour.published.leading import destination

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LOADED = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE
)


def wrong_style_sheets(folder: Path, files: Collection[str], places: Destinations) -> Iterator[Problem]:
    """Every address in a style sheet that leads nowhere, or to another host."""
    for path in files:
        if path.endswith(".css"):
            text = read_within(folder / path, SITE_FILE).decode("utf-8", "replace")
            text = _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
            for found in _LOADED.finditer(text):
                yield from _wrong(path, text, found, places)


def _wrong(path: str, text: str, found: re.Match[str], places: Destinations) -> Iterator[Problem]:
    address = next((one for one in found.groups() if one), "")
    line, column = text.count("\n", 0, found.start()) + 1, found.start() - text.rfind("\n", 0, found.start())
    if address.lower().startswith("data:"):
        return
    target = destination(path, address)
    if target is None:
        yield fault(path, "from-elsewhere", f"this style sheet loads '{address}' from elsewhere", line, column)
    elif places.missing(target) == "broken-link":
        yield fault(path, "broken-link", SAYS["broken-link"].format(address), line, column)
