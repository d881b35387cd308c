"""How many articles say something: a count of articles that names its texts, and no share."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from candour.wording.counts import count, reserves, speakers

from .builders import library_of
from .effort import examples
from .points import TERMS, library, page

NAMES = "abcdef"
LINEAGES = st.lists(st.sampled_from(["", "one", "two"]), min_size=1, max_size=6)


def source(lineage: str) -> str:
    kept = f", lineage: {lineage}" if lineage else ""
    return f"{{document: x.txt, sha256: {'b' * 64}, rights: facts-only{kept}}}"


@examples(40)
@given(LINEAGES, st.data())
def test_a_count_is_of_articles_and_of_the_texts_they_come_from(lineages: list[str], data: st.DataObject) -> None:
    """An oracle counts by hand: each lineage is one text, an article without one is a text of its own."""
    pages = {
        f"docs/articles/{name}.md": page("benefits term: scars", treatment="needling", source=source(lineage))
        for name, lineage in zip(NAMES, lineages, strict=False)
    }
    listed = data.draw(st.lists(st.sampled_from(NAMES[: len(lineages)]), min_size=1))
    texts = {lineages[NAMES.index(name)] or name for name in listed}
    numbers = [int(number) for number in re.findall(r"\d+", count(listed, library_of(TERMS | pages)))]
    articles = len(set(listed))
    assert numbers == ([articles] if articles == len(texts) else [articles, len(texts)])


def test_a_count_reads_as_people_say_it() -> None:
    found = library("benefits term: scars", "benefits term: scars", source=source("one"))
    assert count(["a", "a"], found) == "1 article"
    assert count(["a", "b", "first"], found) == "3 articles (2 texts)"
    assert speakers(found.claims_by_term["scars"], found) == "3 articles (2 texts)"


def test_each_reserve_is_counted_by_its_word() -> None:
    may, usually = (f"benefits term: scars, hedge: {hedge}" for hedge in ("may", "usually"))
    found = library(may, usually, may, "benefits term: scars")
    assert reserves(found.claims_by_term["scars"]) == "; 2 say “may”, 1 says “usually”"
    assert reserves(library("benefits term: acne").claims_by_term["acne"]) == ""
