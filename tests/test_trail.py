"""The way down to a page, by its address."""

from __future__ import annotations

from gettext import NullTranslations

import pytest

from candour.knowledge.survey import survey
from candour.language.spoken import Spoken, speaking
from candour.output.trail import subject, trail

from .builders import X, article, library_of

HOME, TREATMENTS = "index.html", "treatments/index.html"
SITE = survey(library_of({X: article()}))
TERM = next(iter(SITE.library.terms))


@pytest.mark.parametrize(
    ("url", "above"),
    [
        (HOME, []),
        ("sources.html", [HOME]),
        ("editors/index.html", [HOME]),
        ("editors/manual.html", [HOME, "editors/index.html"]),
        (TREATMENTS, [HOME]),
        ("terms/index.html", [HOME]),
        (f"terms/{TERM}.html", [HOME, "terms/index.html"]),
        ("treatments/needling.html", [HOME, TREATMENTS]),
        ("treatments/needling/facts.html", [HOME, TREATMENTS, "treatments/needling.html"]),
        ("articles/x.html", [HOME, TREATMENTS, "treatments/needling.html"]),
        ("compare/benefits.html", [HOME, TREATMENTS]),
        ("treatments/unknown.html", [HOME]),
    ],
)
def test_the_pages_above_a_page(url: str, above: list[str]) -> None:
    assert [step for _, step in trail(url, SITE)] == above


def test_a_page_is_about_what_its_address_names() -> None:
    library = SITE.library
    assert subject("articles/x.html", SITE) is library.articles["x"]
    assert subject(f"terms/{TERM}.html", SITE) is library.terms[TERM]
    assert subject("treatments/needling.html", SITE) is library.treatments["needling"]
    assert subject("treatments/needling/questions.html", SITE) is library.treatments["needling"]
    assert subject("index.html", SITE) is None
    assert subject("needling.html", SITE) is None


class Loud(NullTranslations):
    def gettext(self, message: str) -> str:
        return message.upper()


def test_the_sites_own_pages_are_named_in_the_language_that_is_spoken() -> None:
    with speaking(Spoken("en", Loud())):
        assert [name for name, _ in trail("treatments/needling/facts.html", SITE)] == ["HOME", "TREATMENTS", "Needling"]
