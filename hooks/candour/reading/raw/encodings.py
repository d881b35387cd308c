"""Letters that were read in another encoding than they were written in (â€™ for ’), and ligatures of a PDF (ﬁ)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from candour.reading.raw.raw_text import Found, RawText

_LATER = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u0080-\u00bf"
"""What Windows' encoding has in the place of the later bytes of a sign in UTF-8."""

_TWICE = re.compile(rf"(?:[Â-ß][{_LATER}]|[à-ï][{_LATER}]{{2}}|ð[{_LATER}]{{3}})+")
_LIGATURE = re.compile("[ﬀ-ﬆ]")


def find(given: RawText) -> Iterator[Found]:
    """Each stretch of them, with what was meant."""
    if given.strange & set("ÂÃâðËÅÎ"):
        for found in _TWICE.finditer(given.text):
            meant = _meant(found[0])
            beside = given.text[max(0, found.start() - 1) : found.start()] + given.text[found.end() : found.end() + 1]
            if meant and not (found[0][-1] in "”’»" and set(beside) & set("“‘«")):  # a letter in quotation marks
                message = f"'{found[0]}' is '{meant}', read in another encoding; write '{meant}'"
                yield Found(*found.span(), message, meant)
    if given.strange & set("ﬀﬁﬂﬃﬄﬅﬆ"):
        for found in _LIGATURE.finditer(given.text):
            plain = unicodedata.normalize("NFKC", found[0])
            yield Found(*found.span(), f"'{found[0]}' is one sign, left by a PDF; write '{plain}'", plain)


def _meant(stretch: str) -> str:
    """The signs that were written; "" where the stretch is what it seems."""
    data = bytearray()
    for character in stretch:
        try:
            data += character.encode("cp1252")
        except UnicodeEncodeError:
            if ord(character) > 0xFF:
                return ""
            data.append(ord(character))
    try:
        meant = data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return meant if all(one.isprintable() or one == "\u00a0" for one in meant) else ""
