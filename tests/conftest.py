"""What all tests share. Builders of pages and libraries are in builders.py."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis.configuration import set_hypothesis_home_dir
from playwright.sync_api import Browser, sync_playwright

from candour.output.render import Renderer
from candour.reading import vocabulary

from . import promised
from .builders import BASE, PROJECT, VOCABULARY, lay
from .configured import inheriting
from .effort import TIMES
from .together import Together

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")

_SHIPPED = vocabulary.shipped

_CONTENT = (str(PROJECT / "docs"), str(PROJECT / "mkdocs.yml"))
_may_read_content = False


def _keep_apart(event: str, arguments: tuple[object, ...]) -> None:
    """The engine's tests read the sample: what a clinic does to the project's own content makes none of them fail."""
    if event in ("open", "os.scandir", "os.listdir") and not _may_read_content:
        path = arguments[0]
        if isinstance(path, str) and path.startswith(_CONTENT):
            raise AssertionError(f"{path} is content: only tests in tests/content may read it")


sys.addaudithook(_keep_apart)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    global _may_read_content
    _may_read_content = item.path.parent.name == "content"
    is_real = _may_read_content or item.path.name.startswith("test_vocabulary")
    vocabulary.shipped = _SHIPPED if is_real else lambda: VOCABULARY
    return (yield)


def pytest_configure(config: pytest.Config) -> None:
    """Hypothesis keeps what it has learnt in pytest's cache, not in a folder of its own at the top."""
    cache = getattr(config, "cache", None)  # absent under -p no:cacheprovider
    if cache is not None:
        set_hypothesis_home_dir(Path(cache.mkdir("hypothesis")))
    if promised.wanted():
        config.pluginmanager.register(promised.Tally())


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    return Together(config, log)


def pytest_report_header() -> str:
    return f"examples, edits and kills: {TIMES} times as many as make test has"


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> promised.Figure:
    """`figure("payloads tried", 313)` adds to a figure of the page of promises: how much a run has tried."""
    return lambda name, count: record_property(f"{promised.FIGURE}{name}", count)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The base project on disk."""
    lay({**dict(BASE.pages), **inheriting()}, tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    """The project's own templates."""
    return Renderer(PROJECT)


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
