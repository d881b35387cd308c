"""What no claim answers, as search has it: silence, words that name it, warnings on what is wider.

The vocabulary here is tests/vocabulary.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from candour.knowledge.disagree.relation import Terms
from candour.knowledge.survey import Site, survey
from candour.model.clinic import Clinic
from candour.model.library import Library, Term
from candour.model.settings import Settings
from candour.model.vocabulary import ASKING
from candour.output.search.answers import on_term
from candour.output.search.unanswered import Unanswered, unanswered
from candour.project.concepts import Concepts
from candour.reading.vocabulary import VOCABULARY_FOLDER, read_vocabulary

from .asking import ASKED, REFERENCE, asking
from .builders import PROJECT, VOCABULARY, X, article, claims, library_of, term


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
    assert diabetes.lines[0] == "An editor’s note, which is ours, does speak of it. Read it below."


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
    own = [one for one in found if not any("one of these" in line for line in one.lines)]
    assert {one.names[0] for one in own if one.reference == REFERENCE} == asked


def test_an_effect_says_whom_to_call() -> None:
    library = library_of()
    diabetes = library.concepts["diabetes"]
    fever = replace(diabetes, id="fever", front=diabetes.front.model_copy(update={"label": "Fever", "kind": "effect"}))
    lines = {one.names[0]: one.lines for one in unanswered(survey(replace(library, concepts={"fever": fever})))}
    assert lines["Fever"] == ("If you have it after the treatment, call the clinic that treated you.",)


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


_SHIPPED = read_vocabulary(
    {f"{VOCABULARY_FOLDER}/{one.name}": one.read_bytes() for one in (PROJECT / VOCABULARY_FOLDER).iterdir()}
)
GRAVE = sorted(id for id, one in _SHIPPED.vocabulary.concepts.items() if one.seriousness == "emergency")
CALL = "If you have this after the treatment, call the emergency number."


def with_concept(id: str, **changes: object) -> tuple[Library, Term]:
    """A library that offers one shipped concept, below something that is to be expected and may get worse."""
    said = ("term: swelling, seriousness: expected", "term: swelling, seriousness: call-the-clinic")
    library = library_of(
        {
            X: article(
                claims("side_effects", *said),
                "[a](side-effect:swelling/expected) [b](side-effect:swelling/call-the-clinic)\n",
            ),
            "docs/terms/swelling.md": term("Swelling", "effect"),
        }
    )
    concept = _SHIPPED.vocabulary.concepts[id].term(id, "en")
    below = replace(concept, front=concept.front.model_copy(update={"broader": ("swelling",), **changes}))
    return replace(library, concepts={id: below}), below


def of_clinic(library: Library, clinic: Clinic | None = None) -> Site:
    return survey(library, Settings(clinic=clinic))


@pytest.mark.parametrize("id", GRAVE)
def test_an_emergency_says_so_first_and_nothing_calmer_beside_it(id: str) -> None:
    """Law 10: "swollen tongue" is never told with what is to be expected of swelling, nor to call the clinic."""
    library, concept = with_concept(id)
    (found,) = unanswered(of_clinic(library))
    assert found.is_urgent
    assert list(found.lines) == [CALL, concept.body.passages[0].text]
    used = replace(library, terms={**library.terms, id: concept}, concepts={})
    answer = on_term(concept, of_clinic(used))
    assert answer.warns
    assert answer.lines[0] == CALL
    assert not any("Swelling" in line for line in answer.lines)


def test_what_the_clinic_says_in_an_emergency_is_told_with_it() -> None:
    library, _ = with_concept(GRAVE[0])
    (found,) = unanswered(of_clinic(library, Clinic(emergency="Dial 112.")))
    assert found.lines[0] == f"{CALL} Dial 112."


def test_what_is_less_serious_is_not_urgent() -> None:
    library, concept = with_concept(GRAVE[0])
    less = replace(library, concepts={concept.id: replace(concept, seriousness="call-at-once")})
    (found,) = unanswered(of_clinic(less))
    assert not found.is_urgent
    assert found.lines[0] == "If you have this after the treatment, call the clinic that treated you at once."


def test_a_page_of_the_clinic_s_own_is_as_serious_as_the_concept() -> None:
    concepts = Concepts(_SHIPPED.vocabulary, (), ())
    own = library_of({"docs/terms/sepsis.md": term("Blood poisoning", "effect")}).terms["sepsis"]
    assert (own.seriousness, concepts.graded(own).seriousness) == ("", "emergency")


def with_asked_above() -> Library:
    """Aspirin is silent here; of blood thinners, which it is one of, patients must be asked, and a note speaks."""
    noted = article(body="Words[^1].\n\n[^1]: Do not stop anticoagulants alone.\n", title="An article")
    library = library_of({X: noted})
    return replace(library, always_asked={"medicines": {"blood-thinners": REFERENCE}})


def test_what_is_always_asked_of_something_wider_is_told_with_what_is_silent() -> None:
    """Law 2: "warfarin" is never a bare silence where one must be asked about blood thinners."""
    found = {one.names[0]: one for one in unanswered(survey(with_asked_above()))}
    assert found["Aspirin"].reference == REFERENCE
    assert "It is one of these, which patients must be asked about: Blood thinners" in found["Aspirin"].lines
    assert found["Blood thinners"].reference == REFERENCE
    assert not any("one of these" in line for line in found["Blood thinners"].lines)


def test_what_a_note_says_of_something_wider_is_its_place_and_it_stays_silent() -> None:
    aspirin = {one.names[0]: one for one in unanswered(survey(with_asked_above()))}["Aspirin"]
    assert aspirin.places == (("articles/x.html#fn:1", "Blood thinners – an editor’s note in: An article"),)
    assert not aspirin.mentioned


def test_no_shipped_concept_is_a_bare_silence_below_one_that_must_be_asked_about() -> None:
    vocabulary = _SHIPPED.vocabulary
    asked = {question: dict(vocabulary.asked(question)) for question in ASKING}
    concepts = {id: concept.term(id, "en") for id, concept in vocabulary.concepts.items()}
    library = replace(library_of(), terms={}, concepts=concepts, articles={}, always_asked=asked)
    found = {one.names[0]: one for one in unanswered(survey(library))}
    above, every = Terms(concepts).above, {id for ids in asked.values() for id in ids}
    told = {id for id, concept in concepts.items() if found[concept.label].reference}
    assert every
    assert told == {id for id in concepts if every & {id, *above(id)}}
