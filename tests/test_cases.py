"""Every problem's code has its examples in tests/cases/<code>/: a title, the pages, the lines that are printed.

A case's pages are laid over the tiny sound project tests/cases/base. What a page's text cannot show
(line ends, a byte order mark) is named behind its path: `=== docs/terms/x.md with CRLF line ends`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from candour import report
from candour.adapter.check import check
from candour.checks.rules import RULES
from candour.project.load import Loaded
from candour.project.open import open_project
from candour.reading.configuration_files import CONFIG

from .builders import BASE, PROJECT, SAMPLE_FOLDER, TODAY, Link, Pipe, lay
from .configured import inheriting

CASES = PROJECT / "tests/cases"
BY_MKDOCS = {
    "address-taken",
    "directory-urls",
    "empty-library",
    "nav-to-nothing",
    "not-in-nav",
    "not-with-candour",
    "unsafe-html",
}
"""The codes of what is found only while MkDocs reads along."""

NOT_A_CODE = {"base", "sound", "together"}  # the project beneath; cases without a problem; cases of several codes
REPORTERS = {"Problem", "problem", "problem_at_text", "_problem", "_at", "_doubt", "_in_body"}

PNG, JPEG, PDF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"%PDF-1.7\n"
"""How such files begin."""

ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "": lambda text: text.encode(),
    "with CRLF line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "with a byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "in Latin-1": lambda text: text.encode("latin-1"),
    "with NUL where it says ␀": lambda text: text.replace("␀", "\0").encode(),
    "with U+200B where it says ‸": lambda text: text.replace("‸", "\u200b").encode(),
    "with U+202E where it says ‸": lambda text: text.replace("‸", "\u202e").encode(),
    "with U+00AD where it says ‸": lambda text: text.replace("‸", "\u00ad").encode(),
    "with a megabyte of text behind it": lambda text: text.encode() + b"word " * 200_000,
    "as a picture": lambda text: PNG + text.encode(),
    "as a JPEG": lambda text: JPEG + text.encode(),
    "as a JPEG of two megabytes": lambda text: JPEG + text.encode() + bytes(2_000_000),
    "as a JPEG of six megabytes": lambda text: JPEG + text.encode() + bytes(6_000_000),
    "as a PDF": lambda text: PDF + text.encode(),
    "as a PDF of six megabytes": lambda text: PDF + text.encode() + bytes(6_000_000),
    "as a link": lambda text: Link(text.strip().encode()),
    "as a pipe": lambda text: Pipe(),
    "with thousands of brackets behind it": lambda text: text.encode() + b"[" * 3_000,
}

BENEATH = {
    **dict(BASE.pages),
    "mkdocs.yml": (CASES / "base/mkdocs.yml").read_bytes(),
    **{path: (SAMPLE_FOLDER / path).read_bytes() for path in ("docs/words.yml", "docs/language/es.words.yml")},
}
"""What every case is laid over: the base project, and the words that the project itself looks for."""


def read_case(text: str) -> tuple[dict[str, bytes], str]:
    """A case's pages by path, and the lines it expects."""
    title, *parts = re.split(r"^=== (.+)\n", text, flags=re.MULTILINE)
    assert re.fullmatch(r"# .+\n", title.strip() + "\n"), "a case starts with a line '# what it shows'"
    sections = list(zip(parts[::2], parts[1::2], strict=True))
    name, expected = sections.pop()
    assert name == "expected", "a case ends with '=== expected'"
    pages = {}
    for name, page in sections:
        path, _, manner = name.partition(" ")
        pages[path] = ENCODINGS[manner](page)
    return pages, expected.strip()


def printed(project: Path, pages: dict[str, bytes]) -> str:
    """What is printed for a project that is the base with these pages laid over it, as the engine reads it."""
    lay({**BENEATH, **pages}, project)
    return each_line(open_project(project, TODAY).loaded)


def each_line(loaded: Loaded) -> str:
    """A line for each problem and the summary, without what `check` adds where there are many."""
    return "\n".join([*map(str, loaded.problems), report.check_summary(loaded)])


def judged(project: Path, pages: dict[str, bytes]) -> str:
    """What `check` prints: MkDocs reads too, and finds what only it knows."""
    laid = {**BENEATH, **pages}
    lay({**laid, **inheriting(laid[CONFIG])}, project)
    return each_line(check(project, CONFIG))


def every_code() -> Iterator[str]:
    """The codes in the engine's source: the kebab-case argument of a call that makes a problem."""
    for module in (PROJECT / "hooks/candour").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            name = getattr(node, "func", None)
            reports = getattr(name, "attr", getattr(name, "id", "")) in REPORTERS
            given = node.args if isinstance(node, ast.Call) and reports else []
            for argument in [
                part for arg in given for part in (getattr(arg, "body", arg), getattr(arg, "orelse", arg))
            ]:
                if isinstance(argument, ast.Constant) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", str(argument.value)):
                    yield str(argument.value)


@pytest.mark.parametrize("case", sorted(CASES.glob("*/*.md")), ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_a_case_prints_exactly_what_it_expects(case: Path, tmp_path: Path) -> None:
    pages, expected = read_case(case.read_text(encoding="utf-8"))
    *lines, summary = (judged if case.parent.name in BY_MKDOCS else printed)(tmp_path, pages).splitlines()
    assert "\n".join(lines) == expected
    assert summary.startswith("checked ")


@pytest.mark.parametrize("case", sorted(CASES.glob("*-*/*.md")), ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_a_case_shows_its_folders_code(case: Path) -> None:
    assert f"[{case.parent.name}]" in case.read_text(encoding="utf-8")


def test_every_code_has_a_case_and_every_case_a_code() -> None:
    folders = {folder.name for folder in CASES.iterdir() if folder.is_dir()}
    assert folders - NOT_A_CODE == set(RULES)


def test_every_code_is_a_rule_and_every_rule_can_speak() -> None:
    """A rule has a check of its own, or its code is printed by the module that reads the page."""
    checks = ("check", "check_library", "check_text", "check_files")
    at_work = {code for code, rule in RULES.items() if any(getattr(rule, check) for check in checks)}
    assert set(every_code()) | at_work == set(RULES)


def test_the_base_of_all_cases_is_sound(tmp_path: Path) -> None:
    assert printed(tmp_path, {}).endswith(": 0 errors, 0 warnings")
