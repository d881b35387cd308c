"""The policy of security: what a page may load and run is written down, and nothing adds to it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.config import load_config

from candour.adapter.policy import INLINE_SCRIPTS, policy_of
from candour.model.allow import NOTHING, Allow
from candour.model.policy import RESTING, Policy, digest_of, headers, headers_file, nginx_lines, scripts_in
from candour.published.policy import allows
from candour.published.seen_page import OnPage
from candour.reading.own_html import unsafe_frame

from .builders import PROJECT
from .site.project import copy_project

OVERRIDES = PROJECT / "overrides"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("policy") / "project")


def sources(text: str) -> dict[str, list[str]]:
    """A policy, taken apart."""
    return {name: rest for name, *rest in (part.split() for part in text.split("; "))}


def test_what_is_not_named_is_forbidden() -> None:
    assert sources(Policy().in_page)["default-src"] == ["'none'"]
    assert RESTING.startswith("default-src 'none'")


@pytest.mark.parametrize(
    "word", ["unsafe-inline", "unsafe-eval", "unsafe-hashes", "strict-dynamic", "*", "http:", "blob:"]
)
def test_nothing_opens_it_wide(word: str) -> None:
    whole = Policy(("sha256-x",), Allow(frames=("https://maps.example",), scripts=("https://stats.example",)))
    assert word not in whole.in_page
    assert word not in whole.header


@pytest.mark.parametrize(
    ("kind", "directive"),
    [
        ("frames", "frame-src"),
        ("scripts", "script-src"),
        ("styles", "style-src"),
        ("images", "img-src"),
        ("media", "media-src"),
        ("fonts", "font-src"),
        ("connect", "connect-src"),
        ("forms", "form-action"),
    ],
)
def test_what_a_clinic_allows_stands_in_one_place(kind: str, directive: str) -> None:
    usual, wider = (sources(Policy((), allow).in_page) for allow in (NOTHING, Allow(**{kind: ("https://a.example",)})))
    assert {name for name in wider if wider[name] != usual[name]} == {directive}
    assert wider[directive][-1] == "https://a.example"


@pytest.mark.parametrize(
    "allowed", ["https://a.example", "https://a.example/", "https://a.example/x", "https://a.example/x/"]
)
@pytest.mark.parametrize(
    "address",
    [
        *("https://a.example/", "https://a.example/x", "https://a.example/x/", "https://a.example/x/y?z=1"),
        *("https://a.example/xy", "https://b.example/x", "https://a.example:8443/x", "http://a.example/x"),
    ],
)
def test_a_frame_that_an_own_page_may_show_is_one_that_the_policy_allows(allowed: str, address: str) -> None:
    """Two readers of one setting: what one lets pass, the other must not leave empty."""
    allow = Allow(frames=(allowed,))
    in_policy = allows(Policy((), allow).in_page, OnPage("iframe", "src", address))
    assert in_policy == (unsafe_frame(address, allow) == "")


def test_every_kind_but_files_is_allowed_somewhere() -> None:
    for kind in Allow.model_fields:
        if kind != "files":
            assert "https://a.example" in Policy((), Allow(**{kind: ("https://a.example",)})).in_page, kind


def test_only_a_header_says_who_may_frame_the_site() -> None:
    assert "frame-ancestors" not in Policy().in_page
    assert "frame-ancestors 'none'" in Policy().header


def test_only_a_preview_runs_what_its_server_adds() -> None:
    assert "'unsafe-inline'" in Policy(("sha256-x",), preview=True).in_page
    assert "sha256-x" not in Policy(("sha256-x",), preview=True).in_page  # beside a digest it would be ignored


def test_the_headers_are_told_in_each_form() -> None:
    policy = Policy(("sha256-x",))
    for name, value in headers(policy).items():
        assert f"\n  {name}: {value}\n" in headers_file(policy)
        assert f'add_header {name} "{value}" always;\n' in nginx_lines(policy)
        assert '"' not in value, "it would end the value in nginx"


def test_each_listed_template_is_there_and_has_a_script_of_its_own(project: Path) -> None:
    config = load_config(str(project / "mkdocs.yml"))
    env = config.theme.get_env()
    assert env.loader
    for name, purpose in INLINE_SCRIPTS.items():
        source, *_ = env.loader.get_source(env, name)
        assert re.search("<script", source), name
        assert purpose


def test_no_template_of_ours_has_a_script_that_the_list_does_not_name() -> None:
    """Scripts of data are none: `type` says what they are."""
    for file in sorted(OVERRIDES.rglob("*.html")):
        name = file.relative_to(OVERRIDES).as_posix()
        if name not in INLINE_SCRIPTS:
            assert not list(scripts_in(file.read_text(encoding="utf-8"))), name


def test_a_digest_is_that_of_the_theme_and_not_of_a_page(project: Path) -> None:
    config = load_config(str(project / "mkdocs.yml"))
    policy = policy_of(config, NOTHING, preview=False)
    assert digest_of("alert(1)") not in policy.digests
    assert digest_of('document.documentElement.classList.add("scripted")') in policy.digests
    assert policy_of(config, NOTHING, preview=False) == policy


@pytest.mark.parametrize("address", ["https://clinic.example/", "https://clinic.example/site/", None])
def test_the_digests_are_the_same_on_pages_of_every_depth(project: Path, address: str | None) -> None:
    config = load_config(str(project / "mkdocs.yml"), site_url=address)
    assert len(policy_of(config, NOTHING, preview=False).digests) == 5


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<script>a()</script>", ["a()"]),
        ("<SCRIPT TYPE=module>a()</SCRIPT>", ["a()"]),
        ('<script type="text/javascript">a()</script>', ["a()"]),
        ('<script type="application/ld+json">{}</script>', []),
        ('<script src="a.js"></script>', []),
        ("<script data-x='y'>a()</script  >", ["a()"]),
        ("<script\n>a()</script>", ["a()"]),
        ("<p>&lt;script&gt;a()</p>", []),
    ],
)
def test_scripts_that_stand_in_a_page(html: str, found: list[str]) -> None:
    assert list(scripts_in(html)) == found
