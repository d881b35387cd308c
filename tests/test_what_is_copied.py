"""What MkDocs would copy beside the pages: the files of `custom_dir`, and what a preview holds back."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from candour.adapter.check import check
from candour.adapter.mkdocs_config import configured_of, root_of
from candour.adapter.opening import opening
from candour.problem import errors

from .builders import BASE, PROJECT, lay
from .configured import inheriting
from .test_cases import PNG

BESIDE: Mapping[str, bytes] = {
    "assets/javascripts/named.js": b"let x;",
    "assets/javascripts/listed.js": b"let x;",
    "assets/javascripts/lost.js": b"let x;",
    "assets/stylesheets/lost.css": b"p {}",
    "assets/images/arm.png": PNG,
    "assets/images/page.png": b"<script>alert(1)</script>",
    "assets/images/arm.svg": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "assets/feed.xml": b"<feed/>",
    "assets/prices.csv": b"1",
    "partials/more.html": b'<script src="assets/javascripts/named.js"></script>',
}
CONFIG = """\
theme: {name: material, custom_dir: overrides, font: false}
extra_javascript: [assets/javascripts/listed.js]
extra: {candour: {allow: {files: {assets/prices.csv: prices}}}}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    lay({**dict(BASE.pages), **inheriting(CONFIG)}, tmp_path)
    shutil.copytree(PROJECT / "overrides", tmp_path / "overrides", ignore=shutil.ignore_patterns("words"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(project: Path) -> list[tuple[str, str]]:
    return [(one.path, one.code) for one in errors(check(project, "mkdocs.yml").problems)]


def test_what_candour_brings_may_stand(project: Path) -> None:
    assert told(project) == []


def test_other_files_of_the_folder_are_on_the_list_or_named(project: Path) -> None:
    for name, data in BESIDE.items():
        file = project / "overrides" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    (project / "overrides/assets/secret.png").symlink_to("/etc/passwd")
    assert told(project) == [
        ("overrides/assets/feed.xml", "foreign-file"),
        ("overrides/assets/images/arm.svg", "unsafe-svg"),
        ("overrides/assets/images/page.png", "not-as-named"),
        ("overrides/assets/javascripts/lost.js", "foreign-file"),
        ("overrides/assets/secret.png", "linked-outside"),
        ("overrides/assets/stylesheets/lost.css", "foreign-file"),
    ]


def test_a_preview_copies_nothing_that_must_not_be_published(project: Path) -> None:
    """It goes on after errors; a pipe would keep it for ever, and a page of somebody's would run."""
    lay(
        {
            "docs/x.html": b"<script>alert(1)</script>",
            "docs/page.png": b"<script>alert(1)</script>",
            "docs/arm.png": PNG,
            "docs/arm.svg": b"<svg/>",
            "docs/assets/javascripts/lunr/tinyseg.js": b"alert(1)",
            "overrides/assets/lost.js": b"alert(1)",
        },
        project,
    )
    os.mkfifo(project / "docs/pipe.png")
    os.mkfifo(project / "docs/pipe.md")
    (project / "docs/passwd.md").symlink_to("/etc/passwd")
    (project / "docs/hostname").symlink_to("/etc/hostname")
    config = load_config("mkdocs.yml")
    root = root_of(config.config_file_path)
    files = get_files(config)
    files.add_files_from_theme(config.theme.get_env(), config)
    opening(files, config, root, configured_of(config, root), serving=True, html=False)
    own = {file.src_uri for file in files if file.src_dir in (config.docs_dir, config.theme.custom_dir)}
    assert {"arm.png", "articles/first.md", "assets/images/favicon.svg"} <= own
    assert (
        own
        & {
            *("x.html", "page.png", "arm.svg", "assets/javascripts/lunr/tinyseg.js", "assets/lost.js"),
            *("pipe.png", "pipe.md", "passwd.md", "hostname"),
        }
        == set()
    )
