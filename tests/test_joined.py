"""Candour's own style sheets and scripts are a written list; what a clinic adds comes after them, file by file."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from candour.adapter.check import check
from candour.adapter.joined import JOINED, SCRIPTS, STYLES, join

from .builders import BASE, PROJECT, lay
from .configured import inheriting

OVERRIDES = PROJECT / "overrides"


def test_every_style_sheet_and_script_of_ours_is_listed_once() -> None:
    folders = (OVERRIDES / "assets/stylesheets", OVERRIDES / "assets/javascripts")
    there = [path.relative_to(OVERRIDES).as_posix() for folder in folders for path in folder.iterdir()]
    assert sorted(part for one in JOINED for part in one.parts) == sorted(there)


@pytest.mark.parametrize(
    "listed",
    [
        [],
        ["mine"],
        ["mine", "theirs"],
        [*STYLES.parts],  # as mkdocs.yml listed them once
        ["mine", STYLES.parts[3], "theirs", STYLES.parts[0], STYLES.path],
        [{"path": "mine"}],
    ],
)
def test_pages_load_ours_and_then_what_the_clinic_lists(listed: list[Any]) -> None:
    files, config = _files()
    config.extra_css = [_Named(item["path"]) if isinstance(item, dict) else item for item in listed]
    made = {file.src_uri: file.content_string for file in join(files, config)}
    assert made.keys() == {one.path for one in JOINED}
    assert made[STYLES.path] == "\n".join(STYLES.parts), "each in its place of our list, and nothing of the clinic's"
    theirs = [name for name in ("mine", "theirs") if any(name in str(item) for item in listed)]
    assert [str(item) for item in config.extra_css] == [STYLES.path, *theirs]
    assert config.extra_javascript == [SCRIPTS.path]
    assert sorted(file.src_uri for file in files) == ["mine", "theirs"], "ours are only published as one"


class _Named:
    """As MkDocs holds an entry of extra_javascript that is more than a path."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __str__(self) -> str:
        return self.path


def _files() -> tuple[Files, MkDocsConfig]:
    config = MkDocsConfig()
    config.load_dict({"site_name": "A clinic", "use_directory_urls": False, "site_dir": "site"})
    config.validate()
    config.plugins._current_plugin = None  # MkDocs sets it before each event
    paths = ["mine", *(part for one in JOINED for part in one.parts), "theirs"]
    return Files([File.generated(config, path, content=path) for path in paths]), config


def test_a_copy_of_overrides_that_lacks_one_of_ours_is_an_error(tmp_path: Path) -> None:
    lay({**dict(BASE.pages), **inheriting("theme: {name: material, custom_dir: theirs}")}, tmp_path)
    shutil.copytree(OVERRIDES, tmp_path / "theirs")
    assert not [problem for problem in check(tmp_path, "mkdocs.yml").problems if problem.code == "bad-setting"]
    (tmp_path / "theirs" / STYLES.parts[4]).unlink()
    (problem,) = [problem for problem in check(tmp_path, "mkdocs.yml").problems if problem.code == "bad-setting"]
    assert (problem.path, problem.line) == ("mkdocs.yml", 1)
    assert STYLES.parts[4] in problem.message
