"""A problem as data: where it is, what it is, how grave it is. Nothing here prints."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from unicodedata import category

from candour.limits import Unread

_FILLERS = "\u115f\u1160\u3164\uffa0"
"""Letters that Unicode counts as printable, and that are blank."""

_JOINERS = "\u200c\u200d"
_WITHOUT_JOINERS = "\u024f"
"""The last letter of the scripts that have no use for joiners. In others, and in emoji, they say what is shown."""


class Severity(StrEnum):
    """How grave a problem is: an error stops the site, a warning asks an editor to look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Mend:
    """What to write instead of the text from a place up to another (excluded), in the problem's file.

    Lines and columns count from 1, columns in characters. An empty range is a place to write at; `new` may be empty.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    new: str


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in one place, in words for the person who will fix it.

    `path` is relative to the project; `line` and `column` count from 1. Problems sort by place.
    `code` is stable and kebab-case: tests, suppressions and the manual refer to it. `fix` is what to write in place of
    the value, "" where only an editor can know. `mends` make it right in the text, all together; there are none where
    somebody has to decide. The message shows what is unseen in a value (`seen`). `twin` is the same mistake as seen
    from the other file, where two together make it.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    severity: Severity = Severity.ERROR
    fix: str = ""
    mends: tuple[Mend, ...] = ()
    twin: Problem | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", seen(_cut_short(self.message)))

    def __str__(self) -> str:
        return f"{seen(self.path)}:{self.line}:{self.column}: {self.message} [{self.code}]"


def unread_file(path: str, data: Unread) -> Problem:
    """The problem of a file that is there and was not read."""
    if data.is_large:
        return Problem(path, 1, 1, "too-large", data.why)
    return Problem(path, 1, 1, "unreadable-file", f"{data.why}; put one here that can be read, or take it out")


def _cut_short(message: str) -> str:
    """A message of which both ends are left: they say what is wrong and what is accepted. A value may be a whole page.

    >>> len(_cut_short("x" * 10_000))
    1003
    """
    kept = _LONGEST // 2
    return message if len(message) <= _LONGEST else f"{message[:kept]} … {message[-kept:]}"


_LONGEST = 1_000
"""Characters of a message."""


def seen(text: str) -> str:
    r"""A text with everything that no reader would see shown as a sign: nothing of it reaches a terminal as it is.

    >>> seen("pain\u200bless\x1b[31m")
    'pain<U+200B>less␛[31m'
    """
    if text.isprintable() and not any(filler in text for filler in _FILLERS):
        return text
    return "".join(_sign(text, at) for at in range(len(text)))


def _sign(text: str, at: int) -> str:
    """The sign that is shown for a character of a text: mostly itself."""
    sign, code = text[at], ord(text[at])
    if code < _PICTURES:
        return chr(0x2400 + code)
    if code == _DELETE:
        return "␡"
    is_seen = (sign.isprintable() and sign not in _FILLERS) or category(sign) == "Zs"
    if sign in _JOINERS:
        is_seen = all(beside > _WITHOUT_JOINERS for beside in (text[at - 1 : at], text[at + 1 : at + 2]))
    return sign if is_seen else f"<U+{code:04X}>"


_PICTURES, _DELETE = 0x20, 0x7F  # the control characters that Unicode has pictures of


def did_you_mean(value: str, known: Iterable[str], then: str = "") -> str:
    """`"; did you mean 'pregnancy'?"` for the nearest known word, or "" where none is near; and what follows.

    >>> did_you_mean("pregnacy", ["pregnancy", "psoriasis"])
    "; did you mean 'pregnancy'?"
    >>> did_you_mean("avod", ["avoid"], "it takes 'avoid'"), did_you_mean("x", ["avoid"], "it takes 'avoid'")
    ("; did you mean 'avoid'? It takes 'avoid'", "; it takes 'avoid'")
    """
    found = nearest(value, known)
    return and_then(f"; did you mean '{found}'?" if found else "", then)


def and_then(message: str, then: str) -> str:
    """A message and what follows it: a clause, but a sentence behind a question."""
    if not then:
        return message
    return f"{message} {then[0].upper()}{then[1:]}" if message.endswith("?") else f"{message}; {then}"


def nearest(value: str, known: Iterable[str]) -> str | None:
    """The known word that a misspelt one was meant for, in capitals or not.

    >>> nearest("TITEL", ["summary", "title"])
    'title'
    """
    near = get_close_matches(value.lower(), list(known), n=1, cutoff=0.6)
    return near[0] if near else None


def surely(value: str, known: Iterable[str]) -> str:
    """The one known word that a value certainly is, misspelt; "" where another word may be meant.

    Capitals, `_` and spaces are no difference. Else one letter is wrong, missing, too many or in its neighbour's place,
    and no other known word is as near. A number is never taken for another.

    >>> surely("side_effect", ["side-effect", "benefit"]), surely("avod", ["avoid", "limit"])
    ('side-effect', 'avoid')
    >>> surely("hypotension", ["hypertension"])
    ''
    """
    words = dict.fromkeys(known)
    plain = _plain(value)
    found = [word for word in words if _plain(word) == plain]
    if not found and len(plain) >= _SHORTEST:
        found = [word for word in words if _is_one_slip(plain, _plain(word))]
    return found[0] if len(found) == 1 else ""


_SHORTEST = 4  # letters: of shorter words, one letter makes another


def _plain(word: str) -> str:
    return "-".join(word.casefold().replace("_", " ").replace("-", " ").split())


def _is_one_slip(typed: str, word: str) -> bool:
    """Whether one letter more, less or other, or two that changed places, make one word of another."""
    if abs(len(typed) - len(word)) > 1 or re.findall(r"\d", typed) != re.findall(r"\d", word):
        return False
    at = next((at for at, (one, other) in enumerate(zip(typed, word, strict=False)) if one != other), len(typed))
    rest, other = typed[at:], word[at:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    return other in (swapped, rest[1:]) or rest == other[1:] or rest[1:] == other[1:]


def either(accepted: Iterable[str]) -> str:
    """The accepted values as a person would list them.

    >>> either(["avoid", "limit", "do"])
    "'avoid', 'limit' or 'do'"
    """
    words = [f"'{word}'" for word in accepted]
    return " or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only the problems that stop the site."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]
