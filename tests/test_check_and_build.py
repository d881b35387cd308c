"""`check` and a build judge alike: what one calls an error, the other does, at the same place and by the same code."""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pytest
from mkdocs.__main__ import cli as mkdocs
from mkdocs.config import load_config

from candour.adapter import events
from candour.adapter.check import check
from candour.problem import errors
from cli import main

from .builders import BASE, PROJECT, Link, X, article, lay
from .configured import inheriting
from .site.project import build

Places = list[tuple[str, int, str]]
"""Problems by their path, their line and their code."""

_PLACED = re.compile(r"^(?:(?:WARNING|ERROR) +-  )?(\S+?):(\d+):\d+: .* \[([a-z0-9-]+)\]$", re.MULTILINE)
HOME = "docs/index.md"
NAV = "nav: [index.md, sources.md]\nnot_in_nav: |\n  /articles/\n"


@dataclass(frozen=True, slots=True)
class Wrong:
    """A project that is wrong in one way: what is laid over a sound one, and where the mistake is.

    Where MkDocs cannot load the configuration, a build fails before anything of ours is asked (`early`): it says so in
    MkDocs' words, and `check` in ours.
    """

    files: Mapping[str, str | bytes]
    problems: Places
    config: str = ""
    early: bool = False


def home(text: str) -> dict[str, str]:
    return {HOME: f"# Home\n\n{text}\n"}


WRONG = {
    "an article's link to a place that the home page lacks": Wrong(
        {**home("Welcome."), X: article(body="See [home](../index.md#nowhere).\n")}, [(X, 8, "broken-anchor")]
    ),
    "a broken link of the home page": Wrong(home("See [it](nowhere.md)."), [(HOME, 3, "broken-link")]),
    "the second of two links": Wrong(
        home("See [it](articles/first.md).\n\nSee [it](nowhere.md).\n\nSee [it](nowhere.md)."),
        [(HOME, 5, "broken-link"), (HOME, 7, "broken-link")],
    ),
    "a list that runs on from the words above": Wrong(home("Bring:\n- it"), [(HOME, 4, "not-as-on-github")]),
    "an absolute link": Wrong(home("See [it](/sources.md)."), [(HOME, 3, "absolute-link")]),
    "a link to no file": Wrong(home("See [it](nowhere)."), [(HOME, 3, "broken-link")]),
    "a link to an anchor of its own page": Wrong(home("\nSee [it](#nowhere)."), [(HOME, 4, "broken-anchor")]),
    "a link to an anchor of a page that is made": Wrong(
        home("See [it](sources.md#nowhere)."), [(HOME, 3, "broken-anchor")]
    ),
    "a link to an anchor of an article": Wrong(
        home("See [it](articles/first.md#nowhere)."), [(HOME, 3, "broken-anchor")]
    ),
    "a link to what is excluded": Wrong(
        {**home("See [it](later.md)."), "docs/later.md": "# Later\n"},
        [(HOME, 3, "broken-link")],
        "exclude_docs: later.md",
    ),
    "an article's link to a draft": Wrong(
        {X: article(body="See [it](../later.md).\n"), "docs/later.md": "# Later\n"},
        [(X, 8, "broken-link")],
        "draft_docs: later.md",
    ),
    "a broken link behind front matter": Wrong(
        {HOME: "---\ntitle: Home\n---\n# Home\n\nSee [it](nowhere.md).\n"}, [(HOME, 6, "broken-link")]
    ),
    "a page that no menu leads to": Wrong(
        {**home("Welcome."), "docs/prices.md": "# Prices\n"}, [("docs/prices.md", 1, "not-in-nav")], NAV
    ),
    "a menu that leads nowhere": Wrong(
        home("Welcome."), [("mkdocs.yml", 3, "nav-to-nothing")], "nav:\n- index.md\n- Prices: price.md"
    ),
    "a menu with an absolute path": Wrong(
        home("Welcome."), [("mkdocs.yml", 1, "nav-to-nothing")], "nav: [index.md, /sources.md]"
    ),
    "a menu that leads to what is excluded": Wrong(
        {**home("Welcome."), "docs/later.md": "# Later\n"},
        [("mkdocs.yml", 1, "nav-to-nothing")],
        "nav: [index.md, later.md]\nexclude_docs: later.md",
    ),
    "addresses of folders": Wrong({}, [("mkdocs.yml", 1, "directory-urls")], "use_directory_urls: true"),
    "an article that MkDocs alone takes for a page": Wrong(
        {"docs/articles/y.markdown": article()}, [("docs/articles/y.markdown", 1, "bad-file-name")]
    ),
    "an article that MkDocs would copy": Wrong(
        {"docs/articles/y.MD": article()}, [("docs/articles/y.MD", 1, "bad-file-name")]
    ),
    "an article in a folder": Wrong(
        {"docs/articles/more/y.md": article()}, [("docs/articles/more/y.md", 1, "bad-file-name")]
    ),
    "a list of sources of the clinic's own": Wrong(
        {"docs/sources.md": "# Ours\n"}, [("docs/sources.md", 1, "address-taken")]
    ),
    "a page at a comparison's address": Wrong(
        {"docs/compare/x.md": "# Ours\n", "docs/editors/manual.md": "# Ours\n"},
        [("docs/editors/manual.md", 1, "address-taken")],
    ),
    "a page as HTML": Wrong({"docs/search.html": "Ours"}, [("docs/search.html", 1, "address-taken")]),
    "data of the clinic's own": Wrong(
        {"docs/data/library.json": "{}"}, [("docs/data/library.json", 1, "address-taken")]
    ),
    "a file for robots": Wrong(
        {"docs/robots.txt": ""}, [("docs/robots.txt", 1, "address-taken")], "site_url: https://clinic.example/"
    ),
    "a style sheet": Wrong(
        {"docs/assets/stylesheets/candour.css": ""}, [("docs/assets/stylesheets/candour.css", 1, "address-taken")]
    ),
    "a file of search": Wrong({"docs/search/names.js": ""}, [("docs/search/names.js", 1, "address-taken")]),
    "no article": Wrong({}, [("mkdocs.yml", 1, "empty-library")], "exclude_docs: articles"),
    "a linked folder from elsewhere": Wrong({"docs/more": Link(b"/etc")}, [("docs/more", 1, "linked-outside")]),
    "two links to the folder around them": Wrong(
        {"docs/a": Link(b"."), "docs/b": Link(b".")}, [("docs/a", 1, "linked-outside"), ("docs/b", 1, "linked-outside")]
    ),
    "a link to all of the disk": Wrong({"docs/all": Link(b"/")}, [("docs/all", 1, "linked-outside")]),
    "a link to nothing": Wrong({"docs/more.md": Link(b"nowhere.md")}, [("docs/more.md", 1, "linked-outside")]),
    "a misspelt setting that is inherited": Wrong(
        {
            "more.yml": "extra:\n  candour:\n    reding_age: 12\nINHERIT: beneath.yml\n",
            "mkdocs.yml": "INHERIT: more.yml\n",
        },
        [("more.yml", 3, "bad-setting")],
    ),
    "a theme without our templates": Wrong(
        {"theirs/main.html": ""}, [("mkdocs.yml", 1, "bad-setting")], "theme: {name: material, custom_dir: theirs}"
    ),
    "a key that stands twice": Wrong({}, [("mkdocs.yml", 2, "duplicate-key")], "site_name: A\nsite_name: B"),
    "a key that MkDocs does not know": Wrong({}, [("mkdocs.yml", 2, "bad-config")], "site_name: A\nsite_nam: B"),
    "a term that is not there": Wrong(
        {X: article("benefits:\n  - {term: scares, lines: [1]}\n", "Fewer [scars](benefit:scares).\n")},
        [(X, 8, "unknown-term")],
    ),
    "a page that is no text": Wrong({HOME: b"# Home\n\n\xff\n"}, [(HOME, 3, "not-utf-8")]),
    "front matter that cannot be read": Wrong({HOME: "---\ntitle: [\n---\n# Home\n"}, [(HOME, 2, "bad-yaml")]),
    "a tab": Wrong({}, [("mkdocs.yml", 2, "bad-config")], "site_name: A\n\ttheme: material", early=True),
    "a file that is no text": Wrong({"mkdocs.yml": b"site_name: \xff\n"}, [("mkdocs.yml", 1, "not-utf-8")], early=True),
    "a list for a configuration": Wrong({"mkdocs.yml": "- a\n"}, [("mkdocs.yml", 1, "bad-config")], early=True),
    "a value that MkDocs does not accept": Wrong({}, [("mkdocs.yml", 1, "bad-config")], "site_name: [A]", early=True),
    "a folder that is not there": Wrong({}, [("mkdocs.yml", 1, "bad-config")], "docs_dir: content", early=True),
    "the project for a content folder": Wrong({}, [("mkdocs.yml", 1, "bad-config")], "docs_dir: .", early=True),
    "a site inside the content": Wrong({}, [("mkdocs.yml", 1, "bad-config")], "site_dir: docs/site", early=True),
    "a plugin that is not installed": Wrong({}, [("mkdocs.yml", 1, "bad-config")], "plugins: [nowhere]", early=True),
    "a tag that makes nothing": Wrong(
        {}, [("mkdocs.yml", 2, "bad-config")], "extra:\n  x: !!python/name:nowhere.at_all", early=True
    ),
    "a parent that is not there": Wrong(
        {"mkdocs.yml": "site_name: A\nINHERIT: nowhere.yml\n"}, [("mkdocs.yml", 2, "bad-config")], early=True
    ),
    "parents in a circle": Wrong(
        {"mkdocs.yml": "INHERIT: more.yml\n", "more.yml": "INHERIT: mkdocs.yml\n"},
        [("more.yml", 1, "bad-config")],
        early=True,
    ),
    "a hook that fails": Wrong(
        {"mine.py": "raise ValueError('my mistake')\n"},
        [("mkdocs.yml", 1, "bad-config")],
        "hooks: [mine.py]",
        early=True,
    ),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound project in which its editor stands."""
    lay({**dict(BASE.pages), **inheriting()}, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(folder: Path, config: str = "mkdocs.yml") -> Places:
    return [(one.path, one.line, one.code) for one in errors(check(folder, config).problems)]


def built(folder: Path, strict: bool) -> tuple[bool, Places]:
    """Whether `mkdocs build` publishes a site, and which problems it names from warnings up."""
    ended = build(folder, "--quiet", "--strict" if strict else "--no-strict")
    is_whole = (folder / "site/sources.html").exists()
    assert is_whole is (ended.returncode == 0)
    return is_whole, sorted({(path, int(line), code) for path, line, code in _PLACED.findall(ended.stdout)})


def test_a_sound_project_is_sound_to_both(folder: Path) -> None:
    assert checked(folder) == []
    assert built(folder, strict=True) == (True, [])


@pytest.mark.parametrize("name", [name for name, wrong in WRONG.items() if not wrong.early])
def test_both_find_the_same_mistake_in_the_same_place_and_nothing_is_published(folder: Path, name: str) -> None:
    wrong = WRONG[name]
    lay({**inheriting(wrong.config), **wrong.files}, folder)
    assert checked(folder) == wrong.problems
    assert built(folder, strict=False) == (False, wrong.problems)


@pytest.mark.parametrize("name", [name for name, wrong in WRONG.items() if wrong.early])
def test_what_stops_mkdocs_before_all_else_check_names_with_its_place(folder: Path, name: str) -> None:
    wrong = WRONG[name]
    lay({**inheriting(wrong.config), **wrong.files}, folder)
    assert checked(folder) == wrong.problems
    with pytest.raises((Exception, SystemExit)):
        load_config(str(folder / "mkdocs.yml"), strict=True)


def test_a_renamed_folder_is_read_published_and_named_as_it_is(tmp_path: Path) -> None:
    pages = {f"content/{path.removeprefix('docs/')}": data for path, data in BASE.pages}
    lay({**pages, **inheriting("docs_dir: content")}, tmp_path)
    assert checked(tmp_path) == []
    assert built(tmp_path, strict=True) == (True, [])
    assert (tmp_path / "site/articles/first.html").exists()
    wrong = article(
        "benefits:\n  - {term: scares, lines: [1]}\n", "Fewer [scars](benefit:scares), [x](../terms/y.md).\n"
    )
    lay({"content/articles/x.md": wrong, "content/index.md": "[x](y.md)\n"}, tmp_path)
    (broken, unknown, home_page) = errors(check(tmp_path, "mkdocs.yml").problems)
    assert {broken.path, unknown.path, home_page.path} == {"content/articles/x.md", "content/index.md"}
    messages = broken.message + unknown.message
    assert "leads to content/terms/y.md, which" in messages
    assert "content/terms/scares.md" in messages
    assert "docs/" not in messages


def test_a_configuration_of_another_name_or_in_another_folder_is_the_one_that_is_meant(tmp_path: Path) -> None:
    lay({**dict(BASE.pages), **inheriting("extra: {candour: {reading_age: x}}")}, tmp_path)
    other = "INHERIT: ../beneath.yml\ndocs_dir: ../docs\nextra: {candour: {sentence_words: y}}\n"
    lay({"conf/other.yml": other}, tmp_path)
    (problem,) = check(tmp_path, "conf/other.yml").problems
    assert (problem.path, problem.line, problem.code) == ("conf/other.yml", 3, "bad-setting")
    assert main(["check", "--project", str(tmp_path), "-f", str(tmp_path / "conf/other.yml")]) == 1
    assert main(["check", "--project", str(tmp_path), "-f", str(tmp_path / "nowhere.yml")]) == 2


def test_a_project_that_does_not_ask_for_candour_is_told_so(tmp_path: Path) -> None:
    lay({**dict(BASE.pages), **inheriting("hooks: []")}, tmp_path)
    assert checked(tmp_path) == [("mkdocs.yml", 1, "bad-setting")]


def test_a_build_that_is_asked_for_twice_is_made_once(tmp_path: Path) -> None:
    again = f"hooks: [{PROJECT}/hooks/main.py, {PROJECT}/hooks/../hooks/main.py]"
    lay({**dict(BASE.pages), **inheriting(again)}, tmp_path)
    assert checked(tmp_path) == []
    assert built(tmp_path, strict=True) == (True, [])


@pytest.mark.parametrize(
    ("arguments", "command", "serves"),
    [
        (["build", "-d", "serve"], "build", False),
        (["serve", "--clean"], "build", True),
        (["serve"], "serve", True),
        (["gh-deploy", "-d", "serve"], "gh-deploy", False),
    ],
)
def test_the_command_is_what_the_command_line_says_it_is(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], command: Any, serves: bool
) -> None:
    monkeypatch.setattr(sys, "argv", ["mkdocs", *arguments])
    monkeypatch.setattr(events, "_serving", not serves)
    parent = click.Context(mkdocs, info_name="mkdocs")
    with click.Context(mkdocs.commands[arguments[0]], parent, info_name=arguments[0]):
        events.on_startup(command=command, dirty=False)
    gc.enable()
    assert events._serving is serves


def test_a_site_that_goes_to_a_folder_named_serve_is_judged_as_any_other(folder: Path) -> None:
    lay(home("See [it](nowhere.md)."), folder)
    ended = build(folder, "--no-strict", "--site-dir", str(folder / "serve"))
    assert ended.returncode != 0
    assert not (folder / "serve").exists()
