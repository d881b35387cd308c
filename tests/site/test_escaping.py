"""Whatever a setting of mkdocs.yml holds, it is shown as it was typed: no page gets an element or a handler from it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from justhtml import Element, JustHTML

from ..builders import lay
from ..payloads import SEEN
from .project import build, copy_project, site_of

ALL = "{words}"
PARTS = 2
"""Into how many sites the payloads are parted, since a file of settings is limited."""

SHOWN = {
    "site_name": ALL,
    "site_description": ALL,
    "site_author": ALL,
    "repo_name": ALL,
    "repo_url": "https://git.example/?a=1&b=\"'<img src=x:x onerror=ran(0)>",
    "edit_uri": "edit/\"'<img src=x:x onerror=ran(0)>",
}
EXTRA: dict[str, Any] = {
    "social": [{"icon": "material/email", "link": "mailto:a@b.example?\"'<svg onload=ran(0)>", "name": ALL}],
    "alternate": [{"name": ALL, "link": "https://es.example/?\"'<svg onload=ran(0)>", "lang": "e\"'n"}],
    "status": {"new": ALL},
    "consent": {
        "title": ALL,
        "description": "Read <a href='https://www.example'>this</a> & say",
        "cookies": {"a": {"name": ALL}},
    },
    "clinic": dict.fromkeys(("name", "street", "locality", "region", "postal_code", "country", "emergency"), ALL)
    | {"hours": [ALL], "languages": [ALL], "booking": "https://clinic.example/?a=1&amp;b=2"},
}


def hostile(project: Path, more: dict[str, Any]) -> Path:
    copy_project(project)
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    values: dict[str, Any] = yaml.safe_load(settings)
    values |= more | {"extra": {**values["extra"], **more.get("extra", {})}}
    values["theme"]["features"] += ["content.action.edit", "content.action.view", "navigation.path"]
    lay({"mkdocs.yml": yaml.safe_dump(values, allow_unicode=True, sort_keys=False)}, project)
    return project


def told(page: str) -> set[tuple[str, str]]:
    """Each element of a page with each of its attributes, and each of them alone."""
    found: set[tuple[str, str]] = set()
    left = list(JustHTML(page, sanitize=False).root.children or ())
    while left:
        node = left.pop()
        left += node.children or ()
        if isinstance(node, Element):
            found |= {(str(node.name), name) for name in ("", *node.attrs)}
            assert "script:" not in (node.attrs.get("href") or "").lower()
    return found


def with_words(value: Any, words: str) -> Any:
    if isinstance(value, dict):
        return {with_words(key, words): with_words(one, words) for key, one in value.items()}
    if isinstance(value, list):
        return [with_words(one, words) for one in value]
    return words if value is ALL else value


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """What stands on the pages of a site with the same settings, all of them harmless."""

    def tamed(value: Any) -> Any:
        if isinstance(value, dict):
            return {tamed(key): tamed(one) for key, one in value.items()}
        if isinstance(value, list):
            return [tamed(one) for one in value]
        return re.split("[\"']", value)[0] if "ran(0)" in value else value

    folder = tmp_path_factory.mktemp("plain") / "project"
    return on_all(site_of(hostile(folder, tamed(with_words(settings(), "Words")))))


def settings() -> dict[str, Any]:
    """All settings at once, and titles in the navigation."""
    nav = [{ALL: "index.md"}, {ALL: [{ALL: "sources.md"}, {"x": "https://clinic.example/?\"'<svg onload=ran(0)>"}]}]
    return {**SHOWN, "nav": nav, "extra": EXTRA, "copyright": "© <a href='https://www.example'>A</a> & B"}


def on_all(site: Path) -> set[tuple[str, str]]:
    names = ("index", "404", "sources", "search", "editors/index", "terms/pregnancy", "treatments/micro-needling")
    return set().union(*(told((site / f"{name}.html").read_text(encoding="utf-8")) for name in names))


@pytest.mark.parametrize("part", range(PARTS))
def test_no_setting_adds_an_element_or_an_attribute_to_a_page(
    part: int, tmp_path: Path, plain: set[tuple[str, str]], figure: Callable[[str, int], None]
) -> None:
    figure("payloads tried", len(SEEN[part::PARTS]) * str(settings()).count(ALL))
    words = " ".join(SEEN[part::PARTS])
    site = site_of(hostile(tmp_path / "project", with_words(settings(), words)))
    assert on_all(site) - plain == set()
    home = JustHTML((site / "index.html").read_text(encoding="utf-8"), sanitize=False)
    assert home.query(".md-header__topic .md-ellipsis")[0].to_text().split() == words.split()
    assert home.query(".decides-nothing a")[0].to_html(pretty=False) == '<a href="https://www.example">A</a>'


REFUSED = {
    "copyright": ("© <script>ran(0)</script>", "<script> may not stand on a page", "unsafe-html"),
    "repo_url": ("javascript://x.example/%0aran(0)", "begins with 'javascript:'", "bad-setting"),
    "site_url": ("javascript://x.example/%0aran(0)", "begins with 'javascript:'", "bad-setting"),
    "nav": ([{"x": "javascript:ran(0)"}], "begins with 'javascript:'", "bad-setting"),
    "extra": ({"social": [{"icon": "material/email", "link": "javascript:ran(0)"}]}, "begins with", "bad-setting"),
}


@pytest.mark.parametrize("key", REFUSED)
def test_a_setting_that_would_run_is_refused_at_its_place(key: str, tmp_path: Path) -> None:
    value, message, code = REFUSED[key]
    project = hostile(tmp_path / "project", {key: value})
    built = build(project)
    assert built.returncode == 1
    line = next(line for line in built.stdout.splitlines() if message in line)
    assert " mkdocs.yml:1:" not in line
    assert line.endswith(f"[{code}]")
