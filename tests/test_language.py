"""What a site says in another language: its messages, its numbers and quantities; and what no language changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import NullTranslations

import pytest

from candour.authoring.json_schema import schemas
from candour.knowledge.axis import axis
from candour.knowledge.survey import survey
from candour.knowledge.voices import voices
from candour.language.catalogue import read_catalogue
from candour.language.spoken import N_, Nn_, Spoken, _, _n, in_english, speaking, spoken
from candour.model.clinic import Clinic
from candour.model.quantity import parse
from candour.model.settings import Settings
from candour.output import export
from candour.output.notes import labelled
from candour.project.load import load
from candour.wording.amounts import amount, number, reported, units
from candour.wording.claims import qualifier_words
from candour.wording.hours import hours
from candour.wording.messages import say
from candour.wording.points import count, difference, question

from .builders import SAMPLE, SAMPLE_FOLDER, article, claims, library_of, one_article
from .points import library, only, points
from .spellings import READ

SPANISH = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""
SAID = {
    "not mentioned": "no se menciona",
    "%(part)s of %(whole)s": "de %(whole)s, %(part)s",
    "about %(amount)s": "alrededor de %(amount)s",
    "at least %(amount)s": "al menos %(amount)s",
    "up to %(amount)s": "hasta %(amount)s",
    "over %(amount)s": "más de %(amount)s",
    "less than %(amount)s": "menos de %(amount)s",
    "under %(amount)s": "menos de %(amount)s",
    "a few": "unos pocos",
    "a few days": "unos días",
    "a few weeks": "unas semanas",
    "a couple of days": "un par de días",
    "a few treatments": "unos tratamientos",
    "every few hours": "cada pocas horas",
    "every %(time)s": "cada %(time)s",
    "every … %(unit)s": "cada … %(unit)s",
    "%(amount)s in %(whole)s": "%(amount)s de cada %(whole)s",
    "usually %(amount)s": "normalmente %(amount)s",
    "at most %(amount)s": "como máximo %(amount)s",
    "from %(amount)s": "desde %(amount)s",
    "within %(amount)s": "en un plazo de %(amount)s",
    "more than %(amount)s": "más de %(amount)s",
    "several sessions": "varias sesiones",
    "%(low)s to %(high)s": "%(low)s a %(high)s",
    "%(amount)s per %(unit)s": "%(amount)s por %(unit)s",
    "per %(unit)s": "por %(unit)s",
    "until %(time)s afterwards": "hasta %(time)s después",
    "avoid": "evitar",
    "“may”": "«puede»",
    "wait at least %(time)s": "esperar al menos %(time)s",
    "Side effects": "Efectos secundarios",
    "Monday": "lunes",
    "Friday": "viernes",
    "%(first)s to %(last)s": "%(first)s a %(last)s",
    "%(days)s: %(opens)s to %(closes)s": "%(days)s: de %(opens)s a %(closes)s",
    "Editor’s note %(number)s": "Nota editorial %(number)s",
}
COUNTED = {
    ("%(num)s article", "%(num)s articles"): ("%(num)s artículo", "%(num)s artículos"),
    ("%(num)s text", "%(num)s texts"): ("%(num)s texto", "%(num)s textos"),
    ("minute", "minutes"): ("minuto", "minutos"),
    ("hour", "hours"): ("hora", "horas"),
    ("day", "days"): ("día", "días"),
    ("week", "weeks"): ("semana", "semanas"),
    ("percent", "percent"): ("por ciento", "por ciento"),
    ("time", "times"): ("vez", "veces"),
    ("syringe", "syringes"): ("jeringa", "jeringas"),
    ("treatment", "treatments"): ("tratamiento", "tratamientos"),
    ("month", "months"): ("mes", "meses"),
    ("year", "years"): ("año", "años"),
    ("session", "sessions"): ("sesión", "sesiones"),
    ("millimetre", "millimetres"): ("milímetro", "milímetros"),
}


def catalogue() -> str:
    one = (f'\nmsgid "{message}"\nmsgstr "{said}"\n' for message, said in SAID.items())
    many = (
        f'\nmsgid "{one}"\nmsgid_plural "{many}"\nmsgstr[0] "{said}"\nmsgstr[1] "{of_many}"\n'
        for (one, many), (said, of_many) in COUNTED.items()
    )
    return SPANISH + "".join([*one, *many])


@pytest.fixture
def spanish() -> Iterator[None]:
    """A few messages in Spanish."""
    language, problems = read_catalogue("es", catalogue().encode())
    assert not problems
    with speaking(language):
        yield


class Nonsense(NullTranslations):
    """Every message, whatever it is, in one and the same word."""

    def gettext(self, message: str) -> str:
        return "xyzzy"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return "xyzzy"


NONSENSE = Spoken("xx", Nonsense())


def test_a_message_is_said_in_the_language_that_is_spoken(spanish: None) -> None:
    assert _("not mentioned") == "no se menciona"
    assert _("%(part)s of %(whole)s", part=3, whole=5) == "de 5, 3"
    assert [_n("%(num)s article", "%(num)s articles", num) for num in (1, 2)] == ["1 artículo", "2 artículos"]


def test_what_is_marked_to_be_said_later_is_the_message_itself(spanish: None) -> None:
    assert N_("not mentioned") == "not mentioned"
    assert _n(*Nn_("day", "days"), 2) == "días"


def test_what_has_no_translation_is_said_in_english(spanish: None) -> None:
    assert _("nobody has translated this") == "nobody has translated this"


def test_a_language_is_spoken_within_its_block_alone(spanish: None) -> None:
    with in_english():
        assert (spoken().code, _("avoid")) == ("en", "avoid")
    assert (spoken().code, _("avoid")) == ("es", "evitar")


def test_a_percent_sign_in_a_value_is_not_filled_in(spanish: None) -> None:
    assert _("at least %(amount)s", amount="5 %(x)s") == "al menos 5 %(x)s"


@pytest.mark.parametrize(
    ("value", "english", "in_spanish"), [(2.5, "2.5", "2,5"), (3.0, "3", "3"), (0.0625, "0.0625", "0,0625")]
)
def test_a_number_is_written_as_the_language_does(value: float, english: str, in_spanish: str, spanish: None) -> None:
    assert number(value) == in_spanish
    with in_english():
        assert number(value) == english
    with speaking(NONSENSE):  # a language that nobody knows the numbers of
        assert number(value) == english


TYPED = {
    "2 to 3 sessions": "2 a 3 sesiones",
    "2–3 sessions": "2 a 3 sesiones",
    "1 session": "1 sesión",
    "an hour": "1 hora",
    "0.5 millimetres": "0,5 milímetros",
    "0.5 to 2.5 millimetres": "0,5 a 2,5 milímetros",
    "45 minutes to 1 hour": "45 minutos a 1 hora",
    "1 day to 1 month": "1 día a 1 mes",
    "about 30 minutes": "alrededor de 30 minutos",
    "over 2 hours": "más de 2 horas",
    "less than 1 hour": "menos de 1 hora",
    "at least 4 to 6 months": "al menos 4 a 6 meses",
    "a few days": "unos días",
    "a few weeks": "unas semanas",
    "at least a few days": "al menos unos días",
    "a couple of days": "un par de días",
    "several sessions per year": "varias sesiones por año",
    "up to 5 per year": "hasta 5 por año",
    "100 to 700 USD per session": "100 a 700 USD por sesión",
    "a few USD": "unos pocos USD",
    "a few": "unos pocos",
    "3": "3",
    "a few days to a week": "unos días a 1 semana",
    "up to a few weeks": "hasta unas semanas",
    "a few treatments": "unos tratamientos",
    "usually about 2 hours": "normalmente alrededor de 2 horas",
    "no more than 2 weeks": "como máximo 2 semanas",
    "2 weeks or more": "al menos 2 semanas",
    "from 100 USD": "desde 100 USD",
    "within 24 hours": "en un plazo de 24 horas",
    "under 18 years": "menos de 18 años",
    "1½ hours": "1,5 horas",
    "1 hour 30 minutes": "90 minutos",
    "3 times a day": "3 veces por día",
    "daily": "1 vez por día",
    "every 2 hours": "cada 2 horas",
    "every day": "cada día",
    "every 3 to 6 months": "cada 3 a 6 meses",
    "at least every 2 hours": "al menos cada 2 horas",
    "every few hours": "cada pocas horas",
    "every couple of days": "cada un par de días",
    "1 in 30,000": "1 de cada 30.000",
    "half": "50 por ciento",
    "SPF 30+": "al menos 30 SPF",
    "$100 to $700": "100 a 700 $",
    "38 °C": "38 °C",
    "2 syringes": "2 jeringas",
}


@pytest.mark.parametrize(("typed", "said"), TYPED.items())
def test_a_quantity_keeps_its_sources_own_reserve(typed: str, said: str, spanish: None) -> None:
    assert reported(parse(typed)) == said


@pytest.mark.parametrize("typed", TYPED)
def test_in_english_a_quantity_reads_as_it_was_typed(typed: str) -> None:
    quantity = parse(typed)
    assert (reported(quantity), amount(quantity)) == (typed, str(quantity))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a few days", "unos días"),
        ("under 1 hour", "menos de 1 hora"),
        ("about 45 minutes to 1 hour", "alrededor de 45 a 60 minutos"),
        ("1 session", "1 sesión"),
    ],
)
def test_what_a_quantity_comes_to_keeps_its_reserve(typed: str, said: str, spanish: None) -> None:
    assert amount(parse(typed)) == said


ENGLISH_WORDS = re.compile(
    r"\b(about|usually|average|at|least|most|from|within|up|over|under|more|less|than|few|couple|several|every|per|in|to|"
    r"seconds?|minutes?|hours?|days?|weeks?|months?|years?|sessions?|treatments?|courses?|visits?|times?|units?|"
    r"syringes?|vials?|areas?|millimetres?|centimetres?|percent|degrees?)\b"
)


@pytest.mark.parametrize("typed", READ)
def test_every_spelling_has_all_its_words_in_spanish(typed: str) -> None:
    language, _problems = read_catalogue("es", (SAMPLE_FOLDER / "docs/language/es.po").read_bytes())
    with speaking(language):
        assert not ENGLISH_WORDS.search(reported(parse(typed)))
        assert not ENGLISH_WORDS.search(amount(parse(typed)))


def test_what_identifies_a_quantity_is_the_same_in_every_language(spanish: None) -> None:
    assert str(parse("a few days")) == "a few days"


def test_units_stand_alone_on_an_axis(spanish: None) -> None:
    assert [units(unit) for unit in ("day", "USD per session", "per year", "USD", None, "every month")] == [
        "días",
        "USD por sesión",
        "por año",
        "USD",
        "",
        "cada … meses",
    ]
    drawn = axis([parse("9 days")])
    assert drawn is not None
    assert [number(tick) for _, tick in drawn.ticks] == ["0", "2,5", "5", "7,5", "10"]


def test_a_claims_words_are_said_in_the_language(spanish: None) -> None:
    facts = claims("facts", "term: sessions, value: about 2.5 sessions, hedge: may")
    made = one_article(facts, "[x](fact:sessions)\n")
    assert list(qualifier_words(made.claims[0])) == ["alrededor de 2,5 sesiones", "«puede»"]
    advice = one_article(
        claims("aftercare", "term: makeup, advice: avoid, until: a few days after"), "[x](aftercare:makeup)\n"
    )
    assert list(qualifier_words(advice.claims[0])) == ["evitar", "hasta unos días después"]


def test_counts_agree_with_their_nouns_twice_in_a_count(spanish: None) -> None:
    source = f"{{document: x.txt, sha256: {'b' * 64}, rights: facts-only, lineage: one-text}}"
    found = library("facts term: interval, value: 1 day", "facts term: interval, value: 2 days", source=source)
    assert count(["a", "b"], found) == "2 artículos (1 texto)"


def test_hours_read_as_the_language_writes_them(spanish: None) -> None:
    clinic = Clinic(hours=("Mo-Fr 09:00-17:00", "Mo,Fr 10:00-12:00", "By appointment"))
    assert hours(clinic) == (
        "Lunes a viernes: de 09:00 a 17:00",
        "Lunes, viernes: de 10:00 a 12:00",
        "By appointment",
    )
    assert clinic.opening_hours == ("Mo-Fr 09:00-17:00", "Mo,Fr 10:00-12:00")


def test_a_notes_label_is_said_and_the_note_is_not(spanish: None) -> None:
    found = library_of({"docs/articles/x.md": article(body="A sentence.[^1]\n\n[^1]: Our own words.\n")})
    html = labelled(found.articles["x"].body.html)
    assert "Nota editorial 1" in html
    assert "Our own words." in html


def test_what_programs_read_is_english_in_every_language() -> None:
    before = schemas(["acne"], ["peel"])
    with speaking(NONSENSE):
        assert schemas(["acne"], ["peel"]) == before


_TIMES = {
    "ever": "avoid, until: 14 days after",
    "6 months": "allowed, from: healed",
    "now": "allowed, from: 1 day after",
}
SIDES = [
    f"aftercare term: makeup, advice: {advice}\ncontraindications term: pregnancy, when: {when}"
    for when, advice in _TIMES.items()
]
"""Three sides on each of two points."""


def test_sides_that_are_worded_alike_stay_apart() -> None:
    found = points(*SIDES)
    with speaking(NONSENSE):
        assert {say(side.answer) for point in found for side in point.sides} == {"xyzzy"}
        assert points(*SIDES) == found
    assert [len(point.sides) for point in found] == [3, 3]


def test_a_side_is_worded_and_its_sense_is_not(spanish: None) -> None:
    point = only(points(SIDES[0].partition("\n")[0], "aftercare term: makeup, advice: avoid, until: 1 day after"))
    assert [(say(side.answer), side.sense) for side in point.sides] == [
        ("evitar, hasta 14 días después", "avoid, until 14 days afterwards"),
        ("evitar, hasta 1 día después", "avoid, until 1 day afterwards"),
    ]


def test_claims_that_are_worded_alike_are_voices_of_their_own() -> None:
    found = library(*SIDES)
    said = [claim for one in found.articles_by_treatment["peel"] for claim in one.claims]
    plain = voices(said, found)
    with speaking(NONSENSE):
        worded = voices(said, found)
    assert [voice.claims for voice in worded] == [voice.claims for voice in plain]


def test_a_site_and_its_data_are_the_same_in_every_language() -> None:
    library = load(SAMPLE.pages, SAMPLE.files).library
    plain = survey(library)
    with speaking(NONSENSE):
        worded = survey(load(SAMPLE.pages, SAMPLE.files).library, Settings(spoken=NONSENSE))
        data = export.library_json(worded)
        tables = [export.comparison_csv(table) for found in worded.tables.values() for table in found]
        differing = [export.disagreements_csv(found) for found in worded.points.values()]
    assert worded.library == library
    assert worded.points == plain.points
    assert data == export.library_json(plain)
    assert tables == [export.comparison_csv(table) for found in plain.tables.values() for table in found]
    assert differing == [export.disagreements_csv(found) for found in plain.points.values()]


def test_every_point_can_be_told_and_asked_about_in_nonsense() -> None:
    with speaking(NONSENSE):
        site = survey(load(SAMPLE.pages, SAMPLE.files).library)
        for found in site.points.values():
            for point in found:
                assert difference(point, site.library).startswith("xyzzy")
                assert question(point, site.library) == "xyzzy"
