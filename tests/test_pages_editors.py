"""The editors' page: what is covered, due, open, flagged and unused; short where there is much."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from types import ModuleType

import pytest

from candour.checks.rules import RULES
from candour.checks.rules.rule import ON_WORDS
from candour.knowledge.survey import survey
from candour.language.spoken import Spoken
from candour.model.library import Library
from candour.model.settings import Settings
from candour.output.pages import editors, manual, rules
from candour.output.render import Renderer

from .builders import PROJECT, article, claims, library_of, on_one_line, term, treatment
from .points import TERMS, page


def html(renderer: Renderer, pages: Mapping[str, str]) -> str:
    (plan,) = editors.plan(survey(library_of(pages)), renderer)
    return on_one_line(re.sub(r">\s+<", "><", plan().html))


def part(whole: str, id: str) -> str:
    """The page from one of its headings to the next."""
    return re.split(r"<h2 ", whole.split(f'<h2 id="{id}">')[1])[0]


PEEL = {**TERMS, "docs/treatments/peel.md": treatment("Peel")}
AVOID = "contraindications term: pregnancy, strength: avoid"
SCAR, NO_SCAR = "side_effects term: scarring", "side_effects term: scarring, stance: denied"
SLIGHT, PAINFUL = "facts term: pain, value: slight", "facts term: pain, value: painful"


def test_claims_are_counted_by_article_and_group(renderer: Renderer) -> None:
    pages = PEEL | {
        "docs/articles/a.md": page(f"{AVOID}\n{SLIGHT}\nfacts term: interval", title="A"),
        "docs/articles/b.md": page(SLIGHT, title="B"),
    }
    table = part(html(renderer, pages), "coverage").split('aria-labelledby="coverage-peel"')[1]
    head, b, a, all_of_them = re.findall(r"<tr>(.*?)</tr>", table)
    assert [re.sub("<.*?>", "", cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", b)] == ["B", *["none"] * 9, "1"]
    assert re.findall(r"<td.*?>(\w+)</td>", a) == ["none", "none", "1", *["none"] * 6, "2"]
    assert re.findall(r"<td>(\d of \d)</td>", all_of_them)[2] == "1 of 2"
    assert '<a href="../treatments/peel/contraindications.html">Contraindications</a>' in head
    assert '<th scope="col">Benefits</th>' in head, "there is no page to lead to"


def test_dates_of_reviews_and_positions_stand_in_their_order(renderer: Renderer) -> None:
    position = (
        "{point: pain, advice: b, by: C, role: doctor, on: 2026-01-01, due: 2027-02-01, fingerprint: abcdefabcdef}"
    )
    pages = PEEL | {
        "docs/treatments/peel.md": treatment("Peel", positions=f"[{position}]"),
        "docs/articles/a.md": article(review="{status: reviewed, by: A, role: nurse, on: 2026-01-01, due: 2027-03-01}"),
        "docs/articles/b.md": article(review="{status: reviewed, by: B, role: nurse, on: 2026-01-01, due: 2027-01-01}"),
    }
    review = "{status: reviewed, by: D, role: nurse, on: 2026-01-01, due: 2027-04-01}"
    pages["docs/es/articles/a.md"] = f"---\ntitle: Una\nsummary: Un resumen.\nreview: {review}\n---\n"
    due = part(html(renderer, pages), "reviews")
    assert re.findall(r"<time>(.*?)</time>", due) == ["2027-01-01", "2027-02-01", "2027-03-01", "2027-04-01"]
    assert '<a href="../es/articles/a.html">Una</a><small>D, nurse</small>' in due
    assert '<a href="../treatments/peel.html">Peel: position on pain</a><small>C, doctor</small>' in due
    assert "Not reviewed by a clinician: 1 article." in due, "the base project's own"


def test_open_points_are_listed_safety_first(renderer: Renderer) -> None:
    pages = PEEL | {
        "docs/articles/a.md": page(f"{SLIGHT}\n{SCAR}"),
        "docs/articles/b.md": page(f"{PAINFUL}\n{NO_SCAR}"),
    }
    points = part(html(renderer, pages), "open").split("<h3>Peel</h3>")[1]
    assert "2 points open, 0 decided by the clinic." in points
    assert re.findall(r'disagreements.html#([\w-]+)">', points) == ["scarring--stated-and-denied", "pain"]
    assert points.count("touches safety</strong>") == 1


def test_a_note_stands_once_with_the_words_of_its_claims(renderer: Renderer) -> None:
    said = claims("benefits", "term: acne", "term: scars") + claims("candidates", "term: adults")
    body = "It [helps](benefit:acne,scars)[^1] and [suits all](candidate:adults).\n\n[^1]: No source is given.\n"
    flagged = part(html(renderer, PEEL | {"docs/articles/x.md": article(said, body)}), "flagged")
    assert flagged.count("<li>") == 1
    assert flagged.count("No source is given.") == 1
    assert '<a class="words" href="../articles/x.html#benefit-acne">helps</a>: No source' in flagged


def test_a_term_is_used_by_claims_scopes_narrower_terms_and_choices() -> None:
    base = {term.id for term in editors.unused(library_of())}
    new = {
        "docs/terms/lonely.md": term("Lonely"),
        "docs/terms/wide.md": term("Wide"),
        "docs/terms/narrow.md": term("Narrow", broader="wide"),
        "docs/terms/limit.md": term("Limit"),
        "docs/terms/offered.md": term("Offered"),
        "docs/terms/choosing.md": term("Choosing", "choice", options="[offered, other]"),
        "docs/articles/x.md": article(claims("benefits", "term: narrow, scope: limit"), "[so](benefit:narrow).\n"),
    }
    assert {term.id for term in editors.unused(library_of(new))} - base == {"lonely", "choosing"}


def test_long_lists_stop_and_say_how_many_more_there_are(renderer: Renderer) -> None:
    many = {f"docs/articles/a{number}.md": page(SLIGHT, title=f"A{number}") for number in range(60)}
    lonely = {f"docs/terms/lonely-{number}.md": term(f"Lonely {number}") for number in range(55)}
    whole = html(renderer, PEEL | many | lonely)
    assert "60 articles</span>" in whole
    assert "The 50 articles that speak of the fewest groups are shown; there are 10 more." in part(whole, "coverage")
    assert "Not reviewed by a clinician: 61 articles." in part(whole, "reviews")
    assert "And 11 articles more." in part(whole, "reviews")
    assert part(whole, "unused").count("<li>") == 50


def test_an_empty_project_says_so(renderer: Renderer) -> None:
    (plan,) = editors.plan(survey(Library()), renderer)
    text = plan().html
    for words in (
        "no article yet",
        "no treatment yet",
        "nothing falls due",
        "No claim carries a note",
        "Every term is",
    ):
        assert words in text


@pytest.mark.parametrize("documentation", [manual, rules])
def test_on_a_site_in_another_language_the_documentation_is_marked_as_english(documentation: ModuleType) -> None:
    site = survey(library_of({}))
    (plan,) = documentation.plan(site, Renderer(PROJECT))
    assert "lang=" not in plan().html
    (plan,) = documentation.plan(site, Renderer(PROJECT, Spoken("es")))
    html = plan().html
    assert re.search(r'</h1>\s*<div class="md-typeset" lang="en">', html)
    assert html.count("<div") == html.count("</div")


def test_a_rule_on_words_says_in_which_languages_it_looks_with_an_example_in_each(renderer: Renderer) -> None:
    french = Settings(words_of={"fr": {"superlative": ("le meilleur",)}})
    site = replace(survey(library_of({}), french), guide=tuple(RULES.values()))
    (plan,) = rules.plan(site, renderer)
    about = dict(re.findall(r'<h3 id="([a-z-]+)">(.*?)</section>', plan().html, re.DOTALL))
    looks = {
        code: found[1] for code, text in about.items() if (found := re.search(r"looks at pages in (.*?)\.<", text))
    }
    assert looks.keys() == {rule.code for rule in RULES.values() if rule.family in ON_WORDS}
    assert looks["absolute-promise"] == "English, Español"
    assert looks["superlative"] == "English, Español, Français"
    assert looks["brand-product"] == "every language"
    assert looks["jargon"] == "each term&#39;s language"
    assert '<code lang="es">Es el mejor tratamiento' in about["superlative"]
    assert "Bad (Español)" in about["superlative"]
    assert "es.words.yml" in about["superlative"]
