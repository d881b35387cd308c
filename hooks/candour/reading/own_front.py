"""The front matter of a page outside the library, as MkDocs reads it, which keeps silent about its mistakes.

MkDocs prints a front matter that is not YAML. Without one it takes the first lines for settings of the page if they
look like `key: value`, and shows none of them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from candour.model.own_front import RESERVED, RESERVED_STARTS, OwnPageFront
from candour.problem import Problem, surely
from candour.reading.front_matter import Page, no_text, read, read_yaml
from candour.reading.validate import validate

_FRONT = re.compile(r"---[ \t]*\n(.*?\n)(?:\.{3}|---)[ \t]*\n", re.DOTALL)
_OPEN = re.compile(r"---[ \t]*\n[ \t]*[A-Za-z_][\w-]*:(?:[ \t]|\n)")
_OTHER_FENCE = re.compile(r"(\+\+\+|;;;)[ \t]*\n.*?^\1[ \t]*$", re.DOTALL | re.MULTILINE)
_SETTING = re.compile(r" {0,3}([A-Za-z0-9_-]+):\s*(.*)")
_GOES_ON = re.compile(r" {4}|\t")
_SETTINGS = frozenset(
    """author authors categories date description draft hide icon search slug summary tags template title""".split()  # noqa: SIM905
)
"""What MkDocs and its theme read, where it stands without a front matter."""

_NOTHING_BELOW = "nothing stands below the front matter, so it is printed; write the page's text there"

_MOST_SHOWN = 60


def read_own(path: str, data: bytes) -> tuple[Page, list[Problem]]:
    """A page with what MkDocs takes from it, and what MkDocs does not take as it was meant."""
    text = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    unreadable = no_text(path, data)
    if unreadable:
        return Page(path, {}, text), unreadable
    if text.startswith("---"):
        page, problems = _fenced(path, text)
        marked = [problem for problem in read(path, data)[1] if problem.code == "byte-order-mark"]
        return page, [*marked, *problems]
    if fence := _OTHER_FENCE.match(text):
        message = f"lines '{fence[1]}' are printed on the page; front matter is YAML here, between two lines '---'"
        return Page(path, {}, text), [Problem(path, 1, 1, "bad-yaml", message)]
    return _unfenced(path, text)


def own_front(page: Page) -> tuple[OwnPageFront, list[Problem]]:
    """The front matter of such a page as its model, and what is wrong with it.

    A key that the model does not know may be one of a plugin, unless it is surely a misspelt one.
    """
    taken = [key for key in page.front if key in RESERVED or key.startswith(RESERVED_STARTS)]
    known = list(OwnPageFront.model_fields)
    ours = [key for key in page.front if key not in taken and (key in known or surely(key, known))]
    front = {key: page.front[key] for key in ours}
    typed = validate(replace(page, front=front), OwnPageFront)
    message = "'{}' is a key that no page may have: what stands there is printed as HTML; take it out"
    problems = [page.problem((key,), "unknown-key", message.format(key), key=True) for key in taken]
    return typed.model or OwnPageFront(), [*problems, *typed.problems]


def _fenced(path: str, text: str) -> tuple[Page, list[Problem]]:
    found = _FRONT.match(text)
    if not found:  # a line that parts the page, unless keys follow it
        problems = read(path, text.encode())[1] or [Problem(path, 1, 1, "open-front-matter", _NOTHING_BELOW)]
        return Page(path, {}, text), problems if _OPEN.match(text) else []
    body = text[found.end() :].lstrip("\n")
    line = text.count("\n", 0, len(text) - len(body)) + 1
    values, node = read_yaml(found[1])
    if node is not None and not isinstance(values, dict):  # text between two lines
        return Page(path, {}, text), []
    page, problems = read(path, f"---\n{found[1]}---\n{body}".encode())
    sound = [problem for problem in problems if problem.code != "yaml-alias"]
    return (Page(path, page.front, body, line, page.node) if page else Page(path, {}, text)), sound


def _unfenced(path: str, text: str) -> tuple[Page, list[Problem]]:
    """A page without front matter: MkDocs takes its first lines for settings where they look like some."""
    lines = text.split("\n")
    settings: dict[str, list[str]] = {}
    end = 0
    for line in lines:
        found = _SETTING.match(line)
        if found:
            settings.setdefault(found[1].lower(), []).append(found[2].strip())
        elif settings and _GOES_ON.match(line):
            settings[list(settings)[-1]].append(line.strip())
        else:
            break
        end += 1
    front = {key: " ".join(values) for key, values in settings.items() if key in _SETTINGS}
    body = "\n".join(lines[end:]).lstrip("\n") if settings else text
    page = Page(path, dict(front), body, text.count("\n", 0, len(text) - len(body)) + 1)
    return page, [] if _SETTINGS.issuperset(settings) else [_swallowed(path, " ".join(map(str.strip, lines[:end])))]


def _swallowed(path: str, words: str) -> Problem:
    shown = words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN].rsplit(' ', 1)[0]} …"
    message = f"'{shown}' is taken for settings of the page and is not shown; begin the page with a heading"
    return Problem(path, 1, 1, "lost-words", f"{message}, or leave its first line empty")
