"""One whole site for all tests here, and a browser that notices what should not happen."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, sync_playwright

from .markup import Document, read_all
from .project import build, copy_project, library_of
from .serving import serving

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
PATIENCE = 15_000  # milliseconds; generous, for busy machines

Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site, built once in each process that tests it (it takes seconds)."""
    folder = tmp_path_factory.mktemp("whole")
    built = build(copy_project(folder / "project"), "--strict", "-d", str(folder / "site"))
    assert built.returncode == 0, built.stdout
    return folder / "site"


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Document]:
    """Every page of the site by its path."""
    return read_all(site)


@pytest.fixture(scope="session")
def library(site: Path) -> dict[str, Any]:
    return library_of(site)


@pytest.fixture(scope="session")
def addresses(site: Path) -> Iterator[dict[str, str]]:
    """The site's root as a reader may have it: from a folder, at the root of a host, below a path."""
    with serving(site) as root, serving(site, below="/clinic/") as below:
        yield {"file": f"{site.as_uri()}/", "http": root, "http-below": below}


@pytest.fixture(params=["file", "http"])
def origin(request: pytest.FixtureRequest, addresses: dict[str, str]) -> str:
    """The root's address; tests run from a folder and over http unless they say otherwise."""
    return addresses[request.param]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """An installed Chromium: never downloaded, and not optional where the tests must all run."""
    found = os.environ.get("CANDOUR_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if not found:
        missing = f"no Chromium found (looked for {', '.join(CHROMIUMS)}; CANDOUR_CHROMIUM may name one)"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, headless=True, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, origin: str) -> Iterator[Visit]:
    """`visit("terms/index.html", viewport=…)` opens a page, and fails the test on requests and errors."""
    faults: list[str] = []
    contexts = []

    def visit(path: str, **options: Any) -> Page:
        context = browser.new_context(**{"reduced_motion": "reduce", **options})
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        watch(page, origin, faults)
        page.goto(origin + path)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)


def watch(page: Page, origin: str, faults: list[str]) -> None:
    """Note what no page of the site may do: leave it, ask for what is not there, fail in a script."""

    def requested(request: Request) -> None:
        if not request.url.startswith((origin, "data:", "blob:", "about:")):
            faults.append(f"{page.url} requested {request.url}")

    def answered(response: Response) -> None:
        if response.status >= 400:
            faults.append(f"{page.url}: {response.status} for {response.url}")

    def failed(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # a page that was left while it loaded
            faults.append(f"{page.url}: {request.failure} for {request.url}")

    def said(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            faults.append(f"{page.url}: console {message.type}: {message.text}")

    page.on("request", requested)
    page.on("response", answered)
    page.on("requestfailed", failed)
    page.on("console", said)
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
