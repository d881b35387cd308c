"""What no claim answers, as search has it: silence, words that name it, warnings on what is wider.

The vocabulary here is tests/vocabulary.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from candour.knowledge.survey import survey
from candour.output.search.unanswered import Unanswered, unanswered

from .asking import ASKED, REFERENCE, asking
from .builders import VOCABULARY, X, article, claims, library_of, term


def found_in(pages: Mapping[str, str]) -> dict[str, Unanswered]:
    """Each by the name that is shown."""
    return {one.names[0]: one for one in unanswered(survey(library_of(pages)))}


def test_what_no_article_mentions_has_its_names_and_leads_nowhere() -> None:
    diabetes = found_in({})["Diabetes"]
    assert "sugar diabetes" in diabetes.names
    assert "type 2 diabetes" in diabetes.includes
    assert not diabetes.places


def test_words_that_name_it_are_its_place() -> None:
    diabetes = found_in({X: article(body="## Who\n\nOf diabetes, no more.\n", title="An article")})["Diabetes"]
    assert diabetes.places == (("articles/x.html#who", "An article"),)
    assert diabetes.mentioned


def test_words_of_an_editor_s_note_are_its_place_too_and_called_so() -> None:
    diabetes = found_in({X: article(body="Words[^1].\n\n[^1]: Of diabetes.\n", title="An article")})["Diabetes"]
    assert diabetes.places == (("articles/x.html#fn:1", "an editor’s note in: An article"),)
    assert not diabetes.mentioned, "a note is ours"


def test_a_warning_on_something_wider_is_told_and_no_medicine_is_stopped_alone() -> None:
    avoid = claims("preparation", "term: blood-thinners, advice: avoid, hedge: may")
    aspirin = found_in({X: article(avoid, "Some [thinners](preparation:blood-thinners) stop.\n")})["Aspirin"]
    assert aspirin.lines == (
        "Warnings on something wider: Blood thinners – may have to be stopped or left out: 1 article",
        "Do not stop a prescribed medicine on your own: ask who prescribed it.",
    )


def test_what_has_a_page_is_found_by_its_page() -> None:
    assert "Diabetes" not in found_in({"docs/terms/diabetes.md": term("Diabetes")})


def test_who_wants_it_asked_is_told() -> None:
    found = unanswered(survey(asking(library_of())))
    asked = {VOCABULARY.vocabulary.concepts[id].en.label for id in ASKED}
    assert {one.names[0] for one in found if one.reference == REFERENCE} == asked


def test_an_effect_says_whom_to_call() -> None:
    library = library_of()
    diabetes = library.concepts["diabetes"]
    fever = replace(diabetes, id="fever", front=diabetes.front.model_copy(update={"label": "Fever", "kind": "effect"}))
    lines = {one.names[0]: one.lines for one in unanswered(survey(replace(library, concepts={"fever": fever})))}
    assert lines["Fever"] == ("If you have it after the treatment, call the clinic that treated you.",)


def test_an_emergency_says_so_first() -> None:
    library = library_of()
    diabetes = library.concepts["diabetes"]
    front = {"label": "Sepsis", "kind": "effect", "broader": ("emergency-signs",)}
    concepts = {
        "emergency-signs": replace(diabetes, id="emergency-signs"),
        "sepsis": replace(diabetes, id="sepsis", front=diabetes.front.model_copy(update=front)),
    }
    lines = {one.names[0]: one.lines for one in unanswered(survey(replace(library, concepts=concepts)))}
    meaning = VOCABULARY.vocabulary.concepts["diabetes"].en.meaning
    assert lines["Sepsis"] == (
        meaning,
        "In an emergency, call your emergency number at once.",
        "If it is none, call the clinic that treated you.",
    )


def test_what_is_to_be_expected_of_something_wider_is_not_rolled_down() -> None:
    library = library_of(
        {
            X: article(
                claims(
                    "side_effects",
                    "term: swelling, seriousness: expected",
                    "term: infection, seriousness: call-the-clinic",
                ),
                "[a](side-effect:swelling) [b](side-effect:infection)\n",
            ),
            "docs/terms/swelling.md": term("Swelling", "effect"),
            "docs/terms/infection.md": term("Infection", "effect"),
        }
    )
    diabetes = library.concepts["diabetes"]
    wider = diabetes.front.model_copy(update={"label": "Swollen lips", "broader": ("swelling", "infection")})
    lips = replace(diabetes, id="lips", front=wider)
    (found,) = unanswered(survey(replace(library, concepts={"lips": lips})))
    assert found.lines == ("Warnings on something wider: Infection – call the clinic: 1 article",)
