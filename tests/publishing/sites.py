"""Small sites for tests of publishing: folders as plain values, published as a build does."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from candour.model.settings import Promise
from candour.publishing.publication import Publication

Site = Mapping[str, str]
"""What each file of a site says, by its path."""

OLD: Site = {
    "assets/style.css": "old style",
    "articles/stays.html": "old article",
    "articles/gone.html": "withdrawn",
    "retired/only.html": "withdrawn with its folder",
    "search/names.js": "old names",
    "data/library.json": "old data",
    "index.html": "old home",
}
NEW: Site = {
    "assets/style.css": "new style",
    "assets/pictures/new.png": "a picture that new pages show",
    "articles/stays.html": "new article, leads to added.html",
    "articles/added.html": "an article that is new",
    "search/names.js": "new names",
    "data/library.json": "new data",
    "index.html": "new home",
}


def write_site(folder: Path, site: Site) -> Path:
    for path, text in site.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def site_in(folder: Path) -> dict[str, str]:
    """What a folder holds, whatever its files are called."""
    if not folder.exists():
        return {}
    files = [Path(around, name) for around, _, names in os.walk(folder) for name in names]
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}


def begin(published: Path, site: Site, promise: Promise = Promise.FILES) -> Publication:
    """A build that has come to its end: its site is there, and not published yet."""
    publication = Publication(str(published), promise)
    write_site(Path(publication.fresh), site)
    return publication


def publish(published: Path, site: Site, promise: Promise = Promise.FILES) -> None:
    begin(published, site, promise).publish()


def start(published: Path) -> bool:
    """A build that starts, and finds mistakes in the content: it publishes nothing. True if it finished another's."""
    publication = Publication(str(published))
    publication.abandon()
    return publication.finished
