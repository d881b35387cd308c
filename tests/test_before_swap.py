"""What is looked at in each build before a site is published: addresses, anchors, marks, data."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from candour.published.before_swap import judged

PAGE = "<!doctype html><html><head><title>A</title></head><body>{}</body></html>"
SOUND = {
    "index.html": PAGE.format('<a href="terms/acne.html#what">Acne</a> <img src="a%20b.png"> <a href="#">up</a>'),
    "terms/acne.html": PAGE.format('<h2 id="what">What</h2> <a href="../index.html?q=1">home</a> <a href="../">x</a>'),
    "404.html": PAGE.format('<a href="/terms/acne.html">Acne</a>'),
    "a b.png": "",
    "data/library.json": '{"terms":[{"id":"acne","url":"terms/acne.html#what"}]}\n',
}
MADE = frozenset(SOUND)
"""The pages that the engine writes, in one form of HTML."""


def faults(folder: Path, files: Mapping[str, str] = {}, root: str = "/") -> list[str]:
    for path, text in {**SOUND, **files}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return [str(fault) for fault in judged(folder, MADE, root).faults]


def test_a_sound_site_has_no_fault(tmp_path: Path) -> None:
    assert not faults(tmp_path)


BROKEN = {
    '<a href="nowhere.html">': "'nowhere.html' leads to nothing that the site has [broken-link]",
    '<img src="no.png">': "'no.png' leads to nothing that the site has [broken-link]",
    '<a href="index.html#no">': "'index.html#no' leads to a place that its page does not have [broken-anchor]",
    '<a href="terms/acne.html#no&amp;more">': "'terms/acne.html#no&more' leads to a place",
    '<a href="#no">': "'#no' leads to a place that its page does not have [broken-anchor]",
    '<a href="contraindication:pregnancy">': "'contraindication:pregnancy' is a mark that was left as a link",
    '<a href="../index.html">': "'../index.html' leads to nothing that the site has [broken-link]",
    '<a href="terms/">': "'terms/' leads to nothing that the site has [broken-link]",
}


@pytest.mark.parametrize("html", BROKEN)
def test_an_address_that_leads_nowhere_is_named_with_its_place(html: str, tmp_path: Path) -> None:
    found = faults(tmp_path, {"page.html": PAGE.format("\n" + html)})
    assert len(found) == 1
    assert found[0].startswith(f"page.html:2:1: {BROKEN[html]}")


@pytest.mark.parametrize("html", ["<A\nHREF = nowhere.html>", "<a href='nowhere.html'>", "<a\thref=nowhere.html>"])
def test_an_author_may_write_html_in_any_form(html: str, tmp_path: Path) -> None:
    assert "[broken-link]" in faults(tmp_path, {"page.html": PAGE.format(html)})[0]


@pytest.mark.parametrize("html", ["<p\nid=here>", "<p ID='here'>", '<p id = "here">'])
def test_an_anchor_may_be_written_in_any_form(html: str, tmp_path: Path) -> None:
    link = PAGE.format('<a href="other.html#here">')
    assert not faults(tmp_path, {"page.html": link, "other.html": PAGE.format(html)})


@pytest.mark.parametrize(
    "html",
    [
        '<pre>&lt;a href="nowhere.html"&gt;</pre>',
        '<!-- <a href="nowhere.html"> -->',
        '<a href="https://clinic.example/no">',
        '<a href="mailto:a@clinic.example">',
        '<a href="//clinic.example/no">',
        '<a href="/what-else-stands-on-the-host">',
        '<a href="#top">',
        '<a href="">',
        '<a href="a b.png#page=2">',
    ],
)
def test_what_only_looks_broken_is_not(html: str, tmp_path: Path) -> None:
    assert not faults(tmp_path, {"page.html": PAGE.format(html)})


def test_a_site_may_have_no_home_page(tmp_path: Path) -> None:
    assert not faults(tmp_path)
    (tmp_path / "index.html").unlink()
    assert judged(tmp_path, MADE).faults == []


def test_data_lead_to_pages(tmp_path: Path) -> None:
    found = faults(tmp_path, {"data/library.json": '{"terms":[{"id":"acne","url":"terms/acne.html#no"}]}\n'})
    assert found == ["data/library.json:1:1: 'terms/acne.html#no' leads to nothing that the site has [broken-anchor]"]


def test_what_is_wrong_in_the_frame_of_all_pages_is_told_once(tmp_path: Path) -> None:
    pages = {f"terms/{number}.html": PAGE.format('<a href="no.html">') for number in range(60)}
    found = faults(tmp_path, pages)
    assert found == [
        "terms/0.html:1:57: 'no.html' leads to nothing that the site has; other pages have it too [broken-link]"
    ]


def test_the_page_for_missing_addresses_is_shown_at_any_depth(tmp_path: Path) -> None:
    page = {"404.html": PAGE.format('<a href="/clinic/terms/acne.html"><a href="/clinic/no.html">')}
    assert [fault[:40] for fault in faults(tmp_path, page, root="/clinic/")] == [
        "404.html:1:91: '/clinic/no.html' leads to"[:40]
    ]
