"""Minimal sound pages, and libraries made of them.

Everything stands on one tiny project, tests/cases/base: an article, a treatment and six terms. A
test lays its own pages over it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path

from hypothesis import strategies as st

from candour.checks.rules import RULES
from candour.language.spoken import Spoken
from candour.model.fields import path_of_kind
from candour.model.library import Article, Library
from candour.model.settings import Settings
from candour.model.text import Body
from candour.problem import Problem, errors
from candour.project.load import Loaded, load
from candour.project.sources import read_docs
from candour.reading.convert import Converter
from candour.reading.front_matter import Page
from candour.reading.vocabulary import VOCABULARY_FOLDER, read_vocabulary

PROJECT = Path(__file__).resolve().parent.parent
BASE = read_docs(PROJECT / "tests/cases/base/docs")
SAMPLE_FOLDER = PROJECT / "tests/sample"
SAMPLE = read_docs(SAMPLE_FOLDER / "docs")
"""A whole library that stays as it is, whatever becomes of the project's own: five articles on one treatment."""

_WORDS = PROJECT / "tests/vocabulary"
VOCABULARY = read_vocabulary({f"{VOCABULARY_FOLDER}/{one.name}": one.read_bytes() for one in sorted(_WORDS.iterdir())})
"""A small vocabulary for the engine's tests: conftest.py sees to it. The shipped one may grow,
and none of them fails."""

X = "docs/articles/x.md"
TODAY = date(2026, 6, 1)
"""The day on which all cases are read."""

_OFF = ["unused-term", *(rule.code for rule in RULES.values() if rule.family == "evidence" and rule.is_adjustable)]
"""What a test of something else does not ask for: its words are as short as can be."""

LENIENT = Settings(rules=dict.fromkeys(_OFF), today=TODAY, languages={"es": Spoken("es")})
"""Many tests add a term that nothing but the test is about. There may be translations into Spanish."""

_characters = st.one_of(
    st.sampled_from("---\n\n:  [{'\"&*!|>%@`#,?\t\r\0\x85\u2028\ufeff<>()_\\^/."),
    st.integers(32, 126).map(chr),
    st.one_of(st.integers(0, 0xD7FF), st.integers(0xE000, 0x10FFFF)).map(chr),
)
ANY_TEXT = st.text(_characters, max_size=80)
"""Any text, rich in what means something to a parser; hypothesis' own takes long to start."""


class Pipe(bytes):
    """A file that nobody can read to its end: a named pipe that nothing writes into."""


class Link(bytes):
    """A link on the disk in a file's place: where it leads."""


def lay(pages: Mapping[str, str | bytes], folder: Path) -> None:
    """Write pages into a project's folder, over those that are there."""
    for path, page in pages.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        if isinstance(page, Pipe):
            (folder / path).unlink(missing_ok=True)
            os.mkfifo(folder / path)
            continue
        if isinstance(page, Link):
            (folder / path).symlink_to(page.decode())
            continue
        (folder / path).write_bytes(page.encode() if isinstance(page, str) else page)


def on_one_line(html: str) -> str:
    """A page's HTML without regard to where its template breaks a line: that says nothing to a reader."""
    return " ".join(html.split())


def article(claims: str = "", body: str = "Nothing.\n", **changes: str) -> str:
    """An article's text; `claims` are YAML lines, `changes` replace or add keys of the head."""
    head = {
        "title": "An article",
        "treatment": "needling",
        "summary": "A summary.",
        "source": f"{{document: x.txt, sha256: {_ONE}, rights: facts-only}}",
        "review": "{status: unreviewed}",
    } | changes
    lines = "".join(f"{key}: {value}\n" for key, value in head.items())
    return f"---\n{lines}{claims}---\n{body}"


_ONE = "b" * 64


def separate_article(claims: str = "", body: str = "Nothing.\n", **changes: str) -> str:
    """An article made from an original that no other has: on a real site, one original is one article."""
    text = article(claims, body, **changes)
    return text.replace(_ONE, sha256(text.encode()).hexdigest(), 1)


def path_for(kind: str, id: str = "x") -> str:
    """Where a page of a kind stands; a translation in the folder of its language."""
    return path_of_kind(kind, id, "es")


def claims(group: str, *entries: str) -> str:
    """The YAML of a group's claims: `claims("benefits", "term: scars")`; lines are added."""
    return f"{group}:\n" + "".join(f"  - {{{entry}, lines: [1]}}\n" for entry in entries)


def term(label: str, kind: str = "condition", body: str = "A meaning.\n", **more: str) -> str:
    head = {"label": label, "kind": kind} | more
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in head.items()) + f"---\n{body}"


def treatment(title: str, body: str = "An introduction.\n", **more: str) -> str:
    head = {"title": title, "summary": "A summary."} | more
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in head.items()) + f"---\n{body}"


def loaded(pages: Mapping[str, str | bytes] | None = None) -> Loaded:
    """The base project with `pages` laid over it."""
    over = {path: page.encode() if isinstance(page, str) else page for path, page in (pages or {}).items()}
    return load((dict(BASE.pages) | over).items(), BASE.files | over.keys(), LENIENT)


def library_of(pages: Mapping[str, str | bytes] | None = None) -> Library:
    """The same as a library, which must be sound."""
    found = loaded(pages)
    assert not errors(found.problems), found.problems
    return found.library


def one_article(claims: str = "", body: str = "Nothing.\n") -> Article:
    """One sound article on top of the base project."""
    return library_of({X: article(claims, body)}).articles["x"]


def codes(pages: Mapping[str, str | bytes]) -> list[str]:
    """The codes of all problems, in the order in which they are printed."""
    return [problem.code for problem in loaded(pages).problems]


def converted(body: str, path: str = X) -> tuple[Body, list[Problem]]:
    """A body alone, in an article without claims."""
    return Converter().convert(Page(path, {}, body), lambda target: ())
