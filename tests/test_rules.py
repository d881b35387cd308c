"""Every rule fires on the bad example of its documentation, and nothing is said of the good one."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given

from candour.adapter.check import check
from candour.checks.rules import LISTED, RULES, Rule, silent_rules
from candour.checks.rules.rule import ON_WORDS, BadDocumentation, parse_documentation, rule_of
from candour.language.spoken import ENGLISH
from candour.model.guide import Example
from candour.model.settings import Settings
from candour.problem import Problem, Severity
from candour.project.load import load
from candour.project.open import open_project
from candour.project.sources import read_folder
from candour.reading.configuration_files import CONFIG
from candour.reading.word_lists import read_lists

from .builders import ANY_TEXT, BASE, SAMPLE_FOLDER, TODAY, X, article, lay
from .configured import inheriting
from .effort import examples
from .examples import pages_of
from .test_cases import BENEATH, BY_MKDOCS

WORDS, WORDS_OF, _ = read_lists(read_folder(SAMPLE_FOLDER).settings, LISTED)

every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)


in_every_language = pytest.mark.parametrize(
    ("rule", "language"),
    [(rule, language) for rule in RULES.values() for language in rule.examples],
    ids=lambda one: getattr(one, "code", one),
)
ON_PAGES_WORDS = [rule for rule in RULES.values() if rule.family in ON_WORDS]


def found(example: str, project: Path, language: str = "", code: str = "") -> list[Problem]:
    """What `check` finds where an example is laid over the base, with all rules at work."""
    laid = {**BENEATH, CONFIG: b"site_name: Clinic\n", **pages_of(example, language)}
    lay(laid, project)
    if code not in BY_MKDOCS:
        return list(open_project(project, TODAY).loaded.problems)
    lay(inheriting(laid[CONFIG]), project)
    return list(check(project, CONFIG).problems)


@every_rule
def test_a_rule_fires_on_its_bad_example(rule: Rule, tmp_path: Path) -> None:
    problems = [problem for problem in found(rule.bad, tmp_path, code=rule.code) if problem.code == rule.code]
    assert problems
    assert {problem.severity for problem in problems} == {rule.severity}


@every_rule
def test_nothing_is_said_of_its_good_example(rule: Rule, tmp_path: Path) -> None:
    assert list(map(str, found(rule.good, tmp_path, code=rule.code))) == []


@in_every_language
def test_a_rule_fires_on_its_bad_example_in_another_language(rule: Rule, language: str, tmp_path: Path) -> None:
    problems = found(rule.examples[language].bad, tmp_path, language)
    assert {problem.code for problem in problems} == {rule.code}
    assert all(problem.path.startswith(f"docs/{language}/") for problem in problems)


@in_every_language
def test_nothing_is_said_of_its_good_example_in_another_language(rule: Rule, language: str, tmp_path: Path) -> None:
    assert list(map(str, found(rule.examples[language].good, tmp_path, language))) == []


@pytest.mark.parametrize("rule", ON_PAGES_WORDS, ids=lambda rule: rule.code)
def test_a_rule_on_words_has_words_and_an_example_in_each_language_that_it_states(rule: Rule) -> None:
    stated = rule.languages if isinstance(rule.languages, tuple) else (ENGLISH,)
    assert {ENGLISH, *rule.examples} == set(stated)
    settings = Settings(words=WORDS, words_of=WORDS_OF)
    for language in stated:
        assert rule.knows(language, settings)
        assert settings.listed(rule.code, language) or not rule.has_words


def test_no_rule_is_silent_in_a_language_that_the_project_has_words_for() -> None:
    for language in (ENGLISH, *WORDS_OF):
        assert silent_rules(language, Settings(words=WORDS, words_of=WORDS_OF, language=language)) == ()


def test_a_rule_on_words_must_say_in_which_languages_it_looks() -> None:
    module = ModuleType("candour.checks.rules.claims_at_risk.new", DOCUMENTED)
    with pytest.raises(BadDocumentation, match="LANGUAGES must say in which languages it looks"):
        rule_of(module)
    module.__dict__["LANGUAGES"] = ("en",)
    assert rule_of(module).languages == ("en",)


@every_rule
def test_a_rule_is_documented(rule: Rule) -> None:
    assert rule.title.endswith(".")
    assert rule.why.endswith(".")
    assert rule.references


@examples(30)
@given(ANY_TEXT, ANY_TEXT)
def test_whatever_a_page_holds_a_finding_stands_in_it(title: str, body: str) -> None:
    page = article(body=f"{body}\nThe best, {body} no pain.\n", title=json.dumps(title or "x"))
    pages = {**dict(BASE.pages), X: page.encode()}
    lines = page.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in load(pages.items(), BASE.files, Settings(words=WORDS, words_of=WORDS_OF, today=TODAY)).problems:
        if problem.path == X:
            assert 1 <= problem.line <= len(lines)
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


def test_a_part_of_a_page_is_laid_over_the_page() -> None:
    scars = "docs/terms/scars.md"
    (page,) = pages_of(f"=== part of {scars}\nkind:\n  care\n---\n").values()
    assert page.decode() == (
        "---\nlabel: Scars\nsynonyms: [scarring]\nkind:\n  care\n---\nMarks that a healed wound leaves.\n"
    )
    (page,) = pages_of(f"=== part of {scars}\nOther words.\n").values()
    assert page == dict(BASE.pages)[scars].replace(b"Marks that a healed wound leaves.", b"Other words.")


def test_a_part_of_a_page_that_the_base_lacks_is_laid_over_a_sound_one() -> None:
    pages = pages_of("Below.\n=== part of docs/terms/acne.md\nlabel: Acne\n---\nSpots.\n")
    assert pages[X].startswith(b"---\ntitle: An article\n")
    assert pages[X].endswith(b"\n---\nBelow.\n")
    assert pages["docs/terms/acne.md"] == b"---\nkind: condition\nlabel: Acne\n---\nSpots.\n"


DOCUMENTED = "What.\n\nWhy.\n\nReference: A guide, https://a.example/\n\nBad::\n\n    Bad.\n\nGood::\n\n    Good.\n"


def test_a_docstring_is_read_in_its_parts() -> None:
    spanish = "Bad (es)::\n\n    Mal.\n\nGood (es)::\n\n    Bien.\n"
    title, why, (reference,), bad, good, examples = parse_documentation(DOCUMENTED + spanish)
    assert (title, why, bad, good) == ("What.", "Why.", "Bad.\n", "Good.\n")
    assert examples == {"es": Example("Mal.\n", "Bien.\n")}
    assert (reference.name, reference.url) == ("A guide", "https://a.example/")


@pytest.mark.parametrize(
    ("whole", "broken", "message"),
    [
        ("What.\n", "What\nelse.\n", "the first line says what the rule asks for"),
        ("Why.\n\n", "", "a paragraph must say why"),
        ("Reference: A guide, https://a.example/\n", "", "there must be a line 'Reference: name, address'"),
        (", https://a.example/", "", "the reference 'A guide' must end with a comma and its address"),
        ("Bad::\n\n    Bad.\n\n", "", "there must be one example 'Bad::'"),
        ("    Good.\n", "", "there must be one example 'Good::'"),
        ("Good::", "Bad (es)::\n\n    Mal.\n\nGood::", "there must be one example 'Good \\(es\\)::'"),
        ("Good::", "Good (es)::\n\n    Bien.\n\nGood::", "there must be one example 'Bad \\(es\\)::'"),
    ],
)
def test_a_docstring_that_lacks_a_part_is_named(whole: str, broken: str, message: str) -> None:
    with pytest.raises(BadDocumentation, match=message):
        parse_documentation(DOCUMENTED.replace(whole, broken))


def configured(*lines: str) -> str:
    return "=== mkdocs.yml\nextra:\n  candour:\n" + "".join(f"    {line}\n" for line in lines)


BEST = "It is the best treatment.\n"


@pytest.mark.parametrize(("word", "severities"), [("error", [Severity.ERROR]), ("off", [])])
def test_a_clinic_sets_how_grave_a_rule_is(word: str, severities: list[Severity], tmp_path: Path) -> None:
    problems = found(BEST + configured(f"rules: {{superlative: {word}}}"), tmp_path)
    assert [problem.severity for problem in problems] == severities


def test_limits_are_the_clinics(tmp_path: Path) -> None:
    sentence = " ".join(["word"] * 25) + ".\n"
    problems = found(sentence + configured("sentence_words: 24"), tmp_path)
    assert [problem.code for problem in problems] == ["long-sentence"]


def test_the_words_are_the_clinics(tmp_path: Path) -> None:
    words = "=== docs/words.yml \nsuperlative: [finest]\n"
    assert [str(p.column) for p in found("The best and the finest.\n" + words.replace("yml ", "yml"), tmp_path)] == [
        "18"
    ]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("It is the best[^1].\n\n[^1]: Says who?\n", []),
        ("It is the best.[^1] So they say.\n\n[^1]: Says who?\n", []),
        ("It is the best. So they say[^1].\n\n[^1]: Says who?\n", ["superlative"]),
        ("So they say[^1]. It is the best.\n\n[^1]: Says who?\n", ["superlative"]),
        ("So they say[^1].\n\n[^1]: It is the best, says the original.\n", []),
        ("It is `the best` of [all](https://the.best/), see https://the.best/the-best\n", []),
        ("It is [*the*\nbest](first.md).\n", ["superlative"]),
        ("It was the bestiary.\n", []),
    ],
)
def test_an_editors_note_lets_doubtful_words_stand(body: str, codes: list[str], tmp_path: Path) -> None:
    assert [problem.code for problem in found(body, tmp_path)] == codes


def test_a_treatments_page_has_no_such_excuse(tmp_path: Path) -> None:
    page = (
        "=== docs/treatments/needling.md\n---\ntitle: Needling\nsummary: A summary.\n---\n"
        "The best[^1] for [a](../terms/makeup.md), [b](../terms/acne-scars.md), [c](../terms/invasiveness.md).\n\n"
        "[^1]: Says who?\n"
    )
    assert [problem.code for problem in found(page, tmp_path)] == ["superlative"]


def test_an_exception_is_for_its_words_alone(tmp_path: Path) -> None:
    page = "exceptions:\n  - {rule: superlative, words: The  Best, reason: A prize.}\n---\nThe best, and world-class.\n"
    assert [problem.message[:13] for problem in found(page, tmp_path)] == ["'world-class'"]


def test_an_exception_without_words_is_for_the_page(tmp_path: Path) -> None:
    page = "exceptions:\n  - {rule: superlative, reason: A prize.}\n---\nThe best, and world-class.\n"
    assert found(page, tmp_path) == []


def test_an_exception_to_a_rule_that_is_off_is_left_alone(tmp_path: Path) -> None:
    page = "exceptions:\n  - {rule: superlative, reason: A prize.}\n---\nNothing.\n"
    assert found(page + configured("rules: {superlative: off}"), tmp_path) == []


def test_without_a_day_nothing_is_overdue(tmp_path: Path) -> None:
    found(RULES["review-overdue"].bad, tmp_path)
    codes = [problem.code for problem in open_project(tmp_path).loaded.problems]
    assert "review-overdue" not in codes
