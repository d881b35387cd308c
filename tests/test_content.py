"""The content that is shipped: sound, complete in its form, and nothing invented."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from candour.model.library import Article
from candour.problem import errors
from candour.project.load import load
from candour.project.open import open_project

from .builders import PROJECT, SHIPPED

LIBRARY = load(SHIPPED.pages, SHIPPED.files).library
ARTICLES = list(LIBRARY.articles.values())
every_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)


def test_the_editors_check_finds_no_mistake() -> None:
    assert errors(open_project(PROJECT).loaded.problems) == []


def test_each_of_the_five_documents_has_one_article() -> None:
    prints = {article.front.source.sha256 for article in ARTICLES}
    documents = {article.front.source.document for article in ARTICLES}
    assert len(prints) == len(documents) == len(ARTICLES) == 5


@every_article
def test_no_reviewer_is_invented(article: Article) -> None:
    review = article.front.review
    assert review.status == "unreviewed"
    assert (review.by, review.role, review.on, review.due) == (None, None, None, None)


def test_no_position_is_invented() -> None:
    assert all(not getattr(treatment.front, "positions", ()) for treatment in LIBRARY.treatments.values())


@every_article
def test_every_claim_leads_back_to_its_original(article: Article) -> None:
    text = dict(SHIPPED.pages)[article.path].decode()
    assert len(article.claims) == len(re.findall(r"^ *- \{?term:", text, flags=re.MULTILINE))
    assert all(claim.lines for claim in article.claims)


@every_article
def test_marked_words_are_few_and_stand_in_their_sentence(article: Article) -> None:
    for claim in article.claims:
        assert 1 <= len(claim.text.split()) <= 12, claim.text
        assert claim.text in claim.sentence
        assert not re.search(r"[\[\]\x00-\x1f]|&\w+;", claim.text + claim.sentence), claim.sentence


@every_article
def test_every_article_says_what_was_left_out(article: Article) -> None:
    assert article.front.removed


@every_article
def test_every_note_is_referred_to(article: Article) -> None:
    text = dict(SHIPPED.pages)[article.path].decode()
    notes = re.findall(r"^\[\^(\w+)\]:", text, flags=re.MULTILINE)
    assert sorted(set(re.findall(r"\[\^(\w+)\](?!:)", text))) == sorted(notes)


def test_every_term_is_used() -> None:
    used = {name for article in ARTICLES for claim in article.claims for name in (claim.term, claim.scope)}
    used |= {term.front.broader for term in LIBRARY.terms.values()}
    assert LIBRARY.terms.keys() - used == set()


@pytest.mark.parametrize("id", LIBRARY.terms)
def test_every_term_is_explained_in_a_sentence_or_two(id: str) -> None:
    text = dict(SHIPPED.pages)[f"docs/terms/{id}.md"].decode().split("---\n", 2)[2]
    assert text.strip().endswith((".", "?"))
    assert len(re.findall(r"[.?](?:\s|$)", text)) <= 3


def test_no_sentence_is_shared_between_two_articles() -> None:
    """Facts are carried over in our own words; two pages with one long sentence would have copied it."""
    sentences = Counter(
        sentence
        for article in ARTICLES
        for sentence in {claim.sentence for claim in article.claims if len(claim.sentence) > 60}
    )
    assert [sentence for sentence, count in sentences.items() if count > 1] == []
