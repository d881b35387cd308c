"""The lists of words that search knows: made from dictionaries, packed, and read again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.language.fold import words as folded
from candour.output.search.words import LANGUAGES_LISTED

from .habits.words import LISTS, PACKAGES, SHORTEST, expanded, listed, packed

AFFIXES = """
SET UTF-8
PFX U Y 1
PFX U 0 un .
SFX S Y 2
SFX S y ies [^aeiou]y
SFX S 0 s [aeiou]y
SFX A Y 1
SFX A ar ado/P ar
SFX P Y 1
SFX P 0 s .
"""


def words_of(file: str) -> list[str]:
    """The words of a packed list, without their first letter; read by another way than search does."""
    nodes = json.loads(file.partition("]=")[2].strip().rstrip(";")).split(";")
    known: dict[int, list[str]] = {}

    def below(number: int) -> list[str]:
        if number not in known:
            known[number] = [""] * nodes[number].startswith("!") + list(ahead(nodes[number].lstrip("!")))
        return known[number]

    def ahead(ways: str) -> Iterator[str]:
        for letters, to in re.findall("([a-z]+)([0-9A-Z]+|,)", ways):
            yield from (letters + rest for rest in ([""] if to == "," else below(int(to, 36))))

    return below(0)


def test_a_dictionary_is_expanded_by_its_affixes() -> None:
    words = list(expanded(AFFIXES, "4\nday/S\ntidy/US\ncansar/A\nplain\n"))
    assert words == ["day", "days", "tidy", "tidies", "untidy", "untidies", "cansar", "cansado", "cansados", "plain"]


def test_words_are_listed_as_search_folds_them() -> None:
    listed_words = listed(["Sesión", "tumour's", "co-op", "it", "naïve", "1234"])
    assert listed_words == ["coop", "naive", "sesion", "tumour", "tumours"]


@given(st.sets(st.text("abc", min_size=1, max_size=6), min_size=1))
def test_what_is_packed_is_read_again(words: set[str]) -> None:
    assert sorted(words_of(f'x["y"]={json.dumps(packed(sorted(words)))};')) == sorted(words)


@pytest.mark.parametrize(
    ("language", "holds", "lacks"),
    [
        ("en", "exercise kids shaving mole herpes colour anaesthetic moisturizer unicorn expertise", "pregnacy eczma"),
        ("es", "ejercicio embarazada puedo maquillarme sesion deporte lunares granitos", "embarasada soriasis"),
    ],
)
def test_the_committed_lists_hold_words_and_no_slips(language: str, holds: str, lacks: str) -> None:
    known = {
        file.stem + rest
        for file in (LISTS / language).glob("?.js")
        for rest in words_of(file.read_text(encoding="utf-8"))
    }
    assert set(holds.split()) <= known
    assert not set(lacks.split()) & known
    assert all(len(word) >= SHORTEST for word in known)
    some = sorted(known)[::500]
    assert some == [part for word in some for part in folded(word)]


def test_every_list_has_its_licence_and_is_small() -> None:
    assert tuple(PACKAGES) == LANGUAGES_LISTED == tuple(sorted(folder.name for folder in LISTS.iterdir()))
    for language in LANGUAGES_LISTED:
        assert (LISTS / language / "LICENSE.txt").read_text(encoding="utf-8")
        assert max(file.stat().st_size for file in (LISTS / language).glob("*.js")) < 50_000
