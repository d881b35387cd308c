"""The folders of docs/ whose pages are the library, and what a page's path says of it."""

from __future__ import annotations

import re

_TRANSLATED = re.compile(r"docs/([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)/articles/(.+\.md)")


def translated(path: str) -> tuple[str, str] | None:
    """The language of a translation, by its path, and the path of its original; None for any other page.

    >>> translated("docs/es/articles/x.md")
    ('es', 'docs/articles/x.md')
    """
    found = _TRANSLATED.fullmatch(path)
    return (found[1], f"docs/articles/{found[2]}") if found else None


ARTICLES, TERMS, TREATMENTS = "docs/articles/", "docs/terms/", "docs/treatments/"
"""The folders whose pages are the library; every other page is plain Markdown."""
