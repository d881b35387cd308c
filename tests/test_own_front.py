"""The front matter of own pages: typed as it is elsewhere, plain text where it lands, and no key of the engine's."""

from __future__ import annotations

from pathlib import Path

import pytest

from candour.adapter.check import check
from candour.model.own_front import OwnPageFront
from candour.reading.configuration_files import CONFIG
from candour.reading.own_front import own_front, read_own

from .builders import lay
from .configured import inheriting
from .test_cases import BENEATH

ABOUT = "docs/about.md"


def told(front: str) -> list[str]:
    page, problems = read_own(ABOUT, f"---\n{front}\n---\n# About\n".encode())
    return [str(problem) for problem in [*problems, *own_front(page)[1]]]


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        ("title: [a]", "2:8: 'title' must be text, not a list [wrong-type]"),
        ("title: {a: b}", "2:8: 'title' must be text, not keys and values [wrong-type]"),
        ("titel: About", "2:1: 'titel' is not a key of the page; did you mean 'title'? It takes title, "),
        ("hide: toc", "2:7: 'hide' must be a list, not 'toc' [wrong-type]"),
        ("hide: [header]", "2:8: 'header' is not accepted for item 1 of 'hide'; it takes 'navigation', "),
        ("icon: ../../secret", "2:7: '../../secret' is not accepted; write one such as material/phone [bad-value]"),
        ('status: new"onload=x', "2:9: 'new\"onload=x' is not accepted; write one such as new [bad-value]"),
        ("template: ../main.html", "2:11: '../main.html' is not accepted; write one such as landing.html, which "),
        ("template: partials/nav.html", "2:11: 'partials/nav.html' is not accepted; write one such as landing.html"),
        ("head: <script>", "2:1: 'head' is a key that no page may have: what stands there is printed as HTML; "),
        ("candour: 1.0", "2:1: 'candour' is a key that no page may have"),
        ("git_revision_date_localized: <b>", "2:1: 'git_revision_date_localized' is a key that no page may have"),
        ("title: A\ntitle: B", "3:1: 'title' stands here twice; keep one of them [duplicate-key]"),
        ("draft: maybe", "2:8: 'maybe' is not accepted; write one such as true [bad-value]"),
    ],
)
def test_what_is_wrong_with_it_is_named_at_its_place(front: str, problem: str) -> None:
    (only,) = told(front)
    assert only.startswith(f"{ABOUT}:{problem}")


@pytest.mark.parametrize(
    "front",
    [
        'title: 2024 & <b>\ndescription: It says "no"\nhide: [navigation, toc]\ntags: [a, b]\nicon: material/phone',
        "keywords: anything\nmy_variable: {of: macros}\nsearch: {exclude: true}\ndate: 2026-01-01",
        "title: no\nauthor: on\nrender_macros: true\nsocial: {cards: false}",
    ],
)
def test_what_the_theme_and_plugins_read_may_stand_there(front: str) -> None:
    assert told(front) == []


def test_every_text_is_text_whatever_yaml_makes_of_it() -> None:
    page, _ = read_own(ABOUT, b"---\ntitle: no\nauthor: 2024-01-01\ntags: [1.0, yes]\n---\nx\n")
    front, _ = own_front(page)
    assert (front.title, front.author, front.tags) == ("no", "2024-01-01", ("1.0", "yes"))


def test_a_template_and_an_icon_that_are_not_there_are_named(tmp_path: Path) -> None:
    page = "---\ntemplate: landing.html\nicon: material/phnoe\n---\n# About\n"
    lay({**BENEATH, **inheriting(BENEATH[CONFIG] + b"not_in_nav: /about.md\n"), ABOUT: page}, tmp_path)
    found = [str(one) for one in check(tmp_path, CONFIG).problems if one.path == ABOUT]
    assert found == [
        f"{ABOUT}:2:11: 'landing.html' is no template of a page in overrides/; there is none there [not-accepted]",
        f"{ABOUT}:3:7: 'material/phnoe' is no icon of the theme; did you mean 'phone'? [not-accepted]",
    ]


def test_each_key_says_what_it_is_for() -> None:
    assert all(field.description for field in OwnPageFront.model_fields.values())
