"""The language is handed to what speaks, and stands in no model: what is read, computed and compared is in none."""

from __future__ import annotations

import ast
import json
from dataclasses import replace
from pathlib import Path

import pytest

from candour import report
from candour.changes import Changes, InterfaceChange, WordsOf
from candour.language.catalogue import catalogue_path
from candour.language.spoken import PLAIN, spoken
from candour.output.pages import build_all
from candour.output.render import Renderer
from candour.project.open import open_project
from candour.project.review import review
from candour.project.sources import Sources, read_folder

from .builders import BASE, PROJECT, X, article, claims, lay
from .rooms import imports, modules, name_of, room_of

SPEAKING = {"language", "wording", "output", "report", "adapter"}
"""The rooms that word what others have computed; the commands print what report has worded."""

MARKED = {"N_", "Nn_", "Spoken", "ENGLISH", "PLAIN", "primary"}
"""What other rooms may have of language/spoken.py: marks for messages, and languages as values."""

SAID = claims("aftercare", "term: makeup, advice: avoid, until: 1 week after") + claims("benefits", "term: scars")
BODY = "Wait with [it](aftercare:makeup), for [scars](benefit:scars)[^1].\n\n[^1]: A note.\n"
OTHER = claims("aftercare", "term: makeup, advice: allowed, from: 1 day after")
CATALOGUE = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "avoid"
msgstr "evitar"

msgid "not mentioned"
msgstr "no se menciona"
"""


@pytest.fixture
def projects(tmp_path: Path) -> tuple[Path, Path]:
    """Two projects that differ in nothing but theme.language: English and Spanish, with a point and a note."""
    pages = dict(BASE.pages) | {
        X: article(SAID, BODY),
        "docs/articles/y.md": article(OTHER, "After [a day](aftercare:makeup).\n"),
        catalogue_path("es"): CATALOGUE,
    }
    for language in ("en", "es"):
        lay({**pages, "mkdocs.yml": f"theme:\n  language: {language}\n"}, tmp_path / language)
    return tmp_path / "en", tmp_path / "es"


def content(project: Path) -> Sources:
    """What a project holds, without the rest of its repository."""
    return replace(read_folder(project), tree=None)


def test_what_does_not_speak_says_no_message() -> None:
    said = [
        f"{name_of(path)}:{line}: {name}"
        for path in modules()
        if room_of(name_of(path)) not in SPEAKING
        for name, line in taken_of_spoken(path)
        if name not in MARKED
    ]
    assert not said
    speaking = {name for path in modules() for name, _ in taken_of_spoken(path)}
    assert {"_", "_n", "speaking"} <= speaking, "the walk sees what a module takes"


def taken_of_spoken(path: Path) -> list[tuple[str, int]]:
    """The names that a module takes of language/spoken.py; the module itself is taken whole by nobody."""
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    named = [node for node in tree if isinstance(node, ast.ImportFrom) and node.module == "candour.language.spoken"]
    assert not [name for name, _ in imports(path) if name == "candour.language.spoken"] or named, path
    return [(alias.name, node.lineno) for node in named for alias in node.names]


def test_to_open_a_project_changes_nothing_for_another(projects: tuple[Path, Path]) -> None:
    """Whichever is opened last, both are read alike, and each speaks its own language."""
    english, spanish = projects
    first, second = open_project(spanish), open_project(english)
    third = open_project(spanish)
    assert spoken() is PLAIN
    assert [one.site.spoken().code for one in (first, second, third)] == ["es", "en", "es"]
    # the vocabulary's words are content, and a site has them in its own language
    one, other, again = (
        replace(project.site.library, concepts={}, concepts_as_written={}) for project in (first, second, third)
    )
    assert one == other == again
    assert first.site.points == second.site.points
    (point,) = second.site.points["needling"]
    assert [side.sense for side in point.sides] == ["avoid, until 1 week afterwards", "allowed, from 1 day afterwards"]


def test_a_site_is_made_in_its_own_language_whatever_else_was_opened(projects: tuple[Path, Path]) -> None:
    english, spanish = projects
    ours, theirs = open_project(spanish).site, open_project(english).site
    for site, silent in ((ours, "no se menciona"), (theirs, "not mentioned")):
        made = {page.url: page.html for page in build_all(site, Renderer(PROJECT, site.spoken()))}
        assert silent in made["treatments/needling/aftercare.html"]
        assert len({"no se menciona" in html for html in made.values()}) == (2 if silent != "not mentioned" else 1)


@pytest.mark.parametrize(
    ("base", "head", "told"),
    [
        (0, 1, "Every word of the interface is now Español; it was English."),
        (1, 0, "Every word of the interface is now English; it was Español."),
    ],
)
def test_a_site_that_changes_its_language_changes_no_claim(
    base: int, head: int, told: str, projects: tuple[Path, Path]
) -> None:
    found = review("a", content(projects[base]), "b", content(projects[head]))
    assert replace(found.changes, interface=InterfaceChange(), words=()) == Changes()
    (word,) = found.changes.words
    assert (word.of, word.place) == (WordsOf.SETTING, "theme.language")
    assert told in report.review_text(found)
    first, *_ = report.review_markdown(found, report.WebPlaces()).splitlines()
    assert first.startswith(f"**{told} ")
    data = json.loads(report.review_json(found))
    codes = ("en", "es")
    assert data["interface"] == {"old": codes[base], "new": codes[head], "worded": {}}
    assert data["summary"].startswith(f"{told} ")
    assert "setting" in data["summary"]
    assert data["claims"] == []


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_catalogue_that_changed_is_told_in_its_words(language: str, projects: tuple[Path, Path]) -> None:
    project = projects[("en", "es").index(language)]
    catalogue = project / catalogue_path(language)
    catalogue.write_text(CATALOGUE, encoding="utf-8")
    before = content(project)
    assert not review("a", before, "b", before).changes.interface.worded
    catalogue.write_text(CATALOGUE.replace("evitar", "no hacer"), encoding="utf-8")
    one = review("a", before, "b", content(project))
    assert one.changes.interface.worded == {language: 1}
    assert "1 message of the site (" in report.review_text(one).splitlines()[1]
    (word,) = one.changes.words
    assert (word.of, word.old, word.new) == (WordsOf.MESSAGE, "evitar", "no hacer")
    catalogue.write_text(CATALOGUE.partition('msgid "avoid"')[0], encoding="utf-8")
    both = review("a", before, "b", content(project))
    assert both.changes.interface.worded == {language: 2}
    assert "evitar" in report.review_text(both)


def test_reports_are_english_whatever_the_site_speaks(projects: tuple[Path, Path]) -> None:
    english, spanish = (open_project(folder).site for folder in projects)
    assert report.points_text(spanish) == report.points_text(english)
    removed = (projects[1] / X).read_text(encoding="utf-8").replace(", advice: avoid, until: 1 week after", "")
    before = content(projects[1])
    (projects[1] / X).write_text(removed, encoding="utf-8")
    assert "avoid, until 1 week afterwards → says so" in report.review_text(
        review("a", before, "b", content(projects[1]))
    )
