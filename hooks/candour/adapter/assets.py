"""Files beside the pages: data for other programs, joined style sheets and scripts; the theme's search is removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from candour.adapter.joined import join
from candour.knowledge.survey import Site
from candour.model import addresses
from candour.model.policy import headers_file
from candour.output import export

_THEMES_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""The theme's own search, a megabyte that nothing here loads."""

Made = Callable[[], str]
"""The text of a file that is still to be made."""


def set_assets(files: Files, config: MkDocsConfig, data: Mapping[str, Made]) -> None:
    """Remove what no page loads, join what pages load, and add the data."""
    for file in [file for file in files if file.src_uri.startswith(_THEMES_SEARCH)]:
        files.remove(file)
    for joined in list(join(files, config)):
        put_file(files, joined)
    for path, make in data.items():
        put_file(files, File.generated(config, path, content=make()))


def put_file(files: Files, file: File) -> None:
    """Add a file, and replace one of the same name: that is an error already, but a preview goes on after it."""
    there = files.get_file_from_path(file.src_uri)
    if there:
        files.remove(there)
    files.append(file)


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
    yield addresses.HEADERS, partial(headers_file, site.imprint.policy)
    address = site.imprint.address
    if urlsplit(address).path == "/":  # robots only look for it at the root of a host
        yield "robots.txt", lambda: f"User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n"
