"""A whole site: every address leads somewhere, inside the site."""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from .markup import Document, Element

LIVES_IN_ROOT = "404.html"  # served at any depth, so its own addresses start with a slash


def resolved(page: str, address: str) -> tuple[str, str]:
    """An address as found on a page → the file in the site, and the anchor in it."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    if path.startswith("/") and page == LIVES_IN_ROOT:
        target = path.lstrip("/")
    else:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    return (posixpath.join(target, "index.html") if path.endswith("/") else target or "index.html"), parts.fragment


def test_every_address_leads_to_a_file_and_an_anchor(site: Path, pages: dict[str, Document]) -> None:
    ids = {path: set(page.ids) for path, page in pages.items()}
    broken = []
    for path, page in pages.items():
        for address in page.addresses():
            if urlsplit(address).scheme or urlsplit(address).netloc:
                continue  # outside the site
            target, anchor = resolved(path, address)
            if not (site / target).is_file() or (anchor and target in ids and unquote(anchor) not in ids[target]):
                broken.append(f"{path} → {address}")
    assert not broken


def test_no_address_is_absolute_outside_the_404_page(pages: dict[str, Document]) -> None:
    """So that the site works from a folder and below any address."""
    absolute = [
        f"{path} → {address}"
        for path, page in pages.items()
        for address in page.addresses()
        if address.startswith("/") and path != LIVES_IN_ROOT
    ]
    assert not absolute


def test_no_page_fetches_anything_from_elsewhere(pages: dict[str, Document]) -> None:
    outside = [
        f"{path} → {address}"
        for path, page in pages.items()
        for address in page.loads()
        if urlsplit(address).netloc or urlsplit(address).scheme not in {"", "data"}
    ]
    outside += [path for path, page in pages.items() if re.search(r"url\(\s*['\"]?(?:https?:)?//|@import", page.raw)]
    assert not outside


def test_no_style_sheet_fetches_from_elsewhere(site: Path) -> None:
    outside = [
        f"{sheet.relative_to(site)}: {address}"
        for sheet in site.rglob("*.css")
        for address in re.findall(r"(?:url\(|@import)\s*['\"]?([^'\")\s;]+)", sheet.read_text(encoding="utf-8"))
        if re.match(r"(?:https?:)?//", address)
    ]
    assert not outside


def test_style_sheets_load_only_what_is_there(site: Path) -> None:
    missing = []
    for sheet in site.rglob("*.css"):
        for address in re.findall(r"url\(['\"]?([^'\")]+)['\"]?\)", sheet.read_text(encoding="utf-8")):
            if not address.startswith(("data:", "#")) and not (sheet.parent / address).is_file():
                missing.append(f"{sheet.relative_to(site)}: {address}")
    assert not missing


def test_ids_are_unique_on_a_page(pages: dict[str, Document]) -> None:
    twice = {path: [i for i, count in Counter(page.ids).items() if count > 1] for path, page in pages.items()}
    assert not {path: ids for path, ids in twice.items() if ids}


def test_every_address_in_the_library_leads_to_its_anchor(library: dict[str, Any], pages: dict[str, Document]) -> None:
    ids = {path: set(page.ids) for path, page in pages.items()}
    entries = [e for kind in ("articles", "terms", "claims", "facts", "disagreements") for e in library[kind]]
    entries += [side for disagreement in library["disagreements"] for side in disagreement["sides"]]
    lost = []
    for entry in entries:
        path, _, anchor = entry["url"].partition("#")
        if path not in pages or (anchor and anchor not in ids[path]):
            lost.append(entry["url"])
    assert not lost


def test_the_sample_says_much(library: dict[str, Any]) -> None:
    assert len(library["claims"] + library["facts"] + library["terms"]) > 500


def test_a_claim_s_anchor_holds_its_words(library: dict[str, Any], pages: dict[str, Document]) -> None:
    at = {f"{path}#{e.attributes['id']}": e.text for path, page in pages.items() for e in page.root.all(where=has_id)}
    claims = library["claims"] + library["facts"]
    other_words = {c["url"]: (c["text"], at[c["url"]]) for c in claims if c["text"] not in at[c["url"]]}
    assert not other_words


def has_id(element: Element) -> bool:
    return "id" in element.attributes


def test_search_leads_to_places_that_are_there(site: Path, pages: dict[str, Document]) -> None:
    ids = {path: {"", *page.ids} for path, page in pages.items()}
    names = _data(site / "search/names.js")
    places = [(path, anchor) for path, entries in names["pages"] for _, _, anchor, *_ in ([*e, ""] for e in entries)]
    for file in (site / "search/texts").rglob("*.js"):
        path = file.relative_to(site / "search/texts").with_suffix(".html").as_posix()
        text = _data(file)
        places += [(path, found[0]) for found in text["sections"] + text["claims"]]
    assert places
    assert not [place for place in places if place[0] not in pages or place[1] not in ids[place[0]]]
    starts = {file.stem for file in (site / "search/words").iterdir()}
    assert starts == set(names["starts"])


def _data(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8").partition("]=")[2].removesuffix(";\n"))
