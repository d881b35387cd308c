"""Terms and treatments in another language: their words, what they depend on, and which languages there may be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from candour.knowledge.survey import survey
from candour.language.spoken import Spoken
from candour.model.front import TermTranslationFront
from candour.model.library import InOtherWords, Library
from candour.model.settings import Settings
from candour.model.text import moved
from candour.project.load import load
from candour.reading.translation import fingerprint_of

from .builders import BASE, LENIENT, X, article, claims, loaded, term, treatment
from .configured import settings_of

SCARS, ACHE = "docs/terms/scars.md", "docs/terms/ache.md"
ES_SCARS, ES_ACHE, ES_NEEDLING = (f"docs/es/{name}.md" for name in ("terms/scars", "terms/ache", "treatments/needling"))
LABELLED = term("Scars", "effect", "Marks.\n", synonyms="[scarring]")
CHOICE = term("Aching", "choice", "How much.\n", options="{painless: [no pain], slight: []}")


def original(text: str, path: str = SCARS) -> str:
    library = loaded({path: text}).library
    name = path.rpartition("/")[2].removesuffix(".md")
    return str(fingerprint_of(library.terms[name] if "terms" in path else library.treatments[name]))


def spanish(told: str, body: str = "Marcas.\n", **head: str) -> str:
    lines = "".join(f"{key}: {value}\n" for key, value in ({"label": "Cicatrices", "original": told} | head).items())
    return f"---\n{lines}---\n{body}"


def words(path: str, page: str, over: dict[str, str]) -> InOtherWords[TermTranslationFront]:
    found = loaded({**over, path: page})
    assert found.problems == ()
    return found.library.terms_in["es"][path.rpartition("/")[2].removesuffix(".md")]


def test_a_terms_words_stand_beside_it_and_change_nothing_of_it() -> None:
    page = spanish(original(LABELLED), synonyms="[marca, señal]", includes="[queloide]", me="Tengo cicatrices")
    told = words(ES_SCARS, page, {SCARS: LABELLED})
    assert (told.front.label, told.front.synonyms) == ("Cicatrices", ("marca", "señal"))
    assert (told.front.includes, told.front.me) == (("queloide",), "Tengo cicatrices")
    assert (told.language, told.path, told.current) == ("es", ES_SCARS, True)
    assert "Marcas." in told.body.html
    assert loaded({SCARS: LABELLED, ES_SCARS: page}).library.terms == loaded({SCARS: LABELLED}).library.terms


def test_the_options_of_a_choice_have_words() -> None:
    page = spanish(original(CHOICE, ACHE), label="Dolor", options="{painless: [indoloro, sin dolor], slight: leve}")
    told = words(ES_ACHE, page, {ACHE: CHOICE})
    assert told.front.options == {"painless": ("indoloro", "sin dolor"), "slight": ("leve",)}


def test_a_treatments_words_stand_beside_it() -> None:
    page = treatment("Punción", original=original(treatment("Needling"), "docs/treatments/needling.md"))
    found = loaded({"docs/treatments/needling.md": treatment("Needling"), ES_NEEDLING: page})
    assert found.problems == ()
    assert found.library.treatments_in["es"]["needling"].front.title == "Punción"


@pytest.mark.parametrize(
    ("changed", "is_another"),
    [
        (LABELLED.replace("label: Scars", "label: Scar"), True),
        (LABELLED.replace("Marks.", "Other marks."), True),
        (LABELLED.replace("[scarring]", "[scarring, cicatrix]"), False),
        (LABELLED.replace("kind: effect", "kind: condition"), False),
    ],
)
def test_what_a_terms_words_depend_on(changed: str, is_another: bool) -> None:
    found = loaded({SCARS: changed, ES_SCARS: spanish(original(LABELLED))})
    assert [problem.code for problem in found.problems] == ["translation-outdated"] * is_another
    assert found.library.terms_in["es"]["scars"].current != is_another


def test_a_page_that_cannot_be_read_is_left_out_and_named() -> None:
    found = loaded({SCARS: LABELLED, ES_SCARS: "---\nsynonyms: [x]\n---\nMarcas.\n"})
    assert {(problem.path, problem.code) for problem in found.problems} == {(ES_SCARS, "missing-key")}
    assert found.left_out == {ES_SCARS}
    assert "scars" not in found.library.terms_in["es"]


def test_a_term_with_mistakes_is_not_held_against_its_words() -> None:
    broken = CHOICE.replace("kind: choice", "kind: choise")
    found = loaded({ACHE: broken, ES_ACHE: spanish("v2:000000000000", options="{nothing: nada}")})
    assert {problem.path for problem in found.problems} == {ACHE}


BOTH = replace(LENIENT, language="es", written_in="en", languages={"en": Spoken("en")})


@pytest.mark.parametrize(
    ("settings", "folder", "codes"),
    [
        (BOTH, "es", []),
        (BOTH, "en", ["unknown-language"]),
        (BOTH, "fr", ["unknown-language"]),
        (replace(BOTH, written_in="es"), "es", ["unknown-language"]),
        (replace(BOTH, written_in="es"), "en", []),
    ],
)
def test_a_translation_is_in_any_language_but_that_of_the_originals(
    settings: Settings, folder: str, codes: list[str]
) -> None:
    pages = dict(BASE.pages) | {SCARS: LABELLED.encode()}
    pages[f"docs/{folder}/terms/scars.md"] = spanish(original(LABELLED)).encode()
    found = load(pages.items(), BASE.files | pages.keys(), settings)
    assert [problem.code for problem in found.problems] == codes
    assert ("scars" in found.library.terms_in.get(folder, {})) == (not codes)


def test_pages_are_written_in_the_sites_language_unless_it_says_otherwise() -> None:
    assert settings_of(b"theme: {language: en}")[0].written_in == "en"
    assert settings_of(b"theme: {language: es}", languages=["es"])[0].written_in == "es"
    config = b"theme: {language: es}\nextra: {candour: {written_in: en}}"
    assert settings_of(config, languages=["es"])[0].written_in == "en"


CONCEPT = article(claims("contraindications", "term: diabetes"), "Not with [diabetes](contraindication:diabetes).\n")
UNUSED = "docs/es/terms/scars.md"


def told(pages: dict[str, str], settings: Settings) -> Library:
    all_pages = {**dict(BASE.pages), **{path: text.encode() for path, text in pages.items()}}
    return load(all_pages.items(), {*all_pages}, settings).library


def test_a_concept_brings_its_words_where_pages_are_in_that_language_or_the_site_is() -> None:
    assert told({X: CONCEPT}, LENIENT).terms_in == {}, "nothing is in Spanish"
    for settings, more in ((LENIENT, {UNUSED: spanish("v2:000000000000")}), (BOTH, {})):
        library = told({X: CONCEPT, **more}, settings)
        assert library.terms["diabetes"].front.synonyms != library.terms_in["es"]["diabetes"].front.synonyms
        assert library.terms_in["es"]["diabetes"].front.label == "La diabetes"
        assert (
            survey(library, settings).told_in("es").library.terms["diabetes"].body.html
            == "<p>Demasiado azúcar en la sangre.</p>"
        )


def test_a_page_stands_for_a_concept_s_words() -> None:
    path = "docs/es/terms/diabetes.md"
    library = told({X: CONCEPT, path: spanish("v2:000000000000", label="Diabetes mellitus")}, LENIENT)
    assert library.terms_in["es"]["diabetes"].front.label == "Diabetes mellitus"
    assert library.terms_in["es"]["diabetes"].path == path


def test_a_name_that_a_page_has_is_no_concept_s_in_that_language() -> None:
    page = spanish("v2:000000000000", synonyms="[azúcar en la sangre]")
    library = told({X: CONCEPT, ES_SCARS: page}, LENIENT)
    assert "azúcar en la sangre" not in library.terms_in["es"]["diabetes"].front.synonyms
    assert "diabético" in library.terms_in["es"]["diabetes"].front.synonyms


@pytest.mark.parametrize(
    ("address", "moved_to"),
    [
        ("../../terms/acne.html#fact", "../terms/acne.html#fact"),
        ("../terms/acne.html", "../terms/acne.html"),
        ("y.html", "y.html"),
        ("../about.html", "../es/about.html"),
        ("../../assets/a.png", "../assets/a.png"),
        ("#here", "#here"),
        ("https://x.example/a.html", "https://x.example/a.html"),
    ],
)
def test_a_translation_that_stands_for_its_original_keeps_its_links(address: str, moved_to: str) -> None:
    html = moved(f'<a href="{address}">x</a>', "es/articles/x.html", "articles/x.html", "es")
    assert html == f'<a href="{moved_to}">x</a>'
