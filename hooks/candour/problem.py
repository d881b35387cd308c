"""A problem as data: where it is, what it is, how grave it is. Nothing here prints."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


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
    the value, "" where only an editor can know. `mends` make it right in the text, all together; there are none
    where somebody has to decide.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    severity: Severity = Severity.ERROR
    fix: str = ""
    mends: tuple[Mend, ...] = ()

    def __str__(self) -> str:
        message = _UNSEEN.sub(lambda match: repr(match[0])[1:-1], self.message)  # a value may contain a line break
        return f"{self.path}:{self.line}:{self.column}: {message} [{self.code}]"


def did_you_mean(value: str, known: Iterable[str]) -> str:
    """`"; did you mean 'pregnancy'?"` for the nearest known word, or "" where none is near.

    >>> did_you_mean("pregnacy", ["pregnancy", "psoriasis"])
    "; did you mean 'pregnancy'?"
    """
    found = nearest(value, known)
    return f"; did you mean '{found}'?" if found else ""


def nearest(value: str, known: Iterable[str]) -> str | None:
    """The known word that a misspelt one was meant for, in capitals or not.

    >>> nearest("TITEL", ["summary", "title"])
    'title'
    """
    near = get_close_matches(value.lower(), list(known), n=1, cutoff=0.6)
    return near[0] if near else None


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
