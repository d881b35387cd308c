"""What all tests share. Builders of pages and libraries are in builders.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis.configuration import set_hypothesis_home_dir

from candour.language.spoken import in_english
from candour.output.render import Renderer

from .builders import BASE, PROJECT, lay


def pytest_configure(config: pytest.Config) -> None:
    """Hypothesis keeps what it has learnt in pytest's cache, not in a folder of its own at the top."""
    cache = getattr(config, "cache", None)  # absent under -p no:cacheprovider
    if cache is not None:
        set_hypothesis_home_dir(Path(cache.mkdir("hypothesis")))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The base project on disk."""
    lay(dict(BASE.pages), tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    """The project's own templates."""
    return Renderer(PROJECT)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """A test may open a project that speaks another language; the next one starts in English again."""
    with in_english():
        yield
