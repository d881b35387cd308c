"""What no claim names: told as not mentioned only if nothing on the site names it, however it is spelt.

The vocabulary here is tests/vocabulary (conftest.py).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.knowledge.survey import Site, survey
from candour.knowledge.unclaimed import Unclaimed
from candour.language.spoken import Spoken
from candour.project.concepts import Concepts
from candour.project.load import load

from .asking import ASKING, REFERENCE, asking
from .builders import BASE, LENIENT, SAMPLE, VOCABULARY, X, article, claims, loaded, term, treatment
from .effort import examples

HOME = "docs/index.md"
ES = "docs/es/articles/x.md"
HEAD = "title: Un artículo\nsummary: Un resumen.\nreview: {status: unreviewed}\n"


def found_in(pages: Mapping[str, str]) -> Mapping[str, Unclaimed]:
    return survey(loaded(pages).library).unclaimed


IDS = list(VOCABULARY.vocabulary.concepts)


def words(id: str) -> tuple[str, ...]:
    """All by which a concept is found."""
    concept = VOCABULARY.vocabulary.concepts[id].en
    return (concept.label, *concept.synonyms, *concept.includes)


NARROWER = {"long-illness": ["diabetes"], "blood-thinners": ["aspirin"], "anti-inflammatories": ["aspirin"]}

spellings = st.sampled_from([str, str.upper, str.title, lambda name: name.replace("-", " "), lambda name: f"{name}s"])
frames = st.sampled_from(
    ["Some words: %s.", "(%s)", "**%s**, then more", "## On %s\n\nText.", "- %s\n- more", "It’s %s’s"]
)
PLACES = {
    "prose": lambda text: {X: article(body=f"{text}\n")},
    "note": lambda text: {X: article(body=f"Words[^1].\n\n[^1]: {text.replace('## ', '').splitlines()[0]}\n")},
    "title": lambda text: {X: article(title=f'"{text.splitlines()[0]}"', body="Words.\n")},
    "condition": lambda text: {
        X: article(
            claims("benefits", f'term: scars, condition: "if {text.splitlines()[0]}"'), "It [helps](benefit:scars).\n"
        )
    },
    "treatment": lambda text: {"docs/treatments/needling.md": treatment("Needling", f"{text}\n")},
    "term": lambda text: {"docs/terms/scars.md": term("Scars", "effect", f"{text}\n")},
    "home": lambda text: {HOME: f"{text}\n"},
    "prices": lambda text: {"docs/about/prices.md": f"---\ntitle: Prices\n---\n{text}\n"},
}


@examples(300)
@given(st.sampled_from(list(PLACES)), st.sampled_from(IDS), st.data())
def test_what_any_text_names_is_never_told_as_not_mentioned(place: str, id: str, data: st.DataObject) -> None:
    name = data.draw(spellings)(data.draw(st.sampled_from(words(id))))
    pages = PLACES[place](data.draw(frames) % name)
    pages.setdefault("docs/treatments/needling.md", treatment("Needling"))
    unclaimed = found_in(pages)
    assert not unclaimed[id].is_silent
    for wider in (wide for wide, narrow in NARROWER.items() if id in narrow):
        assert not unclaimed[wider].is_silent
        assert id in {one.as_.id for one in unclaimed[wider].places}


def plain(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.casefold())
    return re.sub(r"[^a-z0-9]+", " ", "".join(one for one in apart if not unicodedata.combining(one)))


@examples(100)
@given(st.lists(st.sampled_from([*(word for id in IDS for word in words(id)), "nothing", "of the kind"]), max_size=4))
def test_what_no_text_names_is_silent_and_only_that(said: list[str]) -> None:
    """Held against a search by hand: no name here is a part of another thing's."""
    unclaimed = found_in({X: article(body=f"{'. '.join(said) or 'Nothing'}.\n")})
    text = f" {plain('. '.join(said))} "
    named = {id for id in IDS if any(f" {plain(word).strip()} " in text for word in words(id))}
    wider = {wide for wide, narrow in NARROWER.items() if named & set(narrow)}
    assert {id for id in IDS if not unclaimed[id].is_silent} == named | wider


def test_a_translation_is_looked_through_in_its_own_language() -> None:
    pages = {
        X: article(body="Nothing.\n"),
        ES: f"---\n{HEAD}---\nSi tiene azúcar en la sangre.\n",
    }
    over = {path: page.encode() for path, page in pages.items()}
    settings = replace(LENIENT, languages={"es": Spoken("es")})
    library = load((dict(BASE.pages) | over).items(), BASE.files | over.keys(), settings).library
    places = survey(library).unclaimed["diabetes"].places
    assert [(one.url, one.title) for one in places] == [("es/articles/x.html", "Un artículo")]


@pytest.mark.parametrize("path", [HOME, "docs/es/inicio.md"])
def test_a_clinic_s_own_page_may_be_in_any_language_of_the_site(path: str) -> None:
    over = {path: b"# Inicio\n\nSi tiene az\xc3\xbacar en la sangre.\n"}
    settings = replace(LENIENT, language="es", written_in="en")
    library = load((dict(BASE.pages) | over).items(), BASE.files | over.keys(), settings).library
    assert [one.title for one in survey(library).unclaimed["diabetes"].places] == ["Inicio"]


def test_what_a_claim_names_is_not_among_them_nor_what_is_wider() -> None:
    page = article(claims("contraindications", "term: diabetes"), "Not with [it](contraindication:diabetes).\n")
    unclaimed = found_in({X: page})
    assert not {"diabetes", "long-illness"} & unclaimed.keys()
    assert {"lactation", "aspirin", "blood-thinners"} <= unclaimed.keys()


def test_places_are_articles_first_each_with_its_section_and_title() -> None:
    unclaimed = found_in(
        {
            X: article(body="Words.\n\n## Who\n\nIf you are diabetic.\n"),
            "docs/treatments/needling.md": treatment("Needling", "## Ask\n\nNot with type 2 diabetes.\n"),
            HOME: "# Our clinic\n\nDiabetes.\n",
        }
    )
    assert [(one.url, one.title, one.as_.id) for one in unclaimed["diabetes"].places] == [
        ("articles/x.html#who", "An article", "diabetes"),
        ("treatments/needling.html#ask", "Needling", "diabetes"),
        ("index.html", "Our clinic", "diabetes"),
    ]


def test_warnings_on_what_is_wider_come_along() -> None:
    page = article(
        claims("preparation", "term: blood-thinners, advice: avoid"), "[Stop](preparation:blood-thinners) them.\n"
    )
    aspirin = found_in({X: page})["aspirin"]
    assert aspirin.is_silent
    assert {id: [claim.advice for claim in said] for id, said in aspirin.warned.items()} == {
        "blood-thinners": ["avoid"]
    }


def test_who_says_that_it_must_be_asked() -> None:
    unclaimed = survey(asking(loaded().library)).unclaimed
    asked = {id: {question: one.publisher for question, one in it.asked.items()} for id, it in unclaimed.items()}
    assert asked["diabetes"] == asked["lactation"] == {"can-i-have-it": "The authority"}
    assert asked["blood-thinners"] == {"medicines": "The authority"}
    assert not asked["aspirin"]


def test_a_page_that_stands_for_a_concept_is_asked_about_too() -> None:
    assert Concepts(ASKING, (), ()).always_asked({"diabetes", "scars"}) == {
        "can-i-have-it": {"diabetes": REFERENCE},
        "medicines": {},
    }


@pytest.mark.parametrize("name", ["SCANS", "scans"])
def test_an_acronym_is_no_plural(name: str) -> None:
    found = found_in({"docs/terms/x.md": term(f'"{name}"'), HOME: "A scan.\n"})
    assert found["x"].is_silent == (name == "SCANS")


def test_every_concept_and_term_of_the_sample_is_claimed_or_unclaimed() -> None:
    site: Site = survey(load(SAMPLE.pages, SAMPLE.files, LENIENT).library)
    library = site.library
    assert site.unclaimed.keys() == (library.terms.keys() | library.concepts.keys()) - site.mentions.claimed
    assert not library.concepts.keys() - site.unclaimed.keys()
