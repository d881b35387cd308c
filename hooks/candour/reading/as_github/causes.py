"""What to say of a difference between two readings: what GitHub shows, what the site shows, what to write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from candour.problem import Mend
from candour.reading.as_github.layout import Change
from candour.reading.as_github.outline import Leaf, Parting
from candour.reading.bare_addresses import BARE, read_bare

_TOKENS = re.compile("\1[^\1\2]*\2|[^\\s\1\2]+")
_CODE = re.compile(r"`[^`]+`")
_IN_A_LINK = ("](", "<", "[", "]: ", "](<")
_ESCAPE = re.compile(r"\\([!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~])")
_KNOWN_ESCAPES = frozenset(r"\`*_{}[]()>#+-.!")
"""The signs that Python-Markdown takes after a backslash."""

_BLOCKS = {
    "bullet_list_open": "a list",
    "ordered_list_open": "a list",
    "list_item_open": "a point of a list",
    "table_open": "a table",
    "heading_open": "a heading",
    "blockquote_open": "a quote",
    "fence": "a block of code",
    "code_block": "a block of code",
    "paragraph_open": "a paragraph",
    "note_open": "a note",
    "hr": "a line across",
}
_TOGETHER = {
    "list": "begin all points of a list with one sign, or write words between two lists",
    "quote": "write '>' in the empty line of one quote, or words between two quotes",
}
OF_WORDS = ("backslash", "break", "address")
"""The sorts of changes among words."""

_ALIKE = "write it so that both read it alike"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LEAVES = {"p": "words", "row": "a row of a table", "pre": "code", "hr": "a line across", "empty": "an empty point"}
_EFFECTS = {
    "em": "stresses",
    "strong": "makes strong",
    "code": "shows as code",
    "a": "links",
    "img": "shows a picture",
    "br": "breaks the line after",
}


def of_change(change: Change, line: str) -> str:
    """What is wrong where a block is laid out in a way that only GitHub reads."""
    shown = f"'{_cut(line.strip())}'"
    if change.sort == "apart":
        there = f"begins {_BLOCKS.get(change.what, 'a block of its own')}"
        here, write = "runs on from the line above", "put an empty line before it"
    elif change.sort == "fence":
        there, here, write = "begins a block of code", "is words", "indent the code by 4 spaces instead"
    elif change.sort == "number":
        there, here, write = "is a point of a list", "is words", "write '1.' instead of '1)'"
    else:
        there, here, write = "stands in a point of a list", "does not", "indent it by 4 spaces for each level"
    return f"{shown} {there} on GitHub, and {here} on the site; {write}"


def in_words(body: Sequence[str], leaf: Leaf, is_own: bool) -> Iterator[Change]:
    """What a leaf's words need so that both read them alike: backslashes gone; on pages of MkDocs breaks, addresses."""
    for number in range(leaf.line, min(leaf.end, len(body))):
        line = body[number]
        for match in _ESCAPE.finditer(line):
            if match[1] not in _KNOWN_ESCAPES:
                yield _change("backslash", match[0], number, match.start(), match.start() + 1, "")
        if not is_own:
            continue
        if line.endswith("\\") and number + 1 < leaf.end:
            yield _change("break", "\\", number, len(line) - 1, len(line), "  ")
        for match in BARE.finditer(_CODE.sub(lambda match: " " * len(match[0]), line)):
            typed, href = read_bare(match)
            if not line[: match.start()].endswith(_IN_A_LINK):
                new = f"[{typed}]({href})" if typed.startswith("www.") else f"<{typed}>"
                yield _change("address", typed, number, match.start(), match.start() + len(typed), new)


def _change(sort: str, what: str, line: int, start: int, end: int, new: str) -> Change:
    return Change(sort, what, line, line + 1, (Mend(line + 1, start + 1, line + 1, end + 1, new),))


def of_words(change: Change) -> str:
    """What is wrong with a backslash or an address."""
    if change.sort == "break":
        return "'\\' breaks the line on GitHub, and is shown on the site; end the line with two spaces instead"
    if change.sort == "backslash":
        return f"'{change.what}' is '{change.what[1:]}' on GitHub, and keeps its backslash on the site; take that out"
    return f"'{change.what}' is a link on GitHub, and no link on the site; write '{change.mends[0].new}'"


def of_parting(parting: Parting) -> tuple[int, str, str]:
    """The line of any other difference, counted from 0, the text there that shows its column, and what is wrong."""
    if parting.there and parting.here:
        there, here = parting.there[0], parting.here[0]
        if there.kind == here.kind and there.within == here.within:
            return _of_leaf(there, here)
        if there.kind == "p" and here.kind in _HEADINGS and there.raw.startswith("#"):
            message = f"'{_cut(there.plain)}' is a heading on the site, and words on GitHub"
            return there.line, "#", f"{message}; a heading has a space behind '#', and a number '\\#'"
        if there.within != here.within and there.holders == here.holders and there.plain == here.plain:
            begun = "quote" if "quote+" in there.within else "list"
            message = f"GitHub begins a new {begun} with '{_cut(there.plain)}', and the site goes on with the one above"
            return there.line, "", f"{message}; {_TOGETHER[begun]}"
    ours, theirs = _told(parting.there), _told(parting.here)
    return parting.at, "", f"GitHub shows {ours} here, and the site {theirs}; {_ALIKE}"


def _of_leaf(there: Leaf, here: Leaf) -> tuple[int, str, str]:
    """Two leaves that differ in their words or in the effects on them."""
    ours, theirs = _TOKENS.findall(there.words), _TOKENS.findall(here.words)
    pairs = enumerate(zip(ours, theirs, strict=False))
    same = next((at for at, pair in pairs if pair[0] != pair[1]), min(len(ours), len(theirs)))
    name = ours[same].strip("\1\2").partition(" ")[0] if same < len(ours) and ours[same][0] == "\1" else ""
    words, others = _plain(ours[same:]), _plain(theirs[same:])
    message = f"GitHub {_EFFECTS.get(name, 'shows')} '{_cut(words)}', and the site shows '{_cut(others)}'; {_ALIKE}"
    return there.line + _line_of(there.raw, same), words.split(" ")[0], message


def _line_of(raw: str, index: int) -> int:
    """How many line ends come before a word or mark of a leaf."""
    for at, match in enumerate(_TOKENS.finditer(raw)):
        if at == index:
            return raw.count("\n", 0, match.start())
    return raw.rstrip().count("\n")


def _plain(tokens: list[str]) -> str:
    return " ".join(token for token in tokens if token[0] != "\1")


def _told(leaves: tuple[Leaf, ...]) -> str:
    """Leaves in words: their first one, with what it stands in."""
    if not leaves:
        return "nothing"
    leaf = leaves[0]
    holders = leaf.holders
    kind = _LEAVES.get(leaf.kind, f"a heading of level {leaf.kind[1:]}")
    inside = _inside(holders)
    quoted = f" '{_cut(leaf.plain)}'" if leaf.plain else ""
    return f"{kind}{quoted}{inside and f' {inside}'}"


def _inside(holders: tuple[str, ...]) -> str:
    if not holders or holders[-1] == "table" or holders[-1].startswith("note"):
        return ""
    if holders[-1] == "li":
        lists = [name for name in holders if name[:2] in ("ul", "ol")] or ["ul"]  # HTML may have a point without a list
        numbered = f", which counts {lists[-1].removeprefix('ol ')}" if lists[-1].startswith("ol from") else ""
        return f"in a {'numbered ' * (lists[-1] != 'ul')}list of level {len(lists)}{numbered}"
    return "in a quote" if holders[-1] == "quote" else ""


def _cut(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:40].rsplit(' ', 1)[0]} …"
