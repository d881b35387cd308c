"""Letters of another script inside a Latin word: they look alike, and whoever looks for the word does not find it.

So do the letters of a word in fancy type (𝐛𝐨𝐥𝐝, ｗｉｄｅ), as posts in social media have it. A Greek letter that stands
for itself is none: µg, α-hydroxy, TNFα, NF-κB, 5α-reductase, kΩ; nor is a word that is Greek or Russian.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from candour.reading.raw.raw_text import Found, RawText

_LIKE = dict(
    zip(
        "АВЕЗІЈКМНОРСТУХЅҮҒаеіјорсухѕһԁԛԝүӏѵАᎪᏴᏟᎬᎻᎫᏦᏞᎷΑΒΕΖΗΙΚΜΝΟΡΤΥΧαογινρυκτχωϲϳՕոսօհցԼՏ",
        "ABE3IJKMHOPCTYXSYFaeijopcyxshdqwylvAABCEHJKLMABEZHIKMNOPTYXaoyivpuktxwcjOnuohgLS",
        strict=True,
    )
)
"""Letters that look like a Latin one, with it."""

_WORD = re.compile(r"[^\W_]+")
_SCRIPTS = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU")
_FANCY = ("MATHEMATICAL", "FULLWIDTH LATIN", "FULLWIDTH DIGIT", "PARENTHESIZED", "CIRCLED LATIN", "SMALL ROMAN NUMERAL")
_SYMBOLS = frozenset("αβγδεζηθκλμµπρστφχψωΓΔΘΛΞΠΣΦΨΩΩ")
"""Greek letters that stand for a quantity, a kind or a unit."""

_UNIT = re.compile(r"[µμ](?:[glLmsVAWJ]|mol|Sv|Gy|IU|UI|kat)\d?|[kMGm]?[ΩΩ]|[Δδ][A-Za-z]{1,3}\d?|\d+[µμ](?:[glLm]|mol)")


def find(given: RawText) -> Iterator[Found]:
    """Each word that mixes them with Latin letters, and each that is made of nothing else, among Latin ones."""
    others = {letter for letter in given.strange if _of(letter)}
    if not others:
        return
    for word in _WORD.finditer(given.text):
        if others.isdisjoint(word[0]):
            continue
        strangers = [letter for letter in dict.fromkeys(word[0]) if letter in others]
        if any(_of(letter) == "fancy" for letter in strangers):
            if len(word[0]) == 1:
                continue  # a numeral or a letter by itself is a sign: ⅳ, Ａ
            plain = unicodedata.normalize("NFKC", word[0])
            message = f"'{word[0]}' is written in signs that only look like letters; write '{plain}'"
            yield Found(*word.span(), message, plain)
        elif (_is_mixed(word[0]) and not _is_scientific(word[0])) or _is_disguised(given, word):
            yield _found(given, word, strangers)


@lru_cache(maxsize=4096)
def _of(letter: str) -> str:
    """The script that a letter is of, "fancy" for a Latin one in another type; "" for any other character."""
    name = unicodedata.name(letter, "")
    if name.startswith(_FANCY) and unicodedata.normalize("NFKC", letter).isalnum():
        return "fancy"
    script = next((script for script in _SCRIPTS if name.startswith(script)), "")
    return script if letter.isalpha() else ""


def _is_latin(letter: str) -> bool:
    return letter < "\u0250" and letter.isalpha() and letter not in "µªº"


def _is_mixed(word: str) -> bool:
    return any(map(_is_latin, word)) and any(_of(letter) for letter in word)


def _is_scientific(word: str) -> bool:
    """Whether the Greek letters of a word are meant: units, and names that science writes with them."""
    if any(_of(letter) not in ("", "GREEK") or (_of(letter) and letter not in _SYMBOLS) for letter in word):
        return False
    if _UNIT.fullmatch(word):
        return True
    latin = [letter for letter in word if _is_latin(letter)]
    if all(letter.isupper() for letter in latin):  # TNFα, NFκB, PGF2α
        return True
    if word[0] in "βγδλσφψωΔΩ":  # βcaroteno
        return True
    return len(latin) <= _SHORT and word[-1] in _SYMBOLS and word[-1] not in _LIKE  # hCGβ


_SHORT = 4


def _is_disguised(given: RawText, word: re.Match[str]) -> bool:
    """Whether a word of another script looks Latin in each letter, and the line has no other word of that script."""
    if not all(letter in _LIKE or letter.isdigit() for letter in word[0]) or any(map(_SYMBOLS.__contains__, word[0])):
        return False
    line = given.line_of(word.start())
    if any(_of(letter) and letter not in _LIKE for letter in line):
        return False
    if _of(word[0][0]) == "GREEK" and len(word[0]) == 1:
        return False
    return any(map(_is_latin, line))


def _found(given: RawText, word: re.Match[str], strangers: list[str]) -> Found:
    plain = "".join(_LIKE.get(letter, letter) for letter in word[0])
    is_sure = all(map(_is_latin, plain))  # an O among digits may be a nought
    script = " and ".join(dict.fromkeys(_of(letter).capitalize() for letter in strangers))
    what = f"write '{plain}'" if is_sure else "write it in one script"
    letters = ", ".join(f"'{letter}'" for letter in strangers)
    message = f"'{word[0]}' holds letters of another script, {letters} ({script}); {what}"
    return Found(*word.span(), message, plain if is_sure else None)
