"""Pictures without words for those who cannot see them: none at all, or only a file's name or "picture"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from candour.reading.raw.raw_text import Found, RawText

_PICTURE = re.compile(r"!\[([^\[\]\n]*(?:\n[^\[\]\n]+)?)\](?:\(([^)\n]*)\)|\[([^\]\n]*)\])")
_ELEMENT = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_NO_WORDS = re.compile(
    r"\W*(?:(?:an? |the |una? |la )?(?:image|img|picture|pic|photo|photograph|screenshot|graphic|figure|"
    r"alt text|alt|imagen|foto|fotografía|captura de pantalla|captura|gráfico|figura|texto alternativo|"
    r"untitled|sin título)[\s_-]*\d*"
    r"|(?:img|dsc|dscn|pxl|image|picture|foto|whatsapp image|screenshot|captura de pantalla)[-_ ]*\d[\w .\-]*"
    r"|[\w .()\-]*\.(?:png|jpe?g|gif|webp|avif|svg|heic|bmp|tiff?))\W*",
    re.IGNORECASE,
)


def find(given: RawText) -> Iterator[Found]:
    """Each of them on a page. What an empty `alt` marks as decoration, in HTML, is none."""
    text = given.text
    if not given.kind.is_page:
        return
    for found in _PICTURE.finditer(text, given.body_start) if "![" in text else ():
        words = unescape(found[1])
        is_silent = not any(map(str.isalnum, words)) or bool(_NO_WORDS.fullmatch(words))
        is_escaped = text[found.start() - 1 : found.start()] == "\\"
        if is_silent and not is_escaped and not given.is_in_code(found.start()):
            yield _found(found, words, (found[2] or found[3] or "").split(" ")[0])
    for found in _ELEMENT.finditer(text, given.body_start) if "<" in text and "<img" in text.lower() else ():
        alt = _ALT.search(found[0])
        words = next((one for one in alt.groups() if one), "") if alt else ""
        if (not alt or (words and _NO_WORDS.fullmatch(words))) and not given.is_in_code(found.start()):
            yield _found(found, words, found[0])


def _found(found: re.Match[str], words: str, picture: str) -> Found:
    said = f"'{words.strip()}' does not say what it shows" if words.strip() else "no words say what it shows"
    return Found(*found.span(), f"a picture, '{picture}', is silent: {said}; write that between the brackets: ![…]")
