"""Pages that say what another page says: the same bytes, the same original, or nearly the same sentences.

Articles of one lineage come from one text, so they may. A page is held against the last one before it that has a
sentence of its own, so the time grows with the pages and not with their pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from candour.model.folders import ARTICLE_FOLDER
from candour.reading.raw.project_files import FoundFile, ProjectFiles

_LEAST, _SHARE = 6, 0.6
"""The least sentences of a page that is compared, and how many of them another has if it says nearly the same."""

_SHORT = 25
"""Characters of what is no sentence of its own, and no page that says something."""


def find(given: ProjectFiles) -> Iterator[FoundFile]:
    """Each page that repeats one before it."""
    told: set[str] = set()
    by_bytes: dict[bytes, str] = {}
    by_original: dict[str, str] = {}
    for path, data in sorted(given.pages.items()):
        first = by_bytes.setdefault(data, path)
        if first != path and len(data) > _SHORT:
            told.add(path)
            yield FoundFile(path, f"this page is the same as {first}, so what it says counts twice; delete one of them")
        elif path.startswith(ARTICLE_FOLDER):
            checksum, lineage = given.original(path)
            other = by_original.setdefault(checksum, path) if checksum else path
            if other != path and not (lineage and lineage == given.original(other)[1]):
                told.add(path)
                yield _of_one_original(given, path, other, checksum)
    for path, other, share in _alike(given, told):
        message = (
            f"{share}% of this page's sentences stand in {other} too, so what they say counts twice; "
            "delete one of them, or give both the same 'lineage' if they come from one text"
        )
        yield FoundFile(path, message)


def _of_one_original(given: ProjectFiles, path: str, other: str, checksum: str) -> FoundFile:
    data = given.pages[path]
    at = data.index(checksum.encode())
    before = data[:at].decode("utf-8", "replace")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = (
        f"this checksum is that of the original of {other}: one original is one article; delete one of them, "
        "correct the checksum, or give both the same 'lineage'"
    )
    return FoundFile(path, message, line, column)


def _alike(given: ProjectFiles, told: set[str]) -> Iterator[tuple[str, str, int]]:
    """Pages that have most sentences in common with one before them, with that page and the share in percent."""
    last: dict[bytes, str] = {}
    sizes: dict[str, int] = {}
    for path, data in sorted(given.pages.items()):
        sentences = _sentences(data)
        if len(sentences) < _LEAST:
            continue
        sizes[path] = len(sentences)
        shared = Counter(last[one] for one in sentences if one in last)
        last.update(dict.fromkeys(sentences, path))
        other, count = shared.most_common(1)[0] if shared else ("", 0)
        if path not in told and other and count >= _SHARE * min(sizes[path], sizes[other]):
            lineages = {given.original(one)[1] for one in (path, other)}
            if len(lineages) > 1 or "" in lineages:
                yield path, other, round(100 * count / sizes[path])


def _sentences(data: bytes) -> frozenset[bytes]:
    """The sentences of a page's body, however its lines are broken."""
    _, _, body = data.partition(b"\n---\n")
    text = (body or data).replace(b"\n\n", b". ").replace(b"\n", b" ")
    return frozenset(one for one in text.split(b". ") if len(one) > _SHORT)
