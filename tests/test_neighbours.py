"""What the theme can do is in one table; what it refuses is an error, and everything in it has its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import material
import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs.structure.files import File

from candour.adapter import events
from candour.adapter.check import check
from candour.adapter.own_search import OwnSearch, is_searched
from candour.adapter.plugin_places import give_places
from candour.adapter.ready import ReadyPage
from candour.model.neighbours import FEATURES, PLUGINS, SETTINGS
from candour.output.about import own_page
from candour.output.pages.built import Built

from .builders import BASE, lay
from .configured import inheriting

THEME = Path(material.__file__).parent / "templates"
IN_TEMPLATES = re.compile(r'"([a-z.]+)" (?:not )?in features')
IN_SCRIPTS = re.compile(r'\b\w{1,2}\("((?:announce|content|header|navigation|search|toc)\.[a-z.]+)"\)')
UNDOCUMENTED = {"content.lazy"}


def test_every_feature_of_the_theme_is_in_the_table() -> None:
    templates = "".join(path.read_text(encoding="utf-8") for path in THEME.rglob("*.html"))
    scripts = "".join(path.read_text(encoding="utf-8") for path in THEME.rglob("bundle.*.min.js"))
    words = set(re.findall(r'"(search\.result\.[a-z.]+)"', scripts))
    found = {*IN_TEMPLATES.findall(templates), *IN_SCRIPTS.findall(scripts)} - words - UNDOCUMENTED
    assert len(found) > 20
    assert found == FEATURES.keys()


@pytest.mark.parametrize("name", FEATURES)
def test_a_feature_is_refused_at_its_line_or_goes_through(name: str, tmp_path: Path) -> None:
    lay({**dict(BASE.pages), **inheriting(f"theme:\n  name: material\n  features:\n    - {name}")}, tmp_path)
    found = [problem for problem in check(tmp_path, "mkdocs.yml").problems if problem.code == "not-with-candour"]
    assert [(problem.path, problem.line, problem.column) for problem in found] == (
        [("mkdocs.yml", 4, 7)] if FEATURES[name].is_refused else []
    )
    assert all(name in problem.message and FEATURES[name].told in problem.message for problem in found)


REFUSED_SETTINGS = {
    "theme.font": ("theme:\n  name: material\n  font: {text: Roboto}", 3, 3),
    "extra.analytics": ("extra:\n  analytics: {provider: google, property: G-1}", 2, 3),
    "mermaid": (
        "markdown_extensions:\n  - pymdownx.superfences:\n      custom_fences:\n"
        "        - name: mermaid\n          class: mermaid\n"
        "          format: !!python/name:pymdownx.superfences.fence_code_format",
        1,
        1,
    ),
}


def test_each_setting_that_is_refused_is_told_at_its_line(tmp_path: Path) -> None:
    assert REFUSED_SETTINGS.keys() == {name for name, one in SETTINGS.items() if one.is_refused}
    for name, (settings, line, column) in REFUSED_SETTINGS.items():
        lay({**dict(BASE.pages), **inheriting(settings)}, tmp_path / name)
        (found,) = [one for one in check(tmp_path / name, "mkdocs.yml").problems if one.code == "not-with-candour"]
        assert (found.line, found.column) == (line, column), name
        assert SETTINGS[name].told in found.message


def test_a_feature_that_is_not_in_a_list_is_one_to_the_theme_too(tmp_path: Path) -> None:
    lay({**dict(BASE.pages), **inheriting("theme:\n  features: navigation.instant")}, tmp_path)
    (found,) = [one for one in check(tmp_path, "mkdocs.yml").problems if one.code == "not-with-candour"]
    assert (found.line, found.column) == (2, 13)


def test_each_entry_of_the_table_says_how_it_works_or_why_not_and_what_instead() -> None:
    for one in (*FEATURES.values(), *PLUGINS.values(), *SETTINGS.values()):
        assert one.told
        if one.is_refused:
            assert re.search(r"leave (this line|this setting|it|the plugin) out$|; write ", one.told), one.name


class _Plugin(BasePlugin):  # type: ignore[type-arg]
    """One that only notes which of its methods are called."""

    def __init__(self, called: list[str], name: str) -> None:
        self._called, self._name = called, name

    def on_files(self, files: Any, *, config: Any) -> None:
        self._called.append(f"{self._name} files")

    def on_page_content(self, html: str, *, page: Any, config: Any, files: Any) -> str:
        self._called.append(f"{self._name} page {page.url}")
        return f"{html}!"


def _set_up(*names: str) -> tuple[MkDocsConfig, list[str], Callable[..., Any]]:
    """A configuration with these plugins and Candour's method after them, as MkDocs adds that of a hook."""
    called: list[str] = []
    config = MkDocsConfig()
    config.plugins = PluginCollection()
    for name in names:
        config.plugins[name] = _Plugin(called, name)

    def ours(files: Any, *, config: Any) -> None:
        called.append("ours")

    config.plugins._register_event("files", ours)
    give_places(config, ours)
    return config, called, ours


def test_a_plugin_that_needs_our_pages_comes_after_them_and_others_before() -> None:
    config, called, _ = _set_up("redirects", "exclude", "blog")
    config.plugins.run_event("files", object(), config=config)
    assert called == ["exclude files", "blog files", "ours", "redirects files"]


@pytest.mark.parametrize("name", ["search", "material/search", "i18n", "material/social"])
def test_a_plugin_that_is_refused_or_stands_aside_is_not_called(name: str) -> None:
    config, called, _ = _set_up(name, "somebody-elses")
    config.plugins.run_event("files", object(), config=config)
    assert called == ["somebody-elses files", "ours"]


def test_a_plugin_that_reads_files_is_not_asked_about_pages_that_have_none(tmp_path: Path) -> None:
    config, called, _ = _set_up("rss", "blog")
    config.load_dict({"site_name": "A clinic", "docs_dir": str(tmp_path), "use_directory_urls": False})
    config.site_dir = "site"
    config.plugins._current_plugin = None  # MkDocs sets it before each event
    made = File.generated(config, "made.md", content="")
    written = File("written.md", str(tmp_path), "site", False)
    for file in (made, written):
        built = Built(file.url, own_page(), "", "", "", (), [])
        page = ReadyPage(None, built, file, config)
        html = config.plugins.run_event("page_content", "a", page=page, config=config, files=None)
        assert html == ("a!" if file is made else "a!!")
    assert called == ["blog page made.html", "rss page written.html", "blog page written.html"]


@pytest.mark.parametrize(
    ("meta", "found"),
    [
        ({"search": {"exclude": True}}, False),
        ({"search": {"exclude": False}}, True),
        ({"search": True}, True),
        ({}, True),
    ],
)
def test_a_page_may_leave_itself_out_of_search(meta: dict[str, Any], found: bool) -> None:
    page = type("Page", (), {"meta": meta})()
    assert is_searched(page) is found


def test_what_a_plugin_writes_into_a_page_at_the_end_is_what_is_found() -> None:
    kept, late, hidden = (
        type("Page", (), {"meta": meta, "url": url, "title": url, "content": content})()
        for url, meta, content in (
            ("kept.html", {}, "problems <p>One</p>"),
            ("late.html", {}, "<p>Two</p>"),
            ("hidden.html", {"search": {"exclude": True}}, "<p>Three</p>"),
        )
    )
    search = OwnSearch()
    search.add(kept, "<p>One</p>", "problems <p>One</p>")
    search.add(late, "<p>to be filled</p>", "<p>to be filled</p>")
    search.add(hidden, "<p>Three</p>", "<p>Three</p>")
    found = {url: entry.text for url, (entry,) in search.entries()}
    assert found.keys() == {"kept.html", "late.html"}
    texts = {url: " ".join(section.text for section in text.sections) for url, text in found.items() if text}
    assert texts == {"kept.html": "One", "late.html": "Two"}


def test_a_plugin_that_fails_before_our_first_event_ends_the_build_with_its_own_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(events, "_build", None)
    events.on_build_error(ValueError("a plugin's own"))
