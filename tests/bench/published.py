"""The project's own site and stock Material on the same articles, built as if for the address they are served at."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from measure import run
from webserver import free_port, serving

from bench import BARE, BUILD, PROJECT

sys.path += [str(PROJECT), str(PROJECT / "hooks")]
from tests.site import kinds

PAGES = {"home": ""} | {kind: kinds.KINDS[kind] for kind in ("treatment", "comparison", "article")}
"""The pages that are measured, by kind."""

IN_STOCK = ("home", "article")
"""The kinds that stock Material has too."""

_ADDRESS = re.compile(r"^(# )?site_url:.*$", re.MULTILINE)
_MARK = re.compile(r"\[([^][]+)\]\([a-z-]+:[^()]*\)")
"""`[words](group:term)`: stock Material knows none of our marks and would link to nowhere."""


@dataclass(frozen=True, slots=True)
class Published:
    """Addresses of two sites, each ending with a slash."""

    ours: str
    stock: str


def build_ours(folder: Path, address: str = "", change: Callable[[str], str] = str) -> Path:
    """The project as it stands, built in a copy; `change` is given the text of its mkdocs.yml. Raises Failed."""
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(PROJECT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    settings = change((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
    if address:
        settings = _ADDRESS.sub(f"site_url: {address}", settings, count=1)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    run(BUILD, folder)
    return folder / "site"


def build_stock(folder: Path, address: str) -> Path:
    """Stock Material on the project's articles and home page, without fonts from elsewhere. Raises Failed."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    shutil.copy(PROJECT / "docs" / "index.md", docs)
    shutil.copytree(PROJECT / "docs" / "articles", docs / "articles")
    for article in (docs / "articles").glob("*.md"):
        article.write_text(_MARK.sub(r"\1", article.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(f"site_url: {address}\n{BARE}", encoding="utf-8")
    run(BUILD, folder)
    return folder / "site"


@contextmanager
def published() -> Iterator[Published]:
    """Both sites while they are served. Raises Failed."""
    with TemporaryDirectory(prefix="published-") as temporary:
        ports = free_port(), free_port()
        ours, stock = (f"http://127.0.0.1:{port}/" for port in ports)
        here = build_ours(Path(temporary, "ours"), ours), build_stock(Path(temporary, "stock"), stock)
        with serving(here[0], ports[0]), serving(here[1], ports[1]):
            yield Published(ours, stock)
