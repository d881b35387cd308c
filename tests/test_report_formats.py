"""Problems as SARIF, which the public schema accepts, and as GitHub's annotations."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from candour import report
from candour.model.library import Library
from candour.problem import Mend, Problem, Severity
from candour.project.load import Loaded
from candour.report.problems import problems_json
from candour.report.sarif import CodeHelp, sarif

from .builders import ANY_TEXT, PROJECT
from .effort import examples

SCHEMA = Draft4Validator(json.loads((PROJECT / "tests/schemas/sarif-2.1.0.json").read_text(encoding="utf-8")))
SOURCE = ["---", "label: Acne", "kind: conditon", "---", "Spots.", "Spots."]

ONE = Problem("docs/terms/acne.md", 3, 7, "not-accepted", "'conditon' is not accepted")
WARNING = Problem("docs/terms/acne.md", 5, 1, "open-point", "look", Severity.WARNING)


def found(*problems: Problem) -> Loaded:
    return Loaded(Library(), problems)


def run_of(loaded: Loaded, source: Sequence[str] = SOURCE) -> Any:
    data = json.loads(report.FORMATS["sarif"](loaded, lambda path: source))
    assert list(SCHEMA.iter_errors(data)) == []
    (run,) = data["runs"]
    return run


def test_sarif_without_a_problem_is_sound() -> None:
    assert run_of(found())["results"] == []


def test_sarif_says_what_and_where() -> None:
    run = run_of(found(ONE, WARNING))
    first, second = run["results"]
    assert (first["ruleId"], first["level"], first["message"]["text"]) == ("not-accepted", "error", ONE.message)
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "docs/terms/acne.md"
    assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
    assert place["region"] == {"startLine": 3, "startColumn": 7}
    assert run["columnKind"] == "unicodeCodePoints"
    assert second["level"] == "warning"


def test_sarif_offers_what_mends_a_problem() -> None:
    mend = Mend(3, 7, 3, 15, "condition")
    mended, other = run_of(found(replace(ONE, mends=(mend,)), WARNING))["results"]
    ((change,),) = (fix["artifactChanges"] for fix in mended["fixes"])
    assert change["artifactLocation"] == mended["locations"][0]["physicalLocation"]["artifactLocation"]
    region = {"startLine": 3, "startColumn": 7, "endLine": 3, "endColumn": 15}
    assert change["replacements"] == [{"deletedRegion": region, "insertedContent": {"text": "condition"}}]
    assert "fixes" not in other


def test_json_holds_what_mends_a_problem() -> None:
    mend = {"line": 3, "column": 7, "end_line": 3, "end_column": 15, "new": ""}
    mended, other = json.loads(problems_json(found(replace(ONE, mends=(Mend(**mend),)), WARNING)))["problems"]
    assert mended["mends"] == [mend]
    assert "mends" not in other


def test_sarif_lists_the_rules_that_spoke() -> None:
    run = run_of(found(WARNING, ONE, ONE))
    driver = run["tool"]["driver"]
    assert (driver["name"], [rule["id"] for rule in driver["rules"]]) == ("Candour", ["not-accepted", "open-point"])
    assert [driver["rules"][result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]


def test_sarif_takes_titles_from_those_who_know_them() -> None:
    about = {"not-accepted": CodeHelp("A word that is not on the list", "Take one of the words.", Severity.WARNING)}
    data = json.loads(sarif(found(ONE), about=about))
    assert list(SCHEMA.iter_errors(data)) == []
    (rule,) = data["runs"][0]["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "A word that is not on the list"
    assert rule["help"]["text"] == "Take one of the words."
    assert rule["defaultConfiguration"]["level"] == "warning"


def fingerprints(source: Sequence[str], *lines: int) -> list[str]:
    run = run_of(found(*(Problem("docs/x.md", line, 1, "raw-html", "no") for line in lines)), source)
    return [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]


def test_a_fingerprint_survives_lines_that_come_and_go_above() -> None:
    assert fingerprints(["a", "b", "c"], 2) == fingerprints(["new", "a", "  b", "c"], 3)
    assert fingerprints(["a", "b"], 1) != fingerprints(["a", "b"], 2)


def test_equal_lines_have_fingerprints_of_their_own() -> None:
    first, second = fingerprints(["a", "a"], 1, 2)
    assert first != second


def test_the_schema_can_refuse() -> None:
    assert list(SCHEMA.iter_errors({"version": "2.1.0", "runs": [{"results": [{"ruleId": 1}]}]}))


problems = st.builds(
    Problem,
    ANY_TEXT.map(lambda text: f"docs/{text}"),
    st.integers(1, 9),
    st.integers(1, 99),
    st.sampled_from(["bad-value", "raw-html"]),
    ANY_TEXT,
    st.sampled_from(Severity),
)


@examples(60)
@given(st.lists(problems, max_size=4))
def test_any_problem_makes_sound_sarif(listed: list[Problem]) -> None:
    assert [result["message"]["text"] for result in run_of(found(*listed))["results"]] == [p.message for p in listed]


def test_github_shows_an_annotation_a_problem_and_then_the_summary() -> None:
    first, second, summary = report.github(found(ONE, WARNING)).splitlines()
    assert first == "::error file=docs/terms/acne.md,line=3,col=7,title=not-accepted::'conditon' is not accepted"
    assert second == "::warning file=docs/terms/acne.md,line=5,col=1,title=open-point::look"
    assert summary.startswith("checked 0 articles")


def test_github_is_told_no_command_by_a_value() -> None:
    """A line's end, a percent sign, and in a file's name a colon and a comma are escaped."""
    strange = Problem("docs/a,b:c%\r\n::.md", 1, 1, "bad-value", "100% of 'a'")
    command, _ = report.github(found(strange)).split("\n")
    assert command == ("::error file=docs/a%2Cb%3Ac%25%0D%0A%3A%3A.md,line=1,col=1,title=bad-value::100%25 of 'a'")


@examples(60)
@given(st.lists(problems, min_size=1, max_size=3))
def test_github_can_read_back_what_was_written(listed: list[Problem]) -> None:
    *commands, _ = report.github(found(*listed)).split("\n")
    assert len(commands) == len(listed)
    for problem, command in zip(listed, commands, strict=True):
        match = re.fullmatch(
            r"::(error|warning) file=([^,:]*),line=\d+,col=\d+,title=[a-z-]+::(.*)", command, re.DOTALL
        )
        assert match is not None
        assert [unescaped(part) for part in match.groups()] == [problem.severity, problem.path, problem.message]


def unescaped(text: str) -> str:
    """As GitHub's runner does it."""
    for code, sign in [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]:
        text = text.replace(code, sign)
    return text


@pytest.mark.parametrize("sign", ["\n", "\x1b", "\x85", "\u2028"])
def test_a_value_neither_breaks_a_line_of_text_nor_steers_a_terminal(sign: str) -> None:
    assert sign not in str(Problem("a.md", 1, 1, "bad-value", f"'a{sign}b' is not a date"))
