"""The clinic's own settings, read from mkdocs.yml; its other keys are MkDocs' to check."""

from __future__ import annotations

from dataclasses import replace

import pytest

from candour.model.settings import Promise, Settings
from candour.problem import Severity
from candour.reading.configuration import promise_of

from .builders import SAMPLE_FOLDER
from .configured import configured, settings_of


def setting(value: str) -> bytes:
    return f"site_name: Clinic\nextra:\n  candour:\n    open_safety_points: {value}\n".encode()


@pytest.mark.parametrize("severity", Severity)
def test_open_safety_points_are_warnings_or_errors(severity: Severity) -> None:
    assert settings_of(setting(severity)) == (Settings(severity, site_name="Clinic"), [])


@pytest.mark.parametrize(
    "config",
    [
        "",
        "site_name: Clinic",
        "extra:",
        "extra: {generator: false}",
        "extra: {candour: }",
        "extra: [candour]",
        "- a list",
        "just words",
    ],
)
def test_whatever_is_not_set_is_a_warning(config: str) -> None:
    settings, problems = settings_of(config.encode())
    assert (settings.open_safety_points, settings.clinic, problems) == (Severity.WARNING, None, [])


@pytest.mark.parametrize("value", ["yes", "Error", "true", "2", "''"])
def test_another_word_is_named_with_its_place(value: str) -> None:
    settings, (problem,) = settings_of(setting(value))
    assert settings.open_safety_points is Severity.WARNING
    assert (problem.path, problem.line, problem.column, problem.code) == ("mkdocs.yml", 4, 25, "bad-setting")
    assert problem.severity is Severity.ERROR
    assert problem.message.endswith("is not accepted for 'open_safety_points'; it takes 'error' or 'warning'")


@pytest.mark.parametrize("value", ["", "[error]", "{error: warning}"])
def test_something_that_is_no_word_is_named_too(value: str) -> None:
    assert [problem.code for problem in settings_of(setting(value))[1]] == ["bad-setting"]


def test_tags_that_mkdocs_knows_do_not_hide_a_setting() -> None:
    config = b"site_url: !ENV [SITE, x]\nemoji: !!python/name:some.thing\n" + setting("error")
    assert settings_of(config) == (Settings(Severity.ERROR, site_name="Clinic"), [])


@pytest.mark.parametrize(
    ("config", "place", "code"),
    [
        (b"site_name: x\ncopyright: \xa9 A Clinic\n", (2, 12), "not-utf-8"),
        (b"site_name: [never closed\n", (1, 12), "bad-config"),
        (b"site_name: x\n\ttheme: y\n", (2, 1), "bad-config"),
        (b"site_name: \0\n", (1, 12), "control-character"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(config: bytes, place: tuple[int, int], code: str) -> None:
    settings, (problem,) = settings_of(config + setting("error"))
    assert settings == Settings()
    assert (problem.path, (problem.line, problem.column), problem.code) == ("mkdocs.yml", place, code)


def test_what_the_project_ships_is_sound() -> None:
    settings, problems = settings_of((SAMPLE_FOLDER / "mkdocs.yml").read_bytes())
    assert replace(settings, site_name="", site_description="") == Settings(), "no clinic, and nothing switched off"
    assert not problems


def test_a_misspelt_setting_is_named() -> None:
    settings, (problem,) = settings_of(b"extra: {candour: {open_safety_point: error}}")
    assert settings == Settings()
    assert str(problem) == (
        "mkdocs.yml:1:19: 'open_safety_point' is not a setting; did you mean 'open_safety_points'? "
        "'candour' takes open_safety_points, rules, review_months, reading_age, inflesz, sentence_words, "
        "written_in, allow, publish [bad-setting]"
    )


RULES = ("jargon", "long-sentence")


def of_candour(*lines: str) -> bytes:
    return ("extra:\n  candour:\n" + "".join(f"    {line}\n" for line in lines)).encode()


def test_rules_and_limits_are_read() -> None:
    given = of_candour("rules: {jargon: off, long-sentence: error}", "reading_age: 12", "review_months: 12")
    settings, problems = settings_of(given, RULES)
    assert problems == []
    assert settings.rules == {"jargon": None, "long-sentence": Severity.ERROR}
    assert (settings.reading_age, settings.review_months, settings.sentence_words) == (12, 12, 25)


@pytest.mark.parametrize("value", ["7", "26", "-12", "1.5", "twelve", "", "[12]", "²", "12345678901234567890"])
def test_a_limit_is_a_number_within_reason(value: str) -> None:
    settings, (problem,) = settings_of(of_candour(f"reading_age: {value}"))
    assert settings == Settings()
    assert problem.message == f"'reading_age' is a number from 8 to 25, not {problem.message.split(', not ')[1]}"


@pytest.mark.parametrize("value", ["jargon", "[jargon]", "{jargn: off}", "{jargon: no}", "{jargon: [off]}"])
def test_what_is_no_severity_of_a_rule_is_named(value: str) -> None:
    settings, problems = settings_of(of_candour(f"rules: {value}"), RULES)
    assert settings.rules == {}
    assert [problem.code for problem in problems] == ["bad-setting"]


def test_the_site_s_name_and_description_are_read_where_they_are_plain_text() -> None:
    settings, _ = settings_of(b"site_name: 'A: Clinic'\nsite_description: !ENV ABOUT\n")
    assert (settings.site_name, settings.site_description) == ("A: Clinic", "")


@pytest.mark.parametrize("promise", Promise)
def test_publishing_keeps_files_or_the_site_whole(promise: Promise) -> None:
    config = f"extra:\n  candour:\n    publish: {promise}\n".encode()
    settings, problems = settings_of(config)
    assert (settings.publish, problems) == (promise, [])
    assert promise_of(configured(config)) is promise


@pytest.mark.parametrize("value", ["hole", "yes", "[files]", "{}", "1"])
def test_another_promise_is_named_with_its_place(value: str) -> None:
    config = f"extra:\n  candour:\n    publish: {value}\n".encode()
    settings, problems = settings_of(config)
    assert settings.publish is Promise.FILES
    assert promise_of(configured(config)) is Promise.FILES
    assert [(problem.line, problem.column, problem.code) for problem in problems] == [(3, 14, "bad-setting")]
    assert "it takes 'files' or 'whole'" in problems[0].message


@pytest.mark.parametrize("config", [b"", b"extra: 1\n", b"extra:\n  candour: []\n", b"extra:\n  candour:\n"])
def test_without_a_setting_each_file_is_whole(config: bytes) -> None:
    assert promise_of(configured(config)) is Promise.FILES
