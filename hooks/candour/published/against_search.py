"""The files that the search page loads: each can be read, and all that they name is there."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from candour.limits import SITE_FILE, read_within
from candour.model.addresses import is_of_search, search_file_url
from candour.output.search.files import file_name
from candour.problem import Problem
from candour.published.broken import Destinations
from candour.published.fault import fault
from candour.published.leading import destination

_ANSWERS, _TEXTS = (search_file_url(f"{folder}/").removesuffix(".js") for folder in ("answers", "texts"))
_NAMES = search_file_url("names")
_SCRIPT = re.compile(r'\(window\.candourSearch=window\.candourSearch\|\|\{\}\)\[("[^"\\]*")\]=(.*);\n', re.DOTALL)


def wrong_search(folder: Path, files: Collection[str], places: Destinations) -> Iterator[Problem]:
    """What is wrong with the files of the search."""
    held: dict[str, Any] = {}
    for path in files:
        if is_of_search(path) and path.endswith(".js"):
            text = read_within(folder / path, SITE_FILE).decode("utf-8", "replace")
            try:
                name, held[path] = _data(text)
            except (ValueError, RecursionError) as error:
                yield fault(path, "bad-search", f"this file of the search cannot be read: {error}")
                continue
            if search_file_url(name) != path:
                yield fault(path, "bad-search", f"this file of the search says that it is '{name}'")
    if _NAMES not in held:
        yield fault(_NAMES, "bad-search", "the names of the search are not there")
        return
    try:
        yield from _wrong_names(held, places)
        yield from _wrong_texts(held, places)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        yield fault(_NAMES, "bad-search", f"a file of the search is not as it is made: {type(error).__name__}")


def _data(script: str) -> tuple[str, Any]:
    """The name and the data of a file. Raises ValueError where it holds anything else."""
    found = _SCRIPT.fullmatch(script)
    if not found:
        raise ValueError("it is not one assignment of data")
    return json.loads(found[1]), json.loads(found[2])


def _wrong_names(held: Mapping[str, Any], places: Destinations) -> Iterator[Problem]:
    path, names = _NAMES, held[_NAMES]
    for page, entries in names["pages"]:
        for entry in entries:
            yield from _leading(path, f"{page}#{entry[2]}" if len(entry) > 2 and entry[2] else page, places)
            if not 0 <= entry[1] < len(names["names"]):
                yield fault(path, "bad-search", f"an entry of '{page}' has a name that is not there")
    for start in names["starts"]:
        words = search_file_url(f"words/{file_name(start)}")
        if words not in held:
            yield fault(words, "bad-search", f"the words that begin with '{start}' are not there")


def _wrong_texts(held: Mapping[str, Any], places: Destinations) -> Iterator[Problem]:
    for path, said in held.items():
        if path.startswith(_ANSWERS):
            for address in said:
                yield from _leading(path, address, places)
        elif path.startswith(_TEXTS):
            page = path.removeprefix(_TEXTS).removesuffix(".js") + ".html"
            anchors = [section[0] for section in said["sections"]] + [claim[0] for claim in said["claims"]]
            for anchor in filter(None, anchors):
                yield from _leading(path, f"{page}#{anchor}", places)


def _leading(path: str, address: str, places: Destinations) -> Iterator[Problem]:
    target = destination("", address)
    code = places.missing(target) if target else ""
    if code:
        yield fault(path, code, f"'{address}' leads to nothing that the site has")
