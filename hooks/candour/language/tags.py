"""The language of a text, told in the text itself, by the characters that Unicode has for that.

A site may speak another language than its pages are written in. What is not translated then carries its language with
it, into whatever message, title or list it is put; `output/lang_marks.py` makes HTML of it, and everything that is not
HTML takes it out. The characters are invisible (https://www.unicode.org/charts/PDF/UE0000.pdf): U+E0001 and letters
begin a language, U+E0001 and U+E007F end it.
"""

from __future__ import annotations

import re

BEGIN, _CANCEL, _SHIFT = "\U000e0001", "\U000e007f", 0xE0000
END = BEGIN + _CANCEL
"""Ends the language of a text."""

LETTERS = "[\U000e002d-\U000e007a]"
"""What spells a language's code."""

_TAG = re.compile(f"{BEGIN}(?:{_CANCEL}|{LETTERS}+)")

REGION = re.compile(f"{BEGIN}({LETTERS}+)([^{BEGIN}]*){END}")
"""A part of a text that carries its language."""


def tagged(text: str, language: str) -> str:
    """A text with its language; nothing stays nothing.

    >>> untagged(tagged("Scars", "en")), tagged_as(tagged("Scars", "en"))
    ('Scars', 'en')
    """
    return f"{begin(language)}{text}{END}" if text else text


def begin(language: str) -> str:
    """What begins a text in a language."""
    return BEGIN + "".join(chr(_SHIFT + ord(letter)) for letter in language)


def is_tagged(text: str) -> bool:
    """Whether any part of a text carries its language."""
    return not text.isascii() and BEGIN in text


def untagged(text: str) -> str:
    """The text alone."""
    return _TAG.sub("", text) if is_tagged(text) else text


def code(letters: str) -> str:
    """The code of a language, as its letters in a text spell it."""
    return "".join(chr(ord(letter) - _SHIFT) for letter in letters)


def tagged_as(text: str) -> str:
    """The language of a text that carries one as a whole; "" for any other."""
    found = REGION.fullmatch(text) if is_tagged(text) else None
    return code(found[1]) if found else ""


def tagged_like(part: str, whole: str) -> str:
    """A part of a text, in the language that the text carries as a whole."""
    language = tagged_as(whole)
    return tagged(untagged(part), language) if language else part
