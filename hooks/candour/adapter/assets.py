"""Files beside the pages: data for other programs, joined style sheets and scripts; the theme's search is removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from candour.knowledge.survey import Site
from candour.model import addresses
from candour.output import export

_THEMES_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""The theme's own search, a megabyte that nothing here loads."""

_JOINED = {"extra_css": "assets/stylesheets/candour.css", "extra_javascript": "assets/javascripts/candour.js"}
"""Settings whose files are joined into one: a phone waits longer for one more request than for its content."""

_SEARCH = "assets/javascripts/candour-search.js"
_OF_SEARCH = tuple(
    f"assets/javascripts/{name}.js"
    for name in ("search-words", "search-spelling", "search-match", "search-concepts", "search-show", "search")
)
"""The scripts of the search page, in the order in which they need each other; it loads them as one file too."""


Made = Callable[[], str]
"""The text of a file that is still to be made."""


def joined_files() -> list[str]:
    """The files that replace several others."""
    return [*_JOINED.values(), _SEARCH]


def set_assets(files: Files, config: MkDocsConfig, data: Mapping[str, Made]) -> None:
    """Remove what no page loads, join what pages load, and add the data."""
    for file in [file for file in files if file.src_uri.startswith(_THEMES_SEARCH)]:
        files.remove(file)
    for key, path in _JOINED.items():
        config[key] = _join(files, config, config[key], path)
    _join(files, config, _OF_SEARCH, _SEARCH)
    for path, make in data.items():
        put_file(files, File.generated(config, path, content=make()))


def put_file(files: Files, file: File) -> None:
    """Add a file, and replace one of the same name: that is an error already, but a preview goes on after it."""
    there = files.get_file_from_path(file.src_uri)
    if there:
        files.remove(there)
    files.append(file)


def _join(files: Files, config: MkDocsConfig, listed: Sequence[Any], path: str) -> list[Any]:
    """What pages load instead of `listed`: the files of one folder, joined, at the place of the first."""
    folder = path.rpartition("/")[0]
    found = {item: files.get_file_from_path(item) for item in listed if isinstance(item, str)}
    own = {item: file for item, file in found.items() if file and file.src_uri.rpartition("/")[0] == folder}
    if not own:
        return list(listed)
    put_file(files, File.generated(config, path, content="\n".join(file.content_string for file in own.values())))
    for file in own.values():
        files.remove(file)
    first = next(iter(own))
    return [path if item == first else item for item in listed if item == first or item not in own]


def data_files(site: Site) -> dict[str, Made]:
    """The data for other programs, by its address."""
    return dict(_data_files(site))


def _data_files(site: Site) -> Iterator[tuple[str, Made]]:
    yield addresses.LIBRARY, partial(export.library_json, site)
    for tables in site.tables.values():
        for table in tables:
            yield table.csv_url, partial(export.comparison_csv, table)
    for treatment, points in site.points.items():
        yield addresses.disagreements_csv_url(treatment), partial(export.disagreements_csv, points)
    address = site.imprint.address
    if urlsplit(address).path == "/":  # robots only look for it at the root of a host
        yield "robots.txt", lambda: f"User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n"
