"""Words that give a sentence its force: what each kind finds, in each language that has a list."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.language import cues
from candour.language.cues import CueKind, cues_in, cues_of, denies
from candour.language.lists import entries_of

FOLDER = Path(cues.__file__).parent / "cues"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.txt"))
Entry = tuple[str, tuple[str, ...], str]


def entries(language: str) -> list[Entry]:
    """Every phrase with its section and values."""
    listed = entries_of((FOLDER / f"{language}.txt").read_text("utf-8"))
    return [entry for entry in listed if entry[0] not in ("spellings", "openers", "joints")]


def said(text: str, language: str = "en") -> set[str]:
    """The cues of a text in short: "prohibition", "negation", "strength=avoid", "if"."""
    direct = (CueKind.NEGATION, CueKind.PROHIBITION, CueKind.PERMISSION)
    return {cue.kind.value if cue.kind in direct else cue.value for cue in cues_in(text, language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_found_in_itself(language: str) -> None:
    for section, values, entry in entries(language):
        signs = entry.replace("-", " ").replace("&", " ").split()
        words = " ".join(sign.split("/")[0].rstrip("*") for sign in signs if sign not in ("^", "…"))
        found = cues_of(f"[{section} {' '.join(values)}]\n{entry}")
        assert found.in_words(found.words_in(words)[0]), entry


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_has_no_phrase_twice(language: str) -> None:
    listed = entries(language)
    assert {entry: listed.count(entry) for entry in listed if listed.count(entry) > 1} == {}


def test_every_language_has_the_same_lists() -> None:
    lists = {language: {(section, values) for section, values, _ in entries(language)} for language in LANGUAGES}
    assert lists == dict.fromkeys(lists, lists["en"])


@pytest.mark.parametrize(
    ("text", "language", "holds", "lacks"),
    [
        ("Do not have it if you are pregnant.", "en", "prohibition strength=avoid if", "permission"),
        ("You must never have it.", "en", "prohibition strength=avoid negation", "permission"),
        ("Nobody with open wounds can have it.", "en", "prohibition permission", ""),
        ("If you are pregnant you can have it.", "en", "permission if", "prohibition"),
        ("You needn’t avoid it.", "en", "permission negation", "prohibition strength=avoid advice=avoid"),
        ("There is no need to stop ibuprofen.", "en", "permission", "prohibition"),
        ("It isn't safe.", "en", "prohibition", "permission"),
        ("It is safe.", "en", "permission", "prohibition"),
        ("You should not have it.", "en", "strength=not-recommended strength=avoid prohibition", "permission"),
        ("It is not recommended.", "en", "strength=not-recommended", "permission"),
        ("They should call if it does not stop.", "en", "seriousness=call-the-clinic lasting", "strength=avoid"),
        ("Ask your doctor first.", "en", "strength=ask-first advice=ask-first", "prohibition"),
        ("Not only the face is treated.", "en", "", "negation prohibition only"),
        ("Do not hesitate to call.", "en", "seriousness=call-the-clinic", "negation prohibition"),
        ("It is rare. It is very rare.", "en", "likelihood=rare likelihood=very-rare", "likelihood=common"),
        ("It is not uncommon.", "en", "likelihood=common", "likelihood=rare negation"),
        ("Call 999 at once.", "en", "seriousness=emergency seriousness=call-at-once", ""),
        ("Take it unless your doctor says otherwise.", "en", "unless", "prohibition"),
        ("Avoid it, unless prescribed, until the skin has healed.", "en", "unless until prohibition", ""),
        ("A knot in the wood", "en", "", "negation"),
        ("No debe hacérselo si está embarazada.", "es", "prohibition strength=avoid if", "permission"),
        ("Si está embarazada, puede hacérselo.", "es", "permission if", "prohibition"),
        ("No hace falta dejar de tomar ibuprofeno.", "es", "permission negation", "prohibition"),
        ("No se recomienda en el embarazo.", "es", "strength=not-recommended", "permission"),
        ("Consulte antes con su médico.", "es", "strength=ask-first", "prohibition"),
        ("Evite el sol, salvo que se lo receten, hasta que cure.", "es", "unless until prohibition", ""),
        ("No deja cicatrices.", "es", "negation", "prohibition"),
        ("Es raro.", "es", "likelihood=rare", "likelihood=common"),
    ],
)
def test_what_a_sentence_holds(text: str, language: str, holds: str, lacks: str) -> None:
    found = said(text, language)
    assert set(holds.split()) <= found
    assert not set(lacks.split()) & found


def test_places_are_those_of_the_text() -> None:
    text = "¡Ojo! No\u00a0debe  hacérselo."
    spans = {text[cue.start : cue.end] for cue in cues_in(text, "es") if cue.kind is CueKind.PROHIBITION}
    assert spans == {"No\u00a0debe"}


def test_a_country_does_not_matter_and_a_language_without_a_list_has_no_cues() -> None:
    assert cues_in("No debe.", "es-MX") == cues_in("No debe.", "es")
    assert cues_in("Do not have it.", "fr") == ()
    assert cues_in("Do not have it.", "../cues/en") == ()


@pytest.mark.parametrize("entry", ["… not", "a*", "no*", "one/no-one"])
def test_a_phrase_that_nothing_could_be_found_by_is_none(entry: str) -> None:
    with pytest.raises(ValueError, match=f"'{re.escape(entry)}': "):
        cues_of(f"[negation]\n{entry}")


def test_a_sign_that_folds_to_nothing_is_no_word() -> None:
    assert CueKind.PROHIBITION in {cue.kind for cue in cues_in("⚠️ \ufe0f Do not \u200b take it.", "en")}


LISTED = {
    language: sorted(
        {word for *_, entry in entries_of((FOLDER / f"{language}.txt").read_text("utf-8")) for word in entry.split()}
    )
    for language in ("en", "es")
}


@given(st.sampled_from(sorted(LISTED)), st.data())
def test_the_short_way_to_a_denial_leads_where_the_long_way_does(language: str, data: st.DataObject) -> None:
    """Words of the lists in any order: "*" is any ending, "…" some word between."""
    words = data.draw(st.lists(st.sampled_from(LISTED[language]), min_size=1, max_size=6))
    text = " ".join(words).replace("*", "ing").replace("…", "really").replace("/", " ").replace("^", ",")
    found = any(cue.kind in cues._DENYING for code in sorted(LISTED) for cue in cues_in(text, code))
    assert denies(text) == found
