"""A project's own pages are held against GitHub too, with the extensions that MkDocs reads them with."""

from __future__ import annotations

from pathlib import Path

import pytest

from candour.adapter.check import check
from candour.reading.configuration_files import CONFIG
from candour.reading.mending import mended

from .builders import lay
from .configured import inheriting
from .test_cases import BENEATH

INDEX = "docs/index.md"
TOP = "---\ntitle: A clinic\n---\n# A clinic\n\n"


def told(project: Path, body: str, config: str = "") -> list[str]:
    lay({**BENEATH, **inheriting(BENEATH[CONFIG].decode() + config), INDEX: (TOP + body).encode()}, project)
    return [str(problem) for problem in check(project, CONFIG).problems if problem.path == INDEX]


def test_what_mkdocs_reads_otherwise_is_named_at_its_line(tmp_path: Path) -> None:
    assert told(tmp_path, "Bring with you:\n- a friend\n\nMonday\\\nTuesday, ~~not~~ Friday\n") == [
        f"{INDEX}:7:1: '- a friend' begins a list on GitHub, and runs on from the line above on the site; "
        "put an empty line before it [not-as-on-github]",
        f"{INDEX}:9:7: '\\' breaks the line on GitHub, and is shown on the site; "
        "end the line with two spaces instead [not-as-on-github]",
        f"{INDEX}:10:11: 'not' is struck out on GitHub, and stands between '~' on the site; "
        "take out the words, or the signs [not-as-on-github]",
    ]


def test_what_it_reads_alike_is_not(tmp_path: Path) -> None:
    body = "```\n- code\n```\n\n<div>Raw <b>HTML</b>\n<ul><li>a point</ul>\n</div>\n"
    assert told(tmp_path, f"{body}\nA<br>break, <!-- hidden --> and [a link](terms/scars.md).\n") == []


def test_html_that_may_not_stand_there_is_one_mistake_however_deep_it_is(tmp_path: Path) -> None:
    (deep, *others) = told(tmp_path / "deep", "<b> " * 1_500)
    assert (deep.endswith("deep in one another; write it flatter [unsafe-html]"), others) == (True, [])
    (open_tag,) = told(tmp_path / "comment", "<!-- open\n\n<script>\n")
    assert open_tag.endswith("[unsafe-html]")
    (start,) = told(tmp_path / "start", "<ol start='x'><li>a</ol>\n")
    assert start.endswith("[unsafe-html]")
    assert told(tmp_path / "list", "<ol start=''><li>a</ol>\n") == []
    assert told(tmp_path / "note", "Water<sup id='fnref:2'>2</sup>.\n") == []


@pytest.mark.parametrize("body", ["- ```\n<code>\n", "- ```\n", "* ~~~\n"])
def test_half_a_list_ends_in_no_traceback(body: str, tmp_path: Path) -> None:
    told(tmp_path, body)
    assert "bad-config" not in {problem.code for problem in check(tmp_path, CONFIG).problems}


def test_markdown_in_html_is_none_to_mkdocs(tmp_path: Path) -> None:
    assert told(tmp_path, "<details>\n\n- a point\n\n</details>\n") == [
        f"{INDEX}:8:1: GitHub shows words 'a point' in a list of level 1 here, and the site words '- a point'; "
        "write it so that both read it alike [not-as-on-github]",
    ]


def test_an_extension_that_is_set_up_may_be_used(tmp_path: Path) -> None:
    boxes = '!!! note "Call us"\n\n    Now: “here”.\n'
    tabs = '\n=== "Before"\n'
    assert [line.rpartition(" ")[2] for line in told(tmp_path / "without", boxes + tabs)] == ["[unread-markup]"] * 2
    assert told(tmp_path / "with", boxes, "markdown_extensions: [admonition, smarty]\n") == []


def test_its_mends_are_those_of_its_file(tmp_path: Path) -> None:
    told(tmp_path, "Bring with you:\n- a friend\n  - or two\n")
    problems = [problem for problem in check(tmp_path, CONFIG).problems if problem.path == INDEX]
    text = (tmp_path / INDEX).read_text(encoding="utf-8")
    assert mended(text, problems).text == f"{TOP}Bring with you:\n\n- a friend\n    - or two\n"
