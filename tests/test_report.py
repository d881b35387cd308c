"""Problems → a line each for people, JSON for tools; both end with how much was checked."""

from __future__ import annotations

import json
from dataclasses import replace
from unicodedata import category

from candour import report
from candour.problem import Problem, Severity, did_you_mean, either, errors, seen

from .builders import X, article, claims, loaded

BROKEN = {X: article(claims("benefits", "term: scar"), "[x](benefit:scar)\n")}


def test_a_problem_is_one_line_that_leads_with_its_place() -> None:
    problem = Problem("docs/articles/x.md", 14, 5, "unknown-term", "'pregnacy' is not a term")
    assert str(problem) == "docs/articles/x.md:14:5: 'pregnacy' is not a term [unknown-term]"


def test_a_line_s_end_in_a_value_is_spelt_out() -> None:
    assert str(Problem("a.md", 1, 1, "code", "'a\nb\u2028c' is wrong")) == "a.md:1:1: 'a␊b<U+2028>c' is wrong [code]"


def test_nothing_unseen_reaches_a_reader_as_it_is() -> None:
    """Every control, format, private and lone surrogate character, and whatever Unicode leaves without a sign."""
    unseen = [sign for sign in map(chr, range(0x110000)) if category(sign) in ("Cc", "Cf", "Co", "Cs")]
    unseen += ["\u2028", "\u2029", "\u115f", "\u3164", "\uffa0", "\ufdd0", "\ufffe", "\U0001fffe"]
    assert [f"{ord(sign):04X}" for sign in unseen if sign in seen(f"a{sign}b")] == []
    assert seen("naïve ½ µ “quoted” – 中 👩‍⚕️ می‌خواهم") == "naïve ½ µ “quoted” – 中 👩‍⚕️ می‌خواهم"


def test_a_files_name_is_shown_as_safely_as_a_value() -> None:
    assert str(Problem("a\n::error::.md", 1, 1, "code", "x")).startswith("a␊::error::.md:1:1: ")


def test_problems_sort_by_place() -> None:
    places = [("b.md", 1, 1), ("a.md", 10, 1), ("a.md", 2, 9), ("a.md", 2, 1)]
    problems = sorted(Problem(*place, "code", "message") for place in places)
    assert [(p.path, p.line, p.column) for p in problems] == sorted(places)


def test_only_errors_stop_the_site() -> None:
    warning = Problem("a.md", 1, 1, "code", "message", Severity.WARNING)
    error = Problem("a.md", 2, 1, "code", "message")
    assert errors([warning, error]) == [error]


def test_the_text_ends_with_how_much_was_checked() -> None:
    assert (
        report.problems_text(loaded()) == "checked 1 article with 3 claims, 6 terms, 1 treatment: 0 errors, 0 warnings"
    )
    *_, summary = report.problems_text(loaded(BROKEN)).splitlines()
    assert summary == "checked 2 articles with 3 claims, 6 terms, 1 treatment: 1 error, 0 warnings"


def test_json_says_the_same() -> None:
    data = json.loads(report.problems_json(loaded(BROKEN)))
    assert data["checked"] == {"articles": 2, "claims": 3, "terms": 6, "treatments": 1}
    (problem,) = data["problems"]
    message = problem.pop("message")
    assert problem.pop("mends")
    assert message.startswith("'scar' is not a term; did you mean 'scars'?")
    assert problem == {"path": X, "line": 8, "column": 12, "code": "unknown-term", "severity": "error"}


def test_each_format_is_one_of_the_command_lines() -> None:
    assert list(report.FORMATS) == ["text", "json", "sarif", "github"]


def test_a_near_word_is_suggested_and_a_far_one_is_not() -> None:
    assert did_you_mean("pregnacy", ["psoriasis", "pregnancy"]) == "; did you mean 'pregnancy'?"
    assert did_you_mean("pregnacy", ["eczema"]) == ""


def test_accepted_words_are_listed_as_a_person_would() -> None:
    assert [either(["a", "b", "c"][:n]) for n in range(4)] == ["", "'a'", "'a' or 'b'", "'a', 'b' or 'c'"]


def many(number: int) -> list[Problem]:
    """As many warnings in two files, and two errors in one."""
    warnings = [
        Problem(f"{'ab'[at % 2]}.md", at + 1, 1, "long-sentence", "long", Severity.WARNING) for at in range(number)
    ]
    return [Problem("a.md", 1, 1, "unknown-term", "no term"), Problem("a.md", 2, 1, "unknown-term", "none"), *warnings]


def test_many_problems_are_counted_by_kind_errors_first() -> None:
    lines = report.problems_text(replace(loaded(), problems=tuple(many(30)))).splitlines()
    assert lines[:32] == [str(problem) for problem in many(30)], "each has its line as ever"
    head, first, second, summary = lines[32:]
    assert head == "By kind:"
    assert first.split()[:6] == ["2", "errors", "unknown-term", "in", "1", "file:"]
    assert second.split()[:6] == ["30", "warnings", "long-sentence", "in", "2", "files:"]
    assert max(map(len, (first, second))) <= 100
    assert summary.endswith("2 errors, 30 warnings")
    assert "By kind:" in report.with_source(replace(loaded(), problems=tuple(many(30))), lambda path: ())


def test_a_few_problems_are_not_counted() -> None:
    assert "By kind" not in report.problems_text(replace(loaded(), problems=tuple(many(18))))
