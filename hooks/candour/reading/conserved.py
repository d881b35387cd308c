"""The law of conservation: every word of a body that is no address stands in what is made of it.

A parser, an extension or a change of ours may drop words, and with them a "do not". So the words of each body are
counted before and after, in its source and in its finished tree. Where they differ, `lost_words.py` says which and
where.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape
from xml.etree.ElementTree import Element
from zlib import adler32

from markdown.blockprocessors import ReferenceProcessor

from candour.reading.prose import BLOCKS, is_footnote_reference, unescaped

WORD = re.compile(r"[^\W_]+")

_NOTE_NUMBER = re.compile(r"\[\^[^\]\n]+\]")
_LIST_NUMBER = re.compile(r"^[ \t>]*(?:[*+-][ \t]+)*(\d+)\.(?=[ \t])", re.MULTILINE)
_LABEL = re.compile(r"\][ \n]?\[([^\]]+)\]")
_ENTITY = re.compile(r"&#?\w+;")
_INSIDE_WORDS = re.compile(r"[*`\\\[]|\]\([^()\s]*\)")
"""Syntax that may stand inside a word."""

_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())

_OURS = frozenset(("editors-note__label", "reference__about"))
"""The classes of what is added to a body. It must not stand in for words that are lost."""


def lost(source: str, root: Element, apart: Sequence[str]) -> Counter[str]:
    """The words of a body that are not in its tree, and how often each is missing.

    `apart` is what has another place: the addresses of links and pictures.
    """
    read = without_note_numbers(source)
    if _is_sound(read, root, apart):
        return Counter()
    text = words_of_tree(root)
    left = _words(read)
    for known in (text, *apart, *_titles(root, text), *_labels(read, apart)):
        left.subtract(_words(known))
    numbers = Counter(_LIST_NUMBER.findall(read))
    left = +left - numbers
    if left:
        joined = " ".join((_joined(read, text) - numbers).elements())
        left = Counter({word: min(number, joined.count(word)) for word, number in left.items()})
    return +left


def without_note_numbers(source: str) -> str:
    """A source whose numbers of notes are blank; each letter keeps its place."""
    return _NOTE_NUMBER.sub(lambda match: " " * len(match[0]), source) if "[^" in source else source


def words_of_tree(root: Element) -> str:
    """All that a reader of a tree is told, with white space around each block."""
    return "".join(_shown(root))


def _titles(root: Element, text: str) -> Iterator[str]:
    """The titles of links and pictures that only repeat words of the text. Others are lost on a phone and on paper."""
    known = set(WORD.findall(text.casefold()))
    for tag in ("a", "img"):
        for element in root.iter(tag):
            title = element.get("title", "")
            if known.issuperset(WORD.findall(title.casefold())):
                yield title


def _labels(read: str, apart: Sequence[str]) -> Iterator[str]:
    """The labels of addresses that stand elsewhere (`[label]: address`), where a link leads to them."""
    defined = [(match[1], match[2]) for match in ReferenceProcessor.RE.finditer(read)]
    used = {" ".join(label.lower().split()): label for label, address in defined if address.strip("<>") in apart}
    yield from used.values()
    for match in _LABEL.finditer(read):
        if " ".join(match[1].lower().split()) in used:
            yield match[1]


def _is_sound(read: str, root: Element, apart: Sequence[str]) -> bool:
    """Whether the letters before and after are as many, and the sum of their codes is the same.

    A word that is dropped makes both less. This is fifty times as fast as counting words, and true of most pages.
    """
    added = [text for element in _added(root) for text in element.itertext()]
    numbers = _LIST_NUMBER.findall(read) if next(root.iter("ol"), None) is not None else ()
    pictures = [element.get("alt", "") for element in root.iter("img")]
    after = unescaped("".join([*root.itertext(), *pictures]))
    letters, codes = _letters("".join([read, *added]))
    others, other_codes = _letters("".join([after, *apart, *numbers]))
    return letters == others and codes == other_codes


def _letters(text: str) -> tuple[int, int]:
    """How many letters and digits a text has, in bytes, and the sum of them."""
    left = text.encode(errors="surrogatepass").translate(None, _SIGNS)
    return len(left), adler32(left) & 0xFFFF


def _added(root: Element) -> Iterator[Element]:
    """What is no part of the body: the numbers of notes, and what is put beside a reference."""
    for tag in ("sup", "small", "p"):
        for element in root.iter(tag):
            if element.get("class") in _OURS or is_footnote_reference(element):
                yield element


def _joined(read: str, text: str) -> Counter[str]:
    """The same where a word is one although syntax stands in it: `un*believ*able`."""
    return _words(_INSIDE_WORDS.sub("", read)) - _words(_INSIDE_WORDS.sub("", text))


def _words(text: str) -> Counter[str]:
    return Counter(WORD.findall(_ENTITY.sub(lambda match: unescape(match[0]), text) if "&" in text else text))


def _shown(element: Element) -> Iterator[str]:
    if element.get("class") in _OURS or is_footnote_reference(element):
        return
    is_apart = element.tag in BLOCKS or element.tag == "br"
    if is_apart:
        yield "\n"
    yield unescaped(element.text or element.get("alt") or "")
    for child in element:
        yield from _shown(child)
        yield unescaped(child.tail or "")
    if is_apart:
        yield "\n"
