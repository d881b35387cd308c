"""The examples in the rules' documentation as pages, to be laid over the base of all cases.

Behind a line `=== path` stands a whole page, behind `=== part of path` a part of one; what stands before the first
such line is a part of an article. In a part, what stands above a line `---` is front matter. What a part leaves out
is as on the base's page of that path, or as on the least page that is sound.
"""

from __future__ import annotations

import re
from functools import cache

from candour.reading.translation import fingerprint_of, whole_article

from .builders import BASE, X, article, library_of, term, treatment
from .test_cases import ENCODINGS

_SPANISH = "---\ntitle: Un artículo\nsummary: Un segundo artículo.\nreview: {status: unreviewed}\n---\n"
_ORIGINAL = article(body="")
"""What an example in another language is a translation of."""

_LEAST = {
    "articles": article(body="", summary="A second article."),  # the reviewed examples' fingerprints hold the summary
    "terms": term("A term", body=""),
    "treatments": treatment("A treatment", body=""),
    **dict.fromkeys(("es", "ex"), _SPANISH),
}
"""What stands beneath a part of a page that the base lacks, by the page's folder."""


def pages_of(example: str, language: str = "") -> dict[str, bytes]:
    """An example's pages by path; one in another language than English is a part of a translation."""
    unnamed, *named = re.split(r"^=== (.+)\n", example, flags=re.MULTILINE)
    pages = {}
    if language:
        given = dict(zip(named[::2], named[1::2], strict=True))
        own = given.get(f"part of {X}")
        original = _whole(X, own) if own else _ORIGINAL
        pages = {X: original.encode(), f"docs/language/{language}.po": b""}
        translation = f"original: {_fingerprint(original, tuple(given.items()))}\n---\n{unnamed}"
        named = [f"part of docs/{language}/articles/x.md", translation, *named]
    elif unnamed.strip():
        named = [f"part of {X}", unnamed, *named]
    for name, text in zip(named[::2], named[1::2], strict=True):
        place = name.removeprefix("part of ")
        path, manner = re.fullmatch(r"(.+?)(?: (with .+|in .+|as .+))?", place).groups("")  # type: ignore[union-attr]
        pages[path] = ENCODINGS[manner](text if place == name else _whole(path, text))
    return pages


@cache
def _fingerprint(text: str, beside: tuple[tuple[str, str], ...]) -> str:
    terms = {path: page for path, page in beside if path.startswith("docs/terms/")}
    original = whole_article((X, text.encode()), library_of(terms))
    assert original
    return fingerprint_of(original)


def _whole(path: str, part: str) -> str:
    """The page that a part is of: its keys in the place of those beneath, and its body where it has one."""
    beneath = dict(BASE.pages).get(path, b"").decode() or _LEAST[path.split("/")[1]]
    _, known, text = re.split(r"^---\n", beneath, maxsplit=2, flags=re.MULTILINE)
    *above, body = re.split(r"^---\n", part, maxsplit=1, flags=re.MULTILINE)
    front = "".join(above)
    said = re.findall(r"^(\w+):", front, re.MULTILINE)
    left = [entry for entry in re.split(r"^(?=\S)", known, flags=re.MULTILINE) if entry.partition(":")[0] not in said]
    return f"---\n{''.join(left)}{front}---\n{body if body.strip() else text}"
