"""Templates, scripts and style sheets: what oxfmt, oxlint and djlint do not see."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import material
import pytest
from jinja2 import Environment

from .builders import PROJECT

OVERRIDES = PROJECT / "overrides"
DATA = OVERRIDES / "assets/words"
WRITTEN = sorted(
    path for path in OVERRIDES.rglob("*") if path.suffix in {".css", ".html", ".js"} and DATA not in path.parents
)
TEMPLATES = [path for path in WRITTEN if path.suffix == ".html"]
SHEETS = [path for path in WRITTEN if path.suffix == ".css"]


def name_of(path: Path) -> str:
    return path.relative_to(OVERRIDES).as_posix()


def test_no_line_is_over_120_characters_or_ends_in_blanks() -> None:
    lines = [
        (f"{name_of(path)}:{number}", line)
        for path in WRITTEN
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    ]
    assert [place for place, line in lines if len(line) > 120 or line != line.rstrip() or "\t" in line] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_jinja_reads_every_template(path: Path) -> None:
    """Those of rare pages too, which no page of the site may need today."""
    Environment(autoescape=True, extensions=["jinja2.ext.i18n"]).parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_value_in_a_tag_stands_in_double_quotation_marks_and_none_in_a_script(path: Path) -> None:
    """Escaped or translated, it may hold spaces and other marks, which would end it."""
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"\{\{.*?\}\}", "\ue000", text, flags=re.DOTALL)
    tags = re.findall(r"<[a-z](?:\"[^\"]*\"|[^<>\"])*>", text)
    bare = [tag for tag in tags if "\ue000" in re.sub(r'"[^"]*"', "", tag)]
    scripts = re.findall(r"<script(?![^>]*ld\+json)[^>]*>(.*?)</script>", text, re.DOTALL)
    assert (bare, [script for script in scripts if "\ue000" in script]) == ([], [])


def test_scripts_in_templates_are_of_the_same_dialect(tmp_path: Path) -> None:
    for path in TEMPLATES:
        text = path.read_text(encoding="utf-8")
        for number, script in enumerate(re.findall(r"<script(?: data-[^>]*)?>(.*?)</script>", text, re.DOTALL)):
            (tmp_path / f"{path.stem}-{number}.js").write_text(re.sub(r"\{\{.*?\}\}", "x", script), encoding="utf-8")
    assert len(list(tmp_path.iterdir())) >= 2
    oxlint = Path(sys.executable).with_name("oxlint")
    command = [oxlint, "--config", PROJECT / ".oxlintrc.json", "--deny-warnings", tmp_path]
    linted = subprocess.run(command, capture_output=True, text=True, check=False)
    assert linted.returncode == 0, linted.stdout


def test_every_colour_and_size_that_a_style_sheet_asks_for_is_there() -> None:
    """A browser says nothing of `var(--misspelt)`; a name with a way out (`var(--x, 1rem)`) may be missing."""
    texts = {path: path.read_text(encoding="utf-8") for path in [*WRITTEN, *_of_the_theme()]}
    known = {name for text in texts.values() for name in re.findall(r"(--[\w-]+)\s*:", text)}
    asked = {(name_of(path), name) for path in SHEETS for name in re.findall(r"var\(\s*(--[\w-]+)\s*\)", texts[path])}
    assert len(asked) > 50
    assert sorted((sheet, name) for sheet, name in asked if name not in known) == []


def _of_the_theme() -> list[Path]:
    return sorted((Path(material.__file__).parent / "templates/assets/stylesheets").rglob("*.css"))
