"""`check --since` names what a change brought, not what stood there before."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence

import pytest

from candour import report
from candour.commands.call import call
from candour.model.library import Library
from candour.problem import Problem, Severity
from candour.project.brought import brought
from candour.project.load import Loaded

from .builders import PROJECT, SAMPLE_FOLDER, loaded, term
from .repository import Repository

W = Severity.WARNING


def new(before: Sequence[Problem], after: Sequence[Problem], was: str = "", now: str = "") -> list[Problem]:
    return list(brought(before, after, lambda _: was.split("\n"), lambda _: now.split("\n")))


def problem(line: int, message: str = "look", code: str = "jargon", path: str = "a.md") -> Problem:
    return Problem(path, line, 1, code, message, W)


def test_a_problem_that_only_moved_was_not_brought() -> None:
    assert new([problem(3)], [problem(9)], "\n\nx", "\n\n\n\n\n\n\n\nx") == []


@pytest.mark.parametrize(
    "other",
    [problem(3, "other"), problem(3, code="superlative"), problem(3, path="b.md")],
    ids=["words", "code", "file"],
)
def test_another_problem_was(other: Problem) -> None:
    assert new([problem(3)], [problem(3), other]) == [other]


def test_of_several_that_read_alike_the_one_on_a_new_line_was_brought() -> None:
    was, now = "always\nx\nalways", "so always\nalways\nx\nalways"
    assert new([problem(1), problem(3)], [problem(1), problem(2), problem(4)], was, now) == [problem(1)]


def test_a_count_in_a_message_makes_no_new_problem() -> None:
    assert new([problem(1, "reading age 11.4")], [problem(1, "reading age 12")], "---", "---") == []
    assert new([problem(1, "see line 9")], [problem(1, "see line 12")], "a", "b") == []
    assert new([problem(1, "5 is not 6")], [problem(1, "4 is not 6")], "5", "4") == [problem(1, "4 is not 6")]


def test_an_error_that_was_a_warning_was_brought() -> None:
    error = Problem("a.md", 3, 1, "jargon", "look")
    assert new([problem(3)], [error]) == [error]


ARTICLE = "docs/articles/how-skin-heals-and-how-long-results-last.md"


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The sample with a mistake of each kind that stands on main: in an article, and in a page that MkDocs reads."""
    made = Repository(tmp_path_factory.mktemp("clinic"))
    for name in ("hooks", "overrides"):
        shutil.copytree(PROJECT / name, made.root / name, ignore=shutil.ignore_patterns("__pycache__", ".*", "cards"))
    shutil.copytree(SAMPLE_FOLDER, made.root, dirs_exist_ok=True)
    index = (made.root / "docs/index.md").read_text(encoding="utf-8")
    text = (made.root / ARTICLE).read_text(encoding="utf-8")
    wrong = text.replace("strength: not-recommended", "strength: never", 1)
    made.commit({ARTICLE: wrong, "docs/index.md": f"{index}\n[nowhere](nowhere.md)\n"})
    return made


def checked(clinic: Repository, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = call(["check", *arguments, "--project", str(clinic.root)], clinic.root)
    told = capsys.readouterr()
    return status, told.out, told.err


def test_what_stood_before_is_counted_and_not_named(clinic: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    status, whole, _ = checked(clinic, capsys)
    assert status == 1
    assert "nowhere.md" in whole
    status, told, _ = checked(clinic, capsys, "--since", "HEAD")
    (summary,) = told.splitlines()
    assert (status, "0 errors, 0 warnings" in summary) == (0, True)
    assert f"(not listed: {len(whole.splitlines()) - 1} problems that stood there before)" in summary


def test_what_a_proposal_brings_is_named_in_every_format(
    clinic: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also a mistake that only MkDocs finds, and one that shows on a page that the proposal does not touch."""
    index = (clinic.root / "docs/index.md").read_text(encoding="utf-8")
    term = clinic.root / "docs/terms/acne.md"
    kept = term.read_bytes()
    clinic.write(
        {"docs/index.md": f"One more line.\n\n{index}\n[neither](neither.md)\n"}, without=["docs/terms/acne.md"]
    )
    try:
        status, told, _ = checked(clinic, capsys, "--since", "HEAD", "--format", "json")
        found = json.loads(told)["problems"]
        assert status == 1
        assert json.loads(told)["checked"]["stood"] > 0
        assert any("neither.md" in one["message"] for one in found)
        assert not any("nowhere.md" in one["message"] for one in found)
        assert any("acne" in one["message"] and one["path"] != "docs/index.md" for one in found)
        _, told, _ = checked(clinic, capsys, "--since", "HEAD", "--format", "github")
        assert "nowhere.md" not in told
        assert "neither.md" in told
    finally:
        term.write_bytes(kept)
        clinic.write({"docs/index.md": index})


def test_a_file_that_was_renamed_keeps_what_stood_in_it(clinic: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    name = ARTICLE.replace("how-skin-heals", "how-your-skin-heals")
    clinic.git("mv", ARTICLE, name)
    try:
        _, told, _ = checked(clinic, capsys, "--since", "HEAD", "--format", "json")
        assert not [one for one in json.loads(told)["problems"] if one["code"] == "not-accepted"]
        assert json.loads(told)["checked"]["stood"] > 0
    finally:
        clinic.git("mv", name, ARTICLE)


def test_a_revision_that_git_does_not_know_is_a_wrong_call(
    clinic: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    status, told, error = checked(clinic, capsys, "--since", "nonsense")
    assert (status, told) == (2, "")
    assert "git knows no revision 'nonsense'" in error


def test_where_github_drops_some_the_most_grave_come_first_and_the_rest_is_counted() -> None:
    minor = [Problem("a.md", n, 1, "long-title", "long", W) for n in range(1, 12)]
    grave = [Problem("z.md", 1, 1, "absolute-promise", "never", W), Problem("z.md", 2, 1, "bad-value", "wrong")]
    *commands, notice, _ = report.FORMATS["github"](Loaded(Library(), (*minor, *grave)), lambda _: ()).split("\n")
    assert [command.partition("title=")[2].partition("::")[0] for command in commands[:3]] == [
        *("bad-value", "absolute-promise", "long-title")
    ]
    assert len(commands) == len(minor) + len(grave)
    assert notice == "::notice title=check::GitHub marks 10 of a kind. 2 more warnings: see the log of this step."


@pytest.mark.parametrize("later", ["docs/terms/a-boil.md", "docs/terms/wart.md"])
def test_a_name_that_two_terms_share_is_told_in_the_file_that_the_change_wrote(later: str) -> None:
    """Whichever of the two comes first in the alphabet."""
    other = "docs/terms/boil.md"
    before = {other: term("Boil", synonyms="[lump]")}
    after = before | {later: term("A lump of skin", synonyms="[Lump]")}
    texts = [loaded(pages).problems for pages in (before, after)]
    (found,) = (
        one
        for one in brought(*texts, lambda path: [before.get(path, "")], lambda path: [after.get(path, "")])
        if one.code == "shared-name"
    )
    assert found.path == later
    assert found.message == "'Lump' is a name of 'boil' already; a word leads to one term"
