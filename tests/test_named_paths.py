"""What comments and documents name is there: a file that moves takes its name along everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from .builders import PROJECT

PLACES = ("*.md", "*.toml", "Makefile", ".ci/*", ".github/**/*")
PLACES += ("hooks/**/*", "overrides/**/*", "tests/**/*")
TEXT = {"", ".css", ".html", ".js", ".md", ".po", ".py", ".toml", ".yml"}
NAMED = re.compile(r"\b(?:hooks|overrides|tests)/[\w./-]+\.\w+")
BELOW = re.compile(r"`((?:\w+/)+(?:\w+\.py)?)`")
"""How hooks/README.md names a module or a folder below hooks/candour/."""


def texts() -> Iterator[tuple[str, str]]:
    """Everything but the tests and their pages, which name files that they make up."""
    found = {path for place in PLACES for path in PROJECT.glob(place) if path.is_file() and path.suffix in TEXT}
    for path in sorted(found):
        name = path.relative_to(PROJECT).as_posix()
        if not re.match(r"tests/(test_\w+\.py|cases/|sample/|site/test_\w+\.py)", name) and "__pycache__" not in name:
            yield name, path.read_text(encoding="utf-8")


def test_every_file_that_is_named_is_there() -> None:
    named = {(found, name) for name, text in texts() for found in NAMED.findall(text)}
    assert {"hooks/candour/language/fold.py", "hooks/README.md"} <= {found for found, _ in named}
    assert [f"{name} names {found}" for found, name in sorted(named) if not (PROJECT / found).exists()] == []


@pytest.mark.parametrize("path", sorted(set(BELOW.findall((PROJECT / "hooks/README.md").read_text(encoding="utf-8")))))
def test_every_place_that_the_house_names_is_there(path: str) -> None:
    assert any((PROJECT / above / path).exists() for above in ("", "hooks", "hooks/candour"))
