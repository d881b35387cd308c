"""What holds for the content of any clinic: it is checked, it leads back, and what is made from it is up to date."""

from __future__ import annotations

import re
from pathlib import Path

from candour.authoring import vscode
from candour.language.catalogue import language_of, read_catalogue, updated
from candour.model.fields import kind_of
from candour.problem import errors
from candour.project.open import open_project
from candour.project.sources import read_docs
from candour.reading.vocabulary import shipped

from ..site.project import cli
from .conftest import of_clinics


def test_the_editors_check_finds_no_mistake(folder: Path) -> None:
    assert errors(open_project(folder).loaded.problems) == []
    assert cli(folder, "check").returncode == 0


def test_every_claim_leads_back_to_its_original(folder: Path) -> None:
    for article in open_project(folder).site.library.articles.values():
        assert all(claim.lines for claim in article.claims), article.id


def test_marked_words_stand_in_their_sentence(folder: Path) -> None:
    claims = [claim for one in open_project(folder).site.library.articles.values() for claim in one.claims]
    for claim in claims:
        assert claim.text in claim.sentence
        assert not re.search(r"[\[\]\x00-\x1f]|&\w+;", claim.text + claim.sentence), claim.sentence


def test_no_two_articles_are_of_one_document(folder: Path) -> None:
    sources = [article.front.source for article in open_project(folder).site.library.articles.values()]
    assert len({source.sha256 for source in sources}) == len(sources)


@of_clinics
def test_an_editor_s_files_are_up_to_date(folder: Path) -> None:
    files = read_docs(folder / "docs").files
    terms, treatments = ({Path(path).stem for path in files if kind_of(path) == kind} for kind in ("term", "treatment"))
    due = vscode.vscode_files(terms | shipped().vocabulary.concepts.keys(), treatments)
    written = {file.name: file.read_text(encoding="utf-8") for file in folder.glob(".vscode/*")}
    assert not written or written.items() >= due.items(), "run: python hooks/cli.py emit editor"


@of_clinics
def test_every_catalogue_is_up_to_date(folder: Path) -> None:
    for language in filter(None, map(language_of, read_docs(folder / "docs").files)):
        written = (folder / f"docs/language/{language}.po").read_text(encoding="utf-8")
        assert updated(folder, language) == written, "run: python hooks/cli.py emit language"


@of_clinics
def test_the_site_s_spanish_is_complete(folder: Path) -> None:
    """A language that a clinic begins may have gaps, which `check` names."""
    catalogue = folder / "docs/language/es.po"
    assert not catalogue.exists() or read_catalogue("es", catalogue.read_bytes())[1] == []
