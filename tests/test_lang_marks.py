"""What is not translated is marked with its language, and nothing else is: on every page, and in what search finds.

The pages of a library are rewritten with Cyrillic letters for what their editors write, and the site speaks Spanish.
Then every word on a page shows which language it belongs to: no list of words is needed, and no place is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from candour.knowledge.survey import Imprint, Site, survey
from candour.language.catalogue import catalogue_path, read_catalogue
from candour.language.spoken import Spoken
from candour.language.tags import is_tagged, tagged, tagged_as, untagged
from candour.model.library import as_words
from candour.model.settings import Settings
from candour.output.export import library_json
from candour.output.lang_marks import lang_marked
from candour.output.pages import build_all
from candour.output.pages.built import Built
from candour.output.pages.missing import missing
from candour.output.pages.treatments import home
from candour.output.render import Renderer
from candour.output.search.files import search_files
from candour.output.search.unanswered import unanswered
from candour.problem import errors
from candour.project.load import load
from candour.reading.front_matter import read

from .asking import REFERENCE, asking
from .builders import PROJECT, SAMPLE, SAMPLE_FOLDER, treatment
from .sayings import ALL, named, page, term_of
from .schema_org import faults
from .site.markup import Element, tree
from .site.wider import ORIGINAL, TRANSLATION

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщ"
_LETTERS = str.maketrans(_LATIN + _LATIN.upper(), _CYRILLIC + _CYRILLIC.upper())
_WRITTEN = {
    *("label", "title", "summary", "synonyms", "includes", "jargon", "me", "act", "step", "ask"),
    *("about", "what", "role", "condition"),
}
"""The keys that hold an editor's words in the language of the page. Names of people and publishers are in none."""

_NO_WORDS = re.compile(r"(\]\([^)]*\)|\[\^\w+\]|&\w+;)")
"""What in a body is no word: where links lead, the numbers of notes, entities."""


def foreign(text: str) -> str:
    return text.translate(_LETTERS)


def in_cyrillic(path: str, data: bytes) -> bytes:
    """A page of the library with every word of its editor in Cyrillic letters."""
    found, _ = read(path, data)
    assert found
    values = _rewritten(dict(found.front))
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    words = "".join(part if number % 2 else foreign(part) for number, part in enumerate(_NO_WORDS.split(found.body)))
    return f"---\n{lines}---\n{words}".encode()


def _rewritten(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _rewritten(below, name) for name, below in value.items()}
    if isinstance(value, list):
        return [_rewritten(item, key) for item in value]
    is_written = key in _WRITTEN or (key == "advice" and " " in str(value))  # a claim's advice is one word
    return foreign(value) if is_written and isinstance(value, str) else value


def spanish() -> Spoken:
    return read_catalogue("es", (SAMPLE_FOLDER / catalogue_path("es")).read_bytes())[0]


ES = {
    "docs/es/terms/pregnancy.md": "---\nlabel: Embarazo\nsynonyms: [embarazada]\n---\nUn bebé crece en el vientre.\n",
    "docs/es/terms/acne.md": "---\nlabel: Acné\n---\n",
    "docs/es/terms/pain.md": "---\nlabel: Dolor\noptions: {painless: [indoloro, sin dolor]}\n---\nCuánto duele.\n",
    "docs/es/treatments/micro-needling.md": "---\ntitle: Microagujas\nsummary: Agujas finas.\n---\nPinchan la piel.\n",
}
"""Words for some of the sample; one of the terms has no meaning in Spanish."""


WHOLE, LACKING = "docs/articles/made-up.md", "docs/articles/lacking.md"
REVIEWED = "{status: reviewed, by: A. Reader, role: nurse, on: 2026-01-02, due: 2027-01-02}"


def translated() -> tuple[dict[str, bytes], dict[str, str]]:
    """The sample with an article that is translated, one whose translation is old and lacks a claim, and a position."""
    article = ORIGINAL.replace("{status: unreviewed}", REVIEWED)
    pages = {**dict(SAMPLE.pages), WHOLE: article.encode(), LACKING: article.encode()}
    old = TRANSLATION.replace("[Maquillaje](aftercare:makeup)", "Maquillaje")
    words = {"docs/es/articles/made-up.md": TRANSLATION.replace("original: v2:000000000000\n", "")}
    words["docs/es/articles/lacking.md"] = old
    points = survey(load(pages.items(), {*pages}, Settings()).library).points["micro-needling"]
    treatment = "docs/treatments/micro-needling.md"
    position = (
        f"{{point: {points[0].id.partition('/')[2]}, advice: Ask us about it., by: A. Reader, role: nurse, "
        f"on: 2026-01-02, due: 2027-01-02, fingerprint: {points[0].fingerprint}}}"
    )
    decided = pages[treatment].decode().replace("title:", f"positions: [{position}]\ntitle:", 1)
    return {**pages, treatment: decided.encode()}, {**ES, **words}


def sayings() -> dict[str, bytes]:
    """Every group and every qualifier, with values of every kind."""
    pages = {f"docs/terms/{one.term}.md": term_of(one) for one in ALL}
    pages |= {f"docs/terms/{id}.md": text for id, text in named().items()}
    pages |= {"docs/treatments/peel.md": treatment("Peel"), "docs/articles/x.md": page(*ALL)}
    return {path: text.encode() for path, text in pages.items()}


LETTERS = set(_CYRILLIC.upper())
"""The headings of the A–Z, which are in no language."""

LIBRARIES: Mapping[str, tuple[Mapping[str, bytes], Mapping[str, str]]] = {
    "sample": (dict(SAMPLE.pages), ES),
    "translated": translated(),
    "sayings": (sayings(), {}),
}
"""Pages, and words for some of them."""

SITES = {
    "spanish": Settings(language="es", written_in="en", spoken=spanish(), languages={"en": Spoken("en")}),
    "english": Settings(languages={"es": spanish()}),
}
"""How a site may speak whose pages are written in English."""


@cache
def site(library: str, speaking: str) -> Site:
    settings = SITES[speaking]
    pages, words = LIBRARIES[library]
    told = {path: in_cyrillic(path, data) for path, data in pages.items() if path.count("/") == 2}
    told |= {path: text.encode() for path, text in words.items()}
    loaded = load(told.items(), {*told}, settings)
    assert not errors(loaded.problems), errors(loaded.problems)[:3]
    return replace(survey(loaded.library, settings), imprint=Imprint("Clínica", "", settings.language))


@cache
def built(library: str, speaking: str) -> Mapping[str, Built]:
    """All pages of a library by their addresses, with the content of those that an adapter makes."""
    of = site(library, speaking)
    renderer = Renderer(PROJECT, of.spoken())
    made = {one.url: one for one in build_all(of, renderer)}
    for url, html in (("index.html", home("", of.own, renderer)), ("404.html", missing(of.own, renderer, "/"))):
        made[url] = replace(made["terms/index.html"], html=html, search=(), headings=(), url=url)
    return made


IN_ENGLISH = {f"editors/{name}.html" for name in ("manual", "rules", "security", "promises")}
"""What editors read is English on every site, and marked as such as a whole."""


def texts(html: str, language: str = "es") -> Iterator[tuple[str, str]]:
    """Every text on a page with the language that it is marked with. Names in code are in none."""
    yield from _texts(tree(html), language)


def _texts(element: Element, language: str) -> Iterator[tuple[str, str]]:
    own = element.attributes.get("lang", language)
    for piece in element.pieces:
        if isinstance(piece, Element) and piece.tag not in ("script", "style", "code"):
            yield from _texts(piece, own)
        elif isinstance(piece, str) and piece.strip():
            yield " ".join(piece.split()), own


def wrong_on(one: Built, options: Collection[str]) -> list[tuple[str, str]]:
    """The texts of a page that are marked with a language that they are not in.

    `options` are those of choices: their ids are no words of an editor's, but they are shown.
    """
    shown = [*texts(one.html), *(text for heading in one.headings for text in texts(heading.text))]
    return [(text, own) for text, own in shown if (_is_spoken if own == "en" else _is_written)(text, options)]


def _is_written(text: str, options: Collection[str]) -> bool:
    """Whether an editor wrote some of it."""
    return text not in LETTERS and (text in options or bool(re.search(f"[{_CYRILLIC}]", text.lower())))


def _is_spoken(text: str, options: Collection[str]) -> bool:
    """Whether the site says some of it."""
    return text not in options and bool(re.search(r"[a-záéíóúñü]{3}", text.lower()))


def options(library: str) -> set[str]:
    """The options of choices as words."""
    terms = site(library, "english").library.terms.values()
    return {as_words(option) for term in terms for option in term.front.worded}


@pytest.mark.parametrize("library", LIBRARIES)
def test_every_text_on_every_page_is_marked_with_its_language(library: str) -> None:
    known = options(library)
    found = {url: wrong_on(one, known)[:3] for url, one in built(library, "spanish").items() if url not in IN_ENGLISH}
    assert {url: wrong for url, wrong in found.items() if wrong} == {}


def test_a_page_in_another_language_marks_what_is_not_in_it() -> None:
    pages = {url: one for url, one in built("sample", "english").items() if one.language}
    assert pages.keys() == {f"es/{name}.html" for name in ("terms/pregnancy", "terms/acne", "terms/pain")} | {
        "es/treatments/micro-needling.html"
    }
    known = {*options("sample"), "English"}  # the name of a language, in that language
    assert {url: wrong for url, one in pages.items() if (wrong := wrong_on(one, known))} == {}


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("speaking", SITES)
def test_no_page_no_head_and_no_data_holds_what_carries_a_language(library: str, speaking: str) -> None:
    for one in built(library, speaking).values():
        plain = (one.html, one.head, one.description, *(heading.text for heading in one.headings))
        assert not any(map(is_tagged, plain)), one.url
    assert not is_tagged(library_json(site(library, speaking)))


def found_by_search(library: str) -> dict[str, str]:
    """The files of search by their names, of a site that speaks Spanish."""
    pages = [(one.url, one.search) for one in built(library, "spanish").values()]
    files = search_files(pages, list(unanswered(site(library, "spanish").own)))
    return {name: json.loads(script.partition("=")[2].partition("=")[2].rstrip(";\n")) for name, script in files}


@pytest.mark.parametrize("library", LIBRARIES)
def test_search_says_in_which_language_each_word_is(library: str) -> None:
    files, known = found_by_search(library), options(library)
    names = files.pop("search/names.js")
    shown = [text for name in names["names"] for part in name for text in ([part] if isinstance(part, str) else part)]
    silent = files.pop("search/unanswered.js")
    shown += [*_flat(silent["lines"]), *_flat([[names, *more[1:2]] for names, *more in silent["concepts"]])]
    shown += [text for _, entries in names["pages"] for entry in entries for text in entry[3:4]]
    assert any(map(is_tagged, shown))
    for name in [name for name in files if name.startswith("search/answers/")]:
        shown += files.pop(name).values()
    assert not any(map(is_tagged, map(str, files.values())))
    marked = [one for text in shown if text for one in texts(lang_marked(text))]
    assert [one for one in marked if (_is_spoken if one[1] == "en" else _is_written)(one[0], known)] == []
    articles = [entry for one in built(library, "spanish").values() for entry in one.search if entry.text]
    written = {entry.language for entry in articles if _is_written(entry.names[0], ())}
    assert (written, {entry.language for entry in articles} - written <= {""}) == ({"en"}, True)


def json_ld(one: Built) -> Any:
    return json.loads(re.findall(r"<script[^>]*>(.*?)</script>", one.head)[0])


def _texts_of(value: Any, language: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and "@value" in value:
        yield value["@value"], value["@language"]
    elif isinstance(value, dict):
        yield from (pair for below in value.values() for pair in _texts_of(below, language))
    elif isinstance(value, list):
        yield from (pair for one in value for pair in _texts_of(one, language))
    elif isinstance(value, str):
        yield value, language


def _flat(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        yield from (text for one in value for text in _flat(one))
    elif isinstance(value, str) and not value.startswith(("http", "articles/", "terms/", "treatments/")):
        yield value


def test_machines_are_told_in_which_language_a_page_and_a_name_are() -> None:
    pages = built("sample", "spanish")
    data = {url: json_ld(one) for url, one in pages.items()}
    assert not [fault for one in data.values() for fault in faults(one)]
    assert {one["inLanguage"] for url, one in data.items() if not url.startswith("articles/")} == {"es"}
    assert {one["inLanguage"] for url, one in data.items() if url.startswith("articles/")} == {"en"}
    terms = {url: one["about"] for url, one in data.items() if url.startswith("terms/") and "about" in one}
    known = options("sample")
    names = [about.get(key) for about in terms.values() for key in ("name", "alternateName")]
    told = list(_texts_of(names, "es"))
    assert [pair for pair in told if (_is_spoken if pair[1] == "en" else _is_written)(pair[0], known)] == []
    assert json_ld(built("sample", "english")["es/terms/acne.html"])["inLanguage"] == "es"


def test_data_are_the_same_in_every_language() -> None:
    assert library_json(site("sample", "spanish")) == library_json(site("sample", "english"))


def test_a_translation_stands_for_its_original_once_it_has_every_claim() -> None:
    pages = built("translated", "spanish")
    whole, lacking = (pages[f"articles/{name}.html"] for name in ("made-up", "lacking"))
    assert (whole.title, untagged(lacking.title)) == (
        "Un artículo inventado para pruebas",
        foreign("An article made up for tests"),
    )
    assert (json_ld(whole)["inLanguage"], json_ld(lacking)["inLanguage"]) == ("es", "en")
    assert foreign("nurse") in lacking.html
    assert foreign("Ask us about it.") in pages["treatments/micro-needling/disagreements.html"].html
    table = pages["treatments/micro-needling/contraindications.html"].html
    assert ">embarazo</a>" in table
    assert f'<span lang="en">{foreign("pregnancy")}</span></a>' in table


def test_an_option_is_shown_in_the_first_of_its_words_and_found_by_all() -> None:
    for one in (built("sample", "spanish")["terms/pain.html"], built("sample", "english")["es/terms/pain.html"]):
        assert {"Dolor", "indoloro", "sin dolor"} <= set(one.search[0].names)
        assert '<span class="force">indoloro</span>' in one.html
    facts = built("sample", "spanish")["treatments/micro-needling/facts.html"].html
    assert '<span class="force">indoloro</span>' in facts
    assert "painless" not in {text for text, _ in texts(facts)}


def test_what_must_always_be_asked_names_who_says_so_in_the_language_of_the_source() -> None:
    of = survey(asking(site("sample", "spanish").library), SITES["spanish"])
    pages = {one.url: one for one in build_all(of, Renderer(PROJECT, of.spoken()))}
    told = texts(pages["treatments/micro-needling/can-i-have-it.html"].html)
    assert {own for text, own in told if text == REFERENCE.title} == {"en"}


def test_a_site_that_speaks_as_it_is_written_has_no_marks() -> None:
    pages = [one for one in built("sample", "english").values() if not one.language]
    marked = {url for one in pages for url, own in texts(one.html, "") if own and url != "Español"}
    assert marked == set()


def test_ids_and_addresses_are_the_same_in_every_language() -> None:
    def anchors(pages: Mapping[str, Built]) -> dict[str, list[str]]:
        return {url: re.findall(r'\bid="([^"]+)"', page.html) for url, page in pages.items() if not page.language}

    spanish, english = anchors(built("sample", "spanish")), anchors(built("sample", "english"))
    assert spanish.keys() == english.keys()
    assert {url for url in spanish if set(spanish[url]) != set(english[url])} <= {"terms/index.html"}


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        (f"<p>{tagged('Scars', 'en')}</p>", '<p><span lang="en">Scars</span></p>'),
        (f"<p>Con {tagged('a &lt; b', 'en')}.</p>", '<p>Con <span lang="en">a &lt; b</span>.</p>'),
        (f'<a title="{tagged("Scars", "en")}">x</a>', '<a title="Scars">x</a>'),
        (f"<title>{tagged('Scars', 'en')}</title>", "<title>Scars</title>"),
        (f"<script>{tagged('Scars', 'en')}</script>", "<script>Scars</script>"),
        (f'<option value="1">{tagged("Scars", "en")}</option>', '<option lang="en" value="1">Scars</option>'),
        (f"<option>solo: {tagged('Scars', 'en')}</option>", "<option>solo: Scars</option>"),
        (tagged("<p>One.</p>\n<p>Two.</p>", "pt-BR"), '<div lang="pt-BR"><p>One.</p>\n<p>Two.</p></div>'),
        (f"<p>{tagged('Cut short here', 'en')[:-4]}</p>", "<p>Cut short he</p>"),
    ],
)
def test_what_becomes_of_a_text_with_its_language(html: str, marked: str) -> None:
    assert lang_marked(html) == marked


def test_a_text_carries_its_language_into_any_other() -> None:
    label = tagged("Scars", "en")
    assert (untagged(label), tagged_as(label), tagged_as("Scars"), tagged_as(f"No: {label}")) == ("Scars", "en", "", "")
    assert untagged(f"{label}, {label.lower()}") == "Scars, scars"
    assert tagged("", "en") == ""
