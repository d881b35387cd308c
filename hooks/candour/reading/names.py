"""Which terms a text names, by a label, a synonym or something that they include, and where it does so first.

Names are looked up by their first two words, so the time grows with the text and not with the vocabulary. Spellings are
equal as in search: without case, accents and hyphens; and one thing is named where several are. No name reaches across
a comma or the end of a block, and a longer name wins over a shorter one inside it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from html import unescape
from itertools import pairwise

from candour.language.fold import JOINTS, fold
from candour.language.number import other_numbers
from candour.model.library import Article, Term
from candour.model.text import Body
from candour.reading.longest_names import Spelling, names_that_stand

_END = "\0"
"""Stands for what ends a name: a comma, a full stop, the end of a block. No page holds it."""

_LEAST_ALONE, _LEAST_LAST = 4, 3
"""The least letters of the one that a name for several is made of: "fits" is not "fit", but eye bags are an eye bag."""

_JOINT = re.compile(f"[{JOINTS}]")
_BETWEEN = re.compile(rf"[^{JOINTS}\w\s]|_")
_ENDS = re.compile(r"^[\W_]+|[\W_]+$")


def _plain(character: str) -> str:
    """The folded form of a character of ASCII."""
    if character.isspace() or character in JOINTS:
        return " "
    return character.lower() if character.isalnum() else _END


_PLAIN = "".join(map(_plain, map(chr, range(128)))).encode().ljust(256)


class Names:
    """The names of a vocabulary: those of one word by it, longer ones by their first two."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._alone: dict[str, list[Spelling]] = {}
        self._longer: dict[tuple[str, str], list[Spelling]] = {}
        self._broader: dict[str, tuple[str, ...]] = {}
        typed: dict[str, str] = {}
        others: list[tuple[str, list[str]]] = []
        for term in terms:
            self._broader[term.id] = term.front.broader
            for name in (term.label, *term.front.synonyms, *term.front.includes):
                for words, is_typed in _forms(_ENDS.sub("", name)):
                    if is_typed:
                        typed.setdefault(_spaced(words), term.id)
                        self._add(words, term.id, is_typed=True)
                    else:
                        others.append((term.id, words))
        for id, words in others:
            if typed.get(_spaced(words), id) == id:  # hives are not several HIV
                self._add(words, id, is_typed=False)

    def _add(self, words: list[str], id: str, is_typed: bool) -> None:
        spelling = (_spaced(words), id, is_typed)
        match words:
            case [word]:
                self._alone.setdefault(word, []).append(spelling)
            case [first, second, *_]:
                self._longer.setdefault((first, second), []).append(spelling)

    def in_blocks(self, blocks: Iterable[str], but: Container[str] = ()) -> set[str]:
        """The ids of all terms that some blocks of text name, without those that nobody asks about."""
        return {id for words in _streams(blocks) for id in self._in_words(words) if id not in but}

    def _in_words(self, words: list[str]) -> set[str]:
        text = _spaced(words)
        found = [name for word in self._alone.keys() & set(words) for name in self._alone[word]]
        pairs = self._longer.keys() & set(pairwise(words))
        found += [name for pair in pairs for name in self._longer[pair] if name[0] in text]
        return names_that_stand(found, text, self._is_below)

    def _is_below(self, id: str, wider: str) -> bool:
        """Whether a term is the other one, or one of what it contains."""
        above = {id}
        left = [id]
        while left:
            new = set(self._broader.get(left.pop(), ())) - above
            above |= new
            left += new
        return wider in above


def _forms(name: str) -> Iterator[tuple[list[str], bool]]:
    """The words of a name, with hyphens and without; and the same for several of what it names, or for one.

    Each comes with whether it is the name as it is typed.
    """
    is_short_for_words = name.isupper()  # AIDS is no plural of aid
    for words in _streams([name]):
        yield words, True
        if words and not is_short_for_words:
            least = _LEAST_ALONE if len(words) == 1 else _LEAST_LAST
            yield from (([*words[:-1], last], False) for last in sorted(other_numbers(words[-1], least)))


def _spaced(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "


def _streams(blocks: Iterable[str]) -> Iterator[list[str]]:
    """The words of some blocks; where hyphens join words, also with the joined words as one."""
    text = _END.join(blocks)
    yield _words(text)
    if _JOINT.search(text):
        yield _words(_JOINT.sub("", text))


def _words(text: str) -> list[str]:
    if text.isascii():  # regular expressions take five times as long
        plain = text.encode().translate(_PLAIN).decode()
    else:
        plain = _JOINT.sub(" ", _BETWEEN.sub(_END, fold(text)))
    return plain.replace(_END, f" {_END} ").split()


def named_in(article: Article, names: Names) -> Mapping[str, str]:
    """The terms that an article names without a claim that does, each with the anchor of the first section it is in.

    An anchor of "" is the article's top. What only an editor's note names has the note's anchor.
    """
    claimed = {term for claim in article.claims for term in claim.named}
    conditions = (str(claim.said["condition"]) for claim in article.claims if "condition" in claim.said)
    return named_in_body([article.title, article.front.summary, *conditions], article.body, names, claimed)


def named_in_body(top: Iterable[str], body: Body, names: Names, but: Container[str] = ()) -> Mapping[str, str]:
    """The terms that a page names, with the anchors. `top` is what stands above its body."""
    found: dict[str, str] = {}
    for anchor, blocks in _sections(top, body):
        for id in sorted(names.in_blocks(blocks, but)):
            found.setdefault(id, anchor)
    return found


def _sections(top: Iterable[str], body: Body) -> Iterator[tuple[str, list[str]]]:
    """A page's blocks by the anchor of the heading above them, and those of each note by its own. Notes come last."""
    headings = iter(body.headings)
    ahead = next(headings, None)
    anchor, blocks = "", list(top)
    notes: dict[str, list[str]] = {}
    for passage in body.passages:
        if passage.kind == "note":
            notes.setdefault(passage.anchor, []).append(passage.text)
            continue
        # a heading inside a list or a quotation has no anchor, and is not among the body's
        if ahead and passage.kind == "heading" and " ".join(passage.text.split()) == unescape(ahead.text):
            yield anchor, blocks
            anchor, blocks = ahead.id, []
            ahead = next(headings, None)
        blocks.append(passage.text)
    yield anchor, blocks
    yield from notes.items()
