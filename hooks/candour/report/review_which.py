"""Which changes of words a review tells in rows of their own, and which pages came or went as a whole."""

from __future__ import annotations

import re
from typing import Any

from candour.changes import Danger, Fate, PageChange, WordChange, WordsOf
from candour.project.review import RevisionReview

SENTENCES = (WordsOf.ARTICLE, WordsOf.TRANSLATION, WordsOf.TREATMENT, WordsOf.TERM, WordsOf.OWN_PAGE)
"""The kinds of text that are sentences of pages."""


def words_to_tell(review: RevisionReview) -> list[WordChange]:
    """The changes of words that no other row tells: new names of pages, and positions, have rows of their own."""
    changes, content = review.changes, review.head.project.content
    pages: tuple[PageChange[Any], ...] = (*changes.articles, *changes.terms, *changes.treatments)
    renamed = {content.real(change.page.path) for change in pages if change.fate is Fate.CHANGED}
    decided = {point.point.partition("/")[2] for point in changes.positions if not (point.old and point.new)}

    def is_told(word: WordChange) -> bool:
        entry = _POSITION.match(word.place)
        is_position = entry is not None and entry[1] in decided and word.danger > Danger.GONE
        return is_position or (word.new == word.path and word.path in renamed)

    return [word for word in changes.words if not is_told(word)]


_POSITION = re.compile(r"positions\[(.+?)\]")


def whole_pages(review: RevisionReview) -> frozenset[str]:
    """The files of pages that came or went as a whole, as they are on disk."""
    changes, content = review.changes, review.head.project.content
    pages: tuple[PageChange[Any], ...] = (*changes.articles, *changes.terms, *changes.treatments)
    return frozenset(content.real(change.page.path) for change in pages if change.fate is not Fate.CHANGED)
