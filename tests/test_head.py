"""What a page's head says of it: title, how it looks when shared, JSON-LD; everything escaped."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape

import pytest

from candour.knowledge.survey import Imprint, Site, survey
from candour.output.pages import head as heads
from candour.output.render import Renderer

from .abouts import about
from .builders import X, article, library_of

HERE = "https://clinic.example/"
SITE = survey(library_of({X: article()}))


def site(address: str = HERE, cards: frozenset[str] = frozenset()) -> Site:
    return replace(SITE, imprint=Imprint("Candour", address, "en", cards))


def head(url: str, title: str, description: str, site: Site, renderer: Renderer) -> str:
    return heads.head(url, about(url, site), title, description, site, renderer)


def title(html: str) -> str:
    return unescape(re.findall("<title>(.*?)</title>", html)[0])


def shared(html: str) -> dict[str, str]:
    """What the page says to those who show it where it is shared."""
    return {name: unescape(said) for name, said in re.findall(r'(?:property|name)="(\S+?)" content="(.*?)"', html)}


def test_a_title_carries_the_site_s_name_where_both_are_shown_whole(renderer: Renderer) -> None:
    assert title(head("a.html", "x" * 55, "", site(), renderer)) == "x" * 55 + " - Candour"
    assert title(head("a.html", "x" * 56, "", site(), renderer)) == "x" * 56


def test_a_site_without_an_address_names_no_picture(renderer: Renderer) -> None:
    """Whoever shows a shared page needs the picture's whole address."""
    assert shared(head("articles/x.html", "T", "D", site(""), renderer)) == {
        "og:type": "article",
        "og:site_name": "Candour",
        "og:title": "T",
        "og:description": "D",
    }


def test_a_site_with_an_address_names_the_page_and_its_picture(renderer: Renderer) -> None:
    said = shared(head("treatments/needling.html", "T", "D", site(), renderer))
    assert said["og:type"] == "website"
    assert said["og:url"] == f"{HERE}treatments/needling.html"
    assert said["og:image"] == f"{HERE}assets/images/card.png"
    assert said["twitter:card"] == "summary_large_image"


@pytest.mark.parametrize(
    ("url", "card"),
    [
        ("treatments/needling.html", "cards/needling.png"),
        ("treatments/needling/facts.html", "cards/needling.png"),
        ("articles/x.html", "cards/needling.png"),
        ("terms/index.html", "card.png"),
        ("index.html", "card.png"),
    ],
)
def test_pages_of_a_treatment_have_its_card_where_one_is_drawn(url: str, card: str, renderer: Renderer) -> None:
    said = shared(head(url, "T", "D", site(cards=frozenset({"needling"})), renderer))
    assert said["og:image"] == f"{HERE}assets/images/{card}"


def test_the_home_page_is_the_site_s_own_address(renderer: Renderer) -> None:
    assert shared(head("index.html", "T", "D", site(), renderer))["og:url"] == HERE


def test_whatever_was_typed_stays_text(renderer: Renderer) -> None:
    typed = """</title></script><script>alert(1)</script>"'&"""
    html = head("articles/x.html", typed, typed, site(), renderer)
    assert html.count("<script") == html.count("</script>") == html.count("</title>") == 1
    assert shared(html)["og:title"] == typed
    (data,) = re.findall(r'<script type="application/ld\+json">(.*)</script>', html)
    assert json.loads(data)["name"] == typed
