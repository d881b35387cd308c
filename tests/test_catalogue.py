"""Catalogues of messages: read, checked against their originals, brought up to date with code and templates."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from candour.language.catalogue import NoLanguage, catalogue_path, extracted, language_of, read_catalogue, updated
from candour.language.spoken import Spoken
from candour.problem import Problem, Severity
from candour.project.open import open_project

from .builders import BASE, PROJECT
from .configured import settings_of
from .payloads import TEXTS
from .site.project import copy_project

HEAD = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
HAVE_IT = 'msgid "%(treatment)s: can I have it?"\nmsgstr "{}"\n'
SILENT = 'msgid "not mentioned"\nmsgstr "{}"\n'
BY = 'msgid "not by <a href=\\"%(address)s\\">%(num)s article</a>"\n'
BYS = 'msgid_plural "not by <a href=\\"%(address)s\\">%(num)s articles</a>"\n'
SAID_BY = 'msgstr[0] "no en <a href=\\"%(address)s\\">%(num)s artículo</a>"\n'


def read(text: str, language: str = "es") -> tuple[Spoken, list[Problem]]:
    return read_catalogue(language, (HEAD + text).encode())


def told(text: str) -> tuple[str, Problem]:
    """What "not mentioned" is in a catalogue of which one thing is wrong, and what that is."""
    language, (problem,) = read(SILENT.format("no se menciona") + "\n" + text)
    return language.messages.gettext("not mentioned"), problem


def test_a_catalogue_has_its_place_and_tells_its_language() -> None:
    assert catalogue_path("pt-BR") == "docs/language/pt-BR.po"
    assert language_of("docs/language/pt-BR.po") == "pt-BR"
    assert [language_of(path) for path in ("docs/language/es.txt", "docs/terms/es.po", "mkdocs.yml")] == [None] * 3


def test_a_sound_catalogue_is_spoken() -> None:
    text = SILENT.format("no se menciona") + "\n" + BY + BYS + SAID_BY + SAID_BY.replace("[0]", "[1]")
    language, problems = read(text)
    assert (language.code, problems) == ("es", [])
    assert language.messages.gettext("not mentioned") == "no se menciona"


@pytest.mark.parametrize(
    ("said", "flaw"),
    [
        ("¿puedo hacérmelo?", "has other names than its original; take the names in %(…)s over as they are"),
        ("%(tratamiento)s: ¿puedo?", "has other names than its original; take the names in %(…)s over as they are"),
        ("%(treatment): ¿puedo?", "has other names than its original; take the names in %(…)s over as they are"),
        ("%(treatment)s: ¿puedo %s?", "cannot be filled in; write a percent sign as %%, and names as %(name)s"),
        ("%(treatment)s: 100 % no", "cannot be filled in; write a percent sign as %%, and names as %(name)s"),
        ('%(treatment)s: \\"¿puedo?\\"', "has a straight quotation mark, which can end an attribute; write “…” or «…»"),
    ],
)
def test_what_could_not_be_filled_in_is_an_error_at_its_line(said: str, flaw: str) -> None:
    english, problem = told(HAVE_IT.format(said))
    assert english == "not mentioned", "with an error nothing of a catalogue is said"
    assert (problem.path, problem.line, problem.code) == ("docs/language/es.po", 9, "bad-translation")
    assert problem.severity is Severity.ERROR
    assert problem.message.startswith("the translation '")
    assert problem.message.endswith(flaw)


def test_a_percent_sign_is_written_twice() -> None:
    assert read(HAVE_IT.format("%(treatment)s: 100 %% sí"))[1] == []


def test_every_form_keeps_the_number_that_its_original_has() -> None:
    """Where a language says 1, 21 and 31 alike, "one" would be wrong."""
    text = 'msgid "%(num)s day"\nmsgid_plural "%(num)s days"\nmsgstr[0] "{}"\nmsgstr[1] "%(num)s días"\n'
    assert read(text.format("%(num)s día"))[1] == []
    assert read(text.format("un día"))[1][0].severity is Severity.ERROR
    assert read(text.replace("%(num)s day", "one day", 1).format("un día"))[1] == []


@pytest.mark.parametrize(
    "said",
    [
        "no en %(address)s: %(num)s artículo",
        'no en <a href=\\"%(address)s\\">%(num)s artículo',
        'no en <a class=\\"x\\" href=\\"%(address)s\\">%(num)s artículo</a>',
        'no en <a href=\\"%(address)s\\"><b>%(num)s artículo</b></a>',
        'no en <a href=\\"%(address)s\\">%(num)s artículo</a><SCRIPT>',
        'no en <a href=\\"%(address)s\\">%(num)s artículo</a><img',
    ],
)
def test_a_tag_that_is_not_the_originals_is_an_error(said: str) -> None:
    english, problem = told(BY + BYS + SAID_BY + f'msgstr[1] "{said}"\n')
    assert english == "not mentioned"
    assert (problem.line, problem.code, problem.severity) == (9, "bad-translation", Severity.ERROR)
    assert problem.message.endswith("has other tags than its original; take <…> over as they are")


def test_no_translation_adds_a_tag_or_ends_an_attribute() -> None:
    """It lands as it is, between tags or between double quotation marks."""
    refused = 0
    for text in TEXTS:
        typed = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        language, problems = read('msgid "Home"\nmsgstr "' + typed + '"\n')
        said = language.messages.gettext("Home")
        assert (said == "Home") == any(problem.severity is Severity.ERROR for problem in problems)
        assert said == "Home" or not {"<", '"'} & set(said)
        refused += said == "Home"
    assert 200 < refused < len(TEXTS)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (HEAD.encode() + b'msgid "not mentioned\nmsgstr "x"\n', 6),
        (HEAD.encode() + b"nonsense\n", 6),
        (HEAD.encode() + b'msgid "a"\nmsgstr "a <a href="x">b</a>"\n', 7),
        (HEAD.encode() + b'msgid "a"\n"b"\nmsgstr "c\\"\n', 8),
        (HEAD.encode() + 'msgid "a"\nmsgstr "é"\n'.encode("latin-1"), 7),
        (HEAD.replace("utf-8", "klingon").encode() + b'msgid "a"\nmsgstr "b"\n', 1),
    ],
)
def test_a_file_that_cannot_be_read_is_one_error(data: bytes, line: int) -> None:
    language, (problem,) = read_catalogue("es", data)
    assert language.messages.gettext("a") == "a"
    assert (problem.line, problem.code, problem.severity) == (line, "bad-translation", Severity.ERROR)
    assert problem.message.startswith("cannot be read: ")


@pytest.mark.parametrize(
    "rule",
    [
        "nplurals=2; plural=(n != 1",
        "nplurals=2; plural=n%0",
        "nplurals=2; plural=5/(n-5)",
        "nplurals=2; plural=9**9**9",
        "nplurals=2; plural=2",
        "nplurals=2; plural=0-1",
        "nplurals=2; plural=" + "(" * 400 + "n" + ")" * 400,
        "nplurals=2; plural=__import__('os')",
        "nplurals=1000000000; plural=0",
        "nplurals=0; plural=0",
        "nplurals=many; plural=0",
    ],
)
def test_a_rule_for_plurals_that_fails_for_any_number_is_one_error(rule: str) -> None:
    head = HEAD.replace("nplurals=2; plural=(n != 1);", rule)
    text = BY + BYS + SAID_BY + SAID_BY.replace("[0]", "[1]")
    language, (problem,) = read_catalogue("es", (head + text).encode())
    assert problem.code == "bad-translation"
    assert all(language.messages.ngettext("a", "b", number) in "ab" for number in range(300))


@pytest.mark.parametrize("charset", ["utf-7", "idna", "zlib", "unicode_escape", "rot13"])
def test_a_catalogue_cannot_say_how_its_bytes_are_read(charset: str) -> None:
    _, (problem,) = read_catalogue("es", (HEAD.replace("utf-8", charset) + SILENT.format("no")).encode())
    assert problem.message.startswith(f"cannot be read: 'charset={charset}' is not how")


def test_a_catalogue_that_is_too_large_is_not_read() -> None:
    _, (problem,) = read_catalogue("es", HEAD.encode() + b'msgid "' + b"x" * 20_000_000 + b'"\n')
    assert (problem.code, problem.message) == ("too-large", "the file has 20000120 bytes; at most 1000000 are read")


@pytest.mark.parametrize("gap", ['msgstr ""', '#, fuzzy\nmsgid "other"\nmsgstr "otra"'])
def test_a_gap_is_a_warning_and_is_said_in_english(gap: str) -> None:
    text = gap if gap.startswith("#") else f'msgid "other"\n{gap}'
    said, problem = told(f"{text}\n")
    assert said == "no se menciona"
    assert problem.severity is Severity.WARNING
    assert problem.message == "1 of 2 messages are not translated, and are shown in English; the first is 'other'"


def test_a_plural_form_that_is_missing_is_a_gap() -> None:
    _, problem = told(BY + BYS + SAID_BY + 'msgstr[1] ""\n')
    assert problem.severity is Severity.WARNING


def test_english_needs_no_translation() -> None:
    language, problems = read(SILENT.format("") + '\nmsgid "avoid"\nmsgstr "do not have"\n', "en")
    assert problems == []
    assert [language.messages.gettext(message) for message in ("not mentioned", "avoid")] == [
        "not mentioned",
        "do not have",
    ]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with three messages, one of them in a template, and a catalogue that knows one of them."""
    code = 'first = _("avoid")\nsecond = _n("%(num)s day", "%(num)s days", 2)\nthird = Nn_("hour", "hours")\n'
    page = '<p>{{ _("not mentioned") }}</p>\n{% trans a=1 %}So\n  many: {{ a }}{% endtrans %}\n'
    old = HEAD + '# A translator’s own remark.\nmsgid "avoid"\nmsgstr "evitar"\n\nmsgid "gone"\nmsgstr "ya no está"\n'
    for name, text in {"hooks/x.py": code, "overrides/page.html": page, catalogue_path("es"): old}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def messages(catalogue: Catalog) -> list[object]:
    return [message.id for message in catalogue if message.id]


def test_messages_are_found_in_code_and_in_templates(project: Path) -> None:
    found = [("%(num)s day", "%(num)s days"), ("hour", "hours"), "not mentioned", "So many: %(a)s"]
    assert messages(extracted(project)) == ["avoid", *found]


def test_an_update_keeps_what_is_translated_and_drops_what_is_gone(project: Path) -> None:
    text = updated(project, "es")
    assert 'msgid "avoid"\nmsgstr "evitar"\n' in text
    assert "# A translator’s own remark.\n" in text
    assert 'msgid "not mentioned"\nmsgstr ""\n' in text
    assert 'msgid_plural "%(num)s days"\nmsgstr[0] ""\nmsgstr[1] ""\n' in text
    assert "ya no está" not in text
    assert "fuzzy" not in text


def test_an_update_is_the_same_the_second_time(project: Path) -> None:
    text = updated(project, "es")
    (project / catalogue_path("es")).write_text(text, encoding="utf-8")
    assert updated(project, "es") == text
    assert read_catalogue("es", text.encode())[0].messages.gettext("avoid") == "evitar"


def test_a_message_names_its_file_and_no_line_that_every_change_would_move(project: Path) -> None:
    text = updated(project, "es")
    assert "#: hooks/x.py\n" in text
    (project / "hooks/x.py").write_text("\n\n" + (project / "hooks/x.py").read_text(encoding="utf-8"))
    assert updated(project, "es") == text


def test_a_new_language_begins_empty_with_its_own_plurals(project: Path) -> None:
    text = updated(project, "pl")
    assert "nplurals=4" in text or "nplurals=3" in text
    assert 'msgid "avoid"\nmsgstr ""\n' in text
    (problem,) = read_catalogue("pl", text.encode())[1]
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize("language", ["klingon", "", "x", "../es", "e s"])
def test_what_is_no_language_is_refused(project: Path, language: str) -> None:
    with pytest.raises(NoLanguage, match="is not a language; write its code"):
        updated(project, language)


def test_a_catalogue_that_cannot_be_read_is_not_overwritten(project: Path) -> None:
    for flaw in ("nonsense\n", 'msgid "avoid\n'):
        (project / catalogue_path("es")).write_text(HEAD + flaw)
        with pytest.raises(NoLanguage, match=r"docs/language/es\.po:6 cannot be read: "):
            updated(project, "es")


MARKS = {"_": 1, "_n": 2, "N_": 1, "Nn_": 2}
"""What marks messages, and how many of its arguments are messages."""


def test_every_message_of_the_code_can_be_found(tmp_path: Path) -> None:
    """A call inside an f-string is not seen, and every text in a call is taken for the message."""
    project = copy_project(tmp_path / "project")
    found = {part for id in messages(extracted(project)) for part in ([id] if isinstance(id, str) else id)}
    for module in sorted((PROJECT / "hooks").rglob("*.py")):
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MARKS:
                for given in call.args[: MARKS[call.func.id]]:
                    place = f"{module.name}:{call.lineno}"
                    texts = [part.value for part in ast.walk(given) if isinstance(part, ast.Constant)]
                    assert isinstance(given, ast.Constant) or not texts, f"{place}: {ast.unparse(given)} is no message"
                    assert set(texts) <= found, f"{place}: nobody can translate {texts[0]!r}"


def test_a_language_without_a_catalogue_is_a_problem_at_its_line() -> None:
    config = b"site_name: Clinic\ntheme:\n  name: material\n  language: ess\n"
    settings, (problem,) = settings_of(config, languages=["es", "pt-BR"])
    assert settings.language == "en"
    assert str(problem) == (
        "mkdocs.yml:4:13: the site has no words in 'ess'; did you mean 'es'? It speaks 'en', 'es' or 'pt-BR', and "
        "'python hooks/cli.py emit language ess' makes the list to translate [bad-setting]"
    )


@pytest.mark.parametrize(
    "theme", ["", "theme: material", "theme: {language: en}", "theme: {language: es}", "theme: [x]"]
)
def test_a_language_that_is_spoken_is_no_problem(theme: str) -> None:
    settings, problems = settings_of(theme.encode(), languages=["es"])
    assert problems == []
    assert settings.language == ("es" if "es}" in theme else "en")


def test_a_project_speaks_the_language_of_its_theme(tmp_path: Path) -> None:
    """And a flaw of its catalogue stands among the project's problems."""
    catalogue = HEAD + SILENT.format("no se menciona") + '\nmsgid "other"\nmsgstr ""\n'
    config = "theme:\n  language: es\n"
    pages = {**dict(BASE.pages), catalogue_path("es"): catalogue.encode(), "mkdocs.yml": config.encode()}
    for path, data in pages.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    opened = open_project(tmp_path)
    (problem,) = opened.loaded.problems
    assert (problem.path, problem.code) == ("docs/language/es.po", "bad-translation")
    own = opened.site.spoken()
    assert (own.code, own.messages.gettext("not mentioned")) == ("es", "no se menciona")
    (tmp_path / "mkdocs.yml").write_text(config.replace("es", "en"))
    assert open_project(tmp_path).site.spoken().code == "en"
