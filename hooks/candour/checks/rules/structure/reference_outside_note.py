"""A reference is cited in an editor's note, of an article.

The text of an article says what its source says. What is cited from elsewhere is an editor's word, and must be seen
to be one.

Reference: The author's manual, manual.html#references

Bad::

    references: [
      {id: list, title: Our list, publisher: The authority, address: https://authority.example/list, read: 2026-01-02}]
    ---
    It is [not certified](reference:list).

Good::

    references: [
      {id: list, title: Our list, publisher: The authority, address: https://authority.example/list, read: 2026-01-02}]
    ---
    It is said to be certified[^1].

    [^1]: It is not on [the authority's list](reference:list).
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.front import ArticleHead, TranslationFront
from candour.reading.link_places import place_of


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """Links to references in the text, and on pages that are no articles."""
    is_article = isinstance(given.front, ArticleHead | TranslationFront)
    for link in given.body.citations:
        if not (is_article and link.in_note):
            only = "an editor's note: '[^1]' here, and at the end '[^1]: …'" if is_article else "the notes of articles"
            place = place_of(given.page, link.href, link.occurrence)
            yield RuleFinding(given.page.path, *place, f"'{link.href}' may only be cited in {only}")
