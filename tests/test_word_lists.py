"""The words that rules look for: docs/words.yml for every page, and one file a language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from candour import report
from candour.checks.phrases import find_phrases, phrases, small, words_of
from candour.checks.rules import LISTED, RULES
from candour.model.settings import Settings
from candour.project.open import open_project
from candour.project.sources import read_folder
from candour.reading.word_lists import WORDS, is_list, read_lists, read_word_list, word_list_path

from .builders import SAMPLE_FOLDER, TODAY, X, article, lay
from .test_cases import BENEATH

SPANISH = word_list_path("es")
ES, EN = "docs/es/articles/x.md", "docs/en/articles/x.md"
PROMISE = "Es el mejor tratamiento y sin dolor garantizado."


def test_lists_of_words_are_read() -> None:
    assert read_word_list(b"brand: [Botox, 'No. 1']\nprice: \n", ("brand", "price")) == (
        {"brand": ("Botox", "No. 1")},
        [],
    )


@pytest.mark.parametrize(
    "data", ["", "words", "- words", "brand: [never closed", "brand: Botox", "brnd: []", "brand: [x, []]"]
)
def test_what_is_no_list_of_words_is_named_in_its_file(data: str) -> None:
    _, _, problems = read_lists({WORDS: data.encode(), SPANISH: data.encode()}, ("brand",))
    assert [(problem.path, problem.code) for problem in problems] == [
        (SPANISH, "bad-setting"),
        (WORDS, "bad-setting"),
    ]


@pytest.mark.parametrize("name", ["spanish.words.yml", "es.words.yaml", "words.es.yml", "es.yml", "old/es.words.yml"])
def test_a_list_that_would_not_be_read_is_named(name: str) -> None:
    path = f"docs/language/{name}"
    assert is_list(path)
    *lists, (problem,) = read_lists({path: b"brand: [x]\n"}, ("brand",))
    assert lists == [{}, {}]
    assert str(problem).startswith(f"{path}:1:1: '{name}' is not read; a list of words is named after")


def test_the_words_of_the_sample_are_sound_and_for_every_rule() -> None:
    words, words_of, problems = read_lists(read_folder(SAMPLE_FOLDER).settings, LISTED)
    assert problems == []
    assert words.keys() == set(LISTED)
    assert words_of["es"].keys() == set(LISTED) - {"brand-product"}  # a brand is one in every language
    for lists in (words, *words_of.values()):
        assert all(len(set(entries)) == len(entries) > 0 for entries in lists.values())


def test_a_language_has_the_words_of_every_page_and_its_own() -> None:
    settings = Settings(words={"brand": ("Botox",)}, words_of={"es": {"brand": ("bótox",)}})
    assert settings.listed("brand", "en") == ("Botox",)
    assert settings.listed("brand", "es") == settings.listed("brand", "es-MX") == ("Botox", "bótox")


LISTS = read_lists(read_folder(SAMPLE_FOLDER).settings, LISTED)[:2]
SHIPPED = Settings(words=LISTS[0], words_of=LISTS[1])


def risky(text: str, language: str) -> list[str]:
    """The words of a text that the shipped lists name."""
    lowered = small(text)
    return [
        text[start:end]
        for code in LISTED
        for start, end in find_phrases(phrases(SHIPPED.listed(code, language), language), lowered, words_of(lowered))
    ]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_entry_is_found_in_a_text_that_says_it(language: str) -> None:
    entries = [entry for code in LISTED for entry in SHIPPED.listed(code, language)]
    said = {entry: entry.replace("<number>", "12").replace("*", "").replace("…", "any") for entry in entries}
    assert [entry for entry, words in said.items() if not risky(f"Aquí: {words}, y más.", language)] == []


@pytest.mark.parametrize(
    "text",
    """\
Las mejores clínicas. Una técnica indolora. Pruebas certificadas por la FDA. Métodos clínicamente probados.
Los estudios clínicos demuestran mucho. Según los expertos. Nuestra clínica es líder. La técnica más segura.
Desde 99 €. Solo 1.200 euros. Un 20 % de descuento. Consulta gratuita. Resultados garantizados. ¡Adiós para siempre!
Sin ningún riesgo. Es 100% eficaz. Curación definitiva. Un remedio milagroso. Tres de los cinco artículos.
""".replace("\n", " ")
    .strip()
    .split(". "),
)
def test_spanish_promises_are_found_in_both_genders_and_numbers(text: str) -> None:
    assert risky(text, "es")


@pytest.mark.parametrize(
    "text",
    """\
No está demostrado que funcione. No siempre funciona. No es apto para todos. El riesgo cero no existe.
Lo mejor es esperar. Es más eficaz que el láser. Solo un médico puede hacerlo. Sin anestesia hay más dolor.
El resultado definitivo se ve a los tres meses. Un artículo no lo dice. Hay riesgo de infección. Puede doler.
Pregunte qué opción es la más adecuada para usted. Los estudios no demuestran que ayude. Desde los 18 años.
""".replace("\n", " ")
    .strip()
    .split(". "),
)
def test_what_an_honest_text_says_is_not_found(text: str) -> None:
    assert risky(text, "es") == []


SITE = {
    "mkdocs.yml": "site_name: Clinic\ntheme: {language: es}\n",
    "docs/language/es.po": "",
    "docs/index.md": "# Inicio\n",
}
"""A site that speaks Spanish."""


def words_found(project: Path, pages: dict[str, str]) -> set[tuple[str, str]]:
    """The words that `check` names in the text of article x and of its translation, and the rule."""
    lay({**BENEATH, **pages}, project)
    problems = open_project(project, TODAY).loaded.problems
    listed = [problem for problem in problems if problem.code in LISTED and problem.path.endswith("/x.md")]
    return {(problem.path, problem.message.split("'")[1]) for problem in listed}


def translation(text: str) -> str:
    return f"---\ntitle: Another\nsummary: Two of them.\nreview: {{status: unreviewed}}\n---\n{text}\n"


def test_a_spanish_translation_is_read_by_spanish_words_and_its_original_is_not(tmp_path: Path) -> None:
    pages = {X: article(body=f"{PROMISE}\n"), ES: translation(PROMISE), "docs/language/es.po": ""}
    assert words_found(tmp_path, pages) == {(ES, "el mejor"), (ES, "sin dolor"), (ES, "garantizado")}


def test_a_spanish_site_is_read_by_spanish_words_and_its_english_translation_by_english_ones(tmp_path: Path) -> None:
    pages = {**SITE, X: article(body=f"{PROMISE}\n"), EN: translation(f"{PROMISE} It is the best, and painless.")}
    spanish = {(X, "el mejor"), (X, "sin dolor"), (X, "garantizado")}
    assert words_found(tmp_path, pages) == spanish | {(EN, "the best"), (EN, "painless")}


def test_a_clinics_words_of_before_are_looked_for_on_every_page(tmp_path: Path) -> None:
    """The docs/words.yml of a clinic that speaks Spanish may hold Spanish words: they go on working."""
    lists = {WORDS: "superlative: [estupendísimo]\n", SPANISH: "absolute-promise: [sin dolor]\n"}
    pages = {**SITE, **lists, X: article(body="Es estupendísimo y sin dolor.\n")}
    assert words_found(tmp_path, pages) == {(X, "estupendísimo"), (X, "sin dolor")}


def test_numbers_in_words_are_those_of_the_page_s_language(tmp_path: Path) -> None:
    text = "Dos artículos, once artículos, two articles y 12 artículos."
    pages = {X: article(body=f"{text}\n"), ES: translation(text), "docs/language/es.po": ""}
    lay({**BENEATH, WORDS: "typed-count: [<number> articles, <number> artículos]\n", **pages}, tmp_path)
    found = [problem for problem in open_project(tmp_path, TODAY).loaded.problems if problem.code == "typed-count"]
    assert [(problem.path, problem.message.split("'")[1]) for problem in found] == [
        (X, "two articles"),
        (X, "12 artículos"),
        (ES, "Dos artículos"),
        (ES, "once artículos"),
        (ES, "12 artículos"),
    ]


def test_with_an_editors_note_a_translation_may_say_what_its_source_says(tmp_path: Path) -> None:
    noted = f"{PROMISE.removesuffix('.')}[^1].\n\n[^1]: Eso dice la fuente.\n"
    pages = {X: article(body="Nothing.\n"), ES: translation(noted), "docs/language/es.po": ""}
    assert words_found(tmp_path, pages) == set()


ON_EVIDENCE = [code for code, rule in RULES.items() if rule.family == "evidence"]
"""Rules whose words are the engine's own, in English and Spanish."""


def silence(project: Path, pages: dict[str, str]) -> str:
    """What the last line of `check` says besides how much it checked and found."""
    lay({**BENEATH, **pages}, project)
    return report.problems_text(open_project(project, TODAY).loaded).splitlines()[-1].partition("; ")[2]


def test_check_says_once_which_rules_are_silent_in_which_language(tmp_path: Path) -> None:
    french = {f"docs/fr/articles/{name}.md": translation("Oui.") for name in ("x", "y")}
    pages = {**french, "docs/language/fr.po": "", **{f"docs/articles/{name}.md": article() for name in ("x", "y")}}
    without = "absolute-promise, misused-authority, price-promise, superlative, typed-count, unnamed-study"
    assert silence(tmp_path, pages) == f"silent in 'fr': {', '.join(ON_EVIDENCE)}, jargon, reading-age, {without}"


def test_a_third_language_is_begun_with_one_file(tmp_path: Path) -> None:
    pages = {X: article(), "docs/fr/articles/x.md": translation("Sans douleur."), "docs/language/fr.po": ""}
    begun = {**pages, word_list_path("fr"): "absolute-promise: [sans douleur]\n"}
    assert words_found(tmp_path, begun) == {("docs/fr/articles/x.md", "Sans douleur")}
    assert "absolute-promise" not in silence(tmp_path, begun)


def test_a_site_in_one_language_with_all_its_words_has_no_silent_rule(tmp_path: Path) -> None:
    assert silence(tmp_path, {}) == silence(tmp_path, SITE) == ""


def test_a_list_that_is_not_there_is_told_and_one_that_is_empty_or_switched_off_is_not(tmp_path: Path) -> None:
    lists = "".join(f"{code}: []\n" for code in LISTED if code != "superlative")
    pages = {**SITE, SPANISH: lists}
    assert silence(tmp_path, pages) == "silent in 'es': superlative"
    switched_off = "theme: {language: es}\nextra: {candour: {rules: {superlative: off}}}\n"
    assert silence(tmp_path, {**pages, "mkdocs.yml": switched_off}) == ""


def test_tools_are_told_which_rules_are_silent_too(tmp_path: Path) -> None:
    lists = "".join(f"{code}: []\n" for code in LISTED)
    pages = {X: article(), "docs/fr/articles/x.md": translation("Rien."), "docs/language/fr.po": ""}
    lay({**BENEATH, **pages, word_list_path("fr"): lists}, tmp_path)
    loaded = open_project(tmp_path, TODAY).loaded
    silent = {"fr": [*ON_EVIDENCE, "jargon", "reading-age"]}
    assert json.loads(report.problems_json(loaded))["checked"]["silent"] == silent
    run = json.loads(report.sarif(loaded))["runs"][0]
    assert run["properties"]["checked"]["silent"] == silent


def test_the_words_of_one_term_let_the_rule_on_jargon_speak_in_their_language(tmp_path: Path) -> None:
    pages = {X: article(), "docs/fr/articles/x.md": translation("Rien."), "docs/language/fr.po": ""}
    pages["docs/fr/terms/scars.md"] = "---\nlabel: Cicatrices\n---\nDes marques.\n"
    assert "jargon" not in silence(tmp_path, pages)
