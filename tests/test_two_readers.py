"""What is read without MkDocs (a revision, a page that is formatted) and what MkDocs has read are the same project."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from candour.adapter.mkdocs_config import configured_of, sources_of
from candour.checks.rules import ADJUSTABLE
from candour.project.open import project_of
from candour.project.revision import read_revision
from candour.project.sources import Sources, read_folder
from candour.reading.configuration import read_settings
from candour.reading.configuration_files import ConfigurationFiles

from .builders import BASE, Link, X, article, lay
from .configured import BENEATH, inheriting
from .repository import Repository

EXTRA = """\
extra:
  candour: {reading_age: 012, open_safety_points: error, rules: {jargon: off}}
  clinic: {name: yes, postal_code: 00501, hours: [09:00, 1_000], phone: +1, email: ~}
"""
DRAFT = {"docs/articles/later.md": article(title="Later")}
PROJECTS: Mapping[str, Mapping[str, str | bytes]] = {
    "plain": inheriting(),
    "typed as YAML has types": inheriting(EXTRA),
    "one file": {"mkdocs.yml": BENEATH},
    "another name": {"mkdocs.yaml": BENEATH},
    "several layers": {
        **inheriting("INHERIT: shared/more.yml\nextra: {clinic: {name: Ours}}"),
        "mkdocs.yml": "INHERIT: shared/more.yml\nextra: {clinic: {name: Ours}}\nsite_description: ''\n",
        "shared/more.yml": f"INHERIT: ../beneath.yml\n{EXTRA}",
    },
    "the environment's defaults": inheriting(
        "site_description: !ENV [CANDOUR_TEST_A, CANDOUR_TEST_B, About us]\n"
        "extra: {candour: {reading_age: !ENV [CANDOUR_TEST_A, 12]}, clinic: {name: !ENV [CANDOUR_TEST_A, No]}}"
    ),
    "aliases and merges": inheriting(
        "extra:\n  one: &one {reading_age: 12}\n  candour: {<<: *one, sentence_words: 30}\n"
        "  clinic: {name: &n A, street: *n}"
    ),
    "windows": {**inheriting(), "mkdocs.yml": b"\xef\xbb\xbfINHERIT: beneath.yml\r\nextra:\r\n  candour: {}\r\n"},
    "excluded": {
        **inheriting("exclude_docs: |\n  later.*\n  !.kept\n  /more/\n"),
        **DRAFT,
        "docs/.kept": "",
        "docs/more/a.md": "",
    },
    "drafts": {**inheriting("draft_docs: articles/later.md"), **DRAFT, "docs/templates/a.md": ""},
    "nothing in extra": inheriting("extra: {}\ntheme: {language: es}"),
    "another folder": {
        **inheriting("docs_dir: content"),
        **{f"content/{path.removeprefix('docs/')}": data for path, data in BASE.pages},
    },
    "a linked folder": {**inheriting(), "shared/skin.md": "# Skin\n", "docs/about": Link(b"../shared")},
}


def by_mkdocs(folder: Path) -> Sources:
    name = "mkdocs.yml" if (folder / "mkdocs.yml").exists() else "mkdocs.yaml"
    config = load_config(str(folder / name))
    return sources_of(config, get_files(config), folder, configured_of(config, folder), serving=False)


def told(configured: ConfigurationFiles) -> Any:
    """What the engine takes from a configuration, and where it finds it."""
    settings, problems = read_settings(configured, ADJUSTABLE, ["es"])
    folder, urls = (configured.values.get(key) for key in ("docs_dir", "use_directory_urls"))
    return settings, problems, folder or "docs", urls, [layer.path for layer in configured.layers]


@pytest.mark.parametrize("name", PROJECTS)
def test_a_project_is_the_same_to_all_who_read_it(tmp_path: Path, name: str) -> None:
    repository = Repository(tmp_path)
    repository.commit({**dict(BASE.pages), **PROJECTS[name]})
    readers = by_mkdocs(tmp_path), read_folder(tmp_path), read_revision(tmp_path, "HEAD")
    first, *others = readers
    for other in others:
        assert (other.pages, other.files, other.settings, other.content) == (
            first.pages,
            first.files,
            first.settings,
            first.content,
        )
        assert told(other.configured) == told(first.configured)


def test_the_environment_is_the_reader_s_own_and_says_nothing_of_a_revision(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = Repository(tmp_path)
    repository.commit({**dict(BASE.pages), **inheriting("extra: {candour: {reading_age: !ENV [CANDOUR_TEST_A, 12]}}")})
    monkeypatch.setenv("CANDOUR_TEST_A", "015")
    ages = [
        project_of(read).site.settings.reading_age
        for read in (by_mkdocs(tmp_path), read_folder(tmp_path), read_revision(tmp_path, "HEAD"))
    ]
    assert ages == [15, 15, 12], "and 015 is what was typed, which YAML takes for 13"


def test_what_a_program_has_set_is_taken_in_place_of_what_is_typed(tmp_path: Path) -> None:
    lay({**dict(BASE.pages), **inheriting("extra: {candour: {reading_age: 12}}")}, tmp_path)
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.extra["candour"]["reading_age"] = 16
    settings, problems = read_settings(configured_of(config, tmp_path))
    assert (settings.reading_age, problems) == (16, [])


def test_a_draft_is_part_of_a_preview_and_of_no_site(tmp_path: Path) -> None:
    lay({**dict(BASE.pages), **inheriting("draft_docs: articles/x.md"), X: article()}, tmp_path)
    config = load_config(str(tmp_path / "mkdocs.yml"))
    configured = configured_of(config, tmp_path)
    shown = [sources_of(config, get_files(config), tmp_path, configured, serving) for serving in (True, False)]
    assert [X in sources.files for sources in shown] == [True, False]
