"""Signs that only GitHub makes something of: struck words, boxes, pictures, formulas, alerts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from candour.reading.as_github.outline import Leaf, Parting

_SIGN = re.compile("\1(?P<name>s|box|emoji|math)(?: (?P<value>[^\2]*))?\2(?P<struck>[^\1]*)")
_MARKS = re.compile("\1/?s\2")
_VALUES = re.compile("\1(?:box [^\2]*|(?:emoji|math) ([^\2]*))\2")
_TYPED = re.compile(r"[~$]|^\[[ xX]\] ")


def signs(lines: Sequence[str], leaves: Sequence[Leaf]) -> Iterator[tuple[int, int, str, str]]:
    """Line and column, counted from 0, of each such sign, how it is typed, and what is wrong."""
    for leaf in leaves:
        if leaf.within and leaf.within[-1].startswith("alert") and leaf.within[-1].endswith("+"):
            name = leaf.holders[-1].removeprefix("alert ")
            message = (
                f"'[!{name.upper()}]' makes a box on GitHub, and is words on the site; "
                f"begin the quote with **{name.capitalize()}:** instead"
            )
            yield leaf.line, max(lines[leaf.line].find("["), 0), f"[!{name.upper()}]", message
        for match in _SIGN.finditer(leaf.raw) if leaf.kind != "pre" else ():
            line = min(leaf.line + leaf.raw.count("\n", 0, match.start()), len(lines) - 1)
            begin, message = _told(match)
            yield line, max(lines[line].find(begin), 0), begin, message


def _told(match: re.Match[str]) -> tuple[str, str]:
    """How a sign is typed, and what is wrong."""
    value = match["value"] or ""
    if match["name"] == "s":
        words = " ".join(match["struck"].split())
        return (
            f"~{match['struck']}",
            f"'{words}' is struck out on GitHub, and stands between '~' on the site; take out the words, or the signs",
        )
    if match["name"] == "box":
        return "[", f"'[{value}]' is a box to tick on GitHub, and these signs on the site; write a plain point"
    if match["name"] == "emoji":
        return value, f"'{value}' stands for a picture on GitHub, and is these letters on the site; take it out"
    return "$", f"'${value}$' is a formula on GitHub, and these signs on the site; write it in words"


def are_all(part: Parting) -> bool:
    """Whether nothing but such signs is in a difference."""
    if len(part.there) != len(part.here):
        return False
    return all(map(_alike, part.there, part.here))


def _alike(there: Leaf, here: Leaf) -> bool:
    if any(name.startswith("alert") for name in there.holders):
        return True
    shown = _VALUES.sub(lambda match: match[1] or "", _MARKS.sub("", there.words))
    return there.kind == here.kind and there.within == here.within and _bare(shown) == _bare(here.words)


def _bare(words: str) -> str:
    return "".join(_TYPED.sub("", words).split())
