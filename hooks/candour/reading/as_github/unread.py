"""Markup of other programs, which neither GitHub nor the site reads: both print it as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from candour.reading.as_github.outline import Leaf

_BOX = re.compile(r"(?:!!!|\?\?\?|===) ")
_CODE = re.compile("\1code\2.*?\1/code\2|\1[^\1\2]*\2", re.DOTALL)
_SORTS: Sequence[tuple[str, str, str]] = (
    (
        r"^(?:!!!|\?\?\?\+?) .*|^:{3,}.*|^\[![A-Za-z]+\][+-]?",
        "a box in other programs",
        "write a paragraph that begins with **Warning:** or the like",
    ),
    (r'^===[+!]? ".*', "a tab in other programs", "write a heading"),
    (r"^\[(?:TOC|\[_?TOC_?\]|toc)\]", "a table of contents in other programs", "take it out: a page has its own"),
    (r"!?\[\[[^\[\]\n]+\]\]", "a link in other programs", "write [words](page.md)"),
    (r"\{(?:[:#.]|\+\+|--|~~|==|>>)[^{}\n]*\}", "an order to other programs", "take it out"),
    (
        r"(?<![=\w])==[^=\s](?:[^=\n]*[^=\s])?==(?!=)",
        "a mark of other programs",
        "write **words** where they are important",
    ),
    (r"(?<![+\w])\+\+[^+\s](?:[^+\n]*[^+\s])?\+\+(?![+\w])", "a mark of other programs", "take out the signs"),
    (
        r"(?<![!\]])\[[^\[\]\n]+\] \((?=\x00?(?:https?:|mailto:|tel:|\.\.?/))",
        "no link, as a space follows its words",
        "write [words](address)",
    ),
    (
        r"(?<!\|\n)^\|(?:[^|\n]+\|)+$",
        "the row of no table",
        "write a line of hyphens, '|---|---|', below the table's first row",
    ),
    (r"(?<!\])\[[^\[\]\n]+\]\[[^\[\]\n]*\]", "a link whose address stands nowhere", "write [words](address)"),
    (r"\^\[[^\[\]\n]+\]", "a note in other programs", "write [^1], and its text in a line '[^1]: …'"),
    (r"^\*\[[^\[\]\n]+\]:.*", "a short form in other programs", "write it out where it comes first"),
    (r"(?<=\w)\^\w+\^", "a raised sign in other programs", "write ² or the like itself"),
    (r"(?<![\w:]):[a-z][a-z0-9]*(?:-[a-z0-9]+)+:(?![\w:])", "a picture in other programs", "take it out"),
    (r"^: +\S.*", "a definition in other programs", "write a list"),
)
_ANY = re.compile("|".join(f"(?P<s{number}>{pattern})" for number, (pattern, *_) in enumerate(_SORTS)), re.MULTILINE)


def unread(lines: Sequence[str], leaves: Sequence[Leaf]) -> Iterator[tuple[int, int, str, str]]:
    """Line and column, counted from 0, of each piece of such markup, the piece, and what is wrong."""
    for leaf in leaves:
        if leaf.kind == "pre":
            continue
        text = _CODE.sub(lambda match: "\n" * match[0].count("\n") + "\0", leaf.raw)
        behind = (leaf.line, 0)
        for match in _ANY.finditer(text):
            line = leaf.line + text.count("\n", 0, match.start())
            column = lines[line].find(match[0], behind[1] if line == behind[0] else 0)
            if column < 0:  # it was typed with backslashes
                continue
            behind = (line, column + len(match[0]))
            _, what, instead = _SORTS[int(str(match.lastgroup)[1:])]
            yield line, column, match[0], f"'{match[0]}' is {what}, and is printed as it stands; {instead}"


def is_in_a_box(lines: Sequence[str], line: int) -> bool:
    """Whether a line is indented below the beginning of a box or a tab."""
    while line > 0 and (not lines[line].strip() or lines[line].startswith(("    ", "\t"))):
        line -= 1
    return line < len(lines) and bool(_BOX.match(lines[line]))
