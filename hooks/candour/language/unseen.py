"""Characters that nobody sees: what Unicode lets a program leave out, and what has no form of its own.

Some have a meaning beside others: a joiner in an emoji or an Indian word, a mark of direction in Hebrew. Where there is
none, they came along with a text that was pasted, and whoever looks for a word does not find it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
"""Default_Ignorable_Code_Point of Unicode, as in a class of characters; `search-words.js` has the same.

Plane 14 is left out, since language/tags.py writes with its characters.
"""

UNSEEN = re.compile(f"[{IGNORABLE}]")

_ASCII = bytes(range(128))

_OTHERS = "\u2800\ufff9-\uffff\U000e0000-\U000e0fff"
"""A blank of Braille, signs of interlinear text and of what could not be shown, all that plane 14 has."""

_NAMES = {
    "\ufffc": "which stands for something that could not be copied",
    "\ufffd": "which stands for a letter that was lost",
}
TURNING = re.compile("[\u202b\u202d\u202e\u2067\u2068]")
"""Those that change the order in which a line is shown."""

_ODD = re.compile(f"[{IGNORABLE}{_OTHERS}\x80-\x9f\ue000-\uf8ff\ufdd0-\ufdef\U000f0000-\U0010ffff]")
_EMOJI = re.compile("[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]")
_JOINED = re.compile("[\u0590-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc\U00011000-\U00011fff]")
"""Scripts whose letters take another form beside a joiner, or that write words without spaces."""

_UNSPACED = re.compile("[\u0e00-\u109f\u1780-\u17ff\u1950-\u1aff\ua9e0-\uaa7f]")
_RIGHT_TO_LEFT = ("R", "AL")


@lru_cache(maxsize=4096)
def is_unseen(character: str) -> bool:
    """Whether a character is one that nobody sees, or sees as a box; the common white space is none."""
    return bool(_ODD.match(character)) or (ord(character) & 0xFFFE) == 0xFFFE


def is_at_home(character: str, before: str, after: str) -> bool:
    """Whether a character that nobody sees has a meaning between others. They are the line's before and after it."""
    last, first = before[-1:], after[:1]
    if character == "\u200d":
        is_of_emoji = _is_emoji(before.rstrip("\ufe0f")[-1:]) and _is_emoji(first)
        return is_of_emoji or bool(_JOINED.match(last or " ") and _JOINED.match(first or last))
    if character == "\u200c":
        return bool(_JOINED.match(last or " "))
    if character == "\u200b":
        return bool(_UNSPACED.match(last or " ") and _UNSPACED.match(first or " "))
    if "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        return _has_this_form(character, last, first)
    if character in "\u061c\u200e\u200f":
        return any(unicodedata.bidirectional(one) in _RIGHT_TO_LEFT for one in before + after if one > "\u0590")
    if "\U000e0020" <= character <= "\U000e007f":
        return bool(re.search("\U0001f3f4[\U000e0020-\U000e007e]*$", before))
    return bool("\u180b" <= character <= "\u180f" and "\u1800" <= last <= "\u18aa")


def _has_this_form(selector: str, last: str, first: str) -> bool:
    """Whether a character may be followed by one that chooses its form, such as the heart that is red."""
    if not last:
        return False
    if selector in "\ufe0e\ufe0f":
        return _is_emoji(last) or (last in "#*0123456789" and first == "\u20e3")
    return unicodedata.category(last) in ("Lo", "Sm", "So")


def _is_emoji(character: str) -> bool:
    return bool(character and _EMOJI.match(character))


def unseen_as_words(character: str) -> str:
    """A character in words.

    >>> unseen_as_words(chr(0x200B)), unseen_as_words(chr(0xF0B7))
    ('U+200B ZERO WIDTH SPACE, which nobody sees', 'U+F0B7, which most fonts show as a box')
    """
    number = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    if unicodedata.category(character) in ("Co", "Cn"):
        return f"{number}, which most fonts show as a box"
    how = _NAMES.get(character, "which nobody sees")
    return f"{number} {name}, {how}" if name else f"{number}, {how}"


def has_unseen(text: str) -> bool:
    """Whether a text holds such a character. Only what is not ASCII is looked at, which is a tenth of the time."""
    return not text.isascii() and bool(UNSEEN.search(text.encode().translate(None, _ASCII).decode()))


def without_unseen(text: str) -> str:
    """A text without the characters that nobody sees."""
    return UNSEEN.sub("", text) if has_unseen(text) else text


def without_unseen_with_places(text: str) -> tuple[str, list[int]]:
    """The same, and the place in the text of each character that is left, and of its end."""
    kept = [place for place, character in enumerate(text) if not UNSEEN.match(character)]
    return "".join(text[place] for place in kept), [*kept, len(text)]
