"""VS Code's files: up to date, and what they insert is what `check` asks for."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import cli
from candour.authoring import vscode as editor
from candour.model.front import ArticleFront
from candour.model.groups import GROUPS
from candour.problem import Problem
from candour.reading.front_matter import read
from candour.reading.validate import validate

from .builders import article

TERMS = ["acne", "downtime", "scars"]
FILES = {name: json.loads(text) for name, text in editor.vscode_files(TERMS, ["needling"]).items()}
SNIPPETS: dict[str, dict[str, Any]] = {
    snippet["prefix"]: snippet for snippet in FILES["candour.code-snippets"].values()
}


def inserted(body: str) -> Iterator[str]:
    """What a snippet may leave in the page, for each way to choose (VS Code's grammar of snippets)."""
    parts = re.split(r"\$\{\d+\|((?:\\.|[^|\\])*)\|\}", re.sub(r"\$0$", "", body))
    choices = [
        [re.sub(r"\\(.)", r"\1", word) for word in re.findall(r"(?:\\.|[^,\\])+", part)] if number % 2 else [part]
        for number, part in enumerate(parts)
    ]
    for chosen in itertools.product(*choices):
        yield re.sub(r"\$\d", "7", "".join(chosen))


def wrong(claims: str) -> set[str]:
    """The codes of what is wrong in an article's claims, terms and marks aside."""
    page, problems = read("docs/articles/x.md", article(claims).encode())
    assert page is not None
    return {problem.code for problem in [*problems, *validate(page, ArticleFront).problems]}


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS.keys())
def test_each_choice_of_a_claim_is_what_check_takes(group: Any) -> None:
    lines = list(inserted(SNIPPETS[group.mark]["body"][0]))
    assert len(lines) >= len(TERMS)
    for line in lines:
        assert wrong(f"{group.id}:\n  {line}\n") == ({"bad-value"} if "…" in line else set()), line


def test_nothing_is_chosen_for_an_editor() -> None:
    for group in GROUPS.values():
        first = next(inserted(SNIPPETS[group.mark]["body"][0]))
        assert re.fullmatch(r"- \{term: … ?, lines: \[7\]\}", first)


FREE = {"claim-step": "2", "claim-formerly": "[benefit-scars]"}
"""What an editor types where there is no choice, if it is no time."""


@pytest.mark.parametrize("prefix", sorted(prefix for prefix in SNIPPETS if prefix.startswith("claim-")))
def test_each_choice_of_a_qualifier_belongs_to_a_group(prefix: str) -> None:
    for qualifier in inserted(SNIPPETS[prefix]["body"][0].replace("$1", FREE.get(prefix, "2 days"))):
        found = [wrong(f"{group}:\n  - {{term: acne{qualifier}, lines: [7]}}\n") for group in GROUPS]
        fits = ({"bad-value"}, {"not-accepted"}) if "…" in qualifier else (set(),)
        assert any(codes in fits for codes in found), qualifier


def test_a_mark_goes_around_the_selected_words() -> None:
    assert SNIPPETS["mark-side-effect"]["body"] == [
        "[${1:${TM_SELECTED_TEXT:words}}](side-effect:${2|…,acne,downtime,scars|})$0"
    ]


PROBLEMS = [
    Problem("docs/terms/acne.md", 3, 7, "not-accepted", "'a: b [c]' is not accepted"),
    Problem("mkdocs.yml", 12, 1, "bad-setting", "'x' is not a setting"),
]


@pytest.mark.parametrize("problem", PROBLEMS, ids=str)
@pytest.mark.parametrize(("task", "before"), [(0, ""), (1, ""), (2, "WARNING -  "), (2, "INFO    -  ")])
def test_a_problem_is_put_on_its_line(task: int, before: str, problem: Problem) -> None:
    pattern = FILES["tasks.json"]["tasks"][task]["problemMatcher"]["pattern"]
    match = re.fullmatch(pattern["regexp"], f"{before}{problem}")
    assert match
    found = {part: match[pattern[part]] for part in ("file", "line", "column", "message", "code")}
    assert found == {
        "file": problem.path,
        "line": str(problem.line),
        "column": str(problem.column),
        "message": problem.message,
        "code": problem.code,
    }
    assert not re.fullmatch(
        pattern["regexp"], "checked 1 article with 3 claims, 6 terms, 1 treatment: 0 errors, 0 warnings"
    )


def test_emit_writes_all_or_only_the_schemas(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for what, folder in (("schema", "a"), ("editor", "b")):
        assert cli.main(["emit", what, "--project", str(project), "--out", str(project / folder)]) == 0
    schemas = {name for name in FILES if name.endswith(".schema.json")}
    assert {file.name for file in (project / "a").iterdir()} == schemas
    assert {file.name for file in (project / "b").iterdir()} == set(FILES)
    assert "wrote " in capsys.readouterr().out
