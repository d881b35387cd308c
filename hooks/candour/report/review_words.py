"""Sentences and values that are read differently, as rows: what they name, where they stand, before and after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import shorten

from candour.changes import WordChange, WordsOf
from candour.model.library import Claim
from candour.report.reading import Reader
from candour.report.review_which import SENTENCES
from candour.report.rows import ReportRow

_KINDS = {
    WordsOf.TREATMENT: "the treatment’s own text",
    WordsOf.TERM: "what a term means",
    WordsOf.TRANSLATION: "a translation",
    WordsOf.SETTING: "a setting",
    WordsOf.WORD_LIST: "a word list",
    WordsOf.MESSAGE: "a message of the site",
    WordsOf.VOCABULARY: "a concept of the vocabulary",
    WordsOf.FILE: "a file",
}
"""What is not plainly a sentence of a page."""


def word_row(word: WordChange, reader: Reader) -> ReportRow:
    """One changed sentence or value: the claims that still stand on it, or else the safety matters that it names."""
    claims = reader.told.restated.get(word, ())
    what = "; ".join(dict.fromkeys(map(reader.subject, claims))) or _names(word, reader)
    return ReportRow(
        what,
        word.page,
        _place(word, word.place if word.of not in (WordsOf.SETTING, WordsOf.MESSAGE) else ""),
        path=word.path if word.new is not None else None,
        url=claims[0].url if claims else None,
        line=word.line,
        said=(word.old, word.new),
        notes=list(_notes(word, claims, reader)),
    )


def whole_row(words: Sequence[WordChange]) -> ReportRow:
    """The words of a page that came or went in one row: its text in its order, then its front matter."""
    first = words[0]
    in_order = sorted(words, key=lambda word: (_is_key(word.place), word.line or 0))
    listed = " / ".join(
        f"{word.place}: {said}" if _is_key(word.place) else said for word in in_order if (said := _said(word))
    )
    is_new = first.new is not None
    both = (None, listed) if is_new else (listed, None)
    return ReportRow(title=first.page, place=_KINDS.get(first.of, ""), path=first.path if is_new else None, said=both)


def _said(word: WordChange) -> str:
    return (word.old if word.new is None else word.new) or ""


def _names(word: WordChange, reader: Reader) -> str:
    """The terms that make it dangerous; the differing words show the rest. Of a setting, its key."""
    if word.of is WordsOf.SETTING:
        return word.place
    if word.of is WordsOf.MESSAGE:
        return shorten(word.place, _LONGEST, placeholder=" …")
    return ", ".join(name for name in word.names if name in reader.labels)


_LONGEST = 60
"""Characters of a message in English that name it."""

_KEY = re.compile(r"[a-z_]+[\w.\[\]-]*")


def _is_key(place: str) -> bool:
    """Whether a place is a key of front matter, and no heading."""
    return bool(_KEY.fullmatch(place))


def _place(word: WordChange, place: str) -> str:
    kind = _KINDS.get(word.of, "")
    if word.of not in SENTENCES:
        return ", ".join(filter(None, (kind, place)))
    if place and _is_key(place):
        return _KEYS.get(place.partition("[")[0], f"“{place}” in its head")
    return ", ".join(filter(None, (kind, f"under “{place}”" if place not in ("", word.page) else "")))


def _place_before(word: WordChange) -> str:
    """Where words stood that moved: under a heading, behind a sentence, or in the front matter."""
    if word.of in SENTENCES and not (_is_key(word.place) and _is_key(word.was_at)):
        return f"under “{word.was_at}”"
    return _place(word, word.was_at).removeprefix(f"{_KINDS.get(word.of, '')}, ")


_KEYS = {
    "title": "its title",
    "label": "its name",
    "summary": "its summary",
    "synonyms": "another name that search knows",
    "includes": "what it includes, for search",
}
"""What a key of front matter is for, where its name does not tell a reader."""


def _notes(word: WordChange, claims: Sequence[Claim], reader: Reader) -> Iterator[str]:
    if claims:
        yield "The claim is as it was: do these words still say it?"
        if also := [name for name in word.names if name in reader.labels - {reader.label(one.term) for one in claims}]:
            yield f"also names {', '.join(also)}"
    if word.was_at:
        yield f"it stood {_place_before(word)}"
    if word.claim and word.of is WordsOf.TRANSLATION:
        yield f"translates {reader.subject(word.claim)}, {reader.reading(word.claim)}"
    if word.original:
        yield f"the original says: “{word.original}”"
