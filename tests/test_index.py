"""The files of search: small, in a stable order, and harmless wherever they are read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import given

from candour.model.front import NoteReference
from candour.output.search.answers import ShortAnswer
from candour.output.search.entries import ARTICLE, ROW, TERM, SearchEntry, SearchText, TextSection
from candour.output.search.files import file_name, search_files
from candour.output.search.others import OtherNames
from candour.output.search.unanswered import Unanswered

from .builders import ANY_TEXT
from .effort import examples

TERM_PAGE = ("terms/acne.html", [SearchEntry("", ("Acne", "zits"), TERM, "A disease.")])
TABLE_PAGE = (
    "treatments/peel/benefits.html",
    [SearchEntry("", ("Peel: benefits",)), SearchEntry("acne", ("Acne", "zits"), ROW)],
)


def text(claimed: str = "", said: str = "") -> SearchText:
    return SearchText("Sum.", (TextSection("", "", "It."),), (), frozenset(claimed.split()), frozenset(said.split()))


def page(name: str, claimed: str = "", said: str = "") -> tuple[str, Sequence[SearchEntry]]:
    return f"articles/{name}.html", [SearchEntry("", (name,), ARTICLE, "", text(claimed, said))]


def read(pages: Sequence[tuple[str, Sequence[SearchEntry]]]) -> dict[str, Any]:
    """What a browser has once it has run every file."""
    found = {}
    for path, script in search_files(pages):
        start, _, data = script.partition("=window.candourSearch||{})")
        name, _, value = data.partition("]=")
        assert start == "(window.candourSearch"
        found[json.loads(name[1:])] = json.loads(value.removesuffix(";\n"))
        assert path == f"search/{json.loads(name[1:])}.js"
    return found


def test_names_stand_once_whatever_leads_to_them() -> None:
    names = read([TERM_PAGE, TABLE_PAGE])["names"]
    assert names["names"] == [["Acne", "zits"], ["Peel: benefits"]]
    kinds = names["kinds"]
    assert names["pages"] == [
        ["terms/acne.html", [[kinds.index("term"), 0, "", "A disease."]]],
        ["treatments/peel/benefits.html", [[kinds.index("list"), 1], [kinds.index("row"), 0, "acne"]]],
    ]


def test_what_is_said_of_a_thing_first_has_a_file_by_the_number_of_its_names() -> None:
    acne = replace(TERM_PAGE[1][0], answer=ShortAnswer(("Avoid.", "Ask."), warns=True))
    row = replace(TABLE_PAGE[1][1], answer=ShortAnswer(("avoid: 1 article",)))
    found = read([(TABLE_PAGE[0], [TABLE_PAGE[1][0], row]), (TERM_PAGE[0], [acne])])
    address = "treatments/peel/benefits.html"
    assert found["answers/1"] == {f"{address}#acne": "avoid: 1 article", "terms/acne.html": "Avoid.\nAsk."}
    entries = {page: [entry[4:] for entry in listed] for page, listed in found["names"]["pages"]}
    assert entries == {address: [[], [1]], "terms/acne.html": [[3]]}
    assert "answers/0" not in found


def test_what_no_claim_answers_has_a_file_with_each_line_and_reference_once() -> None:
    reference = NoteReference(
        id="one", title="A page", publisher="The agency", address="https://example.org/", read="2026-11-27"
    )
    concepts = [
        Unanswered(("Diabetes", "diabetic"), ("type 2 diabetes",), ("Ask.",), (), False, reference),
        Unanswered(("Lupus",), (), (), (("articles/a.html", "A"),), True),
        Unanswered(("HIV",), (), ("Ask.",), (), False, reference),
        Unanswered(("Sepsis",), is_urgent=True),
        Unanswered(("Arms",), (), (), (("articles/a.html", "A"),), True, is_place=True),
    ]
    scripts = dict(search_files([], concepts))
    assert json.loads(scripts["search/unanswered.js"].partition('"]=')[2].removesuffix(";\n")) == {
        "concepts": [
            [["Diabetes", "diabetic", ["type 2 diabetes"]], [0], "", 0],
            [["Lupus"], "", [["articles/a.html", "A"]], "", 1],
            [["HIV"], [0], "", 0],
            [["Sepsis"], "", "", "", "", 1],
            [["Arms"], "", [["articles/a.html", "A"]], "", 1, "", 1],
        ],
        "lines": ["Ask."],
        "references": [["A page, The agency", "https://example.org/"]],
    }


def test_names_in_other_languages_have_a_file_of_their_own() -> None:
    others = OtherNames(("el la",), (("terms/acne.html", ("Acné",), ("granos con pus",)), (4, ("VIH",), ())))
    scripts = dict(search_files([], (), others))
    assert json.loads(scripts["search/others.js"].partition('"]=')[2].removesuffix(";\n")) == {
        "ignored": ["el la"],
        "names": [["terms/acne.html", ["Acné", ["granos con pus"]]], [4, ["VIH"]]],
    }


def test_a_word_leads_to_the_texts_that_claim_it_and_to_those_that_only_say_it() -> None:
    found = read([page("a", "acne", "aching it"), TERM_PAGE, page("b", "", "acne"), page("c", "acne aching")])
    assert found["words/ac"] == {"aching": [[2], [0]], "acne": [[0, 2], [1]]}
    assert found["names"]["starts"] == ["ac", "it"]


def test_a_text_is_a_file_of_its_own() -> None:
    found = read([page("a")])
    assert found["texts/articles/a"] == {"summary": "Sum.", "sections": [["", "", "It."]], "claims": []}


def test_words_of_one_letter_are_left_to_the_names() -> None:
    assert read([page("a", "b", "c")]).keys() == {"names", "unanswered", "others", "texts/articles/a"}


def test_a_files_name_is_plain_in_any_language() -> None:
    assert [file_name(start) for start in ("ac", "9º", "日本", "c日")] == ["ac", "9-ba", "-65e5-672c", "c-65e5"]


def test_the_version_changes_with_the_numbers_of_texts() -> None:
    one, other = [page("a"), page("b")], [page("b"), page("a")]
    assert read(one)["names"]["version"] == read(one)["names"]["version"] != read(other)["names"]["version"]


def test_the_order_of_a_set_leaves_no_trace() -> None:
    words = [f"ac{number}" for number in range(50)]
    assert list(search_files([page("a", " ".join(words))])) == list(
        search_files([page("a", " ".join(reversed(words)))])
    )


@examples(200)
@given(ANY_TEXT)
def test_any_text_is_read_as_it_was_written_and_ends_no_script(any_text: str) -> None:
    entry = SearchEntry(
        "",
        (any_text,),
        ARTICLE,
        "",
        SearchText(any_text, (TextSection("", any_text, any_text),), (), frozenset(), frozenset()),
    )
    pages = [("articles/a.html", [entry]), ("terms/a.html", [SearchEntry("", (any_text,), TERM, any_text)])]
    for _, script in search_files(pages):
        assert not {"<", "\u2028", "\u2029"} & set(script)
        assert script.count("\n") == 1
    found = read(pages)
    assert found["names"]["names"] == [[any_text]]
    assert found["texts/articles/a"]["sections"] == [["", any_text, any_text]]
