"""One whole site for all tests here, and a browser that notices what should not happen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, Response

from ..builders import lay
from .kinds import WIDER
from .markup import Document, read_all
from .once import once
from .project import copy_project, library_of, site_of
from .serving import serving

DESK = {"width": 1280, "height": 720}
PATIENCE = 15_000  # milliseconds; generous, for busy machines

Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's site."""
    return once(tmp_path_factory, "site", lambda to: site_of(copy_project(to.with_name("sample")), to))


@pytest.fixture(scope="session")
def wider(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's site with a page of every kind there is (kinds.py)."""

    def make(to: Path) -> None:
        project = copy_project(to.with_name("wider-sample"))
        lay(WIDER, project)
        site_of(project, to)

    return once(tmp_path_factory, "wider", make)


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Document]:
    """Every page of the site by its path."""
    return read_all(site)


@pytest.fixture(scope="session")
def wider_pages(wider: Path) -> dict[str, Document]:
    return read_all(wider)


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


class Tabs:
    """Pages that tests open their addresses in, one after another: a new one for each would take four times as long.

    One is kept with scripts and one without. What a test left behind in it is cleared away.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._kept: dict[bool, Page] = {}

    def fresh(self, **options: Any) -> Page:
        context = self._browser.new_context(**options)
        context.set_default_timeout(PATIENCE)
        return context.new_page()

    def kept(self, scripts: bool) -> Page:
        if scripts not in self._kept:
            self._kept[scripts] = self.fresh(java_script_enabled=scripts)
        return self._kept[scripts]

    def clear(self, page: Page) -> None:
        """Leave nothing to the next test; a page that is no more, or one of the test's own, is closed."""
        scripts = next((scripts for scripts, kept in self._kept.items() if kept is page), None)
        try:
            if scripts is None:
                raise Error("it is the test's own")
            if scripts:
                page.evaluate("localStorage.clear(), sessionStorage.clear()")
            page.unroute_all()
            page.goto("about:blank")
        except Error:
            self._kept = {scripts: kept for scripts, kept in self._kept.items() if kept is not page}
            page.context.close()


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Tabs:
    return Tabs(browser)


@pytest.fixture
def visit(tabs: Tabs, origin: str) -> Iterator[Visit]:
    """`visit("terms/index.html", viewport=…)` opens a page, and fails the test on requests and errors.

    `color_scheme` and `forced_colors` are the reader's. With `own` the page is opened for this test alone, as it is
    with any option that can be given to new pages only.
    """
    faults: list[str] = []
    opened: list[tuple[Page, Callable[[], None]]] = []

    def visit(
        path: str,
        *,
        viewport: Mapping[str, int] = DESK,
        color_scheme: Any = "light",
        forced_colors: Any = "none",
        java_script_enabled: bool = True,
        own: bool = False,
        **options: Any,
    ) -> Page:
        if own or options or any(page is tabs.kept(java_script_enabled) for page, _ in opened):
            page = tabs.fresh(java_script_enabled=java_script_enabled, **options)
        else:
            page = tabs.kept(java_script_enabled)
        opened.append((page, watch(page, origin, faults)))
        page.set_viewport_size(dict(viewport))  # type: ignore[arg-type]
        page.emulate_media(
            media="null", color_scheme=color_scheme, forced_colors=forced_colors, reduced_motion="reduce"
        )
        page.goto(origin + path)
        return page

    yield visit
    for page, unwatch in opened:
        unwatch()
        tabs.clear(page)
    assert not faults, "\n".join(faults)


def watch(page: Page, origin: str, faults: list[str]) -> Callable[[], None]:
    """Note what no page may do: leave the site, ask for what is not there, fail in a script; until told to end."""

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

    listeners: dict[Any, Any] = {
        "request": requested,
        "response": answered,
        "requestfailed": failed,
        "console": said,
        "pageerror": lambda error: faults.append(f"{page.url}: {error}"),
    }
    for event, listener in listeners.items():
        page.on(event, listener)

    def unwatch() -> None:
        for event, listener in listeners.items():
            page.remove_listener(event, listener)

    return unwatch
