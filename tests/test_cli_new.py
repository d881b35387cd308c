"""`cli.py new`: a page on disk, and what is left for its author."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

import cli

Printed = pytest.CaptureFixture[str]


def new(project: Path, *arguments: str) -> int:
    return cli.main(["new", *arguments, "--project", str(project)])


def test_an_article_with_its_original(project: Path, tmp_path: Path, capsys: Printed) -> None:
    original = tmp_path / "visit.txt"
    original.write_bytes(b"Said.\n\nAnd more.")
    assert new(project, "article", "visit", "--treatment", "needling", "--original", str(original)) == 0
    text = (project / "docs/articles/visit.md").read_text(encoding="utf-8")
    assert "\n  document: visit.txt  #" in text
    assert f"\n  sha256: {hashlib.sha256(original.read_bytes()).hexdigest()}  #" in text
    assert "\n  line_count: 3  #" in text, "the last line counts without a line end"
    first, second, *left = capsys.readouterr().out.splitlines()
    assert first == "made docs/articles/visit.md"
    assert second == "left for you to fill in:"
    assert [line.split("'")[1] for line in left] == ["title", "summary", "rights"]
    assert all(line.startswith("docs/articles/visit.md:") for line in left)


def test_a_whole_term_leaves_nothing_open(project: Path, capsys: Printed) -> None:
    assert new(project, "term", "itching", "--label", "Itching", "--kind", "effect") == 0
    made = "made docs/terms/itching.md\nnothing is left open; write its text\n"
    assert capsys.readouterr().out == made
    assert cli.main(["check", "--project", str(project)]) == 0


def test_a_treatment(project: Path, capsys: Printed) -> None:
    assert new(project, "treatment", "peel", "--title", "Peel: light") == 0
    assert 'title: "Peel: light"' in (project / "docs/treatments/peel.md").read_text(encoding="utf-8")
    assert "'summary' has no value" in capsys.readouterr().out


PO = "docs/language/es.po"


def test_a_translation_holds_no_word_of_its_original(project: Path, capsys: Printed) -> None:
    (project / PO).parent.mkdir()
    (project / PO).write_text('msgid ""\nmsgstr ""\n', encoding="utf-8")
    assert new(project, "translation", "first", "--language", "es") == 0
    page = project / "docs/es/articles/first.md"
    text = page.read_text(encoding="utf-8")
    body = text.partition("\n---\n")[2]
    assert body == "- [](benefit:scars)\n- [](fact:sessions)\n- [](contraindication:pregnancy)\n"
    first, _, *left = capsys.readouterr().out.splitlines()
    assert first == "made docs/es/articles/first.md"
    assert [line.split("'")[1] for line in left] == [
        "title",
        "summary",
        "benefit:scars",
        "fact:sessions",
        "contraindication:pregnancy",
    ]
    whole = text.replace("title:", "title: T", 1).replace("summary:", "summary: S", 1)
    whole = whole.replace("[](fact", "[2 o 3 sesiones](fact")
    whole = whole.replace("[](contra", "[no se recomienda en el embarazo](contra")
    page.write_text(whole.replace("[]", "[p]"), encoding="utf-8")
    assert cli.main(["check", "--project", str(project)]) == 0
    summary = "checked 1 article with 3 claims, 6 terms, 1 treatment, 1 translation: 0 errors, 0 warnings"
    assert capsys.readouterr().out.partition(";")[0] == summary
    assert cli.main(["fmt", "--check", "--project", str(project), str(page)]) == 0


@pytest.mark.parametrize(
    ("kind", "id", "given", "path"),
    [
        ("term-translation", "scars", ("--label", "Cicatrices"), "docs/es/terms/scars.md"),
        ("treatment-translation", "needling", ("--title", "Punción"), "docs/es/treatments/needling.md"),
    ],
)
def test_the_words_of_a_term_or_a_treatment_name_what_they_tell(
    project: Path, capsys: Printed, kind: str, id: str, given: tuple[str, str], path: str
) -> None:
    (project / PO).parent.mkdir()
    (project / PO).write_text('msgid ""\nmsgstr ""\n', encoding="utf-8")
    assert new(project, kind, id, "--language", "es", *given) == 0
    text = (project / path).read_text(encoding="utf-8")
    assert given[1] in text
    assert "\noriginal: v2:" in text
    assert "Scars" not in text
    assert "Needling" not in text
    assert new(project, kind, "scras", "--language", "es") == 2
    assert f"'scras' is not a {kind.partition('-')[0]}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("term: scars", "term: scarz"), "docs/articles/first.md has mistakes, which 'check' names"),
        (("---", "--"), "docs/articles/first.md has mistakes, which 'check' names"),
    ],
)
def test_an_article_with_mistakes_is_mended_before_it_is_translated(
    project: Path, capsys: Printed, change: tuple[str, str], message: str
) -> None:
    (project / PO).parent.mkdir()
    (project / PO).write_bytes(b"")
    page = project / "docs/articles/first.md"
    page.write_text(page.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    assert new(project, "translation", "first", "--language", "es") == 2
    assert message in capsys.readouterr().err
    assert not (project / "docs/es").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["article", "x"], "a new article needs --treatment"),
        (["article", "x", "--treatment", "nedling"], "'nedling' is not a treatment; did you mean 'needling'?"),
        (["article", "x", "--treatment", "needling", "--label", "X"], "--label does not belong to a new article"),
        (["article", "x", "--treatment", "needling", "--original", "nowhere.txt"], "nowhere.txt cannot be read"),
        (["article", "first", "--treatment", "needling"], "docs/articles/first.md is there already"),
        (["term", "Bad Id"], "'Bad Id' cannot be an id"),
        (["term", "x", "--kind", "choise"], "'choise' is not a kind of term; did you mean 'choice'?"),
        (["treatment", "x", "--kind", "choice"], "--kind does not belong to a new treatment"),
        (["translation", "first"], "a new translation needs --language: the language that it is in, such as es"),
        (["translation", "first", "--language", "es"], "'es' is not a language that the site has words in"),
        (
            ["article", "x", "--treatment", "needling", "--language", "es"],
            "--language does not belong to a new article",
        ),
    ],
)
def test_a_call_that_cannot_be_carried_out_writes_nothing(
    project: Path, capsys: Printed, arguments: list[str], message: str
) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert new(project, *arguments) == 2
    assert message in capsys.readouterr().err
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before
