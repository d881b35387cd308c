"""What an editor's note cites: a link, and beside it what it leads to. It is no prose, and nothing is fetched."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given

from candour.knowledge.survey import survey
from candour.language.catalogue import read_catalogue
from candour.language.spoken import speaking
from candour.model.library import Library
from candour.output.export import library_json
from candour.output.notes import labelled
from candour.output.pages import build_all
from candour.output.render import Renderer
from candour.output.search import entries as search
from candour.reading.translation import fingerprint_of

from .builders import ANY_TEXT, LENIENT, PROJECT, X, article, claims, codes, library_of, loaded
from .changing import changed, only

ES = "docs/es/articles/x.md"
CERTIFIED = claims("benefits", "term: scars")
BODY = "It softens [scars](benefit:scars)[^1].\n\n[^1]: Nobody certifies it, and [{}]({}) of it.\n"


def page(
    words: str = "the authority warns", href: str = "reference:warning", claimed: str = CERTIFIED, **of: str
) -> str:
    """An article with one note that cites one reference; `of` are values of the reference."""
    typed = {
        "id": "warning",
        "title": "A warning",
        "publisher": "The authority",
        "address": "https://authority.example/w?a=1&b=2",
        "read": "2026-01-02",
    } | of
    reference = json.dumps(typed, ensure_ascii=False)
    return article(claimed, BODY.format(words, href), references=f"[{reference}]")


def cited(library: Library) -> str:
    """The note's words as HTML."""
    html = labelled(library.articles["x"].body.html)
    return re.findall(r"certifies it, and (.*?) of it\.</p>", html, re.DOTALL)[0]


def test_a_note_leads_to_what_it_cites_and_says_what_that_is() -> None:
    assert cited(library_of({X: page()})) == (
        '<a class="reference" href="https://authority.example/w?a=1&amp;b=2" rel="noreferrer">the authority warns</a>'
        '<small class="reference__about"> (<cite>A warning</cite>, The authority, '
        '<span class="reference__read">read on 2026-01-02</span>)</small>'
    )


def test_it_stands_beside_each_of_several_links_in_one_note() -> None:
    two = "[{id: a, title: A, publisher: P, address: https://a.example, read: 2026-01-02},"
    two += " {id: b, title: B, publisher: P, address: https://b.example, read: 2026-01-02}]"
    body = "It is said[^1].\n\n[^1]: See *[this](reference:a)*, [that](reference:b) and [this](reference:a) again.\n"
    html = library_of({X: article(body=body, references=two)}).articles["x"].body.html
    plain = re.sub(r"<small.*?<cite>(.)</cite>.*?</small>", r" (\1)", html)
    assert " ".join(re.sub("<.*?>", "", plain).split()).endswith("See this (A), that (B) and this (A) again.")


@pytest.mark.parametrize("text", ["<b>&lt;i&gt; *x* [y](z) `c`", 'It\'s "so" & so', "a\\_b ^ [^1] \u202e"])
def test_its_title_is_shown_as_it_was_typed(text: str) -> None:
    shown = cited(library_of({X: page(title=text, publisher=text)}))
    assert re.findall("<[/a-z]+", shown) == ["<a", "</a", "<small", "<cite", "</cite", "<span", "</span", "</small"]
    (title,) = re.findall("<cite>(.*?)</cite>", shown)
    assert title.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == text


@given(text=ANY_TEXT, address=ANY_TEXT)
def test_whatever_is_typed_no_tag_and_no_other_scheme_is_made_of_it(text: str, address: str) -> None:
    found = loaded({X: page(title=text or "x", address=f"https://a.example/{address}")}).library.articles.get("x")
    html = found.body.html if found else ""
    assert all(href.startswith(("https://a.example/", "../terms/", "#")) for href in re.findall('href="(.*?)"', html))
    assert html.count("<cite>") <= 1


def test_its_title_is_no_prose() -> None:
    """No rule reads it, no table shows it, and no sentence that is found holds it."""
    of = {"title": "The best, safest and painless treatment: guaranteed", "publisher": "Miracle"}
    assert codes({X: page(**of)}) == []
    found = library_of({X: page(**of)}).articles["x"]
    (claim,) = found.claims
    assert claim.note == "Nobody certifies it, and the authority warns of it."
    assert "best" not in search.text(found.body.html)
    assert codes({X: page(words="the best, guaranteed")}) == codes({X: page()}) == [], "nor do they read notes"


def test_nothing_but_declared_references_leads_out_of_the_site_from_an_article_and_nothing_is_fetched() -> None:
    for built in build_all(survey(library_of({X: page()})), Renderer(PROJECT)):
        if built.url.startswith("editors/"):
            continue  # rules name the guides that they are from
        out = re.findall(r'<([a-z]+)\b[^>]*?(?:href|src|srcset|action)="(https?:[^"]*)"[^>]*>', built.html)
        expected = [("a", "https://authority.example/w?a=1&amp;b=2")] if built.url == "articles/x.html" else []
        assert out == expected, built.url


def test_data_name_the_references_of_each_article() -> None:
    articles = json.loads(library_json(survey(library_of({X: page()}))))["articles"]
    given = {one["id"]: one["references"] for one in articles}
    assert given["first"] == []
    assert given["x"] == [
        {
            "id": "warning",
            "title": "A warning",
            "publisher": "The authority",
            "address": "https://authority.example/w?a=1&b=2",
            "read": "2026-01-02",
        }
    ]


def test_another_reference_is_another_text_and_another_day_of_reading_is_not() -> None:
    def known_by(**of: str) -> str:
        return str(fingerprint_of(library_of({X: page(**of)}).articles["x"]))

    assert known_by(read="2026-01-03") == known_by()
    others = [known_by(address="https://elsewhere.example/"), known_by(title="Another"), known_by(publisher="Another")]
    assert len({known_by(), *others}) == 4


def test_a_review_names_what_is_cited_no_longer_and_what_is_cited_now() -> None:
    found = changed(*({X: page(address=f"https://{host}.example/")} for host in ("a", "b")))
    assert [(one.what, one.old, one.new) for one in only(found.articles).differences] == [
        ("references", "A warning, The authority, https://a.example/, 2026-01-02", None),
        ("references", None, "A warning, The authority, https://b.example/, 2026-01-02"),
    ]


def translated(words: str = "la autoridad avisa", href: str = "reference:warning", original: str = "") -> str:
    head = f"title: Un artículo\nsummary: Un resumen.\nreview: {{status: unreviewed}}\n{original}"
    return f"---\n{head}---\nSuaviza [cicatrices](benefit:scars)[^1].\n\n[^1]: Nadie, y [{words}]({href}) de ello.\n"


def test_a_translation_cites_its_original_s_references_and_says_their_language() -> None:
    library = library_of({X: page(), ES: translated()})
    site = survey(library, LENIENT)
    (html,) = [built.html for built in build_all(site, Renderer(PROJECT)) if built.url == "es/articles/x.html"]
    assert 'href="https://authority.example/w?a=1&amp;b=2" rel="noreferrer">la autoridad avisa</a>' in html
    assert '<cite lang="en">A warning</cite>' in html
    head = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    spanish, _ = read_catalogue("es", f'{head}msgid "read on %(day)s"\nmsgstr "leído el %(day)s"\n'.encode())
    with speaking(spanish):
        body = library.translations["x"]["es"].article.body
        assert '<span class="reference__read">leído el 2026-01-02</span>' in labelled(body.html, "en")


def test_a_translation_that_is_out_of_date_is_not_held_to_what_its_original_cites_now() -> None:
    """So that a reference can be added to an article before its translation has caught up."""
    now = str(fingerprint_of(library_of({X: page()}).articles["x"]))
    silent = "Suaviza [cicatrices](benefit:scars)[^1].\n\n[^1]: Nadie.\n"
    head = "title: Un artículo\nsummary: Un resumen.\nreview: {status: unreviewed}\noriginal: "
    said = {
        fingerprint: {*codes({X: page(), ES: f"---\n{head}{fingerprint}\n---\n{silent}"})} - {"reading-age"}
        for fingerprint in (now, "v2:000000000000")
    }
    assert said == {now: {"unused-reference"}, "v2:000000000000": {"translation-outdated"}}
