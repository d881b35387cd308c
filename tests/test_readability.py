"""How hard a text is to read, by the formula of its language, against texts counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.language.readability import SCALES, Reading, measure
from candour.language.readability import en as english
from candour.language.readability import es as spanish
from candour.model.settings import MEANINGS, Settings

from .builders import ANY_TEXT, converted
from .effort import examples

every_language = pytest.mark.parametrize("language", SCALES)


def reading(texts: str | list[str], language: str = "en") -> Reading:
    found = measure([texts] if isinstance(texts, str) else texts, language)
    assert found
    return found


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("skin scars the be eye health cream side sides numbed healed used", 1),
        ("needle needles treated patient doctor people damage pages", 2),
        ("usual collagen appearance medium area idea sensitive actual", 3),
        ("naturally", 4),
        ("rejuvenation", 5),
        ("hyperpigmentation", 6),
    ],
)
def test_english_syllables_are_counted_as_a_person_would(words: str, count: int) -> None:
    assert {word: english.syllables(word) for word in words.split()} == dict.fromkeys(words.split(), count)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("piel más y hay muy rey guion que buey SPF", 1),
        ("aguja médico efectos oído aéreo línea", None),
        ("agua guerra queso guía día país ahí búho leer ruido ciudad reyes", 2),
        ("sangría vergüenza alcohol ayuda cuídate leíais chiita creía", 3),
        ("cicatrices tratamiento cirugía averigüéis lingüística Paraguayo", 4),
        ("exfoliación", 4),
        ("microagujas recomendaciones", None),
    ],
)
def test_spanish_syllables_follow_from_the_spelling(words: str, count: int | None) -> None:
    by_hand = {"aguja": 3, "médico": 3, "efectos": 3, "oído": 3, "aéreo": 4, "línea": 3}
    by_hand |= {"microagujas": 5, "recomendaciones": 6}
    for word in words.split():
        assert spanish.syllables(word) == (count or by_hand[word]), word


def test_the_english_formula_is_that_of_kincaid_1975() -> None:
    text = "The skin heals in ten days or so. " * 13  # 8 words of one syllable
    assert reading(text).value == round(0.39 * 8 + 11.8 * 1 - 15.59 + 5, 1)


def test_the_spanish_formula_is_that_of_szigriszt() -> None:
    text = "La piel se cura sola en unos días. " * 13  # 8 words of 12 syllables
    assert reading(text, "es").value == round(206.835 - 62.3 * 12 / 8 - 8, 1)


@pytest.mark.parametrize(
    ("language", "plain", "long_word"),
    [
        ("en", "The skin heals in a week and you may go out again. ", ("skin heals", "epidermis regenerates")),
        ("es", "La piel se cura en una semana y usted ya puede salir. ", ("piel", "epidermis regenerada")),
    ],
)
def test_long_words_and_long_sentences_are_harder(language: str, plain: str, long_word: tuple[str, str]) -> None:
    text = plain * 10
    limit = reading(text, language).value
    assert not reading(text, language).is_beyond(limit)
    assert reading(text.replace(*long_word), language).is_beyond(limit)
    assert reading(text.replace(". ", " y "), language).is_beyond(limit)


@every_language
def test_an_item_without_a_full_stop_is_one_sentence(language: str) -> None:
    one = "no me toque la cara en dos horas"
    assert reading([one] * 20, language) == reading([f"{one}."] * 20, language)
    assert reading(" ".join([one] * 20), language).value != reading([one] * 20, language).value


def test_what_is_measured_are_paragraphs_and_items_and_cells_that_are_sentences() -> None:
    body, _ = converted(
        "# Top\n\nA lead:\n\n- first\n- second[^1]\n\n"
        "| Head | Other |\n|---|---|\n| cell | It heals. |\n\n[^1]: Noted.\n"
    )
    assert body.running == ["A lead:", "first", "second", "It heals."]


@pytest.mark.parametrize(
    ("language", "plain", "hard"),
    [
        ("en", "A thick scar, such as a keloid, that grows on.", "Percutaneous perforations precipitate inflammation."),
        ("es", "Una cicatriz gruesa que crece demasiado.", "Perforaciones percutáneas precipitan inflamaciones."),
    ],
)
def test_a_short_text_is_judged_and_one_long_word_is_no_verdict(language: str, plain: str, hard: str) -> None:
    limit = getattr(Settings(), SCALES[language].setting)
    assert not reading(plain, language).is_beyond(limit)
    assert reading(hard, language).is_beyond(limit)


def test_a_word_alone_is_no_text_to_judge() -> None:
    assert not reading("Hyperpigmentation").is_beyond(14)


def test_from_a_hundred_words_on_the_number_is_taken_as_it_is() -> None:
    text = "The doctor. " * 50
    assert reading(text).is_beyond(reading(text).value - 0.1)
    shorter = text.removesuffix("The doctor. ")
    assert not reading(shorter).is_beyond(reading(shorter).value - 0.1)


def test_without_a_formula_or_words_nothing_is_told() -> None:
    assert measure(["La peau guérit."], "fr") is None
    assert measure(["1 2 3"], "en") is None
    assert measure([], "es") is None
    assert reading("La piel se cura.", "es-MX") == reading("La piel se cura.", "es")


@every_language
def test_a_limit_is_a_setting_that_the_manual_tells(language: str) -> None:
    setting = SCALES[language].setting
    assert setting in MEANINGS
    assert str(getattr(Settings(), setting)) in MEANINGS[setting]


@examples(60)
@given(st.lists(ANY_TEXT), st.sampled_from(sorted(SCALES)))
def test_whatever_the_text_it_is_told_how_hard_it_is(texts: list[str], language: str) -> None:
    assert -2_000 < reading([*texts, "It heals. " * 60], language).value < 2_000
