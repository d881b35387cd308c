"""What patients must always be asked about stands on their lists, whether or not an article names it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.knowledge.always_asked import unlisted
from candour.knowledge.checklist import checklist
from candour.knowledge.survey import Site, survey
from candour.output.pages import checklist as can_i_have_it
from candour.output.pages import questions
from candour.output.render import Renderer

from .asking import ASKED, asking
from .builders import article, on_one_line, treatment
from .effort import examples
from .points import library

AGAINST = "contraindications term: acne"
OWN = "docs/treatments/peel.md"


def site(*articles: str, words: str = "words", own: str = "") -> Site:
    extra = {OWN: treatment("Peel", f"{own}\n")} if own else {}
    return survey(asking(library(*articles, words=words, extra=extra)))


def html_of(page: object, made: Site, renderer: Renderer) -> str:
    (plan,) = [one for one in page.plan(made, renderer) if "/peel/" in one.url]  # type: ignore[attr-defined]
    return on_one_line(plan().html)


def found(made: Site) -> dict[str, list[str]]:
    listed = {reason.term.id for reason in checklist("peel", made).listed}
    return {one.term.id: [url for url, _ in one.places] for one in unlisted("peel", listed, made)}


def test_what_no_article_speaks_of_is_silent() -> None:
    assert found(site(AGAINST)) == {"diabetes": [], "lactation": [], "blood-thinners": []}


def test_what_is_a_reason_is_not_repeated() -> None:
    assert found(site("contraindications term: diabetes, strength: caution")).keys() == {"lactation", "blood-thinners"}


def test_a_reason_on_something_narrower_or_wider_does_not_replace_it() -> None:
    made = site("contraindications term: aspirin\ncontraindications term: long-illness")
    assert found(made) == {
        "diabetes": [],
        "lactation": [],
        "blood-thinners": ["articles/a.html#contraindication-aspirin"],
    }


@pytest.mark.parametrize(
    "claim", ["benefits term: diabetes", "side_effects term: diabetes", "benefits term: acne, scope: diabetes"]
)
def test_what_articles_name_otherwise_leads_to_the_words(claim: str) -> None:
    (address,) = found(site(f"{AGAINST}\n{claim}"))["diabetes"]
    assert address.startswith("articles/a.html#")


def test_words_alone_lead_there_too_and_so_does_the_treatment_s_own_page() -> None:
    made = site(AGAINST, words="a diabetic", own="Not while nursing a baby.")
    assert found(made)["diabetes"] == ["articles/a.html"]
    assert found(made)["lactation"] == ["treatments/peel.html"]


NOTED = article(treatment="peel", body="Words[^1].\n\n[^1]: Not for a diabetic.\n")


def test_an_editor_s_note_is_no_article_s_word(renderer: Renderer) -> None:
    """A reference's reason in our note: "articles name it, but not as a reason against it" would be wrong."""
    made = survey(asking(library(AGAINST, extra={"docs/articles/noted.md": NOTED})))
    assert found(made)["diabetes"] == ["articles/noted.html#fn:1"]
    html = html_of(can_i_have_it, made, renderer)
    item = html.partition('id="reasons--silent"')[2].partition('id="diabetes"')[2].partition("</li>")[0]
    assert "No article here speaks of it, but an editor’s note does. Tell your clinic." in item
    assert 'href="../../articles/noted.html#fn:1">' in item
    assert "reasons--named" not in html
    assert "No article here speaks of these: Diabetes" in html_of(questions, made, renderer)


def test_what_an_article_itself_says_comes_before_a_note_of_the_same_page() -> None:
    noted = article(treatment="peel", body="Stop aspirin[^1].\n\n[^1]: And all anticoagulants.\n")
    made = survey(asking(library(AGAINST, extra={"docs/articles/noted.md": noted})))
    assert found(made)["blood-thinners"] == ["articles/noted.html"]


def test_the_list_shows_each_with_its_clause_its_reference_and_no_calm(renderer: Renderer) -> None:
    html = html_of(can_i_have_it, site(f"{AGAINST}\nbenefits term: lactation"), renderer)
    silent = html.partition('id="reasons--silent"')[2].partition('id="reasons--named"')[0]
    assert "No article on Peel speaks of these: tell the clinic" in silent
    assert "does not make it safe" in silent
    assert '<label for="tick--diabetes">I have diabetes</label>' in silent
    assert "<strong>Diabetes.</strong> Too much sugar in the blood, for a long time." in silent
    assert '<label for="tick--blood-thinners">Blood thinners</label>' in silent
    assert silent.count("What to ask</cite></a>, The authority (read on 2026-01-02)") == 2
    assert silent.index("Do not stop a prescribed medicine") < silent.index('id="blood-thinners"')
    named = html.partition('id="reasons--named"')[2]
    assert '<label for="tick--lactation">I am nursing a baby</label>' in named
    assert 'href="../../articles/a.html#benefit-lactation">An article</a>' in named


def test_a_clause_is_ticked_where_an_article_gives_the_reason_too(renderer: Renderer) -> None:
    html = html_of(can_i_have_it, site("contraindications term: diabetes"), renderer)
    assert '<label for="tick--diabetes">I have diabetes</label>' in html
    only = html_of(can_i_have_it, site("candidates term: diabetes, only: true"), renderer)
    assert "I may not be one of these: Diabetes</label>" in only


def test_the_questions_name_all_of_them_with_the_reference(renderer: Renderer) -> None:
    html = html_of(questions, site(f"{AGAINST}\nbenefits term: lactation"), renderer)
    for question in (
        "No article here speaks of these: Blood thinners. Does one of them matter for me?",
        "No article here speaks of these: Diabetes. Does one of them matter for me?",
        "Articles name these, but not as a reason against it: Lactation. Does one of them matter for me?",
    ):
        assert question in html
    assert html.count('<a href="https://authority.example/ask" rel="noreferrer">What to ask</a>, The authority') == 3


def test_nothing_is_asked_twice_and_nothing_without_a_reference(renderer: Renderer) -> None:
    html = html_of(can_i_have_it, survey(library(AGAINST)), renderer)
    assert "reasons--silent" not in html
    assert "reasons--named" not in html


def test_a_warning_on_something_wider_holds_for_what_no_article_speaks_of(renderer: Renderer) -> None:
    html = html_of(can_i_have_it, site("contraindications term: long-illness, strength: avoid"), renderer)
    item = html.partition('id="diabetes"')[2].partition('id="blood-thinners"')[0]
    assert (
        "A warning on something wider holds here too: Long illness (Contraindications): <strong>avoid</strong>" in item
    )
    assert item.count("articles/a.html#contraindication-long-illness") == 1


GROUPS = ["contraindications", "benefits", "side_effects", "candidates", "preparation", "aftercare"]


@examples(150)
@given(
    st.lists(
        st.tuples(st.sampled_from(GROUPS), st.sampled_from([*ASKED, "aspirin", "long-illness", "acne"])), max_size=5
    ),
    st.sampled_from(["words", "diabetes", "NSAIDs", "breast-feeding"]),
)
def test_each_of_them_is_on_the_list_once_whatever_articles_say(said: list[tuple[str, str]], words: str) -> None:
    once = list(dict.fromkeys(said))
    made = site(
        "\n".join([AGAINST.replace("acne", "active-acne"), *(f"{group} term: {id}" for group, id in once)]), words=words
    )
    listed = [reason.term.id for reason in checklist("peel", made).listed]
    others = unlisted("peel", listed, made)
    assert sorted(id for id in [*listed, *(one.term.id for one in others)] if id in ASKED) == sorted(ASKED)
    speaking = {id for _, id in once}
    for one in others:
        if one.term.id in speaking:
            assert one.places, "what a claim names is not silent"
