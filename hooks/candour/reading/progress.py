"""Every pattern that reads words makes progress: after each match there is less to read than before.

Python-Markdown asks a pattern again and again, from the place that its last answer names. A pattern that answers with
a place before its match, or that matches nothing, would be asked for ever.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor


class ReadsOn(InlineTreeprocessor):
    """The parser's walk over words. A pattern that does not get on is through with its text.

    The method is private to the parser. If a later parser renames it, a test fails.
    """

    def _InlineProcessor__applyPattern(
        self, pattern: Pattern, data: str, index: int, start: int = 0
    ) -> tuple[str, bool, int]:
        apply = super()._InlineProcessor__applyPattern  # type: ignore[misc]
        read, matched, at = apply(pattern, data, index, start)
        if matched and (at < 0 or len(read) - at >= len(data) - start):
            return data, False, 0
        return read, matched, at


class Progress(Extension):
    """The same for pages that MkDocs reads, with whatever patterns the extensions of mkdocs.yml bring."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(ReadsOn(md), "inline", 20)
