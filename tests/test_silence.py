"""When an article is silent, held against a search by hand."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.knowledge.comparison import comparisons
from candour.knowledge.silence import Mentions
from candour.knowledge.survey import survey
from candour.model.library import Library
from candour.model.state import State
from candour.output.claim_html import ClaimHtml

from .builders import SAMPLE, article, claims, library_of, loaded, term, treatment
from .effort import examples
from .points import library

LABELS = {"skin": "Skin", "spots": "Dark spots", "moles": "Moles", "cream": "Cream", "burns": "Burn-scars"}
ALSO = {"spots": "dark marks", "cream": "ointment"}
TEXT = (
    "Nothing at all.",
    "## Dark marks\n\nHere.",
    "Words on MOLES, too.",
    "An ointment[^1].\n\n[^1]: The original speaks of burn scars.",
    "The skinny one.",
    "Dark. Spots.",
)
trees = st.fixed_dictionaries(
    {
        "spots": st.sampled_from(["", "skin"]),
        "moles": st.sampled_from(["", "spots"]),
        "burns": st.sampled_from(["", "skin"]),
    }
)
saying = st.tuples(
    st.sampled_from(["benefits", "contraindications"]), st.sampled_from(list(LABELS)), st.sampled_from(["", *LABELS])
)
one_article = st.tuples(
    st.lists(saying, max_size=2, unique_by=lambda said: said[:2]),
    st.lists(st.sampled_from(TEXT), max_size=2, unique=True),
)

Articles = list[tuple[list[tuple[str, str, str]], list[str]]]
"""Of each article: the group, term and scope of its claims, and its other text."""
articles = st.lists(one_article, min_size=1, max_size=3)


def built(tree: dict[str, str], articles: Articles) -> Library:
    pages = {
        f"docs/terms/{id}.md": term(
            label,
            **({"broader": tree[id]} if tree.get(id) else {}),
            **({"synonyms": f"[{ALSO[id]}]"} if id in ALSO else {}),
        )
        for id, label in LABELS.items()
    }
    for number, (said, texts) in enumerate(articles):
        front, body = "", ""
        for group in ("benefits", "contraindications"):
            entries = [(id, scope) for own, id, scope in said if own == group]
            if entries:
                front += claims(
                    group, *(f"term: {id}" + (f", scope: {scope}" if scope else "") for id, scope in entries)
                )
            for id, scope in entries:
                body += f"Some [words]({group[:-1]}:{id}{'/' + scope if scope else ''}).\n\n"
        pages[f"docs/articles/a{number}.md"] = article(front, body + "\n\n".join(texts) + "\n", treatment="peel")
    return library_of({**pages, "docs/treatments/peel.md": treatment("Peel")})


def is_below(tree: dict[str, str], id: str, wide: str) -> bool:
    return id == wide or (bool(tree.get(id)) and is_below(tree, tree[id], wide))


def is_silent(tree: dict[str, str], said: list[tuple[str, str, str]], texts: list[str], id: str) -> bool:
    """By the rule itself: no claim on the term or below it, in any group, and no name of it in any block."""
    marked = {name for _, about, scope in said for name in (about, scope) if name}
    if any(is_below(tree, name, id) for name in marked):
        return False
    names = [LABELS[id], ALSO.get(id, LABELS[id])]
    spelt = "|".join(r"[\s-]+".join(re.split("[ -]", name)) for name in names)
    return not any(re.search(rf"\b({spelt})\b", block, re.IGNORECASE) for text in texts for block in text.split("\n\n"))


@examples(80)
@given(trees, articles)
def test_not_mentioned_means_that_nothing_names_it(tree: dict[str, str], articles: Articles) -> None:
    found = built(tree, articles)
    mentions = Mentions(found)
    for number, (said, texts) in enumerate(articles):
        for id in LABELS:
            assert (mentions.of(f"a{number}", id) is None) == is_silent(tree, said, texts, id), (number, id)
    for table in comparisons(found, found.treatments["peel"], mentions):
        for row in table.rows:
            for (said, texts), cell in zip(articles, row.cells, strict=True):
                here = any((group, id) == (table.group.id, row.term.id) for group, id, _ in said)
                assert bool(cell.claims) == here
                assert (cell.state is State.SILENT) == is_silent(tree, said, texts, row.term.id)
                assert (cell.state is State.ELSEWHERE) == (not here and cell.state is not State.SILENT)
                assert cell.elsewhere is None or cell.elsewhere.urls


def test_a_mention_says_where() -> None:
    found = library(
        "benefits term: acne, scope: adults", "benefits term: active-acne", "benefits term: scars", words="acne"
    )
    mentions = Mentions(found)
    adults = mentions.of("a", "adults")
    assert adults
    assert ([claim.term for claim in adults.own], adults.words) == (["acne"], "")
    acne = mentions.of("b", "acne")
    assert acne
    assert ([claim.term for claim in acne.narrower], acne.words) == (["active-acne"], "articles/b.html")
    assert mentions.of("c", "active-acne") is None
    assert mentions.silent("abc", "active-acne") == ("a", "c")


@pytest.mark.parametrize(
    ("term_id", "document"),
    [("wrinkles", "000"), ("scars", "001"), ("wrinkles", "003"), ("scars", "003")],
)
def test_the_sample_is_never_said_to_be_silent_where_it_speaks(term_id: str, document: str) -> None:
    """It was said of each of these that the article does not mention it, in some table."""
    site = survey(loaded(dict(SAMPLE.pages)).library)
    (id,) = (one.id for one in site.library.articles.values() if one.front.source.document.startswith(document))
    assert site.mentions.of(id, term_id)
    for table in site.tables["micro-needling"]:
        cells = {row.term.id: row.cells[[one.id for one in table.articles].index(id)] for row in table.rows}
        assert term_id not in cells or cells[term_id].state is not State.SILENT


def test_a_cell_says_where_an_article_speaks_of_a_term_without_a_claim() -> None:
    """What only a note says is not the article's own."""
    noted = article(treatment="peel", body="Words[^1].\n\n[^1]: Of acne.\n")
    said = article(treatment="peel", body="Of acne.\n")
    found = library("benefits term: acne", extra={"docs/articles/n.md": noted, "docs/articles/s.md": said})
    mentions, html = Mentions(found), ClaimHtml()
    for id, link in (("n", 'articles/n.html#fn:1">an editor’s note'), ("s", 'articles/s.html">its text')):
        mention = mentions.of(id, "acne")
        assert mention
        assert link in html.elsewhere(mention, "acne", found.terms, "")
