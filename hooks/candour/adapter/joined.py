"""Candour's own style sheets and scripts, by a written list; each list becomes one file.

What a clinic adds in `extra_css` and `extra_javascript` stays a file of its own and is loaded after ours. So a missing
semicolon, an unclosed brace or an error in one of them ends that file alone, and an `@import` stands first in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files


@dataclass(frozen=True, slots=True)
class Joined:
    """Files of one folder that become one: a phone waits longer for one more request than for its content.

    `setting` is the list of mkdocs.yml that every page loads. Without it, a page loads the file itself.
    """

    path: str
    parts: tuple[str, ...]
    setting: str = ""


def _joined(folder: str, name: str, parts: str, setting: str = "") -> Joined:
    ending = name[name.index(".") :]
    return Joined(f"{folder}/{name}", tuple(f"{folder}/{part}{ending}" for part in parts.split()), setting)


STYLES = _joined(
    "assets/stylesheets",
    "candour.css",
    "tokens base frame home search comparison view evidence disagreements editors voices checklist timeline effects"
    " print",
    "extra_css",
)
"""In the order in which a later one wins; print.css has the last word on paper."""

SCRIPTS = _joined(
    "assets/javascripts", "candour.js", "search-field filter-points table-view checklist", "extra_javascript"
)
OF_SEARCH = _joined(
    "assets/javascripts",
    "candour-search.js",
    "search-words search-spelling search-match search-concepts search-show search",
)
"""The scripts of the search page, in the order in which they need each other."""

JOINED = (STYLES, SCRIPTS, OF_SEARCH)


def join(files: Files, config: MkDocsConfig) -> Iterator[File]:
    """The joined files, which replace their parts. What pages load is ours, then what the clinic lists."""
    for one in JOINED:
        parts = [file for part in one.parts if (file := files.get_file_from_path(part))]
        yield File.generated(config, one.path, content="\n".join(part.content_string for part in parts))
        for part in parts:
            files.remove(part)
        if one.setting:
            config[one.setting] = [one.path, *_of_the_clinic(config[one.setting], one)]


def _of_the_clinic(listed: Sequence[Any], ours: Joined) -> list[Any]:
    """What is listed besides our files. Ours may be listed, and need not be."""
    known = {ours.path, *ours.parts}
    return [item for item in listed if str(item) not in known]
