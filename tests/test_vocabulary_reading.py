"""The starter vocabulary is read strictly and fast: every mistake is named at its place, and nothing is lost."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.model.vocabulary import LANGUAGES
from candour.reading.front_matter import read_document, read_values
from candour.reading.vocabulary import REFERENCES, VOCABULARY_FOLDER, read_vocabulary, shipped

from .builders import ANY_TEXT
from .effort import examples

FILE = f"{VOCABULARY_FOLDER}/conditions.yml"

SOUND = """\
diabetes:
  kind: condition
  facet: my-health
  broader: [long-term-illness, unheard-of]
  formerly: sugar
  always-asked: {question: can-i-have-it, reference: list}
  en:
    label: Diabetes
    synonyms: [diabetic]
    includes: [type 1 diabetes]
    meaning: Too much sugar in the blood, for "long" & <hard>.
    me: I have diabetes
  es: {label: Diabetes, synonyms: [diabético], meaning: Demasiado azúcar., me: Tengo diabetes}
long-term-illness:
  kind: condition
  broader: illness
  en: {label: Long-term illness, meaning: It lasts.}
  es: {label: Enfermedad crónica, meaning: Dura.}
illness:
  kind: condition
  en: {label: Illness, meaning: One is ill.}
  es: {label: Enfermedad, meaning: Uno está mal.}
"""
LIST = "list: {title: A list, publisher: The authority, address: https://authority.example/list, read: 2026-11-27}\n"


def problems(text: str, references: str = LIST) -> list[str]:
    return list(map(str, _read(text, references).problems))


def _read(text: str, references: str = LIST):  # type: ignore[no-untyped-def]
    return read_vocabulary({FILE: text.encode(), REFERENCES: references.encode()})


def test_a_sound_file_has_no_problem() -> None:
    assert problems(SOUND) == []


def test_a_concept_has_its_words_in_each_language() -> None:
    vocabulary = _read(SOUND).vocabulary
    diabetes = vocabulary.concepts["diabetes"]
    assert diabetes.words("es-MX")[0].synonyms == ("diabético",)
    assert [diabetes.words(code)[1] for code in ("en", "es", "es-MX", "fr")] == ["en", "es", "es", "en"]
    term = diabetes.term("diabetes", "en")
    assert (term.label, term.front.kind, term.front.facet) == ("Diabetes", "condition", "my-health")
    assert (term.front.synonyms, term.front.includes, term.front.me) == (
        ("diabetic",),
        ("type 1 diabetes",),
        "I have diabetes",
    )
    assert term.body.html == '<p>Too much sugar in the blood, for "long" &amp; &lt;hard&gt;.</p>'
    assert [passage.text for passage in term.body.passages] == ['Too much sugar in the blood, for "long" & <hard>.']
    assert diabetes.term("diabetes", "es").label == "Diabetes"
    assert diabetes.term("diabetes", "es").front.me == "Tengo diabetes"


def test_what_a_question_must_name_comes_with_who_says_so() -> None:
    vocabulary = _read(SOUND).vocabulary

    assert [(id, one.publisher) for id, one in vocabulary.asked("can-i-have-it").items()] == [
        ("diabetes", "The authority")
    ]
    assert not vocabulary.asked("medicines")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "kind: condition\n  facet",
            "knd: condition\n  facet",
            "2:3: 'knd' is not a key of 'diabetes'; did you mean 'kind'",
        ),
        ("    label: Diabetes\n", "", "8:5: 'en' needs 'label'"),
        ("  kind: condition\n  en: {label: Ill", "  en: {label: Ill", "20:3: 'illness' needs 'kind'"),
        ("  kind: condition\n  facet", "  kind: quantity\n  facet", "2:9: 'quantity' is not accepted for 'kind'"),
        ("my-health", "my-helth", "3:10: 'my-helth' is not accepted for 'facet'; did you mean 'my-health'?"),
        ("[diabetic]", "[diabetic, '']", "9:26: item 2 of 'synonyms'"),
        ("illness:\n  kind", "Illness!:\n  kind", "19:1: 'Illness!' is not an id"),
        ("question: can", "question: must", "6:28: 'must-i-have-it' is not accepted for 'question'"),
        ("  es: {label: Enfermedad, meaning: Uno está mal.}\n", "", "20:3: 'illness' needs 'es'"),
        ("illness:\n  kind", "diabetes:\n  kind", "19:1: 'diabetes' stands here twice"),
        ("illness:\n  kind", "illness: &a\n  kind", ""),
        ("en: {label: Illness", "en: {label: Ill: ness", "21:"),
    ],
)
def test_a_mistake_is_named_at_its_place_and_the_rest_is_read(old: str, new: str, expected: str) -> None:
    assert old in SOUND
    before, _, after = SOUND.rpartition(old) if old.startswith("illness") else SOUND.partition(old)
    text = before + new + after
    found = problems(text)
    assert any(line.startswith(f"{FILE}:{expected}") for line in found) if expected else found == [], found
    assert len(found) == bool(expected), found


def test_a_concept_of_two_files_is_a_mistake() -> None:
    other = f"{VOCABULARY_FOLDER}/effects.yml"
    read = read_vocabulary({FILE: SOUND.encode(), other: SOUND.encode()})
    assert [(one.path, one.line, one.code) for one in read.problems] == [
        (other, line, "duplicate-key") for line in (1, 14, 19)
    ]


def test_references_are_checked_as_those_of_notes() -> None:
    found = problems(SOUND, LIST.replace("https", "http"))
    assert len(found) == 1
    assert found[0].startswith(f"{REFERENCES}:1:")
    assert "did you mean 'https://authority.example/list'?" in found[0]


@examples(200)
@given(st.one_of(ANY_TEXT, st.tuples(st.just("a: "), ANY_TEXT).map("".join)))
def test_the_fast_way_reads_the_same_or_refuses(text: str) -> None:
    data = text.encode()
    try:
        quick = read_values(data)
    except ValueError:
        return
    values, _, found = read_document(FILE, data)
    if not found:
        assert quick == values


@pytest.mark.parametrize("text", ["a: 1\na: 2\n", "a: &x 1\n", "a: !x 1\n", "? [a]\n: 1\n", "", "a: 1\n---\nb: 2\n"])
def test_the_fast_way_hides_nothing_that_the_slow_one_names(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # its words are not for people
        read_values(text.encode())


def test_the_shipped_vocabulary_is_sound_and_costs_little() -> None:
    read = shipped()
    assert read.problems == ()
    assert {"diabetes", "breastfeeding"} <= read.vocabulary.concepts.keys()
    assert LANGUAGES == ("en", "es")
    start = time.process_time()
    shipped.__wrapped__()
    assert time.process_time() - start < 0.15
