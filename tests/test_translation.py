"""An article in another language: its original's claims and anchors, in its own words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from candour.knowledge.survey import Imprint, Site, survey
from candour.language.spoken import Spoken, speaking
from candour.model.folders import translated
from candour.model.library import Article, Translation
from candour.output.pages import build_all
from candour.output.pages.built import Built
from candour.output.render import Renderer
from candour.output.search.entries import translation as entry
from candour.problem import Severity
from candour.project.load import Loaded
from candour.reading.translation import fingerprint_of, marks_of, whole_article

from .builders import LENIENT, PROJECT, X, article, claims, loaded, on_one_line, term, treatment
from .sayings import ALL, named, page, term_of

ES = "docs/es/articles/x.md"
CLAIMS = (
    claims("benefits", "term: scars", "term: acne-scars, stance: denied")
    + claims("contraindications", "term: pregnancy, strength: caution")
    + claims(
        "aftercare",
        "term: makeup, advice: avoid, until: 1 day after",
        "term: makeup, scope: acne-scars, advice: allowed",
    )
    + claims("facts", "term: sessions, value: 2 to 3 sessions", "term: sessions, value: 4 sessions")
)
ENGLISH = """\
It softens [scars](benefit:scars), not [those of acne](benefit:acne-scars/denied)[^1]. Not in
[pregnancy](contraindication:pregnancy). No [make-up](aftercare:makeup), but on
[scars of acne](aftercare:makeup/acne-scars). [Two or three](fact:sessions/2-to-3-sessions), or
[four](fact:sessions/4-sessions) visits.

[^1]: The source gives no reason.
"""
SPANISH = """\
[Cuatro](fact:sessions/4-sessions) visitas, o [dos o tres](fact:sessions/2-to-3-sessions). Alisa las
[cicatrices](benefit:scars), pero no [las del acné](benefit:acne-scars/denied)[^1]. No en el
[embarazo](contraindication:pregnancy). Sin [maquillaje](aftercare:makeup), salvo en
[cicatrices del acné](aftercare:makeup/acne-scars). Vea [el acné](../../terms/acne-scars.md),
[esto](x.md#contraindication-pregnancy)
y [su original](../../articles/x.md#benefit-scars).

[^1]: La fuente no da ninguna razón.
"""
ORIGINAL = article(CLAIMS, ENGLISH)


def spanish(body: str = SPANISH, **changes: str) -> str:
    head = {
        "title": "Un artículo",
        "summary": "Un resumen.",
        "original": fingerprint(),
        "review": "{status: unreviewed}",
    } | changes
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in head.items() if value) + f"---\n{body}"


def original(text: str = ORIGINAL) -> Article:
    read = whole_article((X, text.encode()), loaded().library)
    assert read
    return read


def fingerprint(text: str = ORIGINAL) -> str:
    return str(fingerprint_of(original(text)))


def both(page: str | None = None, text: str = ORIGINAL) -> Loaded:
    return loaded({X: text, ES: spanish() if page is None else page})


def one(found: Loaded) -> Translation:
    assert found.problems == ()
    return found.library.translations["x"]["es"]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("docs/es/articles/x.md", ("es", "docs/articles/x.md")),
        ("docs/pt-BR/articles/x.md", ("pt-BR", "docs/articles/x.md")),
        ("docs/articles/x.md", None),
        ("docs/news/articles/x.md", None),
        ("docs/es/terms/x.md", ("es", "docs/terms/x.md")),
        ("docs/es/treatments/x.md", ("es", "docs/treatments/x.md")),
        ("docs/es/news/x.md", None),
        ("docs/es/articles/x.txt", None),
    ],
)
def test_a_translation_is_known_by_its_path(path: str, found: object) -> None:
    assert translated(path) == found


def test_each_claim_has_the_translations_words_under_the_same_anchor() -> None:
    told, source = one(both()).article, original()
    assert [claim.anchor for claim in told.claims] == [claim.anchor for claim in source.claims]
    assert [claim.meaning for claim in told.claims] == [claim.meaning for claim in source.claims]
    assert {claim.anchor: claim.text for claim in told.claims} == {
        "benefit-scars": "cicatrices",
        "benefit-acne-scars--denied": "las del acné",
        "contraindication-pregnancy": "embarazo",
        "aftercare-makeup": "maquillaje",
        "aftercare-makeup--acne-scars": "cicatrices del acné",
        "fact-sessions--2-to-3-sessions": "dos o tres",
        "fact-sessions--4-sessions": "Cuatro",
    }
    assert {claim.note for claim in told.claims} == {None, "La fuente no da ninguna razón."}
    assert told.body.ids >= {claim.anchor for claim in source.claims}


def test_an_option_in_other_words_has_the_same_anchor_in_a_translation() -> None:
    said = claims("facts", "term: pain, value: no pain", "term: pain, value: painful, condition: if you move")
    words = "[none](fact:pain/no-pain), [some](fact:pain/painful)\n"
    pain = term("Pain", "choice", options="{painless: [no pain], painful: []}")
    found = loaded({X: article(said, words), "docs/terms/pain.md": pain, ES: spanish(words)})
    article_of, translated_into = found.library.articles["x"], found.library.translations["x"]["es"].article
    assert [claim.anchor for claim in article_of.claims] == ["fact-pain--no-pain", "fact-pain--painful"]
    assert [claim.anchor for claim in translated_into.claims] == [claim.anchor for claim in article_of.claims]
    assert {problem.code for problem in found.problems} == {"translation-outdated"}


def test_a_translation_has_every_claim_of_the_original_whatever_a_claim_says() -> None:
    pages = {f"docs/terms/{one.term}.md": term_of(one) for one in ALL}
    others = {**named(), **{id: term(id.title()) for id in ("painless", "painful")}}
    pages |= {f"docs/terms/{id}.md": text for id, text in others.items()}
    pages["docs/treatments/peel.md"] = treatment("Peel")
    text = page(*ALL)
    body = text.split("---\n", 2)[2]
    found = loaded({X: text, ES: spanish(body), **pages})
    anchors = [claim.anchor for claim in found.library.articles["x"].claims]
    assert len(anchors) == len(ALL)
    assert [claim.anchor for claim in found.library.translations["x"]["es"].article.claims] == anchors


def test_comparisons_know_nothing_of_translations() -> None:
    alone, beside = loaded({X: ORIGINAL}), both()
    assert beside.library.articles == alone.library.articles
    assert survey(beside.library).points == survey(alone.library).points


@pytest.mark.parametrize(
    ("old", "new", "is_another"),
    [
        ("Not in\n[pregnancy]", "Not\nin [pregnancy]", False),
        ("lines: [1]", "lines: [1, 2]", False),
        ("document: x.txt", "document: y.txt", False),
        ("visits.", "sittings.", True),
        ("no reason.", "a reason.", True),
        ("strength: caution", "strength: avoid", True),
        ("title: An article", "title: Another", True),
        ("summary: A summary.", "summary: Another.", True),
    ],
)
def test_what_a_translation_depends_on(old: str, new: str, is_another: bool) -> None:
    changed = ORIGINAL.replace(old, new)
    assert changed != ORIGINAL
    assert (fingerprint(changed) != fingerprint()) == is_another
    found = both(text=changed)
    assert [problem.code for problem in found.problems] == ["translation-outdated"] * is_another
    assert found.library.translations["x"]["es"].current != is_another


def test_what_an_outdated_translation_lacks_does_not_stop_the_site() -> None:
    more = ORIGINAL.replace("facts:", "side_effects:\n  - {term: scars, lines: [1]}\nfacts:").replace(
        "Not in", "It may leave [scars](side-effect:scars). Not in"
    )
    found = both(text=more).problems
    assert {problem.code for problem in found} == {"translation-outdated", "claim-without-mark"}
    assert {problem.severity for problem in found} == {Severity.WARNING}
    brought_up = [problem.severity for problem in both(spanish(original=fingerprint(more)), more).problems]
    assert brought_up == [Severity.ERROR]


def test_an_original_with_mistakes_is_not_held_against_its_translation() -> None:
    found = both(spanish("Nada.\n", original="0" * 12), ORIGINAL.replace("term: scars,", "term: scarz,"))
    assert {problem.path for problem in found.problems} == {X}


def test_a_translation_s_own_text_is_checked() -> None:
    links = "[a](../../terms/no.md) [b](#nowhere) ![c](https://x.example/c.png)"
    wrong = f"{SPANISH}\n# Arriba\n\n<b>x</b> {links}\n\n[^9]: x\n"
    codes = sorted(problem.code for problem in both(spanish(wrong)).problems)
    assert codes == ["broken-anchor", "broken-link", "raw-html", "remote-image", "top-heading", "unused-note"]


REVIEWED = "{{status: reviewed, by: A. Lectora, role: nurse, on: {on}, due: {due}{more}}}"
OTHER = ", fingerprint: 000000000000"


@pytest.mark.parametrize(
    ("review", "codes"),
    [
        (REVIEWED.format(on="2026-01-02", due="2027-01-02", more=""), "unpinned-review"),
        (REVIEWED.format(on="2024-01-02", due="2025-01-02", more=OTHER), "changed-after-review review-overdue"),
        (REVIEWED.format(on="2026-01-02", due="2047-01-02", more=OTHER), "changed-after-review due-too-far"),
        (REVIEWED.format(on="2027-01-02", due="2028-01-02", more=OTHER), "changed-after-review impossible-date"),
        ("{status: unreviewed, by: A. Lectora}", "review-contradicts"),
        ("{status: reviewed}", "review-incomplete"),
    ],
)
def test_its_review_is_its_own(review: str, codes: str) -> None:
    assert sorted(problem.code for problem in both(spanish(review=review)).problems) == codes.split()


def test_a_review_holds_until_words_or_claims_change() -> None:
    unpinned = REVIEWED.format(on="2026-01-02", due="2027-01-02", more="")
    (problem,) = both(spanish(review=unpinned)).problems
    (found,) = re.findall(r"fingerprint: (v2:[0-9a-f]{12})", problem.message)
    pinned = REVIEWED.format(on="2026-01-02", due="2027-01-02", more=f", fingerprint: {found}")
    assert one(both(spanish(review=pinned))).article.front.review.by == "A. Lectora"
    changed = ORIGINAL.replace("strength: caution", "strength: avoid")
    brought_up = spanish(review=pinned, original=fingerprint(changed))
    assert [problem.code for problem in both(brought_up, changed).problems] == ["changed-after-review"]


def test_what_there_is_to_mark_is_listed_in_the_order_of_the_text() -> None:
    marks = marks_of(original())
    assert marks[:2] == ["benefit:scars", "benefit:acne-scars/denied"]
    listed = "".join(f"- [sol]({mark})\n" for mark in marks)
    assert one(both(spanish(listed)))


@pytest.mark.parametrize(
    "text", ["", "---\n", ORIGINAL.replace("term: scars,", "term: scarz,"), "---\ntitle: x\n---\n"]
)
def test_an_article_with_mistakes_is_not_whole(text: str) -> None:
    assert whole_article((X, text.encode()), loaded().library) is None


def site() -> Site:
    found = both(spanish(translator="A. Traductora"))
    assert found.problems == ()
    return survey(found.library, LENIENT)


def pages(site: Site) -> Mapping[str, Built]:
    return {built.url: built for built in build_all(site, Renderer(PROJECT))}


@pytest.fixture(scope="module")
def built() -> Mapping[str, Built]:
    return pages(site())


def test_it_is_a_page_beside_its_original(built: Mapping[str, Built]) -> None:
    page = built["es/articles/x.html"]
    assert (page.title, page.description, page.language, page.source) == (
        "Un artículo",
        "Un resumen.",
        "es",
        "es/articles/x.md",
    )
    assert built["articles/x.html"].language == ""


def test_each_leads_to_the_other_by_the_languages_own_name(built: Mapping[str, Built]) -> None:
    there = '<a href="../es/articles/x.html" hreflang="es" lang="es" rel="alternate">Español</a>'
    back = '<a href="../../articles/x.html" hreflang="en" lang="en" rel="alternate">English</a>'
    assert there in on_one_line(built["articles/x.html"].html)
    assert back in on_one_line(built["es/articles/x.html"].html)
    assert "hreflang" not in built["articles/first.html"].html, "an article without a translation"
    for url, root in (("articles/x.html", "../"), ("es/articles/x.html", "../../")):
        for language, target in (("en", "articles/x.html"), ("es", "es/articles/x.html")):
            assert f'<link rel="alternate " hreflang="{language}" href="{root}{target}">' in built[url].head


def test_a_link_out_of_the_language_says_into_which(built: Mapping[str, Built]) -> None:
    links = re.findall(r"<a\b[^>]*>", built["es/articles/x.html"].html)
    leaving = [link for link in links if 'href="../../' in link]
    assert len(leaving) > 15
    assert all(link.count('hreflang="en"') == 1 for link in leaving)
    assert all("hreflang" not in link for link in links if link not in leaving)
    for other in built.values():
        if not other.language:
            assert other.html.count("hreflang") == (other.url == "articles/x.html")


def test_what_is_said_in_the_sites_language_says_so(built: Mapping[str, Built]) -> None:
    html = built["es/articles/x.html"].html
    assert '<a href="#contraindication-pregnancy"><span lang="en">Pregnancy</span></a>' in html
    assert '<span lang="en">' not in built["articles/x.html"].html


def test_it_has_the_originals_panel_and_signs(built: Mapping[str, Built]) -> None:
    ours, theirs = built["es/articles/x.html"].html, built["articles/x.html"].html
    for found in (r'<dd><a href="#|; <a href="#', r'class="otherwise"'):
        assert len(re.findall(found, ours)) == len(re.findall(found, theirs)) > 0
    assert 'href="../../treatments/needling/disagreements.html#' in ours
    assert "Translated by A. Traductora." in ours
    assert "Out of date" not in ours


def test_a_reader_is_told_of_what_is_out_of_date() -> None:
    found = both(text=ORIGINAL.replace("visits.", "sittings."))
    html = pages(survey(found.library, LENIENT))["es/articles/x.html"].html
    assert "<strong>Out of date.</strong>" in html


class Shouted:
    """A catalogue that says everything in capitals."""

    def gettext(self, message: str) -> str:
        return message if "%(" in message or "<" in message else message.upper()

    def ngettext(self, one: str, many: str, num: int) -> str:
        return one if num == 1 else many


def test_the_words_around_it_are_in_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LENIENT.languages, "es", Spoken("es", Shouted()))  # type: ignore[arg-type]
    built = pages(site())
    assert 'aria-label="LANGUAGES"' in built["es/articles/x.html"].html
    assert 'aria-label="Languages"' in built["articles/x.html"].html
    with speaking(Spoken()):
        assert [url for url, page in built.items() if "LANGUAGES" in page.html] == ["es/articles/x.html"]


def test_search_finds_it_by_its_own_words_and_says_its_language() -> None:
    found = entry(one(both()))
    assert (found.names, found.detail, found.language) == (("Un artículo",), "Español", "es")
    assert found.text
    assert {"cicatrices", "embarazo"} <= found.text.claimed
    assert not {"pregnancy", "scars"} & (found.text.claimed | found.text.said)


def test_an_address_makes_alternates_whole() -> None:
    built = pages(replace(site(), imprint=Imprint("Clinic", "https://clinic.example/")))
    whole_address = '<link rel="alternate " hreflang="es" href="https://clinic.example/es/articles/x.html">'
    assert whole_address in built["articles/x.html"].head
