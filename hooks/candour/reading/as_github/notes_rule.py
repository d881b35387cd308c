"""GitHub's footnotes for markdown-it: `[^name]: text` as a block that holds blocks, `[^name]` as a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

_DEFINITION = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_NUMBER = re.compile(r"\[\^([^\]\s]+)\]")


def with_notes(markdown: MarkdownIt) -> None:
    """Teach a parser to read footnotes. `env["notes"]` has their names."""
    markdown.block.ruler.before("reference", "note", _definition, {"alt": ["paragraph", "reference", "list"]})
    markdown.inline.ruler.before("link", "note_number", _number)


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.is_code_block(start):
        return False
    begin = state.bMarks[start] + state.tShift[start]
    match = _DEFINITION.match(state.src, begin, state.eMarks[start])
    if match is None:
        return False
    if silent:
        return True
    name = match[1].lower()
    state.env.setdefault("notes", {})[name] = True
    token = state.push("note_open", "aside", 1)
    token.meta = {"name": name}
    token.map = lines = [start, 0]
    was = (state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent, state.parentType)
    state.bMarks[start], state.tShift[start] = match.end(), 0
    state.blkIndent += 4
    state.sCount[start] = state.blkIndent
    state.parentType = "footnote"
    state.md.block.tokenize(state, start, end)
    state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent, state.parentType = was
    lines[1] = state.line
    state.push("note_close", "aside", -1)
    return True


def _number(state: StateInline, silent: bool) -> bool:
    match = _NUMBER.match(state.src, state.pos, state.posMax)
    if match is None or match[1].lower() not in state.env.get("notes", {}):
        return False
    if not silent:
        state.push("note_number", "sup", 0).content = match[1].lower()
    state.pos = match.end()
    return True
