"""What is published of a clinic's own files: a list. Nothing on it runs in a reader's browser.

A kind is known by its name and by how its bytes begin, since a browser may go by either. What is not on the list is
published where mkdocs.yml says so: as a style sheet, as a script, or with a reason under `extra.candour.allow.files`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import normpath

MARKDOWN = "md"
DRAWING = "svg"
"""A drawing may hold scripts, so all of it is read."""

_SHORT, _TEXT, _DRAWING = 64, 100_000, 1_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Format:
    """How the bytes of a file begin, and what such a file is called."""

    name: str
    begins: re.Pattern[bytes]


def _format(name: str, begins: bytes) -> Format:
    return Format(name, re.compile(begins, re.DOTALL))


_JPEG = _format("a JPEG picture", rb"\xff\xd8\xff")
FILE_FORMATS: Mapping[str, Format] = {
    "png": _format("a PNG picture", rb"\x89PNG\r\n\x1a\n"),
    "jpg": _JPEG,
    "jpeg": _JPEG,
    "gif": _format("a GIF picture", rb"GIF8[79]a"),
    "webp": _format("a WebP picture", rb"RIFF.{4}WEBP"),
    "avif": _format("an AVIF picture", rb"\0{2}..ftyp(?:avif|avis|mif1|msf1|miaf)"),
    "ico": _format("an icon", rb"\0\0\x01\0"),
    "pdf": _format("a PDF", rb"%PDF-[12]\.\d"),
    "woff2": _format("a WOFF2 font", rb"wOF2"),
}
"""Pictures, documents and fonts, by the endings of their names."""


@dataclass(frozen=True, slots=True)
class TextForPrograms:
    """A text that programs ask for by its name: the names, what stands in it, and that in words.

    `{name}` in `holds` is the file's own name, `{id}` what the name is told apart by.
    """

    names: re.Pattern[str]
    holds: str
    told: str

    def is_right(self, path: str, data: bytes) -> bool:
        """Whether a file holds what such a file may hold."""
        found = self.names.fullmatch(path)
        known = {"name": re.escape(path), "id": re.escape(found.groupdict().get("id") or "")} if found else {}
        holds = re.sub(r"\{(name|id)\}", lambda slot: known[slot[1]], self.holds)
        return found is not None and re.fullmatch(holds.encode(), data) is not None


TEXTS_FOR_PROGRAMS = (
    TextForPrograms(re.compile("CNAME"), r"\s*(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}\s*", "one name of a host"),
    TextForPrograms(re.compile(r"robots\.txt"), r"[^<\0]*", "lines without the sign '<'"),
    TextForPrograms(
        re.compile(r"\.well-known/(?:.*/)?[^/.]+(?:\.txt|\.json)?"), r"[^<\0]*", "a text without the sign '<'"
    ),
    TextForPrograms(
        re.compile(r"google[0-9a-f]{16}\.html"), r"google-site-verification: {name}\s*", "'google-site-verification: …'"
    ),
    TextForPrograms(
        re.compile(r"BingSiteAuth\.xml"),
        r"\s*(?:<\?xml version=\"1\.0\"\?>)?\s*<users>\s*<user>[0-9A-F]{32}</user>\s*</users>\s*",
        "'<users>' with one '<user>'",
    ),
    TextForPrograms(
        re.compile(r"yandex_(?P<id>[0-9a-f]{16})\.html"),
        r"\s*<html>\s*<head>\s*<meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\">\s*</head>\s*"
        r"<body>Verification: {id}</body>\s*</html>\s*",
        "'Verification: …' as Yandex has written it",
    ),
    TextForPrograms(
        re.compile(r"naver[0-9a-f]{32}\.html"), r"naver-site-verification: {name}\s*", "'naver-site-verification: …'"
    ),
    TextForPrograms(re.compile(r"baidu_verify_[A-Za-z0-9-]+\.html"), r"[A-Za-z0-9]+\s*", "letters and digits"),
)
"""What hosts and robots look for, and what proves to search engines whose site it is. All stand at the top of docs/."""


def ending_of(path: str) -> str:
    """The ending of a file's name, in small letters; "" if it has none."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""


def for_programs(path: str) -> TextForPrograms | None:
    """What a file is that programs ask for, by its path in docs/."""
    return next((one for one in TEXTS_FOR_PROGRAMS if one.names.fullmatch(path)), None)


def needed(path: str) -> int:
    """How many bytes of a file tell whether it is what its name says; one more than it may have, where all are."""
    if for_programs(path):
        return _TEXT + 1
    ending = ending_of(path)
    if ending == DRAWING:
        return _DRAWING + 1
    return _SHORT


def listed_files(configuration: Mapping[str, object]) -> frozenset[str]:
    """The style sheets and scripts that mkdocs.yml lists for every page, by their paths in docs/."""
    return frozenset(
        path for key, endings in _LISTS.items() for path in _paths(configuration.get(key)) if ending_of(path) in endings
    )


_LISTS: Mapping[str, tuple[str, ...]] = {"extra_css": ("css",), "extra_javascript": ("js", "mjs")}
LISTED_IN: Mapping[str, str] = {ending: key for key, endings in _LISTS.items() for ending in endings}
"""The list of mkdocs.yml for each ending."""


def _paths(listed: object) -> list[str]:
    """The paths of a list whose entries are paths, or mappings with one."""
    entries = listed if isinstance(listed, list | tuple) else ()
    paths = (entry.get("path") if isinstance(entry, Mapping) else entry for entry in entries)
    return [normpath(path.partition("?")[0].lstrip("/")) for path in paths if isinstance(path, str)]
