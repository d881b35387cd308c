"""Files where pages are that are none, and are of no kind that is published; and copies that a program made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from candour.model.folders import ARTICLE_FOLDER, TERM_FOLDER, TREATMENT_FOLDER, translated
from candour.model.publishable import DRAWING, FILE_FORMATS, LISTED_IN, for_programs
from candour.reading.raw.project_files import PICTURES, FoundFile, ProjectFiles

_MARKDOWN = frozenset({"md", "markdown", "mdown", "mkdn", "mkd"})
_KINDS = frozenset({DRAWING, *FILE_FORMATS})
_RUN = frozenset({"html", "htm", "xhtml", "xht", "shtml", "xml", "svgz", "mht", "mhtml"})
"""What browsers read as a page of its own, with its scripts."""

_COPY = re.compile(
    r" ?\(\d+\)\.\w+$|(?: |- ?)(?:copy|copia|kopie)(?: ?\(?\d+\)?)?\.\w+$|^(?:copy|copia) (?:of|de) |^~\$|~$"
    r"|conflicted copy|copia en conflicto|sync-conflict|\.(?:orig|rej|bak|tmp|swp)$",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"[-_](?:copy|copia|old|backup|bak|final|draft|borrador|v?\d{1,2})(?=\.\w+$)", re.IGNORECASE)


def find(given: ProjectFiles) -> Iterator[FoundFile]:
    """Each of them that mkdocs.yml does not name. A copy may be meant, if a page leads to it."""
    for path in sorted(given.names):
        name = path.rpartition("/")[2]
        ending = name.rpartition(".")[2].lower() if "." in name else ""
        wrong = _copy(given, path)
        if wrong and ending not in _MARKDOWN and given.is_named(path):
            wrong = ""
        wrong = wrong or _foreign(given, path, name, ending)
        if wrong and not given.is_allowed(path):
            yield FoundFile(path, f"'{name}' {wrong}")


def _copy(given: ProjectFiles, path: str) -> str:
    name = path.rpartition("/")[2]
    is_library = is_of_library(path)
    if _COPY.search(name) and not (is_library and path.endswith(".md") and " " not in name):
        return "is named like a copy that a program made, and would be published; delete it"
    beside = _BESIDE.sub("", path)
    if (
        is_library
        and beside != path
        and beside in given.names
        and given.pages.get(path, b"x") == given.pages.get(beside)
    ):
        return f"is a copy of '{beside.rpartition('/')[2]}', and would be published; delete it"
    return ""


def _foreign(given: ProjectFiles, path: str, name: str, ending: str) -> str:
    """Why a file is of no kind that is published; "" if it is."""
    if ending in _MARKDOWN or ending in _KINDS or path in given.pages or for_programs(path.removeprefix("docs/")):
        return ""
    if path.removeprefix("docs/") in given.listed:
        return ""
    if re.search(r"\.(?:md|markdown)\.\w+$", name, re.IGNORECASE):
        return "is no page, and would be published as it is; a page's name ends with '.md'"
    if is_of_library(path):
        return "is no page, and would be published as it is; write it as a page, or take it out of docs/"
    if ending in LISTED_IN:
        return f"would be published, and no page would load it; name it under '{LISTED_IN[ending]}' in mkdocs.yml"
    if ending in _RUN:
        return f"would run in a reader's browser as it is; write it as Markdown, or {_ALLOW}"
    if ending in PICTURES:
        return "is no picture that every browser shows; save it as PNG, JPEG or WebP"
    return f"would be published as it is, and is no page, picture or PDF; take it out, or {_ALLOW}"


_ALLOW = "give a reason for it under 'extra.candour.allow.files' in mkdocs.yml"


def is_of_library(path: str) -> bool:
    """Whether a file stands where the pages of the library do, also those in another language."""
    found = translated(f"{path.rpartition('/')[0]}/x.md")
    return (found[1] if found else path).startswith((ARTICLE_FOLDER, TERM_FOLDER, TREATMENT_FOLDER))
