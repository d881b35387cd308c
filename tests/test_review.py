"""`cli.py review` on a repository in which an editor changes what patients are told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import cli
from candour.project.open import open_project

from .builders import BASE, article, claims, term
from .repository import Repository

SAID = (
    claims("contraindications", "term: pregnancy, strength: not-recommended")
    + claims("facts", "term: sessions, value: 2 to 3 sessions")
)  # fmt: skip
TEXT = (
    "It is not advised for people who are [pregnant](contraindication:pregnancy).\n\n"
    "Most people have [two or three sessions](fact:sessions).\n\n"
    "The skin is red for a day.\n"
)
X, OLD_NAME = "docs/articles/x.md", "docs/articles/old-name.md"
ACNE = "docs/terms/acne.md"

BEFORE = {
    **dict(BASE.pages),
    X: article(SAID, TEXT),
    OLD_NAME: article("", "An article without a claim.\n", source=f"{{document: y, sha256: {'c' * 64}, rights: own}}"),
    ACNE: term("Acne", synonyms="[spots, zits]"),
    "mkdocs.yml": "site_name: x\n",
    "docs/index.md": "# Home\n",
}
AFTER = {
    X: article(
        SAID.replace("not-recommended", "caution").replace("2 to 3", "4 to 6"),
        TEXT.replace("two or three", "four to six").replace("red for a day", "red for some time"),
    ),
    "docs/articles/new-name.md": BEFORE[OLD_NAME],
    ACNE: term("Acne", synonyms="[spots, pimples]"),
    "docs/index.md": "# Welcome\n",
}
REPORT = """\
main → the files as they are
What patients will be told differently: 4 sentences (1 on Acne); 1 warning says less (Pregnancy); 1 number; 1 \
disagreement opens. It brings 1 warning.

Mistakes that this proposal brings (1)
  docs/articles/x.md:12:38: warning: 'strength: caution' of 'pregnancy' is not in its words, which say 'avoid' or \
'not-recommended'; take the weakest word that is true to them [force-not-in-words]

Read these first (1). Warnings that say less or are gone; words that permit, forbid or deny otherwise. Is each \
meant?
  Contraindications: Pregnancy, in “An article”: not recommended → with caution
    + “It is not advised for people who are pregnant.”

Other changes on safety (1)
  Acne, in “Acne”, another name that search knows:
    - “zits”
    + “pimples”

Where a denial, a permission, an advice or a number differs (2)
  Facts side by side: Number of sessions, in “An article”: 2 to 3 sessions → 4 to 6 sessions
    - “Most people have two or three sessions.”
    + “Most people have four to six sessions.”
  “An article”:
    - “The skin is red for a day.”
    + “The skin is red for some time.”

Disagreements (1)
  Number of sessions: opens, in “Needling”:
    - no disagreement
    + Articles do not agree on “Number of sessions”: 2 to 3 sessions (1 article); 4 to 6 sessions (1 article).

Other changes (1)
  “Welcome”:
    - “Home”
    + “Welcome”

Pages (1)
  articles/new-name, in “An article”: renamed, was articles/old-name

Addresses that are no more (1). Links would break.
  articles/old-name.html: now articles/new-name.html

2 cells of the comparisons read otherwise.
Compared: 3 articles, 7 terms, 1 treatment, and every other page, setting, word list and message.
"""
COMPARED = "3 articles, 7 terms, 1 treatment, and every other page, setting, word list and message"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "repository")
    made.commit(BEFORE)
    return made


def review(capsys: pytest.CaptureFixture[str], repository: Repository, *arguments: str) -> tuple[int, str]:
    status = cli.main(["review", "--project", str(repository.folder), *arguments])
    return status, capsys.readouterr().out


def test_an_editors_day_as_text(capsys: pytest.CaptureFixture[str], repository: Repository) -> None:
    repository.write(AFTER, without=[OLD_NAME])
    assert review(capsys, repository, "main") == (0, REPORT)


def test_two_revisions_read_as_the_files_did(capsys: pytest.CaptureFixture[str], repository: Repository) -> None:
    repository.commit(AFTER, without=[OLD_NAME])
    repository.write(BEFORE)
    assert review(capsys, repository, "HEAD^", "HEAD") == (
        0,
        REPORT.replace("main → the files as they are", "HEAD^ → HEAD"),
    )


def test_a_paragraph_in_other_words_is_one_line(capsys: pytest.CaptureFixture[str], repository: Repository) -> None:
    repository.write({X: article(SAID, TEXT.replace("red for a day", "a little red for a day"))})
    _, out = review(capsys, repository, "main")
    assert "No claim" not in out
    assert "  articles/x, in “An article”: reading age 6.8 → 7.3" in out.splitlines()


def readings(capsys: pytest.CaptureFixture[str], repository: Repository, *arguments: str) -> dict[str, Any]:
    """How hard the first changed article was to read and is, as tools are told."""
    _, out = review(capsys, repository, *arguments, "--format", "json")
    (change,) = json.loads(out)["articles"]
    return {key: value for key, value in change.items() if key in ("reading_age", "inflesz")}


@pytest.mark.parametrize(
    ("language", "scale", "text"),
    [
        (
            "en",
            "reading_age",
            "The epidermis regenerates\nimmediately.\n\n- hyperpigmentation\n",
        ),
        (
            "es",
            "inflesz",
            "La epidermis regenerada\nrecientemente.\n\n- hiperpigmentación\n",
        ),
    ],
)
def test_the_rule_and_the_review_tell_the_same_number(
    language: str, scale: str, text: str, capsys: pytest.CaptureFixture[str], repository: Repository
) -> None:
    site = {"mkdocs.yml": f"site_name: x\ntheme: {{language: {language}}}\n", "docs/language/es.po": ""}
    repository.commit({**site, X: article("", "Nada.\n")})
    repository.write({X: article("", text)})
    problems = open_project(repository.folder).loaded.problems
    (message,) = [one.message for one in problems if one.code == "reading-age" and one.path == X]
    told = readings(capsys, repository, "main")[scale]["new"]
    assert f" {told:.1f} " in message
    _, out = review(capsys, repository, "main")
    assert f"→ {told:g}" in out


def test_where_the_language_changes_each_number_stands_on_its_own_scale(
    capsys: pytest.CaptureFixture[str], repository: Repository
) -> None:
    spanish = {"mkdocs.yml": "site_name: x\ntheme: {language: es}\n", "docs/language/es.po": ""}
    repository.commit({X: article("", "The skin heals.\n")})
    repository.write({**spanish, X: article("", "La piel se cura sola.\n")})
    told = readings(capsys, repository, "main")
    assert told == {"reading_age": {"old": 2.4, "new": None}, "inflesz": {"old": None, "new": 114.6}}
    _, out = review(capsys, repository, "main")
    assert "reading ease (INFLESZ) 114.6" in out


def test_another_language_of_the_site_changes_no_sentence(
    capsys: pytest.CaptureFixture[str], repository: Repository
) -> None:
    noted = article("", "The skin[^1] heals.\n\n[^1]: Whose?\n")
    repository.commit({X: noted, "docs/language/es.po": 'msgid "Editor’s note %(number)s"\nmsgstr "Nota %(number)s"\n'})
    repository.write({"mkdocs.yml": "site_name: x\ntheme: {language: es}\n"})
    _, out = review(capsys, repository, "main")
    assert "sentence" not in out


def test_a_translation_is_named(capsys: pytest.CaptureFixture[str], repository: Repository) -> None:
    page = "docs/es/articles/old-name.md"
    text = "---\ntitle: Un artículo\nsummary: Un resumen.\noriginal: 000000000000\nreview: {status: unreviewed}\n---\n"
    repository.commit({page: f"{text}Nada.\n", "docs/language/es.po": ""})
    repository.write({page: f"{text}Casi nada.\n"})
    status, out = review(capsys, repository, "main")
    assert status == 0
    assert "“Nada.”" in out
    assert "“Casi nada.”" in out


def test_nothing_changed(capsys: pytest.CaptureFixture[str], repository: Repository) -> None:
    status, out = review(capsys, repository, "main", "HEAD")
    assert (status, out) == (0, f"main → HEAD\nCompared {COMPARED}: nothing that patients read differs.\n")


def test_json_for_tools(capsys: pytest.CaptureFixture[str], repository: Repository) -> None:
    repository.write(AFTER, without=[OLD_NAME])
    status, out = review(capsys, repository, "main", "--format", "json")
    data: dict[str, Any] = json.loads(out)
    assert status == 0
    assert "1 warning says less (Pregnancy); 1 number; 1 disagreement opens" in data["summary"]
    assert (data["base"], data["cells"]) == ({"revision": "main", "errors": 0}, 2)
    first, second = data["claims"]
    assert (first["change"], first["safety"], first["softer"]) == ("changed", True, True)
    assert first["differences"] == [{"what": "strength", "old": "not-recommended", "new": "caution"}]
    assert first["cell"] == {"old": "not recommended", "new": "with caution"}
    assert (first["new"]["term"], first["new"]["strength"]) == ("pregnancy", "caution")
    assert (second["old"]["value"], second["new"]["low"]) == ("2 to 3 sessions", 4)
    assert [(page["old"], page["new"]) for page in data["articles"]] == [("old-name", "new-name"), ("x", "x")]
    assert data["broken"] == [{"page": "articles/old-name.html", "anchors": [], "now": "articles/new-name.html"}]


def test_errors_of_the_head_end_with_1_and_are_counted(
    capsys: pytest.CaptureFixture[str], repository: Repository
) -> None:
    repository.write({X: str(BEFORE[X]).replace("not-recommended", "never")})
    status, out = review(capsys, repository, "main")
    assert status == 1
    assert "1 claim cannot be read" in out
    assert "Pregnancy (not recommended) → 1 claim cannot be read: the page has mistakes" in out
    assert "the files as they are has 1 error, so its claims were compared only in part; the check names each." in out


def test_a_page_of_which_nothing_can_be_read_is_not_called_removed(
    capsys: pytest.CaptureFixture[str], repository: Repository
) -> None:
    repository.write({X: "---\ntitle: [\n---\n", ACNE: b"\xff\0", "docs/terms/pregnancy.md": "---\nlabel: Pregnancy\n"})
    status, out = review(capsys, repository, "main")
    assert status == 1
    assert "removed" not in out
    pages = "docs/articles/x.md, docs/terms/acne.md, docs/terms/pregnancy.md"
    assert f"Compared as raw text, since one side cannot be read as a page: {pages}." in out.splitlines()


def test_errors_of_the_base_are_told_and_do_no_harm(capsys: pytest.CaptureFixture[str], repository: Repository) -> None:
    repository.commit({X: "---\n", ACNE: b"\xff\0", "docs/treatments/needling.md": "", "mkdocs.yml": ": ["})
    status, out = review(capsys, repository, "HEAD", "HEAD^")
    assert status == 0
    assert "errors, so its claims were compared only in part; they were there before." in out


def test_a_revision_of_another_time_is_compared_whole(
    capsys: pytest.CaptureFixture[str], repository: Repository
) -> None:
    repository.git("checkout", "--quiet", "--orphan", "empty")
    repository.git("rm", "-r", "--quiet", "--force", ".")
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    status, out = review(capsys, repository, "empty", "main")
    assert status == 0
    lines = out.splitlines()
    assert lines[lines.index("  New article: Contraindications, in “An article”:") + 1] == (
        "    + Pregnancy (not recommended)"
    )
    assert "  articles/x, in “An article”: reading age 6.8" in out.splitlines()


@pytest.mark.parametrize("arguments", [["nonsense"], ["main", "nonsense"], ["main", ""]])
def test_an_unknown_revision_ends_with_2(
    arguments: list[str], repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["review", "--project", str(repository.folder), *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("cli.py: ")
    assert "is not a revision" in err or "git knows no revision 'nonsense'" in err


def test_a_project_outside_a_repository_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "docs").mkdir()
    assert cli.main(["review", "main", "--project", str(tmp_path)]) == 2
    assert "is not in a git repository" in capsys.readouterr().err


def test_the_markdown_leads_to_the_changed_pages(capsys: pytest.CaptureFixture[str], repository: Repository) -> None:
    repository.write(AFTER, without=[OLD_NAME])
    _, files = review(capsys, repository, "main", "--format", "markdown", "--files-url", "https://example.org/blob/1")
    assert "[An article](https://example.org/blob/1/docs/articles/x.md)" in files
    _, site = review(capsys, repository, "main", "--format", "markdown", "--site-url", "https://example.org/preview/")
    assert "[An article](https://example.org/preview/articles/x.html#contraindication-pregnancy)" in site
