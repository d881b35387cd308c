"""Every word that readers see is content or a message: said in a language that marks its messages, none is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import NullTranslations
from html import unescape
from html.parser import HTMLParser

from candour.knowledge.survey import survey
from candour.language.spoken import Spoken
from candour.model.library import Library
from candour.model.settings import Settings
from candour.output.pages import build_all
from candour.output.pages.built import Built
from candour.output.render import Renderer
from candour.project.load import load
from candour.project.sources import read_folder

from .builders import PROJECT, SAMPLE_FOLDER

VOID = frozenset(
    ("area", "br", "circle", "col", "hr", "img", "input", "line", "link", "meta", "path", "rect", "source")
)
READ_OUT = frozenset(("alt", "aria-label", "label", "placeholder", "title"))
"""Attributes that readers see or hear; so are our own that scripts show, which begin with data-."""

CODES = frozenset(("data-also", "data-kinds", "data-kind", "data-touches", "data-names", "data-index", "data-lists"))
"""Ours that hold no words of the interface."""


CODED = frozenset(("review", "kind", "exceptions"))
"""Keys of front matter whose values are words of the interface."""

WORD = r"[\w’/&%+-]+"


class Marking(NullTranslations):
    """A language whose messages are English between brackets."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


class Words(HTMLParser):
    """What stands on a page outside the brackets, and outside what is English by its own account."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.left_over: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self._depth = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self._open.append((tag, ("lang", "en") in attrs or tag in ("script", "style")))
        for name, value in attrs if not self._is_english else ():
            if name in READ_OUT or (name.startswith("data-") and name not in CODES):
                self.left_over += outside(value or "")[0]

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        found, self._depth = outside(data, self._depth)
        if not self._is_english:
            self.left_over += found

    @property
    def _is_english(self) -> bool:
        return any(is_english for _, is_english in self._open)


def outside(text: str, depth: int = 0) -> tuple[list[str], int]:
    """The stretches outside the brackets, and how deep in them the text ends."""
    found = []
    for piece in re.split(r"([⟦⟧])", text):
        if piece in "⟦⟧" and piece:
            depth += 1 if piece == "⟦" else -1
        elif depth == 0 and re.search(r"[^\W\d_]{2}", piece):
            found.append(" ".join(piece.split()))
    return found, depth


def content(library: Library) -> str:
    """All that editors have written, as one text."""
    pages = [*library.articles.values(), *library.terms.values(), *library.treatments.values()]
    claims = [claim for article in library.articles.values() for claim in article.claims]
    written = [unescape(re.sub(r"<sup.*?</sup>|<[^>]+>", "", page.body.html)) for page in pages]
    written += [words for page in pages for words in strings(page.front.model_dump(exclude=CODED))]
    written += [words for claim in claims for words in (claim.sentence, claim.note or "")]
    written += ["SHA-256"]
    written += [path for path, _ in read_folder(SAMPLE_FOLDER).pages]
    return spaced(" . ".join([*written, *(words.replace("-", " ") for words in written)]))  # options lose hyphens


def strings(value: object) -> Iterator[str]:
    """Every text in a front matter's values."""
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple | list):
        for item in value:
            yield from strings(item)
    elif value is not None:
        yield str(value)


def spaced(text: str) -> str:
    """A text's words with one space around each, so that a piece of it is found as whole words."""
    return f" {' '.join(re.findall(WORD, text.replace(chr(39), '’')))} "


def is_in(words: str, written: str) -> bool:
    """Whether some words, or all items of a list of them, are content."""
    return all(spaced(item) in written for item in re.split(r"[,;:(] ?", words) if re.search(WORD, item))


def test_every_word_is_content_or_a_message() -> None:
    sources = read_folder(SAMPLE_FOLDER)
    spoken = Spoken("xx", Marking())
    site = survey(load(sources.pages, sources.files).library, Settings(spoken=spoken))
    pages = build_all(site, Renderer(PROJECT, spoken))
    written = content(site.library)
    left_over = {words: built.url for built in pages for words in found(built) if not is_in(words, written)}
    assert not left_over, "\n".join(f"{url}: {words}" for words, url in left_over.items())


def found(built: Built) -> Iterator[str]:
    yield from Words(built.html).left_over
    yield from outside(built.title)[0]
    yield from outside(built.description)[0]
    for entry in built.search:
        yield from outside(str(entry.answer))[0]
