"""Files that were meant to be pages of the library: with another ending, or in a folder that is named alike.

MkDocs would publish them, but nothing has checked them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from difflib import SequenceMatcher

from candour.language.unseen import is_at_home, is_unseen, unseen_as_words
from candour.model.fields import kind_of
from candour.model.file_names import not_everywhere
from candour.problem import Problem, nearest

_ENDINGS = ("md", "markdown", "mdown", "mkdn", "mkd")
_FOLDERS = ("articles", "terms", "treatments")
_BELOW = re.compile(r"docs/((?:[a-z]{2,3}(?:-[A-Za-z]{2,4})?/)?)([^/]+)/[^/]+")
_FRONT = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\n(?:.*\n)*?(?:treatment|kind|original|summary|sha256|source):")
"""The head of a page of the library."""

_ADDRESS = re.compile(r"[a-z0-9-]+\.md")
"""What a page of the library may be called; any other name is told of where the page is read."""

_ALIKE = 0.85


def misnamed(files: Set[str], pages: Mapping[str, bytes]) -> Iterator[Problem]:
    """A problem for each of them."""
    for path in files:
        stem, _, ending = path.rpartition(".")
        name = path.rpartition("/")[2]
        is_meant = ending.lower() == "md" or (ending.lower() in _ENDINGS and kind_of(f"{stem}.md"))
        folder = _meant(path)
        unseen = next(_unseen(name), "")
        if unseen:
            message = f"the file's name holds {unseen_as_words(unseen)}; give it a name without"
            yield Problem(path, 1, 1, "bad-file-name", message)
        elif wrong := not_everywhere(path) if not kind_of(path) or _ADDRESS.fullmatch(name) else "":
            message = f"{wrong}; give it another name, of letters, digits and hyphens"
            yield Problem(path, 1, 1, "bad-file-name", message)
        elif ending != "md" and is_meant:
            message = f"'{name}' is not read as a page; a page's name ends with '.md'"
            yield Problem(path, 1, 1, "bad-file-name", message)
        elif folder and _FRONT.match(pages.get(path, b"")):
            message = f"'{name}' stands in no folder of the library, and is not checked; did you mean '{folder}'?"
            yield Problem(path, 1, 1, "bad-file-name", message)


def _unseen(name: str) -> Iterator[str]:
    """The characters of a name that nobody sees, without those that have a meaning there."""
    for at, one in enumerate(name if not name.isascii() else ""):
        if is_unseen(one) and not is_at_home(one, name[:at], name[at + 1 :]):
            yield one


def _meant(path: str) -> str:
    """The folder of the library that a file's own folder is named like; "" if there is none."""
    found = _BELOW.fullmatch(path)
    meant = nearest(found[2], _FOLDERS) if found and found[2] not in _FOLDERS else None
    if not found or not meant or SequenceMatcher(None, found[2].lower(), meant).ratio() < _ALIKE:
        return ""
    return f"docs/{found[1]}{meant}/"
