"""Lines of the original are lines that it has.

Whoever checks a claim looks it up there. A line beyond the last one is mistyped, or is that of another document.

Reference: The author's manual, manual.html#article

Bad::

    source:
      document: x.txt
      sha256: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      line_count: 57
      rights: facts-only
    benefits:
      - {term: scars, lines: [63]}
    ---
    It softens [scars](benefit:scars).

Good::

    source:
      document: x.txt
      sha256: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      line_count: 57
      rights: facts-only
    benefits:
      - {term: scars, lines: [36]}
    ---
    It softens [scars](benefit:scars).
"""

from __future__ import annotations

from collections.abc import Iterator

from candour.checks.rules.checked import CheckedPage, RuleFinding
from candour.model.front import ArticleHead
from candour.model.groups import GROUPS
from candour.model.values import line_range
from candour.reading.front_matter import ValuePath


def check(given: CheckedPage) -> Iterator[RuleFinding]:
    """The lines of claims, and of what was left out. They are read as typed: only there has each its place."""
    count = given.front.source.line_count if isinstance(given.front, ArticleHead) else None
    if count is None:
        return
    for path, item in _typed_lines(given):
        found = line_range(item)
        if found and found[1] > count:
            verb = "is" if found[0] > count else "goes"
            lines = "1 line" if count == 1 else f"{count} lines"
            yield given.at_value(path, f"'{item}' {verb} beyond the last line; the original has {lines}")


def _typed_lines(given: CheckedPage) -> Iterator[tuple[ValuePath, object]]:
    for key in (*GROUPS, "removed"):
        entries = given.page.front.get(key)
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            lines = entry.get("lines") if isinstance(entry, dict) else None
            for number, item in enumerate(lines if isinstance(lines, list) else ()):
                yield (key, index, "lines", number), item
